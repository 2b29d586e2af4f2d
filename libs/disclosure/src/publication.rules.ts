import { addDays, dayOf, monthsBefore } from '@app/calendar/dates.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { ConfirmDisclosure, PublishDisclosure } from './commands.js';
import {
  DisclosureConfirmed,
  DisclosurePublished,
  DisclosureWithheld,
  type DecisionFacts,
  type DisclosureEvent,
} from './events.js';
import { unmasked } from './masking.rules.js';
import { refuseUnmasked, unmaskedIn } from './proposal.rules.js';
import { factsOf, isLate, namesOf, ofEntry, publicOf, without, type Draft, type Entry } from './rules.js';

/** Only what another person has passed is shown, and by another hand than entered it. Throws what stands against it. */
function publishable(entry: Entry, meta: { actor: string }): Draft {
  const { draft, withdrawal } = entry;
  if (!draft || draft.returned) throw new Rejection('nothing-to-publish');
  refuseIf(draft.approvedBy === undefined, 'disclosure-not-reviewed');
  refuseIf(meta.actor === draft.enteredBy, 'disclosure-published-by-enterer');
  refuseIf(withdrawal !== undefined, 'withdrawal-pending');
  refuseUnmasked(draft.wording ?? draft, draft.decision);
  return draft;
}

const startOf = ({ decision, statistics }: Draft, at: string): string =>
  decision?.decidedOn ?? (statistics ? `${statistics.year}-12-31` : dayOf(at));

/** 发布, or the public is told why not. */
export function publish({ data, meta }: PublishDisclosure, entry: Entry): DisclosureEvent[] {
  const draft = publishable(entry, meta);
  const today = dayOf(meta.at);
  // What was answered for once is in time or late for good: a later wording is an update.
  const late = !entry.settled && isLate(today, startOf(draft, meta.at), entry.due);
  const { kind } = entry;
  const { wording, withheld, title, decision, statistics } = draft;
  if (withheld) return [new DisclosureWithheld({ ...ofEntry(data), kind, title, ground: withheld.ground, late })];
  return [
    new DisclosurePublished({
      ...{ ...ofEntry(data), kind, title, text: wording?.masked ?? '', edition: entry.edition + 1, late },
      ...freshness(entry, today),
      ...(decision && { decision: publicOf(decision) }),
      ...(statistics && { statistics }),
      ...blanked(entry, decision),
    }),
  ];
}

/** Former editions that would not pass today: what slipped through is not left standing beside its correction. */
function blanked({ readable }: Entry, decision?: DecisionFacts): { blanked?: readonly number[] } {
  const failing = readable.filter(({ wording, decision: former }) => {
    const { title, masked, kept } = wording;
    const named = [title, masked].flatMap((text) => unmasked(text, namesOf(decision), kept));
    return named.length > 0 || unmaskedIn(wording, former).length > 0;
  });
  return failing.length === 0 ? {} : { blanked: failing.map(({ edition }) => edition) };
}

/** What the public reads from now on, beside the editions it can still read. */
export function afterPublication(state: Entry, { data }: DisclosurePublished): Entry {
  const { title, text, edition, blanked: gone = [] } = data;
  const { wording, decision, statistics } = state.draft ?? {};
  const shown = { title, text, facts: factsOf(decision, statistics) };
  const readable = state.readable.filter((one) => !gone.includes(one.edition));
  return {
    ...without(state, 'draft', 'withheld'),
    ...{ settled: true, edition, shown },
    readable: wording ? [...readable, { edition, wording, ...(decision && { decision }) }] : readable,
  };
}

const freshness = ({ months }: Entry, today: string): { freshUntil?: string } =>
  months === undefined ? {} : { freshUntil: monthsBefore(today, -months) };

/** 核对无变化: only of what is kept up to date. */
export function confirm({ data, meta }: ConfirmDisclosure, entry: Entry): DisclosureEvent[] {
  refuseIf(entry.kind !== 'standing', 'nothing-to-confirm');
  refuseIf(entry.shown === undefined, 'disclosure-not-public');
  const { freshUntil = addDays(dayOf(meta.at), 1) } = freshness(entry, dayOf(meta.at));
  return [new DisclosureConfirmed({ ...ofEntry(data), edition: entry.edition, freshUntil })];
}
