import { monthsBefore } from '@app/calendar/dates.js';
import {
  compareRecusals,
  ownUnitForbidden,
  sortRows,
  type ForbiddenRow,
  type ObjectRow,
  type Recusal,
  type Rows,
  type SupervisorRow,
} from './rows.rules.js';

/** 监督对象名录库, as far as the draw looks at it. */
export interface RollObject {
  readonly id: string;
  readonly stratum: string;
  readonly closed: boolean;
  /** Its weight where a stratum is drawn by score: a whole number from 1; 1 when absent. */
  readonly w?: number;
  /** The last day an inspection of it was concluded, and the draw that led to it. */
  readonly lastInspected?: string;
  readonly lastDraw?: string;
}

/** 监督人员名录库. `unit` is absent for those who come from no enforcement unit. */
export interface RollSupervisor {
  readonly id: string;
  readonly unit?: string;
  readonly pool: string;
  readonly expiresOn: string;
  readonly stoodDown: boolean;
  /** Stretches of days, first and last included, on which he is sent nowhere. */
  readonly absences?: readonly { readonly from: string; readonly to: string }[];
}

export interface RollConflict {
  readonly o: string;
  readonly s: string;
  readonly why: 'declared' | 'relative';
}

export interface Rolls {
  readonly objects: readonly RollObject[];
  readonly supervisors: readonly RollSupervisor[];
  readonly conflicts: readonly RollConflict[];
}

/** 不列入本次抽查: a unit the rules exempt, with the reason that is published. */
export interface Exemption {
  readonly unitId: string;
  readonly reason: string;
}

export interface RollTerms {
  /** The day of the freeze: a certificate must be good on it. */
  readonly day: string;
  /** How many units one supervisor takes at most. */
  readonly cap: number;
  readonly exemptions: readonly Exemption[];
  /** The risk classes drawn from; absent: all. */
  readonly strata?: readonly string[];
  /** Units of the stratum `must`. */
  readonly mustInspect?: readonly string[];
  /** Units inspected within so many months before `day` do not take part. */
  readonly frequencyMonths?: number;
  /** Supervisors called up; absent: all. */
  readonly supervisors?: readonly string[];
  /** Who inspected which unit last time and is to rest from it. */
  readonly rotation?: readonly Recusal[];
}

/** 必查: the stratum of units inspected without drawing. */
export const MUST = 'must';
export const CERTIFICATE_EXPIRED = 'certificate-expired';
export const STOOD_DOWN = 'stood-down';
export const ABSENT = 'unavailable';

/** The lists as they would be frozen, before each row gets its salt. */
export interface Lists {
  readonly objects: readonly Omit<ObjectRow, 'salt'>[];
  readonly supervisors: readonly Omit<SupervisorRow, 'salt'>[];
  readonly forbidden: readonly Omit<ForbiddenRow, 'salt'>[];
}

/** Where a supervisor serves who belongs to no enforcement unit. No unit has this id. */
const EXTERNAL = 'external';

/** The whole roster, those who cannot take part with the reason why (F1). */
export function listsOf({ objects, supervisors, conflicts }: Rolls, terms: RollTerms): Lists {
  const exempt = new Map(terms.exemptions.map(({ unitId, reason }) => [unitId, reason]));
  const members = supervisors.map((supervisor) => supervisorRow(supervisor, terms));
  const own = ownUnitForbidden(objects, members);
  const seen = new Set<string>();
  const grounds = [
    ...own,
    ...conflicts.map(({ o, s, why }) => ({ o, s, why })),
    ...(terms.rotation ?? []).map(({ o, s }) => ({ o, s, why: 'rotation' as const })),
  ];
  return {
    objects: objects.map((object) => objectRow(object, terms, exempt.get(object.id))),
    supervisors: members,
    forbidden: grounds.filter(({ o, s }) => seen.size < seen.add(`${o}|${s}`).size).sort(compareRecusals),
  };
}

export const rowCount = ({ objects, supervisors, forbidden }: Lists): number =>
  objects.length + supervisors.length + forbidden.length;

/** The lists with one salt per row, in the protocol's order. */
export function saltRows(lists: Lists, salts: readonly string[]): Rows {
  const left = salts.values();
  const salted = <R extends object>(row: R): R & { salt: string } => ({ ...row, salt: left.next().value as string });
  return sortRows({
    objects: lists.objects.map(salted),
    supervisors: lists.supervisors.map(salted),
    forbidden: lists.forbidden.map(salted),
  });
}

function objectRow(object: RollObject, terms: RollTerms, exempt: string | undefined): Omit<ObjectRow, 'salt'> {
  const { id, w = 1, lastInspected } = object;
  const stratum = terms.mustInspect?.includes(id) ? MUST : object.stratum;
  const reason = object.closed ? 'closed' : (exempt ?? restOf(object, terms) ?? strangeTo(stratum, terms));
  return {
    ...{ id, stratum, w, eligible: reason === undefined },
    ...(reason === undefined ? {} : { reason }),
    ...(lastInspected === undefined ? {} : { lastInspected }),
  };
}

/** 抽查频次: `inspected:2026-03-01`, with the draw it was drawn in when that is known. */
function restOf({ lastInspected, lastDraw }: RollObject, { day, frequencyMonths = 0 }: RollTerms): string | undefined {
  if (lastInspected === undefined || !inspectedWithin(lastInspected, day, frequencyMonths)) return undefined;
  return ['inspected', lastInspected, ...(lastDraw === undefined ? [] : [lastDraw])].join(':');
}

/** Whether a day lies within so many months before another. The day itself, months ago, no longer does. */
export const inspectedWithin = (lastInspected: string, day: string, months: number): boolean =>
  months > 0 && lastInspected > monthsBefore(day, months);

const strangeTo = (stratum: string, { strata }: RollTerms): string | undefined =>
  strata === undefined || stratum === MUST || strata.includes(stratum) ? undefined : 'stratum-not-drawn';

function supervisorRow(supervisor: RollSupervisor, terms: RollTerms): Omit<SupervisorRow, 'salt'> {
  const { id, unit = EXTERNAL, pool } = supervisor;
  const reason = unavailability(supervisor, terms);
  const available = reason === undefined;
  return { id, unit, pool, cap: terms.cap, available, ...(available ? {} : { reason }) };
}

function unavailability(supervisor: RollSupervisor, { day, supervisors }: RollTerms): string | undefined {
  const { absences = [] } = supervisor;
  if (supervisor.stoodDown) return STOOD_DOWN;
  if (supervisor.expiresOn < day) return CERTIFICATE_EXPIRED;
  if (absences.some(({ from, to }) => from <= day && day <= to)) return ABSENT;
  return supervisors === undefined || supervisors.includes(supervisor.id) ? undefined : 'not-called-up';
}
