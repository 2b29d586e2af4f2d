import { decodeBase64 } from './base64.js';
import { cosignatureBytes, cosignedMessage, splitCosignature } from './cosignature.js';
import type { NoteSigner } from './signing.js';
import { isKeyName, isSignedBy, type VerifierKey } from './verifier-key.js';

/** One signature line: who claims to have signed, and the bytes after the key id. */
export interface NoteSignature {
  readonly name: string;
  /** Eight hex digits. */
  readonly keyId: string;
  readonly bytes: Buffer;
}

/** A text that somebody signed (C2SP signed-note). The text ends in a newline. */
export interface SignedNote {
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

const MOST_BYTES = 1_000_000;
const MOST_SIGNATURES = 100;
const FORBIDDEN = /[\u0000-\u0009\u000b-\u001f\ufffd]|\p{Surrogate}/u;
const SIGNATURE_LINE = /^\u2014 ([^ ]+) ([A-Za-z0-9+/=]+)$/u;

/** Strict: anything that is not exactly a signed note is nothing. Never throws. */
export function parseNote(note: string): SignedNote | undefined {
  const end = note.lastIndexOf('\n\n');
  if (end < 1 || note.length > MOST_BYTES || !note.endsWith('\n') || FORBIDDEN.test(note)) return undefined;
  const lines = note.slice(end + 2, -1).split('\n');
  if (lines.length > MOST_SIGNATURES) return undefined;
  const signatures = lines.map(parseSignature);
  return signatures.every((signature) => signature !== undefined)
    ? { text: note.slice(0, end + 1), signatures }
    : undefined;
}

function parseSignature(line: string): NoteSignature | undefined {
  const [, name = '', encoded = ''] = SIGNATURE_LINE.exec(line) ?? [];
  const bytes = decodeBase64(encoded);
  if (!bytes || bytes.length < 5 || !isKeyName(name)) return undefined;
  return { name, keyId: bytes.subarray(0, 4).toString('hex'), bytes: bytes.subarray(4) };
}

export const formatNote = ({ text, signatures }: SignedNote): string =>
  `${text}\n${signatures.map(signatureLine).join('')}`;

/** `— name base64(key id ‖ signature)` with its newline: what a witness answers with. */
export const signatureLine = ({ name, keyId, bytes }: NoteSignature): string =>
  `\u2014 ${name} ${Buffer.concat([Buffer.from(keyId, 'hex'), bytes]).toString('base64')}\n`;

/** Signature lines as a witness sends them; nothing if one of them is not a signature line. */
export function parseSignatureLines(lines: string): NoteSignature[] | undefined {
  const signatures = lines.endsWith('\n') ? lines.slice(0, -1).split('\n').map(parseSignature) : [undefined];
  return signatures.every((signature) => signature !== undefined) ? signatures : undefined;
}

/** Signs a text. Throws TypeError if the text could not stand in a note. */
export function signNote(text: string, signer: NoteSigner): SignedNote {
  const note = { text, signatures: [noteSignature(signer, Buffer.from(signer.sign(Buffer.from(text, 'utf8'))))] };
  if (parseNote(formatNote(note))?.text !== text) throw new TypeError('not a text that a note can carry');
  return note;
}

/** A witness's signature under a checkpoint's text, at `time` in POSIX seconds. */
export const cosign = (text: string, signer: NoteSigner, time: number): NoteSignature =>
  noteSignature(signer, cosignatureBytes(text, signer, time));

const noteSignature = ({ key }: NoteSigner, bytes: Buffer): NoteSignature => ({ name: key.name, keyId: key.id, bytes });

/** A known key's valid signature; `time` (POSIX seconds) is what a cosignature states. */
export interface ValidSignature {
  readonly key: VerifierKey;
  readonly time?: number;
}

export interface NoteVerdict {
  readonly valid: readonly ValidSignature[];
  /** Known keys in whose name something stands that they did not sign: such a note deserves no trust at all. */
  readonly wrong: readonly VerifierKey[];
}

/** Checks every signature in a known key's name and id; unknown keys are ignored. Never throws. */
export function verifyNote({ text, signatures }: SignedNote, keys: readonly VerifierKey[]): NoteVerdict {
  const valid: ValidSignature[] = [];
  const wrong: VerifierKey[] = [];
  for (const signature of signatures) {
    const key = keys.find(({ name, id }) => name === signature.name && id === signature.keyId);
    const found = key && verifySignature(text, signature.bytes, key);
    if (found) valid.push(found);
    else if (key) wrong.push(key);
  }
  return { valid, wrong };
}

function verifySignature(text: string, bytes: Buffer, key: VerifierKey): ValidSignature | undefined {
  if (key.algorithm === 'ed25519') return isSignedBy(key, Buffer.from(text, 'utf8'), bytes) ? { key } : undefined;
  const timed = splitCosignature(bytes);
  if (!timed || !isSignedBy(key, cosignedMessage(text, timed.time), timed.signature)) return undefined;
  return { key, time: timed.time };
}
