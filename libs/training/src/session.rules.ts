import { dayOf } from '@app/calendar/dates.js';
import type { Meta } from '@app/eventing/message.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { Attendance, SessionParticulars } from './events.js';
import { HOURS_A_DAY, refuseUnfitHours } from './hours.rules.js';

/** A session on its way: arranged, signed by the organiser, closed by another. */
export interface KnownSession extends SessionParticulars {
  readonly is: 'arranged' | 'signed' | 'closed' | 'cancelled' | 'voided';
  readonly unitId?: string;
  readonly organiserId: string;
  /** Who gave the first signature. */
  readonly signedBy?: string;
  /** By officer: of which unit, and for how many hours. */
  readonly attendance: Readonly<Record<string, Omit<Attendance, 'officerId'>>>;
  readonly left: readonly string[];
  readonly fullMark?: number;
  readonly scores: Readonly<Record<string, number>>;
}
export type TrainingSession = { readonly is: 'absent' } | KnownSession;

const STANDINGS: Readonly<Record<KnownSession['is'], string>> = {
  arranged: '尚未签字',
  signed: '组织者已经签字，正等待另一人签字',
  closed: '已经签字办结',
  cancelled: '已经取消',
  voided: '已经作废',
};

/** Whose session it is acts for it: a unit for its own, the office for the county's. */
export const refuseUnlessHolds = ({ unitId }: { readonly unitId?: string }, meta: Meta): void =>
  refuseIf(meta.unit !== unitId, 'not-your-unit');

export const refuseUnless = (state: KnownSession, ...standings: KnownSession['is'][]): void =>
  refuseIf(!standings.includes(state.is), 'training-session-stands-otherwise', { standing: STANDINGS[state.is] });

export const refuseBeforeHeld = ({ day }: SessionParticulars, meta: Meta): void =>
  refuseIf(day > dayOf(meta.at), 'training-session-not-held-yet', { day });

/** Nobody is trained in a session of another unit; that of the county is for everybody. */
export const refuseStranger = ({ unitId }: KnownSession, ofUnit: string): void =>
  refuseIf(unitId !== undefined && unitId !== ofUnit, 'training-session-of-another-unit');

export function attended({ attendance }: KnownSession, officerId: string): Omit<Attendance, 'officerId'> {
  const found = attendance[officerId];
  if (found === undefined) throw new Rejection('trainee-did-not-attend');
  return found;
}

export function refuseUnfit({ hours }: SessionParticulars): void {
  refuseUnfitHours(hours, HOURS_A_DAY);
  refuseIf(hours === 0, 'training-session-without-hours');
}

export const particularsOf = ({ title, kind, day, place, hours, teacher }: SessionParticulars): SessionParticulars => ({
  ...{ title, kind, day, place, hours, teacher },
});

/** Whoever is on the list with hours left; who was struck off is not. */
export const attendees = ({ attendance }: KnownSession): Attendance[] =>
  Object.entries(attendance)
    .filter(([, { hours }]) => hours > 0)
    .map(([officerId, of]) => ({ officerId, ...of }));
