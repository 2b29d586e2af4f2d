import type { Db } from '@app/eventing';
import { Contradiction, keepCheckpoint, latestCheckpoint, treeState } from '@app/proof/stored.js';
import { checkpointText, formatNote, parseNote, signNote, verifyNote, type NoteSigner } from '@app/transparency';
import type { LastSigned } from './last-signed.js';
import { objectTo } from './objections.js';

/** Puts the log's name to the tree, but only to one that adds to what it was put to before. */
export class LogSigner {
  constructor(
    private readonly signer: NoteSigner,
    private readonly last: LastSigned,
  ) {}

  /** Signs what has grown since. Throws Contradiction for everything it will not put its name to. */
  async round(db: Db, now: Date): Promise<void> {
    await this.hasNotForgotten(db);
    await this.publish(db);
    const next = await treeState(db);
    await objectTo(db, this.last.current, next);
    if (next.size === this.last.current.size) return;
    const origin = this.signer.key.name;
    const note = formatNote(signNote(checkpointText({ origin, size: next.size, root: next.root }), this.signer));
    this.last.remember({ size: next.size, root: next.root, note, at: now.toISOString() });
    await this.publish(db);
  }

  /** A checkpoint under this key beyond its own memory: the memory is an older one, brought back. */
  private async hasNotForgotten(db: Db): Promise<void> {
    const latest = await latestCheckpoint(db);
    if (!latest || latest.size <= this.last.current.size) return;
    const note = parseNote(latest.note);
    const own = note && verifyNote(note, [this.signer.key]).valid.length > 0;
    const said = own
      ? `本签名密钥已签名至${latest.size}条，而签名状态文件只记到${this.last.current.size}条：状态文件被换成了较早的一份。`
      : `数据库中有一份存证签名（${latest.size}条）不是本签名密钥所签。`;
    throw new Contradiction(own ? 'state-outdated' : 'foreign-checkpoint', said);
  }

  /** Also what was signed just before a crash, and never got here. */
  private async publish(db: Db): Promise<void> {
    const { size, root, note, at } = this.last.current;
    if (note === '') return;
    const kept = await keepCheckpoint(db, { size, root, note, signedAt: new Date(at) });
    if (kept !== note) {
      throw new Contradiction('checkpoint-altered', `数据库中第${size}条处的存证签名与签名进程所签的不同：被改动。`);
    }
  }
}
