import type { Db } from '@app/eventing';

/** A signed root of the tree at a size. The note carries the log's signature, and the cosignatures given since. */
export interface StoredCheckpoint {
  readonly size: number;
  readonly root: Buffer;
  readonly note: string;
  readonly signedAt: Date;
}

interface Row {
  size: string;
  root: Buffer;
  note: string;
  signed_at: Date;
}

/** Cosignature lines are lines of the note: composed when read, so that nothing signed is ever rewritten. */
const NOTES = `
  select c.size, c.root, c.signed_at,
         c.note || coalesce((select string_agg(s.line, '' order by s.at, s.witness) from cosignature s
                              where s.size = c.size), '') as note
    from checkpoint c`;

const stored = ({ size, root, note, signed_at }: Row): StoredCheckpoint => ({
  size: Number(size),
  root,
  note,
  signedAt: signed_at,
});

/** Newest first, those below a size. */
export async function checkpointsBelow(db: Db, size: number, limit: number): Promise<StoredCheckpoint[]> {
  const { rows } = await db.query<Row>(`${NOTES} where c.size < $1 order by c.size desc limit $2`, [size, limit]);
  return rows.map(stored);
}

export const latestCheckpoint = async (db: Db): Promise<StoredCheckpoint | undefined> =>
  (await checkpointsBelow(db, Number.MAX_SAFE_INTEGER, 1))[0];

/** How many of which witnesses, by name, have to sign. */
export interface Quorum {
  readonly count: number;
  readonly witnesses: readonly string[];
}

/** The first checkpoint over leaf `index` that a quorum of witnesses has signed; the first at all where there is none. */
export async function checkpointOver(
  db: Db,
  index: number,
  { count, witnesses }: Quorum,
): Promise<StoredCheckpoint | undefined> {
  const { rows } = await db.query<Row>(
    `${NOTES} where c.size = coalesce(
       (select size from cosignature where size > $1 and witness = any($3) group by size having count(*) >= $2 order by size limit 1),
       (select size from checkpoint where size > $1 order by size limit 1))`,
    [index, count, witnesses],
  );
  return rows.map(stored)[0];
}

/** How many witnesses have signed over leaf `index`, and when enough had; the log's own signature where none is asked for. */
export async function witnessingOver(
  db: Db,
  index: number,
  { count, witnesses }: Quorum,
): Promise<{ signatures: number; at?: string }> {
  const { rows } = await db.query<{ signatures: number; at: Date | null }>(
    `with signed as (
       select witness, min(at) as at from cosignature where size > $1 and witness = any($3) group by witness
     )
     select (select count(*)::int from signed) as signatures,
            case when $2 = 0 then (select min(signed_at) from checkpoint where size > $1)
                 else (select at from signed order by at offset greatest($2 - 1, 0) limit 1) end as at`,
    [index, count, witnesses],
  );
  const { signatures = 0, at = null } = rows[0] ?? {};
  return { signatures, ...(at && { at: at.toISOString() }) };
}

/** The newest checkpoint that a quorum of witnesses has signed; the newest of all where none is asked for. */
export async function newestWitnessed(db: Db, { count, witnesses }: Quorum): Promise<StoredCheckpoint | undefined> {
  if (count === 0) return latestCheckpoint(db);
  const { rows } = await db.query<Row>(
    `${NOTES} where c.size = (select size from cosignature where witness = any($2)
                               group by size having count(*) >= $1 order by size desc limit 1)`,
    [count, witnesses],
  );
  return rows.map(stored)[0];
}

export async function checkpointOf(db: Db, size: number): Promise<StoredCheckpoint | undefined> {
  const { rows } = await db.query<Row>(`${NOTES} where c.size = $1`, [size]);
  return rows.map(stored)[0];
}

/** Stores what was signed; what stands there already stays, and is answered. */
export async function keepCheckpoint(db: Db, { size, root, note, signedAt }: StoredCheckpoint): Promise<string> {
  await db.query(
    'insert into checkpoint (size, root, note, signed_at) values ($1, $2, $3, $4) on conflict (size) do nothing',
    [size, root, note, signedAt],
  );
  const { rows } = await db.query<{ note: string }>('select note from checkpoint where size = $1', [size]);
  return rows[0]?.note ?? '';
}
