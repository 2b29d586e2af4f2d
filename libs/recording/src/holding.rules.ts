import { refuseIf } from '@app/eventing/rejection.js';
import type { HoldingFacts } from './commands.js';

/** A device or an officer in one unit, from a day to a day. */
export type Holding =
  | { readonly is: 'absent' }
  | { readonly is: 'counted' | 'gone'; readonly unitId: string; readonly known: string; readonly from: string };

export type KnownHolding = Exclude<Holding, { is: 'absent' }>;

/** Blanks and the difference between small and great letters make no other device or certificate. */
export const sameMark = (mark: string): string => mark.replace(/\s/g, '').toUpperCase();

/** One device or officer is counted once, whichever unit enters it: in this one, or named with the other. */
export function refuseCountedTwice(
  { countedIn }: HoldingFacts,
  unitId: string,
  codes: { readonly here: string; readonly elsewhere: string },
  mark: string,
): void {
  if (countedIn === undefined) return;
  refuseIf(countedIn.unitId === unitId, codes.here, { mark });
  refuseIf(true, codes.elsewhere, { mark, unit: countedIn.unitName });
}

/** Whether something that is counted from one day to another is counted on a day. */
export const isCountedOn = (
  { from, until }: { readonly from: string; readonly until?: string },
  day: string,
): boolean => from <= day && (until === undefined || until >= day);
