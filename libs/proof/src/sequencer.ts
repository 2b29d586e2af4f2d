import type { PoolClient } from 'pg';
import type { GrowingTiles } from '@app/transparency';
import { Contradiction } from './contradiction.js';
import { loadTree, saveTiles } from './tree-store.js';

/** Sixteen tiles of leaves. */
const BATCH = 4096;
const LEADER_LOCK = [4243, 1] as const;
/** With nothing to do, it is noted this often that nothing was to do. */
const IDLE_NOTE_MS = 5_000;

/** Somebody else has grown the tree since it was read; nothing of the batch was kept. */
export class Superseded extends Error {
  override readonly name = 'Superseded';
}

interface Batch {
  readonly count: number;
  readonly seq: string | null;
  readonly hashes: Buffer | null;
}

/**
 * Gives every event its place in the log, in the order of its position in the history, and grows the tree by it.
 * Everything runs on the one connection that holds the leader's lock: who loses it can write no more.
 */
export class Sequencer {
  private seq = 0;
  /** The horizon up to which all is in the tree: positions above `seq` may be ones that nobody will fill. */
  private done = 0;
  private tree?: GrowingTiles;
  private noted = 0;

  private constructor(private readonly db: PoolClient) {}

  /** Nothing when another process leads. The lock is held until the connection is closed. */
  static async lead(db: PoolClient): Promise<Sequencer | undefined> {
    const { rows } = await db.query<{ leads: boolean }>('select pg_try_advisory_lock($1, $2) as leads', [
      ...LEADER_LOCK,
    ]);
    return rows[0]?.leads ? new Sequencer(db) : undefined;
  }

  /**
   * One batch, one transaction. Answers whether more is waiting.
   * Throws Contradiction when the tree's records do not agree, Superseded when a later leader was faster.
   */
  async step(): Promise<boolean> {
    try {
      // A statement of its own: what was committed before this answer is visible to the next.
      const { rows } = await this.db.query<{ h: string }>('select event_horizon() as h');
      const horizon = Number(rows[0]?.h ?? 0);
      if (this.tree && horizon <= this.done && performance.now() - this.noted < IDLE_NOTE_MS) return false;
      await this.db.query('begin');
      const more = await this.extend(await this.current(), horizon);
      await this.db.query('commit');
      this.noted = performance.now();
      this.done = more ? this.seq : horizon;
      return more;
    } catch (error) {
      this.tree = undefined;
      await this.db.query('rollback').catch(() => undefined);
      throw error;
    }
  }

  private async current(): Promise<GrowingTiles> {
    if (this.tree) return this.tree;
    const { tree, seq } = await loadTree(this.db);
    [this.tree, this.seq] = [tree, seq];
    return tree;
  }

  private async extend(tree: GrowingTiles, horizon: number): Promise<boolean> {
    const before = { size: tree.size, root: tree.root() };
    const { count, seq, hashes } = await this.logged(tree.size, horizon);
    if (count > 0) {
      for (const leaf of leavesIn(hashes, count)) tree.append(leaf);
      await saveTiles(this.db, tree.changed());
      this.seq = Number(seq);
    }
    const full = count === BATCH;
    const { rowCount } = await this.db.query(
      `update tree_state
          set size = $1, seq = $2, root = $3, frontier = $4, complete_at = case when $5 then complete_at else now() end
        where size = $6 and root = $7`,
      [tree.size, this.seq, tree.root(), tree.frontier(), full, before.size, before.root],
    );
    if (rowCount !== 1) throw new Superseded();
    return full;
  }

  /** The next events get their dense index where they are; only their hashes travel. */
  private async logged(size: number, horizon: number): Promise<Batch> {
    const { rows } = await this.db.query<Batch>(
      `with batch as materialized (
         select seq, hash, row_number() over (order by seq) - 1 as n
           from (select seq, hash from event where seq > $1 and seq <= $2 order by seq limit ${BATCH}) next),
       logged as (insert into event_log (log_index, seq, leaf_start)
         select $3::bigint + n, seq, ('x' || encode(substr(hash, 1, 8), 'hex'))::bit(64)::bigint from batch)
       select count(*)::int as count, max(seq) as seq, string_agg(hash, ''::bytea order by n) as hashes from batch`,
      [this.seq, horizon, size],
    );
    return rows[0] ?? { count: 0, seq: null, hashes: null };
  }
}

const HASH_SIZE = 32;

function leavesIn(hashes: Buffer | null, count: number): Buffer[] {
  if (hashes?.length !== count * HASH_SIZE) {
    throw new Contradiction('event-hash-torn', '历史中有记录的校验值不是32字节，不能编入存证树。');
  }
  return Array.from({ length: count }, (_, n) => hashes.subarray(n * HASH_SIZE, (n + 1) * HASH_SIZE));
}
