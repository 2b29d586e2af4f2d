import { randomFillSync } from 'node:crypto';

/** Bytes of a salt (specification of the history, section 1). */
const LENGTH = 16;
const pool = Buffer.alloc(256 * LENGTH);
let used = pool.length;

/** Sixteen random bytes of which no two events ever get the same; asked of the system for many events at once. */
export function freshSalt(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const salt = Buffer.from(pool.subarray(used, used + LENGTH));
  pool.fill(0, used, used + LENGTH);
  used += LENGTH;
  return salt;
}
