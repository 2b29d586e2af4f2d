import { createHash } from 'node:crypto';
import { addDays } from '@app/calendar/dates.js';
import { canonicalJson } from '@app/eventing/canonical-json.js';
import type { Applicability, Check, MaterialPlan, Phase } from './events.js';
import { PHASES, type CampaignPlan } from './rules.js';

interface PhaseTemplate {
  readonly code: Phase;
  readonly name: string;
  readonly startsOn: string;
  readonly dueOn: string;
}

/** A year's plan as a file: what a campaign is launched from. Fields no campaign needs are left to the file. */
export interface CampaignTemplate {
  readonly code: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly documentNumber: string;
  readonly year: number;
  readonly phases: readonly PhaseTemplate[];
  readonly materials: readonly MaterialPlan[];
  readonly categories: readonly { readonly code: string; readonly name: string }[];
  readonly tasks: readonly {
    readonly number: number;
    readonly category: string;
    readonly title: string;
    readonly appliesTo: Applicability;
    readonly checks: readonly Check[];
  }[];
}

/** The same plan, all its days later (or earlier) by as many. */
export function moveDates<T extends CampaignTemplate>(template: T, days: number): T {
  const moved = <D extends { dueOn: string }>(dated: D): D => ({ ...dated, dueOn: addDays(dated.dueOn, days) });
  return {
    ...template,
    phases: template.phases.map((phase) => ({ ...moved(phase), startsOn: addDays(phase.startsOn, days) })),
    materials: template.materials.map(moved),
  };
}

/** Says which text of the file a campaign was launched from. */
export const templateHash = (template: CampaignTemplate): string =>
  createHash('sha256').update(canonicalJson(template)).digest('hex');

/** What a campaign of `year` takes over. Checks that name the template's year name the campaign's instead. */
export function planOf(template: CampaignTemplate, year: number): Omit<CampaignPlan, 'templateHash'> {
  const ofYear = (text: string) => text.replaceAll(`${template.year}年`, `${year}年`);
  const categories = new Map(template.categories.map(({ code, name }) => [code, name]));
  return {
    phases: template.phases.map(({ code: phase, name, startsOn, dueOn }) => ({ phase, name, startsOn, dueOn })),
    materials: template.materials.map(({ code, name, phase, dueOn }) => ({ code, name, phase, dueOn })),
    categories: [...categories.values()],
    tasks: template.tasks.map(({ number, category, title, appliesTo, checks }) => ({
      number,
      category: categories.get(category) ?? category,
      title: ofYear(title),
      appliesTo,
      checks: checks.map(({ id, text, evidence }) => ({ id, text: ofYear(text), evidence })),
    })),
  };
}

const repeated = (values: readonly string[]): string[] =>
  values.filter((value, place) => values.indexOf(value) !== place);

/** What is wrong with a template whose fields are all there: it would make a campaign nobody could carry out. */
export function faultsOf({ phases, materials, categories, tasks }: CampaignTemplate): string[] {
  const order = phases.map(({ code }) => code).join();
  const known = new Set(categories.map(({ code }) => code));
  const checks = tasks.flatMap((task) => task.checks.map(({ id }) => id));
  const codes = materials.map(({ code }) => code);
  return [
    ...(order === PHASES.join() ? [] : [`phases are ${order}`]),
    ...phases.filter(({ startsOn, dueOn }) => startsOn > dueOn).map(({ code }) => `${code} ends before it starts`),
    ...phases
      .filter(({ startsOn }, place) => startsOn < (phases[place - 1]?.dueOn ?? ''))
      .map(({ code }) => `${code} starts before the last day of the phase before it`),
    ...materials.filter((of) => !within(phases, of)).map(({ code }) => `${code} is due outside its phase`),
    ...tasks.filter(({ category }) => !known.has(category)).map(({ number }) => `task ${number} has no category`),
    ...[codes, checks, tasks.map(({ number }) => `task ${number}`)].flatMap(repeated).map((id) => `${id} occurs twice`),
  ];
}

const within = (phases: CampaignTemplate['phases'], { phase, dueOn }: MaterialPlan): boolean =>
  phases.some(({ code, startsOn, dueOn: last }) => code === phase && startsOn <= dueOn && dueOn <= last);
