import { parseVerifierKey, type VerifierKey } from '@app/transparency';

/** A history that is witnessed: its origin, and a key that its checkpoints are signed with. */
export interface TrustedLog {
  readonly origin: string;
  readonly vkey: string;
}

/** The keys by origin. Nothing if one of them cannot be read. */
export function keysByOrigin(logs: readonly TrustedLog[]): Map<string, VerifierKey[]> | undefined {
  const keys = new Map<string, VerifierKey[]>();
  for (const { origin, vkey } of logs) {
    const key = parseVerifierKey(vkey);
    if (key?.algorithm !== 'ed25519') return undefined;
    keys.set(origin, [...(keys.get(origin) ?? []), key]);
  }
  return keys;
}

/** A log's key as it was told, or nothing for what is none: a witness's key is of another kind. */
export function logKeyOf(text: string): VerifierKey | undefined {
  const key = parseVerifierKey(text.trim());
  return key?.algorithm === 'ed25519' ? key : undefined;
}

/** An origin is one line of a checkpoint, as it stands. */
export const isOrigin = (origin: string): boolean =>
  origin !== '' && origin.trim() === origin && !/\p{Cc}/u.test(origin);
