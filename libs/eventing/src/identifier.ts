import { createHash } from 'node:crypto';

/** A uuid-shaped id that follows from its source alone: the same request or job always makes the same one. */
export function idFrom(...source: readonly string[]): string {
  const hex = createHash('sha256').update(source.join('|')).digest('hex');
  const variant = ((parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
