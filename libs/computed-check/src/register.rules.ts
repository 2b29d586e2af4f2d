import type { FigureName, Figures } from './events.js';
import type { AppliedRule } from './rules.js';

/** An officer's hours of the year, all and of them those that do not count, and for how many of its months he owes them. */
export interface TrainedHours {
  readonly hours: number;
  readonly political: number;
  readonly months: number;
}

/** A row of a register, from a day to a day. `shown` is an item that is public, `trained` the officer who lacks the most hours. */
export interface KeptRow {
  readonly figure: 'officers' | 'devices' | 'reviewers' | 'shown' | 'trained';
  readonly id: string;
  readonly name: string;
  /** What else is to be known of it, in words. */
  readonly note: string;
  /** False: it stands in the register and does not count, such as a device fixed to a wall. */
  readonly counts: boolean;
  /** Of an officer: the last day of the certificate. */
  readonly expiresOn?: string;
  readonly trained?: TrainedHours;
  readonly from: string;
  readonly until?: string;
}

/** One row that a number comes from. */
export type CountedRow = Pick<KeptRow, 'id' | 'name' | 'note'> & {
  /** What the row gives, where it is not one of several that are counted. */
  readonly value?: number;
};
/** The rows each figure comes from on a day; a figure that no register keeps is absent and has to be stated. */
export type Registered = Readonly<Partial<Record<FigureName, readonly CountedRow[]>>>;

const LISTS = { advance: 'advance-disclosure', window: 'window-disclosure' } as const;

/**
 * What the registers of a unit count on a day. People and devices are counted once an officer has been listed, a
 * list of items once one of them has been shown: a counted and a stated number in one ratio say nothing.
 */
export function registeredOn(day: string, kept: readonly KeptRow[], rules: readonly AppliedRule[]): Registered {
  const of = (figure: KeptRow['figure']) => kept.filter((row) => row.figure === figure);
  const here = (figure: KeptRow['figure']) => of(figure).filter(isHere(day));
  const officers = here('officers');
  const holders = officers.filter(({ expiresOn = '' }) => expiresOn >= day);
  return {
    ...(of('officers').length > 0 && {
      ...{ officers: officers.map(told), certificates: holders.map(told) },
      ...{ devices: here('devices').map(told), reviewers: here('reviewers').map(told) },
    }),
    ...trained(here('trained'), rules),
    ...listed('advance', of('shown'), { day, rules }),
    ...listed('window', of('shown'), { day, rules }),
  };
}

const isHere =
  (day: string) =>
  ({ counts, from, until }: KeptRow): boolean =>
    counts && from <= day && (until === undefined || until >= day);

const told = ({ id, name, note }: KeptRow): CountedRow => ({ id, name, note });

const MONTHS = 12;

/**
 * 学时 of the officer who lacks the most. A joiner of the year owes a twelfth for each month that was left, to the half;
 * what he does not owe is given to him, so that everybody is held against the same number.
 */
function trained([row]: readonly KeptRow[], rules: readonly AppliedRule[]): Registered {
  const plan = rules.map((rule) => rule.plan).find(({ measure }) => measure === 'training-hours');
  if (!row?.trained || plan === undefined || !('hours' in plan)) return {};
  const { hours, political, months } = row.trained;
  const owed = Math.ceil((2 * plan.hours * months) / MONTHS) / 2;
  const counted = `计入${hours - political}学时`;
  const note = months < MONTHS ? `${counted}，年内新增，按月折算应有${owed}学时` : counted;
  const of = { id: row.id, name: row.name };
  return {
    trainingHours: [{ ...of, note, value: hours + plan.hours - owed }],
    politicalHours: [{ ...of, note: '', value: political }],
  };
}

interface Asked {
  readonly day: string;
  readonly rules: readonly AppliedRule[];
}

/** The items that the plan asks for; what else a unit shows is not counted. */
function listed(list: keyof typeof LISTS, shown: readonly KeptRow[], { day, rules }: Asked): Registered {
  const plan = rules.map((rule) => rule.plan).find(({ measure }) => measure === LISTS[list]);
  const items = plan !== undefined && 'items' in plan ? plan.items : [];
  const asked = shown.filter(({ name }) => items.includes(name));
  return asked.length === 0 ? {} : { [list]: asked.filter(isHere(day)).map(told) };
}

/** The figures that the registers answer: they go before what was stated. */
export const countedFigures = (registered: Registered): Figures =>
  Object.fromEntries(
    Object.entries(registered).map(([figure, rows]) => [
      figure,
      figure in LISTS ? rows.map(({ name }) => name) : (rows[0]?.value ?? rows.length),
    ]),
  );
