import { addDays, dayOf } from '@app/calendar';
import { idFrom } from '@app/eventing';
import { PublishResult } from '@app/inspection-result';
import {
  ConcludeInspection,
  inspectionIdOf,
  RecordFinding,
  RecordUnitStatement,
  RecordVisit,
  SignInspection,
  type NoticeIssued,
} from '@app/supervision';
import type { Act } from './agenda.js';
import { drawId, type DrawnUnit, drawnUnit } from './drawn-unit.js';
import { actOn, IN_WORDS } from './issues.js';
import type { Moment } from './moment.js';
import type { Stage } from './stage.js';
import type { FindingStory, InspectionStory } from './story.js';

/** What the drawn supervisors do, and what the units do about it. */
export const inspectionsOf = (stage: Stage, inspections: readonly InspectionStory[]): Act[] =>
  inspections
    .filter(({ state }) => state !== 'scheduled')
    .flatMap((inspection) => [
      visitOf(stage, inspection),
      ...rectificationsOf(stage, inspection),
      ...publicationOf(inspection),
    ]);

const thread = ({ order }: InspectionStory): string => `inspection-${order}`;

/** The visit is recorded, then signed by one or by both; what both have signed is concluded. */
function visitOf(stage: Stage, inspection: InspectionStory): Act {
  const perform = async (moment: Moment): Promise<void> => {
    const drawn = await drawnUnit(moment, inspection.order);
    const [lead = '', ...others] = drawn.supervisors;
    const inspectionId = inspectionOf(drawn);
    await recordVisit(stage, moment, { drawn, lead, inspection });
    for (const finding of inspection.findings ?? []) await recordFinding(stage, moment, { drawn, lead, finding });
    await moment.do(new SignInspection({ inspectionId }, moment.as(lead)));
    if (inspection.state !== 'concluded') return;
    for (const other of others) await moment.do(new SignInspection({ inspectionId }, moment.as(other)));
    const host = hostOf(moment, drawn);
    const statement = { inspectionId, signed: true, person: host, evidence: [] };
    await moment.do(new RecordUnitStatement(statement, moment.as(lead)));
    const result = inspection.findings?.length ? 'problems-found' : 'no-problem-found';
    await moment.do(new ConcludeInspection({ inspectionId, result }, moment.as(lead)));
  };
  return { day: inspection.day, thread: thread(inspection), does: '监督人员到抽中单位检查', perform };
}

const inspectionOf = ({ unitId }: DrawnUnit): string => inspectionIdOf({ drawId, unitId });
const findingId = ({ id }: FindingStory): string => idFrom('demo-finding', id);
/** The ledger names an issue after the finding it comes from. */
const issueOf = (finding: FindingStory): string => idFrom(findingId(finding));

interface Visit {
  readonly drawn: DrawnUnit;
  readonly lead: string;
}

async function recordVisit(
  { evidence }: Stage,
  moment: Moment,
  { drawn, lead, inspection }: Visit & { inspection: InspectionStory },
): Promise<void> {
  const regarding = `检查${moment.cast.organisation(drawn.key)}`;
  const { id } = await evidence.keep(moment, { by: lead, title: '现场检查记录', regarding });
  const visitedOn = dayOf(moment.at);
  const visit = {
    ...{ inspectionId: inspectionOf(drawn), visitedOn, account: inspection.account ?? '', evidence: [id] },
    ...{ startedAt: '09:00', endedAt: '11:30', place: `${moment.cast.organisation(drawn.key)}办公室、案卷室` },
    ...{ present: hostOf(moment, drawn), certificateShown: true, letterHandedOver: true },
    answers: await answersOf(moment, inspectionOf(drawn), inspection),
  };
  await moment.do(new RecordVisit(visit, moment.as(lead)));
}

/** Who receives the supervisors in the unit. */
const hostOf = (moment: Moment, drawn: DrawnUnit): string =>
  `${moment.cast.of(loginOf('unit-lead', drawn)).name}（分管领导）`;

/** One thing is amiss for each finding, the rest is as it should be. */
async function answersOf(moment: Moment, inspectionId: string, { findings = [] }: InspectionStory) {
  const issued = (await moment.history(`inspection-${inspectionId}`)).findLast(({ type }) => type === 'NoticeIssued');
  const { checklist } = issued?.data as NoticeIssued['data'];
  return checklist.map(({ id }, index) => {
    const finding = findings[index];
    return finding ? { entry: id, answer: 'no' as const, note: finding.text } : { entry: id, answer: 'yes' as const };
  });
}

function recordFinding(
  { today, template }: Stage,
  moment: Moment,
  { drawn, lead, finding }: Visit & { finding: FindingStory },
): Promise<unknown> {
  const { text, dueDay, responsible, category } = finding;
  const data = {
    inspectionId: inspectionOf(drawn),
    findingId: findingId(finding),
    text,
    category: template.categories.find(({ code }) => code === category)?.name ?? category,
    dueOn: addDays(today, dueDay),
    responsible: moment.cast.of(loginOf(responsible, drawn)).name,
  };
  return moment.do(new RecordFinding(data, moment.as(lead)));
}

const rectificationsOf = (stage: Stage, inspection: InspectionStory): Act[] =>
  (inspection.findings ?? []).flatMap((finding) =>
    finding.acts
      .filter(({ act }) => act !== 'report')
      .map((act) => ({
        day: act.day,
        thread: thread(inspection),
        does: `双随机发现的问题：${IN_WORDS[act.act]}`,
        perform: async (moment: Moment) => {
          const drawn = await drawnUnit(moment, inspection.order);
          const issue = { ...finding, responsible: loginOf(finding.responsible, drawn) };
          await actOn(stage, moment, issueOf(finding), { issue, act: { ...act, by: loginOf(act.by, drawn) } });
        },
      })),
  );

/** 公示检查结果. */
function publicationOf(inspection: InspectionStory): Act[] {
  const { order, publication } = inspection;
  if (!publication) return [];
  const { day, summary } = publication;
  const perform = async (moment: Moment): Promise<void> => {
    const inspectionId = inspectionOf(await drawnUnit(moment, order));
    await moment.do(new PublishResult({ inspectionId, summary }, moment.as('office.staff1')));
  };
  return [{ day, thread: thread(inspection), does: '公示检查结果', perform }];
}

/** Who plays a part in the unit that was drawn; whoever belongs to no unit is named outright. */
const loginOf = (part: string, { key }: DrawnUnit): string =>
  part === 'unit-lead' || part === 'unit-clerk' ? `${key}.${part.slice('unit-'.length)}` : part;
