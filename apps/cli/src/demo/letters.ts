import { addDays } from '@app/calendar';
import { idFrom } from '@app/eventing';
import { AcceptInspection, DecideRecusal, inspectionIdOf, IssueNotice, RequestRecusal } from '@app/supervision';
import type { Act } from './agenda.js';
import { supervisorId } from './cast.js';
import { drawId, type DrawnUnit, drawnUnit } from './drawn-unit.js';
import type { Moment } from './moment.js';
import type { Stage } from './stage.js';
import type { InspectionStory, SupervisionStory } from './story.js';

const OFFICE = 'office.staff1';
const DIRECTOR = 'office.director';

/** What comes before a visit: recusals and their decision, the letter to the unit, and that the supervisors accept. */
export const lettersOf = (stage: Stage, supervision: SupervisionStory): Act[] =>
  supervision.inspections.flatMap((inspection) => [
    ...recusalOf(inspection),
    ...noticeOf(stage, supervision, inspection),
    ...acceptancesOf(inspection),
  ]);

const thread = ({ order }: InspectionStory): string => `inspection-${order}`;
const inspectionOf = ({ unitId }: DrawnUnit): string => inspectionIdOf({ drawId, unitId });

function recusalOf(inspection: InspectionStory): Act[] {
  const { order, recusal } = inspection;
  if (!recusal) return [];
  const { day, ground, explanation, decideDay, reason = '' } = recusal;
  const recusalId = idFrom('demo-recusal', String(order));
  const ask = async (moment: Moment): Promise<void> => {
    const drawn = await drawnUnit(moment, order);
    const [lead = ''] = drawn.supervisors;
    const asked = {
      inspectionId: inspectionOf(drawn),
      recusalId,
      supervisorId: supervisorId(lead),
      ground,
      explanation,
    };
    await moment.do(new RequestRecusal(asked, moment.as(lead)));
  };
  const decide = async (moment: Moment): Promise<void> => {
    const inspectionId = inspectionOf(await drawnUnit(moment, order));
    await moment.do(new DecideRecusal({ inspectionId, recusalId, approved: true, reason }, moment.as(DIRECTOR)));
  };
  return [
    { day, thread: thread(inspection), does: '监督人员申请回避', perform: ask },
    ...(decideDay === undefined
      ? []
      : [{ day: decideDay, thread: thread(inspection), does: '决定监督人员回避', perform: decide }]),
  ];
}

function noticeOf({ today }: Stage, { items, draw }: SupervisionStory, inspection: InspectionStory): Act[] {
  const { order, notice } = inspection;
  if (!notice) return [];
  const drawnItems = items.filter(({ code }) => draw.items.includes(code));
  const letter = {
    legalBasis: [...new Set(drawnItems.map(({ legalBasis }) => legalBasis))].join('；'),
    from: addDays(today, notice.day + 1),
    until: addDays(today, draw.inspectionDueDay),
    announced: notice.announced,
    contact: '法治政府建设领导小组办公室，电话0000-0000000',
    checklist: drawnItems.flatMap(({ contents }) => contents),
  };
  const perform = async (moment: Moment): Promise<void> => {
    const inspectionId = inspectionOf(await drawnUnit(moment, order));
    await moment.do(new IssueNotice({ ...letter, inspectionId }, moment.as(OFFICE)));
  };
  return [{ day: notice.day, thread: thread(inspection), does: '发出检查通知书', perform }];
}

function acceptancesOf(inspection: InspectionStory): Act[] {
  const { order, acceptDay } = inspection;
  if (acceptDay === undefined) return [];
  const perform = async (moment: Moment): Promise<void> => {
    const drawn = await drawnUnit(moment, order);
    for (const login of drawn.supervisors) {
      await moment.do(new AcceptInspection({ inspectionId: inspectionOf(drawn) }, moment.as(login)));
    }
  };
  return [{ day: acceptDay, thread: thread(inspection), does: '监督人员接受检查任务', perform }];
}
