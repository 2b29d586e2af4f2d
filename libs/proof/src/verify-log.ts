import type { Db } from '@app/eventing';
import { GrowingTree, parseCheckpoint, parseNote, verifyNote, type VerifierKey } from '@app/transparency';
import { treeState } from './tree-store.js';

/** What the log was checked by, and the first thing that does not hold, in words for people. */
export interface LogVerification {
  /** Events in the tree. */
  readonly size: number;
  /** Signed checkpoints whose root the events still have. */
  readonly checkpoints: number;
  /** Events the newest of them covers. */
  readonly signed: number;
  readonly fault?: string;
}

export interface LogToVerify {
  /** Whose signatures count. Absent: nothing was ever signed. */
  readonly logKey?: VerifierKey;
  /** The last note the signer remembers, from its own file; empty where there is none to be had. */
  readonly remembered: string;
}

const ROWS = 5_000;
const NOTES = 500;

/**
 * Grows the tree anew over the events in log order and compares it with everything that was signed, with the stored
 * state, and with the history: behind a signed checkpoint nothing can be missing, changed or moved. `db` is one
 * connection: everything is read from one snapshot.
 */
export async function verifyLog(db: Db, { logKey, remembered }: LogToVerify): Promise<LogVerification> {
  await db.query('begin transaction isolation level repeatable read read only');
  try {
    return await new LogCheck(db, logKey).run(remembered);
  } finally {
    await db.query('rollback');
  }
}

class Fault extends Error {}

class LogCheck {
  private readonly tree = new GrowingTree();
  private checkpoints = 0;
  private signed = 0;
  /** What the signer remembers: whoever owns the database may remove checkpoints, but not this. */
  private memory?: { readonly size: number; readonly root: Buffer };

  constructor(
    private readonly db: Db,
    private readonly logKey?: VerifierKey,
  ) {}

  async run(remembered: string): Promise<LogVerification> {
    try {
      if (remembered !== '') this.memory = this.signedBy(remembered);
      await this.againstCheckpoints();
      await this.growTo(this.memory?.size ?? 0, '签名进程所签');
      await this.againstState();
      return this.result;
    } catch (error) {
      if (error instanceof Fault) return { ...this.result, fault: error.message };
      throw error;
    }
  }

  private get result(): LogVerification {
    return { size: this.tree.size, checkpoints: this.checkpoints, signed: this.signed };
  }

  private async againstCheckpoints(): Promise<void> {
    for (let [last, more] = [-1, true]; more;) {
      const { rows } = await this.db.query<{ size: string; root: Buffer; note: string }>(
        'select size, root, note from checkpoint where size > $1 order by size limit $2',
        [last, NOTES],
      );
      for (const { size, root, note } of rows) await this.against(note, { size: Number(size), root });
      last = Number(rows.at(-1)?.size ?? last);
      more = rows.length === NOTES;
    }
  }

  private async against(note: string, row: { size: number; root: Buffer }): Promise<void> {
    const { size, root } = this.signedBy(note);
    if (size !== row.size || !root.equals(row.root)) {
      throw new Fault(`存证点（${row.size}条）与其签名的内容不符：被改动。`);
    }
    await this.growTo(size, '存证点');
    if (!this.tree.root().equals(root)) {
      throw new Fault(`前${size}条记录与已签名的存证点不符：有记录被改动、调换或者插入。`);
    }
    this.checkpoints += 1;
    this.signed = size;
  }

  private async againstState(): Promise<void> {
    const { size, root, seq } = await treeState(this.db);
    await this.growTo(size, '存证树');
    if (size !== this.tree.size || !this.tree.root().equals(root)) {
      throw new Fault(`存证树的状态（${size}条）与记录不符：有记录被改动、调换或者删除。`);
    }
    const { rows } = await this.db.query<{ stream: string; version: string }>(
      `select e.stream, e.version from event e left join event_log l using (seq)
        where e.seq <= $1 and l.seq is null order by e.seq limit 1`,
      [seq],
    );
    if (rows[0]) throw new Fault(`${rows[0].stream} 第${rows[0].version}条没有编入存证：是事后插入的。`);
  }

  private signedBy(text: string) {
    const note = parseNote(text);
    const checkpoint = note && parseCheckpoint(note.text);
    const { valid, wrong } = note && this.logKey ? verifyNote(note, [this.logKey]) : { valid: [], wrong: [] };
    if (!checkpoint || valid.length === 0 || wrong.length > 0 || checkpoint.origin !== this.logKey?.name) {
      throw new Fault('有存证点的签名不是本系统的签名密钥所签：被改动，或者密钥被调换。');
    }
    return checkpoint;
  }

  private async growTo(size: number, promised: string): Promise<void> {
    const { memory } = this;
    if (memory && this.tree.size < memory.size && memory.size <= size) {
      await this.append(memory.size, '签名进程所签');
      if (!this.tree.root().equals(memory.root)) {
        throw new Fault(`前${memory.size}条记录与签名进程所记的最后一次签名不符：有记录被改动、调换或者插入。`);
      }
      this.signed = memory.size;
    }
    await this.append(size, promised);
  }

  private async append(size: number, promised: string): Promise<void> {
    while (this.tree.size < size) {
      const { rows } = await this.db.query<{ log_index: string; hash: Buffer | null }>(
        `select l.log_index, e.hash from event_log l left join event e using (seq)
          where l.log_index >= $1 and l.log_index < $2 order by l.log_index limit ${ROWS}`,
        [this.tree.size, size],
      );
      for (const { log_index, hash } of rows) {
        if (Number(log_index) !== this.tree.size || hash?.length !== 32) throw this.missing(size, promised);
        this.tree.append(hash);
      }
      if (rows.length === 0) throw this.missing(size, promised);
    }
  }

  private missing(size: number, promised: string): Fault {
    return new Fault(`${promised}共${size}条记录，其中第${this.tree.size + 1}条缺失：被删除。`);
  }
}
