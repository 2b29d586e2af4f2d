import { projection, type Db, type Recorded } from '@app/eventing';
import type {
  ResultCorrected,
  ResultDeadlineFixed,
  ResultDeadlineMoved,
  ResultEvent,
  ResultPeriodDecided,
  ResultPublished,
} from './events.js';

const show = ({ data, version, at }: Recorded<ResultPublished | ResultCorrected>, db: Db, late: boolean | null) =>
  db.query(
    `update inspection_result set state = 'published', result = $2, summary = $3, edition = $4, version = $5,
            published_at = coalesce(published_at, $6), late = coalesce($7, late) where inspection_id = $1`,
    [data.inspectionId, data.result, data.summary, data.edition, version, at, late],
  );

const date = ({ data, version }: Recorded<ResultDeadlineFixed | ResultDeadlineMoved>, db: Db) =>
  db.query('update inspection_result set due_on = $2, unarranged = null, version = $3 where inspection_id = $1', [
    data.inspectionId,
    data.dueOn,
    version,
  ]);

/** 检查结果 as the office's list and the public pages show them. */
export const results = projection<ResultEvent>(
  'inspection_result',
  {
    ResultAwaited: ({ data, version }, db) =>
      db.query(
        `insert into inspection_result (inspection_id, unit_id, unit_name, draw_id, draw_year, draw_number, item,
                supervisors, visited_on, ended_on, working_days, due_on, unarranged, concluded, findings, state, version)
         select i.id, i.unit_id, coalesce((select name from result_unit where id = i.unit_id), i.unit_id), i.draw_id,
                i.draw_year, i.draw_number, i.item, i.supervisors, i.visited_on, $2, $3, $4, $5, i.result, i.findings,
                'awaited', $6
           from result_inspection i where i.id = $1`,
        [data.inspectionId, data.endedOn, data.workingDays, data.dueOn ?? null, data.unarranged ?? null, version],
      ),
    ResultDeadlineFixed: date,
    ResultDeadlineMoved: date,
    ResultPublished: (event, db) => show(event, db, event.data.edition === 1 ? event.data.late : null),
    ResultCorrected: (event, db) => show(event, db, null),
    ResultWithdrawn: ({ data: { inspectionId }, version }, db) =>
      db.query(`update inspection_result set state = 'withdrawn', version = $2 where inspection_id = $1`, [
        inspectionId,
        version,
      ]),
  },
  ['inspection_result'],
  ['result_inspection', 'result_unit'],
);

/** How long a result may take. */
export const resultPeriodBook = projection<ResultPeriodDecided>(
  'result_calendar',
  {
    ResultPeriodDecided: ({ data: { workingDays }, at }, db) =>
      db.query(
        `insert into result_period (id, working_days, decided_at) values (1, $1, $2)
         on conflict (id) do update set working_days = excluded.working_days, decided_at = excluded.decided_at`,
        [workingDays, at],
      ),
  },
  ['result_period'],
);
