import { addDays } from '@app/calendar/dates.js';
import { refuseIf } from '@app/eventing/rejection.js';
import type {
  DecisionFacts,
  Due,
  EntryKind,
  PublicDecision,
  Statistics,
  Wording,
  WithdrawalGround,
  WithholdingGround,
} from './events.js';
import { peopleIn } from './masking.rules.js';

/** What waits for its review: a wording, or that there is none to be shown. */
export interface Draft {
  readonly round: number;
  readonly enteredBy: string;
  readonly approvedBy?: string;
  readonly returned: boolean;
  readonly title: string;
  readonly wording?: Wording;
  readonly withheld?: { readonly ground: WithholdingGround };
  readonly decision?: DecisionFacts;
  readonly statistics?: Statistics;
}

export interface Withdrawal {
  readonly ground: WithdrawalGround;
  readonly knownOn: string;
  readonly requestedBy: string;
  readonly due: Due;
}

/** An edition the public can still read, with what it was allowed to show. */
export interface Edition {
  readonly edition: number;
  readonly wording: Wording;
  readonly decision?: DecisionFacts;
}

export interface Entry {
  readonly is: 'entry';
  readonly kind: EntryKind;
  readonly round: number;
  readonly edition: number;
  /** Since when it was first answered for in public: shown, or said not to be shown. */
  readonly settled: boolean;
  readonly shown?: { readonly title: string; readonly text: string; readonly facts: string };
  readonly withheld?: WithholdingGround;
  readonly months?: number;
  readonly due: Due;
  /** As they were entered last. */
  readonly decision?: DecisionFacts;
  readonly statistics?: Statistics;
  readonly readable: readonly Edition[];
  readonly draft?: Draft;
  readonly withdrawal?: Withdrawal;
}

export type Disclosure = { readonly is: 'absent' } | Entry;

/** Decisions and yearly statistics have codes of their own make; every other is one of the list. */
export function kindOf(code: string): EntryKind {
  if (/^d-[0-9a-f]{12}$/.test(code)) return 'decision';
  return /^statistics-\d{4}$/.test(code) ? 'statistics' : 'standing';
}

/** A thing without some of its traits. */
export function without<T extends object, K extends keyof T>(thing: T, ...keys: readonly K[]): Omit<T, K> {
  const gone = new Set<PropertyKey>(keys);
  return Object.fromEntries(Object.entries(thing).filter(([key]) => !gone.has(key))) as Omit<T, K>;
}

export const entryId = ({ unitId, code }: { unitId: string; code: string }): string => `${unitId}.${code}`;

/** What every event of an entry begins with. */
export const ofEntry = ({ unitId, code }: { unitId: string; code: string }) => ({
  ...{ entryId: entryId({ unitId, code }), unitId, code },
});

/** What the public is told of a decision beside its text. */
export const publicOf = ({ documentNumber, kind, decidedOn, publicParty }: DecisionFacts): PublicDecision => ({
  ...{ documentNumber, kind, decidedOn, party: publicParty },
});

/** To compare what is shown with what is to be shown. */
export const factsOf = (decision?: DecisionFacts, statistics?: Statistics): string =>
  JSON.stringify([decision === undefined ? null : publicOf(decision), statistics ?? null]);

export const namesOf = (decision?: Pick<DecisionFacts, 'natural' | 'party'>): string[] =>
  decision?.natural ? peopleIn(decision.party) : [];

export const dueOf = ({ dueOn, unarranged, workingDays }: Due): Due => ({
  ...(dueOn === undefined ? {} : { dueOn }),
  ...(unarranged === undefined ? {} : { unarranged }),
  ...(workingDays === undefined ? {} : { workingDays }),
});

/** Without a day, what comes within as many days as it has working days is surely in time; of the rest nobody can tell. */
export function isLate(today: string, from: string, { dueOn, workingDays }: Due): boolean {
  if (dueOn !== undefined) return today > dueOn;
  if (workingDays === undefined) return false;
  refuseIf(today > addDays(from, workingDays), 'disclosure-deadline-unknown');
  return false;
}

/** Who entered never reviews. */
export function refuseEnterer({ actor }: { actor: string }, { enteredBy }: Draft): void {
  refuseIf(actor === enteredBy, 'disclosure-reviewed-by-enterer');
}
