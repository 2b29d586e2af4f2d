import { takesPart } from '@app/campaign';
import { AnswerCheck, AttachEvidence, SignNoIssues, SignOffSelfInspection } from '@app/self-inspection';
import type { Act } from './agenda.js';
import type { CountyUnit } from './county.js';
import type { Moment } from './moment.js';
import type { Stage } from './stage.js';
import type { DefaultAnswer, SelfInspectionStory } from './story.js';

/** What one unit finds when it inspects itself. */
export interface SelfInspection {
  readonly unit: CountyUnit;
  readonly told: SelfInspectionStory;
  readonly defaults: readonly DefaultAnswer[];
}

/** The clerk works through the checks from the first day to the last. */
export function answersOf(stage: Stage, { unit, told, defaults }: SelfInspection): Act[] {
  const checks = checksFor(stage, unit).filter((id) => told.answered?.includes(id) ?? true);
  const days = (told.signDay ?? told.startDay) - told.startDay;
  return checks.map((checkId, place) => ({
    day: told.startDay + Math.floor((place * days) / checks.length),
    thread: unit.key,
    does: `${unit.shortName}自查第${checkId}项`,
    perform: (moment) => answer(stage, moment, { unit, told, defaults, checkId }),
  }));
}

/** The lead stands for what the clerk filled in. */
export function signOffOf({ campaignId }: Stage, { unit, told }: SelfInspection): Act[] {
  const { signDay, statement } = told;
  if (signDay === undefined) return [];
  const of = { campaignId, unitId: unit.code };
  const sign = async (moment: Moment): Promise<void> => {
    const by = `${unit.key}.lead`;
    if (statement) await moment.do(new SignNoIssues({ ...of, statement }, moment.as(by)));
    await moment.do(new SignOffSelfInspection(of, moment.as(by)));
  };
  return [{ day: signDay, thread: unit.key, does: `${unit.shortName}自查签字上报`, perform: sign }];
}

/** The checks of the template that apply to the unit, in the plan's order. */
function checksFor({ template }: Stage, unit: CountyUnit): string[] {
  const { meets } = takesPart({ ...unit, unitId: unit.code });
  return template.tasks
    .filter(({ appliesTo }) => meets.some((condition) => condition === appliesTo))
    .flatMap(({ checks }) => checks.map(({ id }) => id));
}

async function answer(
  { campaignId, evidence }: Stage,
  moment: Moment,
  { unit, told, defaults, checkId }: SelfInspection & { checkId: string },
): Promise<void> {
  const by = `${unit.key}.clerk`;
  const of = { campaignId, unitId: unit.code, checkId };
  const usual = defaults.find((one) => one.check === checkId);
  const exception = told.exceptions.find((one) => one.check === checkId);
  const { answer: given, note = '', reason } = exception ?? { answer: 'conforming' as const, note: usual?.note };
  const papers = given === 'conforming' || given === 'partly' ? (usual?.evidence ?? []) : [];
  const [files] = await Promise.all([
    Promise.all(papers.map(({ title }) => evidence.keep(moment, { by, title, regarding: `自查第${checkId}项` }))),
    moment.do(new AnswerCheck({ ...of, answer: given, note, ...(reason && { reason }) }, moment.as(by))),
  ]);
  for (const [place, { id: fileId, name }] of files.entries()) {
    await moment.do(new AttachEvidence({ ...of, fileId, name, kind: papers[place]?.kind ?? 'other' }, moment.as(by)));
  }
}
