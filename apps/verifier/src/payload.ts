import { payloadHash } from '@app/eventing/hashing.js';

/** Whether this is the content an envelope speaks of; one that is not there contradicts nothing. */
export const payloadMatches = (expected: string, salt: unknown, body: unknown): boolean =>
  salt === undefined && body === undefined
    ? true
    : typeof salt === 'string' &&
      typeof body === 'string' &&
      /^[0-9a-f]{32}$/.test(salt) &&
      payloadHash(Buffer.from(salt, 'hex'), body) === expected;
