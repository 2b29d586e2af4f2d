import type { DemonstrationBatchEvent, DemonstrationPointEvent } from '@app/demonstration/events.js';
import { projection } from '@app/eventing';

const set = (columns: string) => `update paper_demonstration_point set ${columns} where id = $1`;

/** 示范点: how far each unit of a batch is, as a table tells it. */
export const paperDemonstrations = projection<DemonstrationBatchEvent | DemonstrationPointEvent>(
  'paper_demonstration',
  {
    DemonstrationBatchOpened: ({ data: { batchId, title, authority } }, db) =>
      db.query('insert into paper_demonstration (id, title, authority) values ($1, $2, $3)', [
        ...[batchId, title, authority],
      ]),
    DemonstrationCandidateEntered: ({ data: { pointId, batchId, unitId, applyBy } }, db) =>
      db.query(
        `insert into paper_demonstration_point (id, batch_id, unit_id, state, apply_by)
         values ($1, $2, $3, '候选', $4)`,
        [pointId, batchId, unitId, applyBy],
      ),
    DemonstrationCandidateWithdrawn: ({ data: { pointId } }, db) => db.query(set(`state = '已退出'`), [pointId]),
    DemonstrationCreationStarted: ({ data: { pointId, meetingOn } }, db) =>
      db.query(set(`state = '创建中', meeting_on = $2`), [pointId, meetingOn]),
    DemonstrationPeriodExtended: ({ data: { pointId, applyBy } }, db) =>
      db.query(set('apply_by = $2'), [pointId, applyBy]),
    DemonstrationApplied: ({ data: { pointId }, at }, db) =>
      db.query(set(`state = '已申报', applied_at = $2`), [pointId, at]),
    DemonstrationApplicationReturned: ({ data: { pointId, applyBy } }, db) =>
      db.query(set(`state = '退回补正', apply_by = $2`), [pointId, applyBy]),
    DemonstrationUnitNamed: ({ data: { pointId, batchId, unitId, documentNumber, namedOn } }, db) =>
      db.query(
        `insert into paper_demonstration_point (id, batch_id, unit_id, state, naming_document, named_on)
         values ($1, $2, $3, '已命名', $4, $5)
         on conflict (id) do update
            set state = excluded.state, naming_document = excluded.naming_document, named_on = excluded.named_on`,
        [pointId, batchId, unitId, documentNumber, namedOn],
      ),
    DemonstrationNamingDeclined: ({ data: { pointId } }, db) => db.query(set(`state = '未获命名'`), [pointId]),
    DemonstrationRecheckOpened: ({ data: { pointId, title } }, db) =>
      db.query(set(`state = '复核中', recheck = $2`), [pointId, title]),
    DemonstrationRecheckJudged: ({ data: { pointId, result, rectifyBy } }, db) =>
      db.query(set('state = $2, rectify_by = $3'), [
        ...[pointId, result === 'rectify' ? '限期整改' : '保留命名', rectifyBy ?? null],
      ]),
    DemonstrationRectificationReported: ({ data: { pointId } }, db) => db.query(set(`state = '整改待认定'`), [pointId]),
    DemonstrationRevoked: ({ data: { pointId, documentNumber, revokedOn } }, db) =>
      db.query(set(`state = '已撤销', revocation_document = $2, revoked_on = $3`), [
        ...[pointId, documentNumber, revokedOn],
      ]),
  },
  ['paper_demonstration', 'paper_demonstration_point'],
);
