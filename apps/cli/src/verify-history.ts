import { faultIn, linesOf, verifyChains, type Verification } from '@app/history';
import { openDatabase, withClient, type OpenDatabase } from '@app/database/postgres.js';
import type { Env } from '../../../config/env.js';

const PASSED = 0;
const FAILED = 1;
const COULD_NOT_CHECK = 2;

/** Recomputes the installation's history and says line by line what was checked. Answers the exit code. */
export async function verifyHistory(env: Env, say: (line: string) => void): Promise<number> {
  let database: OpenDatabase | undefined;
  try {
    database = await openDatabase(env);
    const verification = await withClient(database.url, verifyChains);
    return tell(verification, say);
  } catch (error) {
    say(`没有核对：${reason(error)}`);
    say('RESULT: COULD NOT CHECK');
    return COULD_NOT_CHECK;
  } finally {
    await database?.close();
  }
}

function tell(verification: Verification, say: (line: string) => void): number {
  const { broken, events } = verification;
  if (broken) {
    say(`第一处不符：${faultIn(broken)} [stream ${broken.stream}, version ${broken.version}, ${broken.aspect}]`);
    say('RESULT: FAIL');
    return FAILED;
  }
  if (events === 0) throw new Error('历史中还没有任何记录。 [the history is empty]');
  for (const line of linesOf(verification)) say(line);
  say('RESULT: PASS');
  return PASSED;
}

function reason(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  if (code === '42P01')
    return '数据库中没有历史记录表，请确认 DATABASE_URL 指向本系统的数据库。 [no history in this database]';
  return message || `数据库没有回应（${code ?? String(error)}）。 [the database does not answer]`;
}
