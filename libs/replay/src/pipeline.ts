import { Client, type ClientConfig } from 'pg';
import { type Db } from '@app/eventing';

const ONLY_WRITES = /^\s*(insert|update|delete)\b(?!.*\breturning\b)/is;
const NOT_WAITED_FOR = Promise.resolve({ rows: [], rowCount: null });
/** Of the statements projections have; whoever builds ever new ones must not fill the server's memory. */
const MOST_NAMES = 500;

/**
 * A connection of its own for a replay. A statement that only writes is sent without waiting for its answer: the server
 * does everything in the order it was sent, so a later statement sees what an earlier one wrote. Whatever answers rows
 * is waited for. The first failure fails the transaction, and is told by the next answer or by `settled`.
 */
export class Pipeline implements Db {
  private readonly statements = new Map<string, { name?: string; onlyWrites: boolean }>();
  private last: Promise<unknown> = Promise.resolve();
  private failure?: Error;

  private constructor(private readonly client: Client) {}

  /** Its statements are prepared here and nowhere else: they mean the tables that this connection sees. */
  static async open(where: ClientConfig): Promise<Pipeline> {
    const client = new Client({ ...where, pipeline: true });
    // A connection that is lost fails its statements; without a listener it would end the process as well.
    client.on('error', () => undefined);
    await client.connect();
    return new Pipeline(client);
  }

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- rows are whatever the statement selects
  query<R extends object = any>(text: string, values?: unknown[]) {
    const { name, onlyWrites } = this.known(text);
    const answer = this.client.query<R>({ text, ...(values && { name, values }) }).catch((error: unknown) => {
      this.failure ??= error as Error;
      throw this.failure;
    });
    answer.catch(() => undefined);
    this.last = answer;
    return onlyWrites ? (NOT_WAITED_FOR as unknown as typeof answer) : answer;
  }

  /** Once everything sent has been done. Throws what went wrong first. */
  async settled(): Promise<void> {
    await this.last.catch(() => undefined);
    if (this.failure) throw this.failure;
  }

  async transaction<T>(begin: string, work: () => Promise<T>, end: 'commit' | 'rollback' = 'commit'): Promise<T> {
    try {
      await this.query(begin);
      const result = await work();
      await this.settled();
      await this.query(end);
      return result;
    } catch (error) {
      await this.query('rollback').catch(() => undefined);
      this.failure = undefined;
      throw error;
    }
  }

  close(): Promise<void> {
    return this.client.end();
  }

  private known(text: string) {
    const known = this.statements.get(text);
    if (known) return known;
    const name = this.statements.size < MOST_NAMES ? `r${this.statements.size}` : undefined;
    const statement = { name, onlyWrites: ONLY_WRITES.test(text) };
    if (name) this.statements.set(text, statement);
    return statement;
  }
}
