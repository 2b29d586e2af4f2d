import { dayOf } from '@app/calendar/dates.js';
import type { Meta } from '@app/eventing/message.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { CollectDisclosure, Known, ProposeNonDisclosure } from './commands.js';
import {
  DisclosureCollected,
  NonDisclosureProposed,
  type DecisionFacts,
  type DisclosureEvent,
  type Due,
  type EntryKind,
  type Statistics,
  type Wording,
} from './events.js';
import { maskedParty, suggested, unmasked, wronglyKept } from './masking.rules.js';
import { PERSONAL_WORDS, type PersonalKind } from './personal-data.rules.js';
import { dueOf, factsOf, namesOf, ofEntry, type Disclosure, type Entry } from './rules.js';

const wordsOf = (found: readonly { kind: PersonalKind }[]): string =>
  [...new Set(found.map(({ kind }) => PERSONAL_WORDS[kind]))].join('、');

/** What the public would read: of what is not shown, its title alone. */
export type ToldInPublic = Pick<Wording, 'title'> & Partial<Pick<Wording, 'masked' | 'kept'>>;

export function unmaskedIn({ title, masked = '', kept = [] }: ToldInPublic, decision?: DecisionFacts) {
  const shown = [title, masked, ...(decision ? [decision.publicParty, decision.documentNumber] : [])];
  return shown.flatMap((text) => unmasked(text, namesOf(decision), kept));
}

/** Throws `personal-data-unmasked` for what may not go before the public, wherever it stands. */
export function refuseUnmasked(told: ToldInPublic, decision?: DecisionFacts): void {
  const found = unmaskedIn(told, decision);
  refuseIf(found.length > 0, 'personal-data-unmasked', { found: wordsOf(found) });
}

function refuseFalsely({ masked, kept }: Wording, decision?: DecisionFacts): void {
  const [wrong] = wronglyKept(masked, namesOf(decision), kept);
  refuseIf(wrong !== undefined, 'never-kept-in-public', { text: wrong?.text ?? '' });
}

/** Throws what the register, the list of items and the calendar say against an entry. */
function refuseUnlikely(
  {
    kind,
    decision,
    statistics,
    known,
  }: Pick<ProposeNonDisclosure['data'], 'kind' | 'decision' | 'known'> & {
    readonly statistics?: Statistics | undefined;
  },
  { actor, at }: Meta,
): Known {
  const today = dayOf(at);
  if (!known) throw new Error('An entry came to the decider without what is known of its unit');
  refuseIf(!known.unit, 'disclosure-unit-unknown');
  if (kind === 'standing') {
    if (!known.item) throw new Rejection('disclosure-item-unknown');
    refuseIf(known.item.window && !known.serviceWindow, 'not-a-window-unit', { item: known.item.name });
    refuseIf(known.owners?.lead === actor, 'disclosure-entered-by-leader', { item: known.item.name });
  }
  refuseIf(kind === 'decision' && decision !== undefined && decision.decidedOn > today, 'decision-of-future');
  refuseIf(known.entered === true, 'decision-entered-already', { number: decision?.documentNumber ?? '' });
  const over = statistics === undefined || statistics.year < Number(today.slice(0, 4));
  refuseIf(kind === 'statistics' && !over, 'statistics-year-not-over');
  return known;
}

const titleOf = (
  kind: EntryKind,
  { item }: Known,
  decision?: { readonly documentNumber: string },
  statistics?: Statistics,
): string => {
  if (kind === 'decision') return decision?.documentNumber ?? '';
  return kind === 'statistics' ? `${statistics?.year ?? ''}年行政执法数据` : (item?.name ?? '');
};

/** What is entered of a decision, or what was entered last. Throws where there is none. */
function decisionOf(
  kind: EntryKind,
  entered: Omit<DecisionFacts, 'publicParty'> | undefined,
  state: Disclosure,
): DecisionFacts | undefined {
  if (kind !== 'decision') return undefined;
  if (entered) return { ...entered, publicParty: entered.natural ? maskedParty(entered.party) : entered.party };
  const before = state.is === 'entry' ? state.decision : undefined;
  if (!before) throw new Rejection('disclosure-not-found');
  return before;
}

