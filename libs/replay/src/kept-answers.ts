import { type Db } from '@app/eventing';

interface Kept {
  readonly answer: Promise<unknown>;
  /** Up to here the history was looked through for what would change the answer. */
  seen: number;
}

const MOST = 40;

/** Answers about the past, which stays as it was, unless content is erased or a late commit still belongs to it. */
export class KeptAnswers {
  private readonly kept = new Map<string, Kept>();

  /** The answer kept under `question`, made anew when it no longer holds. `moment` is an instant in UTC. */
  async recall<R>(db: Db, question: unknown, moment: string, make: () => Promise<R>): Promise<R> {
    const key = JSON.stringify([moment, question]);
    const seen = await horizon(db);
    const known = this.kept.get(key);
    if (known && (await stands(db, known.seen, moment))) {
      known.seen = seen;
      return known.answer as Promise<R>;
    }
    const answer = make();
    this.keep(key, { answer, seen });
    return answer;
  }

  private keep(key: string, kept: Kept): void {
    this.kept.delete(key);
    this.kept.set(key, kept);
    kept.answer.catch(() => this.kept.get(key) === kept && this.kept.delete(key));
    const [oldest] = this.kept.keys();
    if (oldest !== undefined && this.kept.size > MOST) this.kept.delete(oldest);
  }
}

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
