import type { DisclosureEntryRow } from './disclosure.entity.js';
import type { DisclosureAnswer, DisclosureListItem, PersonalFindingAnswer, ShownAnswer } from './dto.js';
import { personalIn, type Finding } from './masking.rules.js';
import { PERSONAL_WORDS } from './personal-data.rules.js';
import { namesOf, without } from './rules.js';

/** What accounts and units are called. */
export interface Names {
  readonly units: ReadonlyMap<string, string>;
  readonly accounts: ReadonlyMap<string, string>;
}

const there = <K extends string, V>(key: K, value: V | null): Partial<Record<K, V>> =>
  value === null ? {} : ({ [key]: value } as Record<K, V>);

const isOverdue = ({ settledOn, dueOn, withdrawalDueOn }: DisclosureEntryRow, today: string): boolean =>
  (settledOn === null && dueOn !== null && dueOn < today) || (withdrawalDueOn !== null && withdrawalDueOn < today);

export function itemOf(row: DisclosureEntryRow, { units, accounts }: Names, today: string): DisclosureListItem {
  const { id, unitId, code, kind, title, state, shown, edition, late, version, freshUntil } = row;
  return {
    ...{ id, unitId, unitName: units.get(unitId) ?? unitId, code, kind, title, state, shown, edition, late, version },
    ...{ overdue: isOverdue(row, today), stale: shown && freshUntil !== null && freshUntil < today },
    ...{ enteredAt: row.enteredAt.toISOString(), enteredByName: accounts.get(row.enteredBy) ?? row.enteredBy },
    ...there('dueOn', row.dueOn),
    ...there('unarranged', row.settledOn === null ? row.unarranged : null),
    ...there('freshUntil', freshUntil),
    ...there('withdrawalDueOn', row.withdrawalDueOn),
  };
}

export const findingOf = ({ kind, text, start, end }: Finding): PersonalFindingAnswer => ({
  ...{ kind, word: PERSONAL_WORDS[kind], text, start, end },
});

/** An entry with both its texts. `sees`: the unit itself and the office read what is masked for the public. */
export function entryOf(row: DisclosureEntryRow, names: Names, today: string, sees: boolean): DisclosureAnswer {
  const { round, enteredBy, approvedBy, kept, decision, withdrawal, nonDisclosure: none } = row;
  const original = row.original ?? '';
  const called = (account: string): string => names.accounts.get(account) ?? account;
  return {
    ...itemOf(row, names, today),
    ...{ round, enteredBy, kept, editions: [] },
    findings: sees ? personalIn(original, namesOf(decision ?? undefined)).map(findingOf) : [],
    ...(sees ? there('original', row.original) : {}),
    ...there('masked', row.masked),
    ...(approvedBy === null ? {} : { approvedBy, approvedByName: called(approvedBy) }),
    ...(sees ? there('returnedBecause', row.returnedBecause) : {}),
    ...there('nonDisclosure', none && { ground: none.ground, ...explained(none, sees) }),
    ...there('statistics', row.statistics),
    ...(decision === null ? {} : { decision: sees ? decision : withoutParty(decision) }),
    ...there('withdrawal', withdrawal && withdrawalOf(withdrawal, called(withdrawal.requestedBy), sees)),
  };
}

/** Why something is not shown is told to everybody, and what was said of it to the unit and the office. */
const explained = ({ explanation }: { explanation: string }, sees: boolean): { explanation?: string } =>
  sees ? { explanation } : {};

type Withdrawal = NonNullable<DisclosureEntryRow['withdrawal']>;
const withdrawalOf = (asked: Withdrawal, requestedByName: string, sees: boolean) => ({
  ...without(asked, 'explanation'),
  ...explained(asked, sees),
  requestedByName,
});

const withoutParty = ({ documentNumber, kind, decidedOn, natural, publicParty }: Decision) => ({
  ...{ documentNumber, kind, decidedOn, natural, publicParty },
});
type Decision = NonNullable<DisclosureEntryRow['decision']>;

/** A row of what the public ever read. */
export interface ShownRow {
  readonly entryId: string;
  readonly n: number;
  readonly unitId: string;
  readonly code: string;
  readonly kind: DisclosureEntryRow['kind'];
  readonly title: string;
  readonly edition: number | null;
  readonly text: string | null;
  readonly facts: Pick<ShownAnswer, 'decision' | 'statistics'> | null;
  readonly ground: string | null;
  readonly late: boolean;
  readonly withdrawnLate: boolean;
  readonly shownAt: Date;
  readonly untilAt: Date | null;
  readonly ended: string | null;
  readonly confirmedOn: string | null;
  readonly freshUntil: string | null;
}

/** Columns of `disclosure_shown s` by the names of a ShownRow. */
export const SHOWN_COLUMNS = `s.entry_id as "entryId", s.n, s.unit_id as "unitId", s.code, s.kind, s.title, s.edition,
  s.text, s.facts, s.ground, s.late, s.withdrawn_late as "withdrawnLate", s.shown_at as "shownAt", s.until_at as "untilAt", s.ended,
  s.confirmed_on::text as "confirmedOn", s.fresh_until::text as "freshUntil"`;

export const shownOf = (row: ShownRow): ShownAnswer => ({
  ...{ title: row.title, late: row.late, shownAt: row.shownAt.toISOString() },
  ...there('edition', row.edition),
  ...there('text', row.text),
  ...there('ground', row.ground),
  ...there('ended', row.ended),
  ...there('confirmedOn', row.confirmedOn),
  ...there('freshUntil', row.freshUntil),
  ...(row.facts?.decision && { decision: row.facts.decision }),
  ...(row.facts?.statistics && { statistics: row.facts.statistics }),
  ...(row.withdrawnLate && { withdrawnLate: true }),
  ...(row.untilAt && { untilAt: row.untilAt.toISOString() }),
});
