import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { horizon } from '@app/eventing';

/** Up to a position of the history that nothing is going to precede any more. */
interface Counted {
  /** The very table it was counted in: one that was rebuilt is counted anew. */
  readonly table: string;
  readonly seq: number;
  readonly steps: number;
}

const SINCE = `
  select count(*)::int as steps, (count(*) filter (where a.seq <= $3))::int as settled,
         'history_about'::regclass::oid::text as "table"
    from history_about a where a.subject = $1 and a.seq > $2`;

/**
 * How many steps a timeline has. A campaign of a large county has a million: those are counted once, and after that only
 * what has come since.
 */
@Injectable()
export class Totals {
  /** Fewer are counted as fast as they are remembered. */
  protected readonly many: number = 5_000;
  private readonly counted = new Map<string, Counted>();

  constructor(@Inject(Pool) private readonly db: Pool) {}

  async of(subject: string): Promise<number> {
    const known = this.counted.get(subject);
    const until = await horizon(this.db);
    const since = await this.since(subject, known?.seq ?? 0, until);
    if (known && known.table !== since.table) {
      this.counted.delete(subject);
      return this.of(subject);
    }
    const before = known?.steps ?? 0;
    const settled = before + since.settled;
    // What was said of a merged issue before joins its history later, behind any position.
    if (settled > this.many && !subject.startsWith('issue:'))
      this.counted.set(subject, { table: since.table, seq: until, steps: settled });
    return before + since.steps;
  }

  private async since(subject: string, seq: number, until: number) {
    const { rows } = await this.db.query<{ steps: number; settled: number; table: string }>(SINCE, [
      ...[subject, seq, until],
    ]);
    return rows[0]!;
  }
}
