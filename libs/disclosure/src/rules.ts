import { addDays, dayOf } from '@app/calendar/dates.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { CollectDisclosure, Known } from './commands.js';
import type {
  DecisionFacts,
  DisclosureCollected,
  Due,
  EntryKind,
  NonDisclosureProposed,
  PublicDecision,
  Statistics,
  Wording,
  WithdrawalGround,
  WithholdingGround,
} from './events.js';
import { maskedName, PERSONAL_WORDS, suggested, unmasked, wronglyKept } from './masking.rules.js';

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
  /** As it was entered last. */
  readonly decision?: DecisionFacts;
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

/** What the public is told of a decision beside its text. */
export const publicOf = ({ documentNumber, kind, decidedOn, publicParty }: DecisionFacts): PublicDecision => ({
  ...{ documentNumber, kind, decidedOn, party: publicParty },
});

/** To compare what is shown with what is to be shown. */
export const factsOf = (decision?: DecisionFacts, statistics?: Statistics): string =>
  JSON.stringify([decision === undefined ? null : publicOf(decision), statistics ?? null]);

export const namesOf = (decision?: Pick<DecisionFacts, 'natural' | 'party'>): string[] =>
  decision?.natural ? [decision.party] : [];

const wordsOf = (found: readonly { kind: keyof typeof PERSONAL_WORDS }[]): string =>
  [...new Set(found.map(({ kind }) => PERSONAL_WORDS[kind]))].join('、');

/** Throws `personal-data-unmasked` for what may not go before the public, wherever it stands. */
export function refuseUnmasked({ title, masked, kept }: Wording, decision?: DecisionFacts): void {
  const names = namesOf(decision);
  const shown = [title, masked, ...(decision ? [decision.publicParty, decision.documentNumber] : [])];
  const found = shown.flatMap((text) => unmasked(text, names, kept));
  refuseIf(found.length > 0, 'personal-data-unmasked', { found: wordsOf(found) });
}

function refuseFalsely({ masked, kept }: Wording, decision?: DecisionFacts): void {
  const [wrong] = wronglyKept(masked, namesOf(decision), kept);
  refuseIf(wrong !== undefined, 'never-kept-in-public', { text: wrong?.text ?? '' });
}

/** Throws what the register, the list of items and the calendar say against an entry. */
export function refuseUnlikely(
  kind: EntryKind,
  { decision, statistics, known }: Pick<CollectDisclosure['data'], 'decision' | 'statistics' | 'known'>,
  today: string,
): Known {
  if (!known) throw new Error('An entry came to the decider without what is known of its unit');
  refuseIf(!known.unit, 'disclosure-unit-unknown');
  if (kind === 'standing') {
    if (!known.item) throw new Rejection('disclosure-item-unknown');
    refuseIf(known.item.window && !known.serviceWindow, 'not-a-window-unit', { item: known.item.name });
  }
  refuseIf(kind === 'decision' && decision !== undefined && decision.decidedOn > today, 'decision-of-future');
  const over = statistics === undefined || statistics.year < Number(today.slice(0, 4));
  refuseIf(kind === 'statistics' && !over, 'statistics-year-not-over');
  return known;
}

export const titleOf = (
  kind: EntryKind,
  { item }: Known,
  decision?: { readonly documentNumber: string },
  statistics?: Statistics,
): string => {
  if (kind === 'decision') return decision?.documentNumber ?? '';
  return kind === 'statistics' ? `${statistics?.year ?? ''}年行政执法数据` : (item?.name ?? '');
};

/** What is entered of a decision, or what was entered last. Throws where there is none. */
export function decisionOf(
  kind: EntryKind,
  entered: Omit<DecisionFacts, 'publicParty'> | undefined,
  state: Disclosure,
): DecisionFacts | undefined {
  if (kind !== 'decision') return undefined;
  if (entered) return { ...entered, publicParty: entered.natural ? maskedName(entered.party) : entered.party };
  const before = state.is === 'entry' ? state.decision : undefined;
  if (!before) throw new Rejection('disclosure-not-found');
  return before;
}

/** The wording as it goes to its review. Throws what must not be shown. */
export function worded(
  { original, masked, kept }: Pick<CollectDisclosure['data'], 'original' | 'masked' | 'kept'>,
  title: string,
  decision?: DecisionFacts,
): Wording {
  const wording = { title, original, masked: masked ?? suggested(original, namesOf(decision), kept), kept };
  refuseFalsely(wording, decision);
  refuseUnmasked(wording, decision);
  return wording;
}

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

/** Only what another person has passed is shown, and by another hand than entered it. Throws what stands against it. */
export function publishable(entry: Entry, meta: { actor: string }): Draft {
  const { draft, withdrawal } = entry;
  if (!draft || draft.returned) throw new Rejection('nothing-to-publish');
  refuseIf(draft.approvedBy === undefined, 'disclosure-not-reviewed');
  refuseIf(meta.actor === draft.enteredBy, 'disclosure-published-by-enterer');
  refuseIf(withdrawal !== undefined, 'withdrawal-pending');
  if (draft.wording) refuseUnmasked(draft.wording, draft.decision);
  return draft;
}

export const startOf = ({ decision, statistics }: Draft, at: string): string =>
  decision?.decidedOn ?? (statistics ? `${statistics.year}-12-31` : dayOf(at));

/** What an entry looks like after something was put before its reviewer. */
export function afterProposal(entry: Disclosure, { data }: DisclosureCollected | NonDisclosureProposed): Entry {
  const { kind, round, title, decision, enteredBy } = data;
  const before = entry.is === 'absent' ? { edition: 0, settled: false } : entry;
  const proposed =
    'ground' in data
      ? { withheld: { ground: data.ground } }
      : {
          wording: { title, original: data.original, masked: data.masked, kept: data.kept },
          ...(data.statistics && { statistics: data.statistics }),
        };
  return {
    ...before,
    ...('months' in data && data.months !== undefined ? { months: data.months } : {}),
    ...{ is: 'entry', kind, round, due: dueOf(data) },
    ...(decision && { decision }),
    draft: { round, title, enteredBy, returned: false, ...proposed, ...(decision && { decision }) },
  };
}
