import type { Pool } from 'pg';
import { EventStore, idFrom, type AnyEvent } from '@app/eventing';
import { Sequencer } from '@app/proof/sequencer.js';
import { keepCheckpoint, publishPolicy, treeState } from '@app/proof/stored.js';
import {
  checkpointText,
  formatNote,
  formatVerifierKey,
  noteSigner,
  signNote,
  type VerifierKey,
} from '@app/transparency';

/** A history whose events are put into the log and signed when a test says so. */
export class SignedLog {
  readonly origin = 'county.example/history';
  readonly signer = noteSigner(this.origin, 'ed25519', Buffer.alloc(32, 1));
  private asked = 0;

  constructor(private readonly pool: Pool) {}

  /** Events as any context would record them. */
  async record(store: EventStore, stream: string, count: number): Promise<void> {
    for (let n = 0; n < count; n++) {
      const event: AnyEvent = { type: 'NoteWritten', data: { text: `记录${n}：“${stream}”\u2028`, n } };
      const commandId = idFrom('signed-log', String(this.asked++));
      const meta = { actor: 'somebody', roles: [], at: '2022-05-31T02:00:00.000Z', commandId };
      await store.handle(
        { name: 'notes', initial: null, stream: () => stream, decide: () => [event], evolve: (state) => state },
        { type: 'WriteNote', data: { n }, meta },
      );
    }
  }

  /** Puts what was recorded into the tree. */
  async grow(): Promise<void> {
    const db = await this.pool.connect();
    try {
      const sequencer = await Sequencer.lead(db);
      while (await sequencer?.step());
    } finally {
      db.release(true);
    }
  }

  /** Signs the tree as it is. Answers its size. */
  async sign(): Promise<number> {
    await this.grow();
    const { size, root } = await treeState(this.pool);
    const note = formatNote(signNote(checkpointText({ origin: this.origin, size, root }), this.signer));
    await keepCheckpoint(this.pool, { size, root, note, signedAt: new Date('2022-05-31T02:00:00.000Z') });
    return size;
  }

  publish(witnesses: readonly { readonly key: VerifierKey; readonly url: string }[] = [], quorum = 0): Promise<void> {
    return publishPolicy(this.pool, {
      origin: this.origin,
      logKey: formatVerifierKey(this.signer.key),
      witnesses: witnesses.map(({ key, url }) => ({ vkey: formatVerifierKey(key), url })),
      quorum,
    });
  }
}
