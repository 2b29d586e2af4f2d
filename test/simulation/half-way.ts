import pg from 'pg';

type Ask = (this: pg.Client, ...asked: unknown[]) => unknown;

/** The worker that is to die: at which statement, and whether the server hears that one. */
let doom: { left: number; readonly heard: boolean } | undefined;
const death: { struck: boolean } = { struck: false };
const came = (): boolean => death.struck;

const original = pg.Client.prototype.query as unknown as Ask;

const cut = (client: pg.Client): Error => {
  death.struck = true;
  const { stream } = (client as unknown as { connection: { stream: { destroy(): void } } }).connection;
  stream.destroy();
  return new Error('Connection terminated unexpectedly');
};

/** Others are told that the history moved by the hands of a real clock: no worker dies of that, or no seed would play again. */
function isSignal(asked: unknown): boolean {
  const text = typeof asked === 'string' ? asked : (asked as { text?: unknown } | undefined)?.text;
  return typeof text === 'string' && text.includes('pg_notify');
}

/** Stands before every statement of the process: what the database is asked is asked through it. */
pg.Client.prototype.query = function (this: pg.Client, ...asked: unknown[]): unknown {
  if (!doom || isSignal(asked[0]) || --doom.left > 0) return original.apply(this, asked);
  const { heard } = doom;
  doom = undefined;
  const answer = heard ? original.apply(this, asked) : undefined;
  if (heard && !(answer instanceof Promise)) return answer;
  const gone = Promise.resolve(answer).then(
    () => Promise.reject(cut(this)),
    () => Promise.reject(cut(this)),
  );
  const told = asked.at(-1);
  if (typeof told !== 'function') return gone;
  return void gone.catch((error: unknown) => (told as (error: unknown) => void)(error));
} as unknown as typeof pg.Client.prototype.query;

/** Does the work and cuts its connection at the given statement. Answers whether that came to pass. */
export async function diesAt(statement: number, heard: boolean, work: () => Promise<unknown>): Promise<boolean> {
  doom = { left: statement, heard };
  death.struck = false;
  try {
    await work();
  } catch (error) {
    if (!came()) throw error;
  } finally {
    doom = undefined;
  }
  return came();
}
