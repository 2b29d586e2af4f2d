import { projection, type Db, type Recorded } from '@app/eventing';
import type { ResultAwaited, ResultDeadlineFixed, ResultEvent } from '@app/inspection-result/events.js';
import { defineDuties, finishDuty, OFFICE, shiftDuty } from './duties.js';

const publishDuty = (inspectionId: string): string => `publish-result-${inspectionId}`;
const datingDuty = (inspectionId: string): string => `date-result-${inspectionId}`;

const COUNTS = 'working-days' as const;

/** An ended inspection's result is published within its time; without a table of working days that cannot be told. */
export const resultDutyBook = projection<ResultEvent>(
  'result_duty',
  {
    ResultAwaited: (event, db) => {
      const { dueOn, unarranged = '' } = event.data;
      return dueOn === undefined ? owe(event, db, { unarranged }) : owe(event, db, { dueOn });
    },
    ResultDeadlineFixed: async (event, db) => {
      await finishDuty(db, event, datingDuty(event.data.inspectionId));
      await owe(event, db, { dueOn: event.data.dueOn });
    },
    ResultDeadlineMoved: (event, db) => shiftDuty(db, event, publishDuty(event.data.inspectionId), event.data.dueOn),
    ResultPublished: (event, db) => finishDuty(db, event, publishDuty(event.data.inspectionId)),
  },
  ['duty'],
  ['addressed_unit'],
);

type When = { readonly dueOn: string } | { readonly unarranged: string };

async function owe(event: Recorded<ResultAwaited | ResultDeadlineFixed>, db: Db, when: When): Promise<void> {
  const { inspectionId, unitId } = event.data;
  const { rows } = await db.query<{ name: string }>('select name from addressed_unit where unit_id = $1', [unitId]);
  const unit = rows[0]?.name ?? unitId;
  const matter = `${unit}的检查结果`;
  const about = { unitId, inspectionId };
  const shared = { matter, roles: OFFICE, link: `/inspections/${inspectionId}`, about, state: 'open' as const };
  const duty =
    'dueOn' in when
      ? {
          ...shared,
          id: publishDuty(inspectionId),
          what: `公示${matter}`,
          thing: '检查结果公示',
          dueOn: when.dueOn,
          counts: COUNTS,
        }
      : {
          ...{ ...shared, id: datingDuty(inspectionId), link: '/calendar' },
          ...{ what: `导入${when.unarranged}年工作日安排，确定${matter}的公示期限`, thing: '检查结果公示' },
        };
  await defineDuties(db, event, [duty]);
}
