import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { HoldingFacts } from './commands.js';

/** A device or an officer in one unit, from a day to a day. */
export type Holding =
  | { readonly is: 'absent' }
  | {
      readonly is: 'counted' | 'gone';
      readonly unitId: string;
      readonly known: string;
      readonly from: string;
      /** Of an officer: the certificate and its last day. */
      readonly certificate?: string;
      readonly expiresOn?: string;
    };

export type KnownHolding = Exclude<Holding, { is: 'absent' }>;

/** Blanks, signs without width, wide and small letters and the kind of dash make no other device or certificate. */
export const sameMark = (mark: string): string =>
  mark
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .replace(/\p{Pd}/gu, '-')
    .toUpperCase();

/** One device or officer is counted once on any day, whichever unit enters it; the other is named. */
export function refuseCountedTwice(
  { countedIn }: HoldingFacts,
  unitId: string,
  codes: { readonly here: string; readonly elsewhere: string; readonly before: string },
  mark: string,
): void {
  if (countedIn === undefined) return;
  const { unitName: unit, until } = countedIn;
  if (until !== undefined) throw new Rejection(codes.before, { mark, unit, until });
  refuseIf(countedIn.unitId === unitId, codes.here, { mark });
  throw new Rejection(codes.elsewhere, { mark, unit });
}

/** Whether something that is counted from one day to another is counted on a day. */
export const isCountedOn = (
  { from, until }: { readonly from: string; readonly until?: string },
  day: string,
): boolean => from <= day && (until === undefined || until >= day);
