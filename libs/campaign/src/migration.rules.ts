import { dayOf } from '@app/calendar/dates.js';
import { canonicalJson } from '@app/eventing/canonical-json.js';
import { refuseIf } from '@app/eventing/rejection.js';
import type { MigrateCampaign, MigrationAsked } from './commands.js';
import {
  CampaignMigrated,
  type CampaignEvent,
  type CampaignUnit,
  type MaterialPlan,
  type MigrationEffect,
  type MovedDay,
  type Task,
} from './events.js';
import { faultsOfChange } from './migration-fault.rules.js';
import { letGoEffect, membersAfter, refuseMembership, stillToCome } from './membership.rules.js';
import { owes, type CampaignPlan, type MigrationFacts, type RunningCampaign, type StandingUnit } from './rules.js';
import { carriedOut, templateHash } from './template.rules.js';

/** What a change would do. `hash` is what whoever agrees to it names. */
export interface Migration {
  readonly version: number;
  readonly plan: Omit<CampaignPlan, 'templateHash'>;
  readonly effects: readonly MigrationEffect[];
  readonly hash: string;
}

/** `today` decides which materials a unit that comes in still owes. */
export function planMigration(
  asked: MigrationAsked,
  state: RunningCampaign,
  facts: MigrationFacts,
  today: string,
): Migration {
  const plan = carriedOut(asked.content);
  const { staying, joining, leaving } = membersAfter(asked, state, facts);
  const change = { state, plan, facts, reassess: asked.reassess };
  const joined = { selfInspectionDueOn: asked.answerBy ?? selfInspectionDay(plan) };
  const effects = [
    ...staying.map((unit) => effectOn(unit, change)),
    ...joining.map((unit) => ({ ...joinedEffect(unit, change, today), joined })),
    ...leaving.map((unit) => letGoEffect(unit, standingOf(unit, facts), [...checksFor(state.tasks, unit).keys()])),
  ];
  const hash = templateHash({ version: state.plan + 1, plan, effects, answerBy: asked.answerBy ?? '' });
  return { version: state.plan + 1, plan, effects, hash };
}

interface Change {
  readonly state: RunningCampaign;
  readonly plan: Migration['plan'];
  readonly facts: MigrationFacts;
  readonly reassess: boolean;
}

const NOTHING_DONE: StandingUnit = { answered: [], signedOff: false, materials: [], openIssues: [] };
const standingOf = ({ unitId }: CampaignUnit, { units }: MigrationFacts): StandingUnit => units[unitId] ?? NOTHING_DONE;

const selfInspectionDay = ({ phases }: Migration['plan']): string =>
  phases.find(({ phase }) => phase === 'self-inspection')?.dueOn ?? '';

/** A unit that comes in has everything to answer, and owes what is still to come; what it did before it left stands. */
function joinedEffect(unit: CampaignUnit, change: Change, today: string): MigrationEffect {
  const materials = stillToCome(change.plan.materials, today);
  const state = { ...change.state, tasks: [] };
  return effectOn(unit, { ...change, state, plan: { ...change.plan, materials } });
}

function effectOn(unit: CampaignUnit, { state, plan, facts, reassess }: Change): MigrationEffect {
  const standing = standingOf(unit, facts);
  const present = facts.register.find(({ unitId }) => unitId === unit.unitId);
  const now = { ...unit, name: present?.name ?? unit.name, meets: (reassess && present?.meets) || unit.meets };
  const [before, after] = [checksFor(state.tasks, unit), checksFor(plan.tasks, now)];
  const gained = [...after.keys()].filter((id) => !before.has(id));
  const lost = [...before.keys()].filter((id) => !after.has(id));
  return {
    ...now,
    ...{ gained, lost },
    reworded: [...after].filter(([id, text]) => before.has(id) && before.get(id) !== text).map(([id]) => id),
    answersKept: standing.answered.filter((id) => after.has(id)).length,
    setAside: lost.filter((id) => standing.answered.includes(id)),
    reopened: standing.signedOff && gained.some((id) => !standing.answered.includes(id)),
    ...materialsOf(now, standing, plan.materials, state.materials),
  };
}

