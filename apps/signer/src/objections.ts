import { verifyConsistency } from '@app/eventing/hashing.js';
import { Contradiction, storedConsistency, storedRoot, type TreeState } from '@app/proof/stored.js';
import { MissingTile } from '@app/transparency';
import type { Db } from '@app/eventing';
import type { Signed } from './last-signed.js';

/** Throws Contradiction unless the tree in the database adds to what was signed last, and to nothing else. */
export async function objectTo(db: Db, last: Signed, next: TreeState): Promise<void> {
  if (next.size < last.size) {
    throw new Contradiction(
      'tree-shrunk',
      `存证树原已签名至${last.size}条，现只有${next.size}条：已签名的记录被删除，或者数据库被恢复到了较早的状态。`,
    );
  }
  if (next.size === last.size && !next.root.equals(last.root)) {
    throw new Contradiction('root-changed', `存证树前${last.size}条已签名，现同样条数的校验值不同：记录被改动。`);
  }
  if (next.size > last.size && !(await continues(db, last, next))) {
    throw new Contradiction(
      'tree-inconsistent',
      `存证树现有${next.size}条，不是在已签名的前${last.size}条之后增加的：已签名的记录被改动或者调换。`,
    );
  }
}

async function continues(db: Db, last: Signed, next: TreeState): Promise<boolean> {
  try {
    if (last.size === 0) return (await storedRoot(db, next.size)).equals(next.root);
    const proof = await storedConsistency(db, last.size, next.size);
    return verifyConsistency({ size1: last.size, root1: last.root, size2: next.size, root2: next.root, proof });
  } catch (error) {
    if (error instanceof MissingTile || error instanceof RangeError) return false;
    throw error;
  }
}
