import { listFaults, phaseFaults, type Fault } from './fault.rules.js';
import type { MigrationFacts, PhaseState, RunningCampaign } from './rules.js';
import type { PhaseTemplate, PlanContent } from './template.events.js';

/** What is wrong with the changed plan of a running campaign. What is over stays as it was. */
export function faultsOfChange(
  content: PlanContent,
  { phases, materials }: RunningCampaign,
  facts: MigrationFacts,
  today: string,
): Fault[] {
  const known = new Map(phases.map((phase) => [phase.phase, phase]));
  return [
    ...phaseFaults(content.phases),
    ...content.phases.flatMap((phase, place) => changedPhase(phase, known.get(phase.code), `phases.${place}`, today)),
    ...overlaps(content.phases),
    ...listFaults(content),
    ...handedIn(content, materials, facts),
  ];
}

function changedPhase(phase: PhaseTemplate, was: PhaseState | undefined, at: string, today: string): Fault[] {
  const { name, startsOn, dueOn } = phase;
  const begins = startsOn !== was?.startsOn;
  const ends = dueOn !== was?.dueOn;
  switch (was?.is) {
    case undefined:
      return [];
    case 'closed':
      return begins || ends ? [{ field: `${at}.dueOn`, message: `${name}已经结束，日期不能再变更。` }] : [];
    case 'open':
      return [
        ...(begins ? [{ field: `${at}.startsOn`, message: `${name}已经开始，开始日期不能再变更。` }] : []),
        ...past(ends, dueOn, today, `${at}.dueOn`, `${name}的时限`),
      ];
    case 'planned':
      return [
        ...past(begins, startsOn, today, `${at}.startsOn`, `${name}的开始日期`),
        ...past(ends, dueOn, today, `${at}.dueOn`, `${name}的时限`),
      ];
  }
}

const past = (changes: boolean, day: string, today: string, field: string, what: string): Fault[] =>
  changes && day < today ? [{ field, message: `${what}不能早于今天。` }] : [];

/** An extension may have carried a phase into the next one; two neighbours may be open at once, never three. */
const overlaps = (phases: readonly PhaseTemplate[]): Fault[] =>
  phases.flatMap(({ name, startsOn }, place) => {
    const early = startsOn < (phases[place - 1]?.startsOn ?? '') || startsOn <= (phases[place - 2]?.dueOn ?? '');
    return early
      ? [{ field: `phases.${place}.startsOn`, message: `${name}开始过早：最多只能有相邻的两个阶段同时进行。` }]
      : [];
  });

/** What units have reported keeps its place in the plan. */
function handedIn(
  { materials }: PlanContent,
  planned: RunningCampaign['materials'],
  { units }: MigrationFacts,
): Fault[] {
  const kept = new Set(materials.map(({ code }) => code));
  const reported = new Set(
    Object.values(units).flatMap((unit) => unit.materials.filter(({ round }) => round > 0).map(({ code }) => code)),
  );
  return planned
    .filter(({ code }) => !kept.has(code) && reported.has(code))
    .map(({ code, name }) => ({ field: 'materials', message: `已有单位报送${name}（${code}），不能从方案中去掉。` }));
}
