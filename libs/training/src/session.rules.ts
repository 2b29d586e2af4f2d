import { dayOf } from '@app/calendar/dates.js';
import type { Meta } from '@app/eventing/message.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { Attendance, SessionParticulars } from './events.js';
import { HOURS_A_DAY, refuseUnfitHours } from './hours.rules.js';

interface Present extends Omit<Attendance, 'officerId'> {
  /** The hours he came with, before any were taken off. */
  readonly came?: number;
}

/** A session on its way: arranged, signed by the organiser, closed by another. */
export interface KnownSession extends SessionParticulars {
  readonly is: 'arranged' | 'signed' | 'closed' | 'cancelled' | 'voided';
  readonly unitId?: string;
  readonly organiserId: string;
  /** Who gave the first signature. */
  readonly signedBy?: string;
  /** By officer: of which unit, and for how many hours. */
  readonly attendance: Readonly<Record<string, Present>>;
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

/** Of a table by ids: what is asked for may be called like something every object has. */
export const entryOf = <T>(table: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(table, id) ? table[id] : undefined;

export function attended({ attendance }: KnownSession, officerId: string): Present {
  const found = entryOf(attendance, officerId);
  if (found === undefined) throw new Rejection('trainee-did-not-attend');
  return found;
}

/** The year before, this one or the next: anything else is a slip of the finger. */
export function refuseUnfit({ hours, day }: SessionParticulars, meta: Meta): void {
  const year = Number(dayOf(meta.at).slice(0, 4));
  const [first, last] = [`${year - 1}-01-01`, `${year + 1}-12-31`];
  refuseIf(day < first || day > last, 'training-session-too-far-off', { day, first, last });
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
    .map(([officerId, { ofUnit, hours }]) => ({ officerId, ofUnit, hours }));
