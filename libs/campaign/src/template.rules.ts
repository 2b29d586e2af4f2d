import { createHash } from 'node:crypto';
import { addDays } from '@app/calendar/dates.js';
import { canonicalJson } from '@app/eventing/canonical-json.js';
import type { ComputedMeasure } from './events.js';
import { plannedMaterial, type CampaignPlan } from './rules.js';
import type { PlanContent, TemplateContent } from './template.events.js';

/** A template by the name it is asked for: the code of its file, or the id the office's own was given. */
export interface CampaignTemplate extends TemplateContent {
  readonly code: string;
}

const moveEach = <T extends PlanContent>(content: T, move: (day: string) => string): T => ({
  ...content,
  phases: content.phases.map((phase) => ({ ...phase, startsOn: move(phase.startsOn), dueOn: move(phase.dueOn) })),
  materials: content.materials.map((material) => ({ ...material, dueOn: move(material.dueOn) })),
});

/** The same plan, all its days later (or earlier) by as many. */
export const moveDates = <T extends PlanContent>(content: T, days: number): T =>
  moveEach(content, (day) => (day === '' ? day : addDays(day, days)));

/** The same day of another year; 29 February is the 28th where there is none. */
function inYear(day: string, years: number): string {
  if (day === '') return day;
  const year = Number(day.slice(0, 4)) + years;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return `${year}-${day.slice(5) === '02-29' && !leap ? '02-28' : day.slice(5)}`;
}

/** The same plan some years on. What names the former year names the new one. */
export function moveYears<T extends TemplateContent>(content: T, years: number): T {
  const year = content.year + years;
  const moved = moveEach(content, (day) => inYear(day, years));
  return { ...moved, year, tasks: ofYear(content, year) };
}

function ofYear({ tasks, year: former }: TemplateContent, year: number): TemplateContent['tasks'] {
  const renamed = (text: string) => text.replaceAll(`${former}年`, `${year}年`);
  return tasks.map((task) => ({
    ...task,
    title: renamed(task.title),
    checks: task.checks.map((check) => ({ ...check, text: renamed(check.text) })),
  }));
}

/** Says which text of a plan a campaign was launched from. */
export const templateHash = (content: object): string =>
  createHash('sha256').update(canonicalJson(content)).digest('hex');

/** As it came in from a form, without the numbers nobody filled in. */
const stated = ({ measure, ...numbers }: ComputedMeasure): ComputedMeasure => ({
  measure,
  ...Object.fromEntries(Object.entries<unknown>({ ...numbers }).filter(([, value]) => value !== undefined)),
});

/** The plan a campaign carries out. A task names its category in words. */
export function carriedOut({ phases, materials, categories, tasks }: PlanContent): Omit<CampaignPlan, 'templateHash'> {
  const names = new Map(categories.map(({ code, name }) => [code, name]));
  return {
    phases: phases.map(({ code: phase, name, startsOn, dueOn }) => ({ phase, name, startsOn, dueOn })),
    materials: materials.map(plannedMaterial),
    categories: [...names.values()],
    tasks: tasks.map(({ number, category, title, appliesTo, checks }) => ({
      number,
      category: names.get(category) ?? category,
      title,
      appliesTo,
      checks: checks.map(({ id, text, evidence, computed }) => ({
        ...{ id, text, evidence },
        ...(computed && { computed: stated(computed) }),
      })),
    })),
  };
}

/** What a campaign of `year` takes over. Checks that name the template's year name the campaign's instead. */
export const planOf = (content: TemplateContent, year: number): Omit<CampaignPlan, 'templateHash'> =>
  carriedOut({ ...content, tasks: ofYear(content, year) });

/** A plan as a form shows it: its categories by their own words. */
export const contentOf = ({
  phases,
  materials,
  categories,
  tasks,
}: Omit<CampaignPlan, 'templateHash'>): PlanContent => ({
  phases: phases.map(({ phase: code, ...rest }) => ({ code, ...rest })),
  materials,
  categories: categories.map((name) => ({ code: name, name })),
  tasks,
});
