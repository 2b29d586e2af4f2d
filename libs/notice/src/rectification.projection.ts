import { dayOf } from '@app/calendar';
import type { Db, Recorded } from '@app/eventing';
import type {
  OrderedRectificationConfirmed,
  OrderedRectificationReported,
  OrderedRectificationReturned,
} from './events.js';

type OfOrdered = OrderedRectificationReported | OrderedRectificationConfirmed | OrderedRectificationReturned;

const RECTIFICATION = 'update office_notice_rectification set';
const OF_UNIT = 'where notice_id = $1 and unit_id = $2';

const seen = (event: Recorded<OfOrdered>, db: Db, more = '') =>
  db.query(`update office_notice set version = $2${more} where id = $1`, [event.data.officeNoticeId, event.version]);

const settle = async (
  event: Recorded<OrderedRectificationConfirmed | OrderedRectificationReturned>,
  db: Db,
  [state, remark, dueOn]: readonly [string, string, string | null],
) => {
  const { officeNoticeId, unitId } = event.data;
  await db.query(
    `${RECTIFICATION} state = $3, remark = $4, settled_by = $5, settled_on = $6, due_on = coalesce($7, due_on) ${OF_UNIT}`,
    [officeNoticeId, unitId, state, remark, event.actor, dayOf(event.at), dueOn],
  );
  await seen(event, db, state === 'confirmed' ? ', rectified = rectified + 1' : '');
};

/** 整改情况 of each unit that was ordered to rectify: what the table of notices hears of it. */
export const rectifications = {
  OrderedRectificationReported: async (event: Recorded<OrderedRectificationReported>, db: Db) => {
    const { officeNoticeId, unitId, round, account, files, reportedOn, late } = event.data;
    await db.query(
      `${RECTIFICATION} state = 'reported', round = $3, account = $4, files = $5, reported_on = $6, reported_by = $7,
              late = $8, remark = null, settled_by = null, settled_on = null ${OF_UNIT}`,
      [officeNoticeId, unitId, round, account, files, reportedOn, event.actor, late],
    );
    await seen(event, db);
  },
  OrderedRectificationConfirmed: (event: Recorded<OrderedRectificationConfirmed>, db: Db) =>
    settle(event, db, ['confirmed', event.data.opinion, null]),
  OrderedRectificationReturned: (event: Recorded<OrderedRectificationReturned>, db: Db) =>
    settle(event, db, ['returned', event.data.reason, event.data.dueOn]),
};