/** The counts that are entered, or were entered last. Throws where there are none, or of another year. */
function statisticsOf(
  { kind, code, statistics }: CollectDisclosure['data'],
  state: Disclosure,
): Statistics | undefined {
  if (kind !== 'statistics') return undefined;
  const counted = statistics ?? (state.is === 'entry' ? state.statistics : undefined);
  if (counted === undefined || code !== `statistics-${counted.year}`) throw new Rejection('disclosure-not-found');
  return counted;
}

/** The wording as it goes to its review. Throws what must not be shown. */
function worded(
  { kind, original, masked, kept }: Pick<CollectDisclosure['data'], 'kind' | 'original' | 'masked' | 'kept'>,
  title: string,
  decision?: DecisionFacts,
): Wording {
  const wording = { title, original, masked: masked ?? suggested(original, namesOf(decision), kept), kept };
  // Figures speak for themselves; of an item or a decision the public has to read something.
  refuseIf(kind !== 'statistics' && wording.masked.trim() === '', 'public-text-blank');
  refuseFalsely(wording, decision);
  refuseUnmasked(wording, decision);
  return wording;
}

/** What an entry looks like after something was put before its reviewer. */
export function afterProposal(entry: Disclosure, { data }: DisclosureCollected | NonDisclosureProposed): Entry {
  const { kind, round, title, decision, enteredBy } = data;
  const before = entry.is === 'absent' ? { edition: 0, settled: false, readable: [] } : entry;
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
    ...('statistics' in data && data.statistics && { statistics: data.statistics }),
    draft: { round, title, enteredBy, returned: false, ...proposed, ...(decision && { decision }) },
  };
}

const roundOf = (state: Disclosure): number => (state.is === 'absent' ? 0 : state.round);

/** 采集、更新. */
export function collect({ data, meta }: CollectDisclosure, state: Disclosure): DisclosureEvent[] {
  const { kind } = data;
  const statistics = statisticsOf(data, state);
  const facts = refuseUnlikely({ ...data, statistics }, meta);
  const decision = decisionOf(kind, data.decision, state);
  const wording = worded(data, titleOf(kind, facts, decision, statistics), decision);
  refuseIf(state.is === 'entry' && isShown(state, wording.masked, factsOf(decision, statistics)), 'nothing-to-update');
  return [
    new DisclosureCollected({
      ...{ ...ofEntry(data), kind, ...wording, round: roundOf(state) + 1, enteredBy: meta.actor },
      ...dueOf(dueNow(state, data.decision === undefined && kind === 'decision', facts)),
      ...(facts.item && { months: facts.item.months }),
      ...(decision && { decision }),
      ...(statistics && { statistics }),
    }),
  ];
}

/** What was answered for keeps its day, and so does what stays as it was entered. */
const dueNow = (state: Disclosure, asBefore: boolean, now: Due): Due =>
  state.is === 'entry' && (state.settled || asBefore) ? state.due : now;

const isShown = ({ shown, withdrawal }: Entry, text: string, facts: string): boolean =>
  shown !== undefined && withdrawal === undefined && shown.text === text && shown.facts === facts;

/** 公开为常态、不公开为例外: that something is not shown is proposed with its ground, and reviewed. */
export function proposeNone({ data, meta }: ProposeNonDisclosure, state: Disclosure): DisclosureEvent[] {
  const { kind, ground, explanation } = data;
  const facts = refuseUnlikely(data, meta);
  refuseIf(kind === 'statistics', 'statistics-never-withheld');
  refuseIf(state.is === 'entry' && state.shown !== undefined, 'disclosure-still-public');
  const decision = decisionOf(kind, data.decision, state);
  const due = dueNow(state, data.decision === undefined && kind === 'decision', facts);
  const title = titleOf(kind, facts, decision);
  refuseUnmasked({ title }, decision);
  return [
    new NonDisclosureProposed({
      ...{ ...ofEntry(data), kind, title, round: roundOf(state) + 1 },
      ...{ enteredBy: meta.actor, ground, explanation, ...dueOf(due), ...(decision && { decision }) },
    }),
  ];
}
