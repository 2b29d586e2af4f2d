import { projection } from '@app/eventing';
import type { RecusedPlaceLeftOpen } from '@app/draw/events.js';
import type { InspectionEvent } from './events.js';

/** 回避: who asked, what was decided, and whether the place has been filled. */
export const recusals = projection<InspectionEvent | RecusedPlaceLeftOpen>('inspection_recusal', {
  RecusalRequested: ({ data, at }, db) =>
    db.query(
      `insert into inspection_recusal (id, inspection_id, supervisor_id, asked_by, ground, explanation, asked_at, state)
       values ($1, $2, $3, $4, $5, $6, $7, 'asked')`,
      [data.recusalId, data.inspectionId, data.supervisorId, data.by, data.ground, data.explanation, at],
    ),
  RecusalApproved: ({ data: { recusalId, reason }, at }, db) =>
    db.query(`update inspection_recusal set state = 'approved', reason = $2, decided_at = $3 where id = $1`, [
      recusalId,
      reason,
      at,
    ]),
  RecusalRefused: ({ data: { recusalId, reason }, at }, db) =>
    db.query(`update inspection_recusal set state = 'refused', reason = $2, decided_at = $3 where id = $1`, [
      recusalId,
      reason,
      at,
    ]),
  ReplacementRequested: ({ data: { recusalId } }, db) =>
    db.query('update inspection_recusal set nobody_free_at = null where id = $1', [recusalId]),
  RecusedPlaceLeftOpen: ({ data: { recusalId }, at }, db) =>
    db.query(`update inspection_recusal set nobody_free_at = $2 where id = $1 and state = 'approved'`, [recusalId, at]),
  InspectionReassigned: ({ data: { inspectionId, supervisors } }, db) =>
    db.query(
      `update inspection_recusal set state = 'replaced', nobody_free_at = null
        where inspection_id = $1 and supervisor_id <> all($2) and state in ('asked', 'approved')`,
      [inspectionId, supervisors],
    ),
});
