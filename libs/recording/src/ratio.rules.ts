import type { DeviceKind } from './events.js';
import { isCountedOn } from './holding.rules.js';

/** 1:2: one device for each two officers begun. */
export const OFFICERS_PER_DEVICE = 2;

export const devicesNeeded = (officers: number): number =>
  Math.floor((officers + OFFICERS_PER_DEVICE - 1) / OFFICERS_PER_DEVICE);

interface Stay {
  readonly from: string;
  readonly until?: string;
}
export interface CountedDevice extends Stay {
  readonly kind: DeviceKind;
}

/** What hangs on a wall goes with nobody to a scene: it is listed, and does not count. */
export const isCarried = ({ kind }: { readonly kind: DeviceKind }): boolean => kind !== 'fixed';

/** `none`: no officer is listed on that day, and nothing can be said. */
export type RatioVerdict = 'met' | 'short' | 'none';

export function verdictOf(officers: number, devices: number): RatioVerdict {
  if (officers === 0) return 'none';
  return devices >= devicesNeeded(officers) ? 'met' : 'short';
}

export interface DeviceRatio<D, O> {
  readonly verdict: RatioVerdict;
  readonly needed: number;
  /** The rows the numbers come from. */
  readonly devices: readonly D[];
  readonly officers: readonly O[];
}

/** The 1:2 of one unit on any day, with the rows it is counted from. */
export function ratioOn<D extends CountedDevice, O extends Stay>(
  day: string,
  devices: readonly D[],
  officers: readonly O[],
): DeviceRatio<D, O> {
  const [carried, listed] = [
    devices.filter((device) => isCarried(device) && isCountedOn(device, day)),
    officers.filter((officer) => isCountedOn(officer, day)),
  ];
  const verdict = verdictOf(listed.length, carried.length);
  return { verdict, needed: devicesNeeded(listed.length), devices: carried, officers: listed };
}
