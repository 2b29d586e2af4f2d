import type { Client } from 'pg';
import { faultIn, linesOf, verifyChains } from '@app/history';
import { openDatabase, withClient, type OpenDatabase } from '@app/database/postgres.js';
import { verifyLog } from '@app/proof';
import type { Env } from '../../../config/env.js';
import { faultOf } from './fault.js';
import { linesOfLog } from './log-lines.js';
import { whatWasSigned } from './what-was-signed.js';

const PASSED = 0;
const FAILED = 1;
const COULD_NOT_CHECK = 2;

type Say = (line: string) => void;

/** Recomputes the installation's history and says line by line what was checked. Answers the exit code. */
export async function verifyHistory(env: Env, say: Say): Promise<number> {
  let database: OpenDatabase | undefined;
  try {
    database = await openDatabase(env);
    return await withClient(database.url, (db) => check(db, env.signerFolder, say));
  } catch (error) {
    say(`没有核对：${faultOf(error)}`);
    say('RESULT: COULD NOT CHECK');
    return COULD_NOT_CHECK;
  } finally {
    await database?.close();
  }
}

async function check(db: Client, signerFolder: string, say: Say): Promise<number> {
  const chains = await verifyChains(db);
  const { broken } = chains;
  if (broken) {
    return fail(`${faultIn(broken)} [stream ${broken.stream}, version ${broken.version}, ${broken.aspect}]`, say);
  }
  const log = await verifyLog(db, await whatWasSigned(db, signerFolder));
  if (log.fault !== undefined) return fail(`${log.fault} [log]`, say);
  if (chains.events === 0) throw new Error('历史中还没有任何记录。 [the history is empty]');
  for (const line of [...linesOf(chains), ...linesOfLog(log)]) say(line);
  say('RESULT: PASS');
  return PASSED;
}

function fail(fault: string, say: Say): number {
  say(`第一处不符：${fault}`);
  say('RESULT: FAIL');
  return FAILED;
}
