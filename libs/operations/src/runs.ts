import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { Jobs } from '@app/queues';
import type { Outcome, RunKind, RunStanding } from './standing.rules.js';

interface Row {
  id: string;
  kind: RunKind;
  projection: string;
  requested_by: string;
  requested_at: Date;
  outcome: Outcome;
  finished_at: Date | null;
  result: Pick<RunStanding, 'events' | 'rows' | 'first' | 'reason'>;
}

/** The job of a run, the same however often it is asked for. */
export const jobIdOf = (kind: RunKind, runId: string): string => `${kind}-${runId}`;

const NEWEST = `
  select distinct on (r.projection, r.kind) r.id, r.kind, r.projection, coalesce(c.name, r.requested_by) as requested_by,
         r.requested_at, r.outcome, r.finished_at, r.result
    from operation_run r left join operation_clerk c on c.id = r.requested_by
   order by r.projection, r.kind, r.requested_at desc, r.id`;

@Injectable()
export class Runs {
  constructor(
    @Inject(Pool) private readonly db: Pool,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  /** The newest run of each kind, by group. */
  async newest(): Promise<ReadonlyMap<string, readonly RunStanding[]>> {
    const { rows } = await this.db.query<Row>(NEWEST);
    const runs = new Map<string, RunStanding[]>();
    for (const row of rows) runs.set(row.projection, [...(runs.get(row.projection) ?? []), await this.described(row)]);
    return runs;
  }

  async isOpen(runId: string): Promise<boolean> {
    const { rowCount } = await this.db.query(`select from operation_run where id = $1 and outcome = 'open'`, [runId]);
    return rowCount === 1;
  }

  /** The open run of a group that was asked for before `since` and whose job neither waits nor runs any more. */
  async lapsed(projection: string, since: Date): Promise<string | undefined> {
    const { rows } = await this.db.query<{ id: string; kind: RunKind }>(
      `select id, kind from operation_run where projection = $1 and outcome = 'open' and requested_at < $2`,
      [projection, since],
    );
    if (!rows[0]) return undefined;
    const job = await this.jobs.find(jobIdOf(rows[0].kind, rows[0].id));
    return job?.is === 'pending' || job?.is === 'active' ? undefined : rows[0].id;
  }

  private async described(row: Row): Promise<RunStanding> {
    const { id, kind, requested_by: requestedBy, requested_at, outcome, finished_at, result } = row;
    const job = outcome === 'open' ? await this.jobs.find(jobIdOf(kind, id)) : undefined;
    return {
      ...{ id, kind, requestedBy, requestedAt: requested_at.toISOString(), outcome, ...result },
      ...(finished_at && { finishedAt: finished_at.toISOString() }),
      ...(outcome === 'open' && { progress: job?.progress ?? 0 }),
    };
  }
}
