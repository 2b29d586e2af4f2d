import { session } from '../../shell/session';

/** The party's own number stays on the device it was made on, per account and draw, until it is public. */
const keyOf = (drawId: string): string => `yuheng.secret.${session.account?.id ?? 'nobody'}.${drawId}`;

export function keptSecret(drawId: string): string | undefined {
  try {
    return localStorage.getItem(keyOf(drawId)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Says whether it could be kept: a device that keeps nothing leaves only the slip. */
export function keepSecret(drawId: string, value: string): boolean {
  try {
    localStorage.setItem(keyOf(drawId), value);
    return true;
  } catch {
    return false;
  }
}

export function forgetSecret(drawId: string): void {
  try {
    localStorage.removeItem(keyOf(drawId));
  } catch {
    // What cannot be kept need not be forgotten.
  }
}
