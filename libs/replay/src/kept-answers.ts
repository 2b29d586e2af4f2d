import { type Db } from '@app/eventing';
import { AnswerStore, type Kept } from './answer-store.js';

interface KeptPast extends Kept {
  /** Up to here the history was looked through for what would change the answer. */
  seen: number;
}

const MOST = 40;

/** Answers about the past, which stays as it was, unless content is erased or a late commit still belongs to it. */
export class KeptAnswers {
  private readonly store = new AnswerStore<KeptPast>(MOST);

  /** The answer kept under `question`, made anew when it no longer holds. `moment` is an instant in UTC. */
  async recall<R extends object>(db: Db, question: unknown, moment: string, make: () => Promise<R>): Promise<R> {
    const key = JSON.stringify([moment, question]);
    const seen = await horizon(db);
    const known = this.store.get(key);
    if (known && (await stands(db, known.seen, moment))) {
      known.seen = seen;
      return known.answer as Promise<R>;
    }
    const answer = make();
    this.store.keep(key, { answer, seen, rows: 0 });
    return answer;
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
