import { treeRoot, verifyConsistency } from '@app/eventing/hashing.js';
import {
  cosign,
  formatNote,
  formatSize,
  parseAddCheckpoint,
  parseCheckpoint,
  parseNote,
  signatureLine,
  SIZE_TYPE,
  verifyNote,
  type AddCheckpoint,
  type Checkpoint,
  type NoteSigner,
  type SignedNote,
  type VerifierKey,
} from '@app/transparency';
import type { CosignedMemory } from './cosigned-memory.js';

export type Refused = 'malformed' | 'unknown-origin' | 'bad-signature' | 'other-size' | 'fork' | 'not-consistent';

/** The answer to one request, and what it means for whoever watches the witness. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly type?: string;
  readonly refused?: Refused;
  readonly origin?: string;
  readonly from?: number;
  readonly to?: number;
}

const STATUS: Readonly<Record<Refused, number>> = {
  malformed: 400,
  'unknown-origin': 404,
  'bad-signature': 403,
  'other-size': 409,
  fork: 409,
  'not-consistent': 422,
};

const refuse = (refused: Refused, more: Partial<Answer> = {}): Answer => ({
  status: STATUS[refused],
  body: `${refused}\n`,
  refused,
  ...more,
});

/** Cosigns what continues the history it saw last, and nothing else (C2SP tlog-witness, add-checkpoint). */
export class Witness {
  constructor(
    private readonly signer: NoteSigner,
    private readonly logs: ReadonlyMap<string, readonly VerifierKey[]>,
    private readonly memory: CosignedMemory,
    /** POSIX seconds. */
    private readonly now: () => number = () => Math.floor(Date.now() / 1000),
  ) {}

  /**
   * Compares, remembers and signs in one go that nothing can come between: two requests never both follow
   * on the same size. What is signed was on the disk before.
   */
  addCheckpoint(body: string): Answer {
    const request = parseAddCheckpoint(body);
    const note = request && parseNote(request.note);
    const checkpoint = note && parseCheckpoint(note.text);
    if (!request || !note || !checkpoint) return refuse('malformed');
    const { origin, size } = checkpoint;
    const facts = { origin, from: request.oldSize, to: size };
    const keys = this.logs.get(origin);
    if (!keys) return refuse('unknown-origin', facts);
    const { valid, wrong } = verifyNote(note, keys);
    if (valid.length === 0 || wrong.length > 0) return refuse('bad-signature', facts);
    if (request.oldSize > size) return refuse('malformed', facts);
    const signatures = note.signatures.filter(({ name, keyId }) =>
      keys.some((key) => key.name === name && key.id === keyId),
    );
    return { ...this.follow(request, { ...note, signatures }, checkpoint), ...facts };
  }

  /** The note cosigned last of the log whose origin has this hash, for whoever watches over it. */
  latest(hashOfOrigin: string, hash: (origin: string) => string): string | undefined {
    const origin = [...this.logs.keys()].find((candidate) => hash(candidate) === hashOfOrigin);
    return origin === undefined ? undefined : this.memory.note(origin) || undefined;
  }

  private follow({ oldSize, proof }: AddCheckpoint, note: SignedNote, checkpoint: Checkpoint): Answer {
    const { origin } = checkpoint;
    const last = this.memory.last(origin);
    const known = last?.size ?? 0;
    if (oldSize !== known) return refuse('other-size', { body: formatSize(known), type: SIZE_TYPE });
    if (last?.size === checkpoint.size && !last.root.equals(checkpoint.root)) {
      return refuse('fork', { body: formatSize(known), type: SIZE_TYPE });
    }
    if (!continues(last, checkpoint, proof)) return refuse('not-consistent');
    const signature = cosign(note.text, this.signer, this.now());
    this.memory.keep(origin, formatNote({ text: note.text, signatures: [...note.signatures, signature] }));
    return { status: 200, body: signatureLine(signature) };
  }
}

/** From nothing everything follows, but for a tree of nothing with the root of something. */
function continues(last: Checkpoint | undefined, next: Checkpoint, proof: readonly Buffer[]): boolean {
  if ((last?.size ?? 0) === 0) return proof.length === 0 && (next.size > 0 || next.root.equals(treeRoot([])));
  const { size: size1, root: root1 } = last!;
  return verifyConsistency({ size1, root1, size2: next.size, root2: next.root, proof });
}
