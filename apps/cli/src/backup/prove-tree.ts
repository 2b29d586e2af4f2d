import type { Client } from 'pg';
import { GrowingTree } from '@app/transparency';

/** A root that the history must have at a size, and who says so. */
export interface Claim {
  readonly who: string;
  readonly size: number;
  /** Hex or base64. */
  readonly root: string;
}

type Say = (line: string) => void;

interface Leaf {
  readonly index: number;
  /** Absent where the log names an event that is not there. */
  readonly hash: Buffer | null;
}

const BATCH = 5000;

/**
 * Builds the tree anew over the events in log order and compares it with what was signed: behind a signed checkpoint
 * nothing can be missing, changed or moved without another root. False at the first claim that does not hold.
 */
export async function treeHolds(db: Client, claims: readonly Claim[], say: Say): Promise<boolean> {
  const tree = new GrowingTree();
  for (const claim of claims.toSorted((a, b) => a.size - b.size)) {
    const gap = await growTo(tree, claim.size, db);
    if (gap !== undefined) {
      say(`第一处不符：${claim.who}含${claim.size}条记录，恢复后的第${gap + 1}条缺失 [log index ${gap} missing]`);
      return false;
    }
    if (!sameRoot(tree.root(), claim.root)) {
      say(
        `第一处不符：${claim.who}（前${claim.size}条记录）的根校验值与恢复后的记录不符 [tree root of size ${claim.size}]`,
      );
      return false;
    }
    say(`${claim.who}：前${claim.size}条记录一条不缺，根校验值一致`);
  }
  return true;
}

/** Answers the log index at which an event is missing, if one is. */
async function growTo(tree: GrowingTree, size: number, db: Client): Promise<number | undefined> {
  while (tree.size < size) {
    const { rows } = await db.query<Leaf>(
      `select l.log_index::float as index, e.hash from event_log l left join event e using (seq)
        where log_index >= $1 and log_index < $2 order by log_index limit ${BATCH}`,
      [tree.size, size],
    );
    for (const { index, hash } of rows) {
      if (index !== tree.size || !hash) return tree.size;
      tree.append(hash);
    }
    if (rows.length === 0) return tree.size;
  }
  return undefined;
}

const sameRoot = (root: Buffer, claimed: string): boolean =>
  claimed === root.toString('hex') || claimed === root.toString('base64');

/** What the database itself says of its tree; nothing where it has none yet. */
export async function ownClaim(db: Client): Promise<Claim | undefined> {
  const { rows: known } = await db.query<{ there: boolean }>(
    `select to_regclass('public.tree_state') is not null as there`,
  );
  if (!known[0]?.there) return undefined;
  const { rows } = await db.query<{ size: number; root: string }>(
    `select size::float as size, encode(root, 'hex') as root from tree_state`,
  );
  return rows[0] && { who: '存证目录', ...rows[0] };
}
