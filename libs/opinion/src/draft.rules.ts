import { dayOf } from '@app/calendar/dates.js';
import type { YearTable } from '@app/calendar/working-days.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { DraftDecision, DraftOpinion, SourceFacts } from './commands.js';
import { LetterDrafted, type LetterText, type Source } from './events.js';
import { decisionIsDue, lastDay, type Known, type Matter } from './letter.rules.js';

/** When it is counted, and by which tables of working days. */
interface Counted {
  readonly at: string;
  readonly years: readonly YearTable[] | undefined;
}

/** What a letter must say whoever writes it: a decision orders something, an opinion does not. */
export function refuseUnsound(text: LetterText, letter: 'opinion' | 'decision', { at, years }: Counted): void {
  refuseIf(letter === 'decision' && text.measure === undefined, 'decision-without-measure');
  lastDay(dayOf(at), text, years);
}

export const textOf = ({ title, problems, demands, basis, days, dayKind, measure }: LetterText): LetterText => ({
  ...{ title, problems, demands, basis, days, dayKind },
  ...(measure && { measure }),
});

function refuseUnfounded({ kind }: Source, { result }: SourceFacts): void {
  refuseIf(kind === 'inspection' && result === undefined, 'opinion-before-conclusion');
  refuseIf(kind === 'inspection' && result === 'no-problem-found', 'opinion-without-problem');
}

export function draftOpinion({ data, meta }: DraftOpinion, state: Matter): LetterDrafted[] {
  const { opinionId, source, facts } = data;
  refuseIf(state.is !== 'absent', 'opinion-already-drafted');
  if (!facts) throw new Rejection('opinion-source-unknown');
  refuseUnfounded(source, facts);
  refuseIf(facts.unitClosed, 'opinion-unit-closed');
  const text = textOf({ ...data, measure: undefined });
  refuseUnsound(text, 'opinion', { at: meta.at, years: data.years });
  const { unitId, campaignId } = facts;
  const about = source.kind === 'inspection' ? { inspectionId: source.id } : { issueId: source.id };
  const of = { opinionId, unitId, letter: 'opinion' as const };
  return [new LetterDrafted({ ...of, ...text, source, ...about, ...(campaignId && { campaignId }) })];
}

/** Nothing to decide while the unit still has time, or has done what it was asked. */
export function refuseUnlessDue(matter: Known, at: string): void {
  const { opinion } = matter;
  refuseIf(opinion.is === 'withdrawn', 'letter-withdrawn');
  refuseIf(opinion.is === 'accepted', 'letter-carried-out');
  refuseIf(opinion.is === 'reported', 'handling-under-review');
  refuseIf(!decisionIsDue(matter, at), 'decision-before-period-end', { dueOn: opinion.dueOn ?? '' });
}

export function draftDecision({ data, meta }: DraftDecision, state: Known): LetterDrafted[] {
  refuseIf(state.decision !== undefined, 'decision-already-drafted');
  refuseUnlessDue(state, meta.at);
  const text = textOf(data);
  refuseUnsound(text, 'decision', { at: meta.at, years: data.years });
  return [new LetterDrafted({ opinionId: data.opinionId, unitId: state.unitId, letter: 'decision', ...text })];
}
