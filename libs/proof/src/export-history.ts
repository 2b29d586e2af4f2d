import type { PoolClient } from 'pg';
import type { ExportedDraw } from '@app/eventing';
import { drawFile, EXPORT_FILES, formatPolicy, parsePolicy, type Policy } from '@app/transparency';
import { latestCheckpoint, newestWitnessed } from './checkpoints.js';
import { quorumOf } from './cosignatures.js';
import { checkpointNotes, tileFiles } from './export-tree.js';
import { eventLines, type ExportedEvents } from './export-lines.js';
import type { ExportTarget } from './export-target.js';
import { publishedPolicy } from './published-policy.js';

/** Nothing has been signed yet, so that nothing could be checked. */
export class NothingSigned extends Error {
  override readonly name = 'NothingSigned';
}

export interface ExportSource {
  /** One connection, which nobody else uses meanwhile. */
  readonly db: PoolClient;
  /** The draws published up to a position in the history, as the same connection sees them. */
  readonly draws: (db: PoolClient, seq: number) => AsyncIterable<ExportedDraw>;
}

export interface Exported extends ExportedEvents {
  readonly size: number;
  /** Whether its last checkpoint has the quorum of the policy; if not, none had. */
  readonly witnessed: boolean;
  /** Events recorded since that checkpoint. */
  readonly uncovered: number;
  readonly checkpoints: number;
  readonly draws: number;
}

/** `done` of `size` events are written. */
export type Progress = (done: number, size: number) => void;

/**
 * Everything an auditor takes away (event history, section 7), from one snapshot and up to the newest checkpoint
 * that enough witnesses have signed, or the newest at all as long as none has: all that is in it is signed. The target is opened once there is something to write, and nothing is left of an
 * export that broke off. Throws NothingSigned, and what `open` throws.
 */
export async function exportHistory(
  source: ExportSource,
  open: () => Promise<ExportTarget>,
  progress: Progress,
): Promise<Exported> {
  const { db } = source;
  await db.query('begin transaction isolation level repeatable read read only');
  try {
    const published = await publishedPolicy(db);
    const policy = parsePolicy(published);
    const witnessed = await newestWitnessed(db, quorumOf(published));
    const last = witnessed ?? (await latestCheckpoint(db));
    if (!last || !policy) throw new NothingSigned();
    const target = await open();
    const written = await orNothing(target, () => writeAll(source, { size: last.size, policy }, target, progress));
    return { ...written, witnessed: witnessed !== undefined };
  } finally {
    await db.query('rollback').catch(() => undefined);
  }
}

async function orNothing<T>(target: ExportTarget, write: () => Promise<T>): Promise<T> {
  try {
    const written = await write();
    await target.finish();
    return written;
  } catch (error) {
    await target.abandon();
    throw error;
  }
}

/** The policy goes last: without it nothing passes for a whole export. */
async function writeAll(
  { db, draws }: ExportSource,
  { size, policy }: { readonly size: number; readonly policy: Policy },
  target: ExportTarget,
  progress: Progress,
): Promise<Omit<Exported, 'witnessed'>> {
  const seen = { count: 0, erased: 0, sealed: 0, missing: 0, checkpoints: 0, draws: 0 };
  await target.write(
    EXPORT_FILES.events,
    told(eventLines(db, size, seen), () => progress(seen.count, size)),
  );
  await target.write(EXPORT_FILES.checkpoints, checkpointNotes(db, size, seen));
  for await (const { path, bytes } of tileFiles(db, size)) await target.write(path, [bytes]);
  const last = await lastPosition(db, size);
  for await (const { number, bundle } of draws(db, last)) {
    await target.write(drawFile(number), [bundle]);
    seen.draws += 1;
  }
  await target.write(EXPORT_FILES.policy, [formatPolicy(policy)]);
  return { ...seen, size, uncovered: await countAfter(db, last) };
}

async function* told(pieces: AsyncIterable<string>, tell: () => void): AsyncGenerator<string> {
  for await (const piece of pieces) {
    tell();
    yield piece;
  }
}

async function lastPosition(db: PoolClient, size: number): Promise<number> {
  const { rows } = await db.query<{ seq: string | null }>(
    'select max(seq) as seq from event_log where log_index < $1',
    [size],
  );
  return Number(rows[0]?.seq ?? 0);
}

async function countAfter(db: PoolClient, seq: number): Promise<number> {
  const { rows } = await db.query<{ n: string }>('select count(*) as n from event where seq > $1', [seq]);
  return Number(rows[0]?.n ?? 0);
}
