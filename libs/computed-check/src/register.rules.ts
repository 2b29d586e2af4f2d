import type { FigureName, Figures } from './events.js';
import type { AppliedRule } from './rules.js';

/** A row of a register, from a day to a day. `shown` is an item that is public. */
export interface KeptRow {
  readonly figure: 'officers' | 'devices' | 'reviewers' | 'shown';
  readonly id: string;
  readonly name: string;
  /** What else is to be known of it, in words. */
  readonly note: string;
  /** False: it stands in the register and does not count, such as a device fixed to a wall. */
  readonly counts: boolean;
  /** Of an officer: the last day of the certificate. */
  readonly expiresOn?: string;
  readonly from: string;
  readonly until?: string;
}

/** One row that a number comes from. */
export type CountedRow = Pick<KeptRow, 'id' | 'name' | 'note'>;
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
    ...listed('advance', of('shown'), { day, rules }),
    ...listed('window', of('shown'), { day, rules }),
  };
}

const isHere =
  (day: string) =>
  ({ counts, from, until }: KeptRow): boolean =>
    counts && from <= day && (until === undefined || until >= day);

const told = ({ id, name, note }: KeptRow): CountedRow => ({ id, name, note });

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
      figure in LISTS ? rows.map(({ name }) => name) : rows.length,
    ]),
  );
