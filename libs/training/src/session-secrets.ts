import { randomBytes } from 'node:crypto';
import type { Db } from '@app/eventing';

const BYTES = 32;
const MAKE = `
  with made as (insert into training_secret (session_id, secret) select id, $2 from training_session where id = $1
                on conflict (session_id) do nothing returning secret)
  select secret from made union all select secret from training_secret where session_id = $1 limit 1`;

/**
 * What the codes of a session are derived from: made when first asked for, kept beside the history and never in it, so
 * that whoever reads events knows no code. None where there is no such session.
 */
export async function secretOf(sessionId: string, db: Db): Promise<Buffer | undefined> {
  const find = async () => (await db.query<{ secret: Buffer }>(MAKE, [sessionId, randomBytes(BYTES)])).rows[0]?.secret;
  // Made by another at the same moment, it is there a moment later.
  return (await find()) ?? find();
}
