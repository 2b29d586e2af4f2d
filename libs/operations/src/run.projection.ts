import { projection, type Db, type Recorded } from '@app/eventing';
import type { AccountOpened } from '@app/identity/events.js';
import type { DriftCheckRequested, OperationsEvent, RebuildRequested } from './events.js';

const begun =
  (kind: string) =>
  ({ data, actor, at }: Recorded<RebuildRequested | DriftCheckRequested>, db: Db) =>
    db.query(
      'insert into operation_run (id, kind, projection, title, requested_by, requested_at) values ($1, $2, $3, $4, $5, $6)',
      [data.runId, kind, data.projection, data.title, actor, at],
    );

const ended = (outcome: string, runId: string, at: string, more: Readonly<Record<string, unknown>>, db: Db) =>
  db.query('update operation_run set outcome = $2, finished_at = $3, result = $4 where id = $1', [
    runId,
    outcome,
    at,
    JSON.stringify(more),
  ]);

/** 核对与重建记录: each run of a check or a rebuild, who asked for it and what came of it. */
export const operationRuns = projection<OperationsEvent>('operation_run', {
  RebuildRequested: begun('rebuild'),
  DriftCheckRequested: begun('drift-check'),
  ProjectionRebuilt: ({ data: { runId, events, rows }, at }, db) => ended('rebuilt', runId, at, { events, rows }, db),
  DriftChecked: ({ data: { runId, events, rows, first }, at }, db) =>
    ended(first ? 'different' : 'same', runId, at, { events, rows, first }, db),
  RunFailed: ({ data: { runId, reason }, at }, db) => ended('failed', runId, at, { reason }, db),
});

/** 办理人: what those are called who ask for runs. */
export const operators = projection<AccountOpened>('operation_clerk', {
  AccountOpened: ({ data: { accountId, name } }, db) =>
    db.query('insert into operation_clerk (id, name) values ($1, $2)', [accountId, name]),
});
