import { parseCheckpoint, type Checkpoint } from './checkpoint.js';
import { parseNote, verifyNote } from './note.js';
import { formatVerifierKey, parseVerifierKey, type VerifierKey } from './verifier-key.js';

/** Whose signatures an auditor asks for: the log's, and those of `quorum` of the witnesses. */
export interface Policy {
  readonly origin: string;
  readonly logKey: VerifierKey;
  readonly witnesses: readonly VerifierKey[];
  readonly quorum: number;
  /** Signs receipts, in the name of the same installation. */
  readonly receiptKey?: VerifierKey;
}

/** From the JSON of policy.json; a witness is a vkey or {vkey, url}. Nothing if it is not a policy. Never throws. */
export function parsePolicy(value: unknown): Policy | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { origin, logKey, witnesses, quorum, receiptKey } = value as Readonly<Record<string, unknown>>;
  const log = keyOf(logKey, 'ed25519');
  const observers = parseWitnesses(witnesses);
  const receipts = receiptKey === undefined ? {} : named(keyOf(receiptKey, 'ed25519'));
  if (typeof origin !== 'string' || origin === '' || !log || !observers || !receipts) return undefined;
  return isQuorum(quorum, observers.length)
    ? { origin, logKey: log, witnesses: observers, quorum, ...receipts }
    : undefined;
}

const named = (receiptKey: VerifierKey | undefined) => receiptKey && { receiptKey };

function parseWitnesses(witnesses: unknown): readonly VerifierKey[] | undefined {
  if (!Array.isArray(witnesses)) return undefined;
  const keys = witnesses.map((witness) => keyOf(vkeyOf(witness), 'cosignature-v1'));
  return allDifferent(keys) ? keys : undefined;
}

const vkeyOf = (witness: unknown): unknown =>
  typeof witness === 'object' && witness !== null ? (witness as { vkey?: unknown }).vkey : witness;

function keyOf(vkey: unknown, algorithm: VerifierKey['algorithm']): VerifierKey | undefined {
  const key = typeof vkey === 'string' ? parseVerifierKey(vkey) : undefined;
  return key?.algorithm === algorithm ? key : undefined;
}

const isQuorum = (quorum: unknown, most: number): quorum is number =>
  Number.isSafeInteger(quorum) && (quorum as number) >= 0 && (quorum as number) <= most;

/** One key under two names would count twice. */
const allDifferent = (keys: readonly (VerifierKey | undefined)[]): keys is readonly VerifierKey[] =>
  new Set(keys.map((key) => key?.publicKey.toString('hex'))).size === keys.length && !keys.includes(undefined);

/** policy.json of an export. */
export const formatPolicy = ({ origin, logKey, witnesses, quorum, receiptKey }: Policy): string =>
  JSON.stringify({
    origin,
    logKey: formatVerifierKey(logKey),
    witnesses: witnesses.map(formatVerifierKey),
    quorum,
    ...(receiptKey && { receiptKey: formatVerifierKey(receiptKey) }),
  });

export interface Cosigner {
  readonly name: string;
  /** POSIX seconds at which the witness saw this as its newest checkpoint. */
  readonly time: number;
}

export type CheckpointFault = 'not-a-checkpoint' | 'other-origin' | 'wrong-signature' | 'not-signed-by-log';

/** `unwitnessed` is what a policy of quorum 0 gets at best; `too-few-witnesses` is below the quorum. */
export type CheckpointVerdict =
  | { readonly outcome: 'refused'; readonly fault: CheckpointFault }
  | {
      readonly outcome: 'witnessed' | 'unwitnessed' | 'too-few-witnesses';
      readonly checkpoint: Checkpoint;
      readonly cosigners: readonly Cosigner[];
    };

const refused = (fault: CheckpointFault): CheckpointVerdict => ({ outcome: 'refused', fault });

/** What a policy says of a signed checkpoint. A wrong signature in a known key's name spoils the whole note. */
export function judgeCheckpoint(text: string, policy: Policy): CheckpointVerdict {
  const note = parseNote(text);
  const checkpoint = note && parseCheckpoint(note.text);
  if (!note || !checkpoint) return refused('not-a-checkpoint');
  if (checkpoint.origin !== policy.origin) return refused('other-origin');
  const { valid, wrong } = verifyNote(note, [policy.logKey, ...policy.witnesses]);
  if (wrong.length > 0) return refused('wrong-signature');
  if (!valid.some(({ key }) => key === policy.logKey)) return refused('not-signed-by-log');
  const times = new Map<string, number>();
  for (const { key, time } of valid) {
    if (time !== undefined) times.set(key.name, Math.max(time, times.get(key.name) ?? 0));
  }
  const cosigners = [...times].map(([name, time]) => ({ name, time }));
  return { outcome: weigh(cosigners.length, policy.quorum), checkpoint, cosigners };
}

const weigh = (cosigners: number, quorum: number) =>
  quorum === 0 ? 'unwitnessed' : cosigners >= quorum ? 'witnessed' : 'too-few-witnesses';
