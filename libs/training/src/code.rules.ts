import { createHmac } from 'node:crypto';
import { secondsOf } from '@app/calendar/dates.js';

/** The code on the room's screen changes every 30 seconds; the one before is still taken. */
export const WINDOW_SECONDS = 30;
const TAKEN_WINDOWS = 2;
/** So far back a code is known to have been one, and is called old. */
const KNOWN_WINDOWS = 40;

/** Without 0, 1, I, L, O and U, which people mistake. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

export const windowAt = (at: string): number => Math.floor(secondsOf(at) / WINDOW_SECONDS);

/** When a window is over, in Unix seconds. */
export const endOfWindow = (window: number): number => (window + 1) * WINDOW_SECONDS;

/** `secret` is the session's own and stands in no event. */
export function codeIn(window: number, sessionId: string, secret: Buffer): string {
  const digest = createHmac('sha256', secret).update(`${sessionId}|${window}`).digest();
  return [...digest.subarray(0, LENGTH)].map((byte) => SIGNS[byte % SIGNS.length]).join('');
}

const typed = (code: string): string => code.replace(/[\s-]/g, '').toUpperCase();

/** Of which window a code is, among those not long past; none: it never was one. */
export function windowOf(code: string, at: string, sessionId: string, secret: Buffer): number | undefined {
  const now = windowAt(at);
  for (let window = now; window > now - KNOWN_WINDOWS; window--)
    if (codeIn(window, sessionId, secret) === typed(code)) return window;
  return undefined;
}

export const isTaken = (window: number, at: string): boolean => window > windowAt(at) - TAKEN_WINDOWS;
