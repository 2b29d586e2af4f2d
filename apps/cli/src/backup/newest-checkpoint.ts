import type { ClientBase } from 'pg';
import type { SignedCheckpoint } from './manifest.js';

/** The newest checkpoint that was signed; none where nothing was signed yet. */
export async function newestCheckpoint(db: ClientBase): Promise<SignedCheckpoint | undefined> {
  const { rows: known } = await db.query<{ there: boolean }>(
    `select to_regclass('public.checkpoint') is not null as there`,
  );
  if (!known[0]?.there) return undefined;
  const { rows } = await db.query<SignedCheckpoint>(
    `select size::float as size, encode(root, 'hex') as root, note from public.checkpoint order by size desc limit 1`,
  );
  return rows[0];
}
