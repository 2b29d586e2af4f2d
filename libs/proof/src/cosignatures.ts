import type { Db } from '@app/eventing';
import {
  parseNote,
  parseSignatureLines,
  parseVerifierKey,
  signatureLine,
  verifyNote,
  type NoteSignature,
  type VerifierKey,
} from '@app/transparency';
import type { Quorum, StoredCheckpoint } from './checkpoints.js';
import type { PolicyText } from './policy-file.js';

/** A body that cosigns checkpoints, and where it is asked. */
export interface Witness {
  readonly key: VerifierKey;
  readonly url: string;
}

export const witnessesOf = ({ witnesses }: PolicyText): Witness[] =>
  witnesses.flatMap(({ vkey, url }) => {
    const key = parseVerifierKey(vkey);
    return key ? [{ key, url }] : [];
  });

/** Whose cosignatures count today: those of a witness that was dismissed stay in the note, and count no more. */
export const quorumOf = (policy: PolicyText | undefined): Quorum => ({
  count: policy?.quorum ?? 0,
  witnesses: policy ? witnessesOf(policy).map(({ key }) => key.name) : [],
});

/** The size this witness cosigned last, as far as its answers got here; 0 for none. */
export async function lastCosigned(db: Db, { name }: VerifierKey): Promise<number> {
  const { rows } = await db.query<{ size: string | null }>(
    'select max(size) as size from cosignature where witness = $1',
    [name],
  );
  return Number(rows[0]?.size ?? 0);
}

/** The line among a witness's answer that its key has signed under this checkpoint; nothing if there is none. */
export function cosignatureIn(lines: string, checkpoint: StoredCheckpoint, key: VerifierKey): string | undefined {
  const note = parseNote(checkpoint.note);
  const isValid = (signature: NoteSignature): boolean =>
    note !== undefined && verifyNote({ text: note.text, signatures: [signature] }, [key]).valid.length > 0;
  const signature = parseSignatureLines(lines)?.find(isValid);
  return signature && signatureLine(signature);
}

/** The first answer of a witness under a checkpoint stays. */
export async function keepCosignature(db: Db, size: number, { name }: VerifierKey, line: string): Promise<void> {
  await db.query(
    'insert into cosignature (size, witness, line, at) values ($1, $2, $3, now()) on conflict do nothing',
    [size, name, line],
  );
}