/** The checks that apply, each with all it asks. */
const checksFor = (tasks: readonly Task[], { meets }: CampaignUnit): Map<string, string> =>
  new Map(
    tasks
      .filter(({ appliesTo }) => meets.includes(appliesTo))
      .flatMap(({ checks }) =>
        checks.map(({ id, text, evidence }) => [id, canonicalJson({ text, evidence })] as const),
      ),
  );

/** What a unit has handed in stays with it; a day it was given for itself is not taken away. */
function materialsOf(
  unit: CampaignUnit,
  { materials }: StandingUnit,
  wanted: readonly MaterialPlan[],
  planned: readonly MaterialPlan[],
): Pick<MigrationEffect, 'materialsGained' | 'materialsLost' | 'moved'> {
  const owed = new Map(wanted.filter((material) => owes(unit, material)).map((of) => [of.code, of.dueOn]));
  const day = new Map(planned.map(({ code, dueOn }) => [code, dueOn]));
  const has = new Set(materials.map(({ code }) => code));
  return {
    materialsGained: [...owed.keys()].filter((code) => !has.has(code)),
    materialsLost: materials.filter(({ code, round }) => !owed.has(code) && round === 0).map(({ code }) => code),
    moved: materials.flatMap(({ code, state, dueOn: from }) => {
      const next = owed.get(code);
      if (next === undefined || next === day.get(code) || state === 'accepted') return [];
      const to = state === 'awaited' || next > from ? next : from;
      return to === from ? [] : [{ code, from, to }];
    }),
  };
}

/** The director changes the plan of a running campaign, having seen what it does to each unit. */
export function migrate({ data, meta }: MigrateCampaign, state: RunningCampaign): CampaignEvent[] {
  const { campaignId, reason, preview, answerBy, facts = { units: {}, register: [] } } = data;
  const today = dayOf(meta.at);
  const faults = faultsOfChange(data.content, state, facts, today);
  refuseIf(faults.length > 0, 'plan-unfit', { faults: faults.map(({ message }) => message).join('') });
  refuseMembership(data, state, facts);
  const { version, plan, effects, hash } = planMigration(data, state, facts, today);
  refuseIf(changesNothing(plan, effects, state), 'nothing-to-migrate');
  const reopened = effects.filter((effect) => effect.reopened).length;
  refuseIf(reopened > 0 && answerBy === undefined, 'answer-day-needed', { units: reopened });
  refuseIf(answerBy !== undefined && answerBy < today, 'answer-day-past');
  const late = effects.filter(
    (effect) => hasSheetToDo(effect, facts) && effect.joined.selfInspectionDueOn < today,
  ).length;
  refuseIf(late > 0, 'joining-answer-day-needed', { units: late });
  refuseIf(preview !== hash, 'migration-not-as-previewed');
  const of = { campaignId, title: state.title, version, reason };
  return [
    new CampaignMigrated({
      ...of,
      ...plan,
      movedPhases: movedPhases(plan, state),
      effects,
      ...(answerBy && { answerBy }),
    }),
  ];
}

/** A unit that comes back signed off and with everything answered needs no day. */
const hasSheetToDo = (
  effect: MigrationEffect,
  facts: MigrationFacts,
): effect is MigrationEffect & Required<Pick<MigrationEffect, 'joined'>> =>
  effect.joined !== undefined && (effect.reopened || !standingOf(effect, facts).signedOff);

export function movedPhases({ phases }: Migration['plan'], state: RunningCampaign): MovedDay[] {
  const was = new Map(state.phases.map(({ phase, dueOn }) => [phase, dueOn]));
  return phases.flatMap(({ phase: code, dueOn: to }) => {
    const from = was.get(code) ?? to;
    return from === to ? [] : [{ code, from, to }];
  });
}

const changesNothing = (
  plan: Migration['plan'],
  effects: readonly MigrationEffect[],
  { phases, materials, categories, tasks, units }: RunningCampaign,
): boolean => {
  const days = phases.map(({ phase, name, startsOn, dueOn }) => ({ phase, name, startsOn, dueOn }));
  const same = canonicalJson(plan) === canonicalJson({ phases: days, materials, categories, tasks });
  const stay = effects.every(({ joined, letGo }) => !joined && !letGo);
  return same && stay && effects.every(({ meets }, place) => meets.join() === units[place]?.meets.join());
};
