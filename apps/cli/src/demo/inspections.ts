import { addDays, dayOf } from '@app/calendar';
import { idFrom } from '@app/eventing';
import { ConcludeInspection, inspectionIdOf, RecordFinding, RecordVisit, SignInspection } from '@app/supervision';
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
    .flatMap((inspection) => [visitOf(stage, inspection), ...rectificationsOf(stage, inspection)]);

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
  const visit = { inspectionId: inspectionOf(drawn), visitedOn, account: inspection.account ?? '', evidence: [id] };
  await moment.do(new RecordVisit(visit, moment.as(lead)));
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

/** Who plays a part in the unit that was drawn; whoever belongs to no unit is named outright. */
const loginOf = (part: string, { key }: DrawnUnit): string =>
  part === 'unit-lead' || part === 'unit-clerk' ? `${key}.${part.slice('unit-'.length)}` : part;
