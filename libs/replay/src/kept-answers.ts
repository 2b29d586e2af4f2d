import { type Db } from '@app/eventing';

interface Kept {
  readonly answer: Promise<object>;
  /** Up to here the history was looked through for what would change the answer. */
  seen: number;
  /** As far as it has been made. */
  rows: number;
}

const MOST = 40;
/** Rows of all of them together: a list that is exported whole, or the print of a county, is not kept in memory. */
const MOST_ROWS = 10_000;

/** Answers about the past, which stays as it was, unless content is erased or a late commit still belongs to it. */
export class KeptAnswers {
  private readonly kept = new Map<string, Kept>();

  /** The answer kept under `question`, made anew when it no longer holds. `moment` is an instant in UTC. */
  async recall<R extends object>(db: Db, question: unknown, moment: string, make: () => Promise<R>): Promise<R> {
    const key = JSON.stringify([moment, question]);
    const seen = await horizon(db);
    const known = this.kept.get(key);
    if (known && (await stands(db, known.seen, moment))) {
      known.seen = seen;
      return known.answer as Promise<R>;
    }
    const answer = make();
    this.keep(key, { answer, seen, rows: 0 });
    return answer;
  }

  private keep(key: string, kept: Kept): void {
    this.kept.delete(key);
    this.kept.set(key, kept);
    const forget = () => this.kept.get(key) === kept && this.kept.delete(key);
    kept.answer
      .then((told) => {
        kept.rows = rowsIn(told);
        if (kept.rows > MOST_ROWS) forget();
        this.makeRoom();
      })
      .catch(forget);
    this.makeRoom();
  }

  /** The oldest go. */
  private makeRoom(): void {
    let rows = 0;
    for (const kept of this.kept.values()) rows += kept.rows;
    for (const [key, kept] of this.kept) {
      if (this.kept.size <= MOST && rows <= MOST_ROWS) return;
      this.kept.delete(key);
      rows -= kept.rows;
    }
  }
}

/** An answer is a list with a few words around it, or several. */
const rowsIn = (told: object): number =>
  Object.values(told).reduce<number>((sum, value) => sum + (Array.isArray(value) ? value.length : 1), 0);

async function horizon(db: Db): Promise<number> {
  const { rows } = await db.query<{ seen: string }>('select event_horizon() as seen');
  return Number(rows[0]?.seen ?? 0);
}

async function stands(db: Db, seen: number, moment: string): Promise<boolean> {
  const { rowCount } = await db.query(
    `select from event where seq > $1 and (at <= $2 or type = 'PayloadErased') limit 1`,
    [seen, moment],
  );
  return rowCount === 0;
}
