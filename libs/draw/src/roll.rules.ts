import {
  compareRecusals,
  ownUnitForbidden,
  sortRows,
  type ForbiddenRow,
  type ObjectRow,
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
  /** The last day an inspection of it was concluded. */
  readonly lastInspected?: string;
  /** 所在乡镇（街道）. */
  readonly township?: string;
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
}

/** The lists as they would be frozen, before each row gets its salt. */
export interface Lists {
  readonly objects: readonly Omit<ObjectRow, 'salt'>[];
  readonly supervisors: readonly Omit<SupervisorRow, 'salt'>[];
  readonly forbidden: readonly Omit<ForbiddenRow, 'salt'>[];
}

/** Where a supervisor serves who belongs to no enforcement unit. No unit has this id. */
const EXTERNAL = 'external';

/** The whole roster, those who cannot take part with the reason why (F1). */
export function listsOf({ objects, supervisors, conflicts }: Rolls, { day, cap, exemptions }: RollTerms): Lists {
  const exempt = new Map(exemptions.map(({ unitId, reason }) => [unitId, reason]));
  const members = supervisors.map((supervisor) => supervisorRow(supervisor, day, cap));
  const own = ownUnitForbidden(objects, members);
  const declared = conflicts.filter(({ o, s }) => !own.some((row) => row.o === o && row.s === s));
  return {
    objects: objects.map((object) => objectRow(object, exempt.get(object.id))),
    supervisors: members,
    forbidden: [...own, ...declared.map(({ o, s, why }) => ({ o, s, why }))].sort(compareRecusals),
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

function objectRow(object: RollObject, exempt: string | undefined): Omit<ObjectRow, 'salt'> {
  const { id, stratum, closed, w = 1, lastInspected } = object;
  const reason = closed ? 'closed' : exempt;
  const inspected = lastInspected === undefined ? {} : { lastInspected };
  return { id, stratum, w, eligible: reason === undefined, ...(reason === undefined ? {} : { reason }), ...inspected };
}

function supervisorRow(supervisor: RollSupervisor, day: string, cap: number): Omit<SupervisorRow, 'salt'> {
  const { id, unit = EXTERNAL, pool, expiresOn, stoodDown, absences = [] } = supervisor;
  const away = absences.some(({ from, to }) => from <= day && day <= to);
  const expired = expiresOn < day;
  const reason = stoodDown ? 'stood-down' : expired ? 'certificate-expired' : away ? 'unavailable' : undefined;
  return { id, unit, pool, cap, available: reason === undefined, ...(reason === undefined ? {} : { reason }) };
}
