import { openDatabase, type OpenDatabase } from '@app/database/postgres.js';
import { type Catalogue } from '@app/eventing';
import { groupTitle } from '@app/operations';
import { drift, type Difference, type Drift } from '@app/replay';
import type { Env } from '../../../config/env.js';
import { faultOf } from './fault.js';
import { inWords } from './in-words.js';
import { withCatalogue } from './product.module.js';

const NONE = 0;
const FOUND = 1;
const COULD_NOT_CHECK = 2;

/**
 * Compares the read tables with the history, one line per group of projections that are replayed together, with the
 * first differing row where there is one. Answers the exit code.
 */
export async function checkDrift(
  env: Env,
  projection: string | undefined,
  say: (line: string) => void,
): Promise<number> {
  let database: OpenDatabase | undefined;
  try {
    database = await openDatabase(env);
    const { url } = database;
    const found = await withCatalogue(url, env.dataFolder, (catalogue) => compare(url, catalogue, projection, say));
    say(found ? 'RESULT: FAIL' : 'RESULT: PASS');
    return found ? FOUND : NONE;
  } catch (error) {
    say(`没有核对：${faultOf(error)}`);
    say('RESULT: COULD NOT CHECK');
    return COULD_NOT_CHECK;
  } finally {
    await database?.close();
  }
}

async function compare(
  connectionString: string,
  catalogue: Catalogue,
  projection: string | undefined,
  say: (line: string) => void,
): Promise<boolean> {
  try {
    let found = false;
    for (const group of projection === undefined ? catalogue.groups() : [catalogue.group(projection)]) {
      const result = await drift({ connectionString }, group);
      found ||= result.first !== undefined;
      say(lineOf(result));
    }
    return found;
  } catch (error) {
    throw inWords(error, catalogue);
  }
}

function lineOf({ projections, rows, events, first }: Drift): string {
  const verdict = first ? `与历史不符，第一处：${differenceIn(first)}` : '与历史一致';
  return `${groupTitle(projections)}（${projections.join('、')}）：按${events}条记录重新推算，核对${rows}行，${verdict}`;
}

/** One cell and no more: read tables hold personal data. */
function differenceIn({ table, key, kind, cell }: Difference): string {
  const row = `${table} 表 ${Object.entries(key)
    .map(([column, value]) => `${column}=${String(value)}`)
    .join('，')}`;
  if (kind === 'missing-row') return `${row} 这一行缺失 [missing row]`;
  if (kind === 'extra-row') return `${row} 这一行没有依据 [extra row]`;
  const { column, live, replayed } = cell ?? { column: '' };
  return `${row} 的 ${column}：现为 ${JSON.stringify(live)}，应为 ${JSON.stringify(replayed)} [changed cell]`;
}
