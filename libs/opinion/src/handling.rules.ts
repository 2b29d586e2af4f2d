import { dayOf } from '@app/calendar/dates.js';
import { measuredBy } from '@app/calendar/standing-clock.js';
import { refuseIf, refuseUnlessOwn } from '@app/eventing/rejection.js';
import type {
  AcceptHandling,
  FindHandlingInsufficient,
  FindLetterOverdue,
  MoveLetterDeadline,
  ReportHandling,
} from './commands.js';
import {
  HandlingAccepted,
  HandlingFoundInsufficient,
  HandlingReported,
  LetterDeadlineMoved,
  LetterFellOverdue,
  type LetterEvent,
  type LetterKind,
} from './events.js';
import { isUnmet, letterOf, ranOut, refuseUnlessOpenTo, type Known, type Letter } from './letter.rules.js';

const overdue = (opinionId: string, kind: LetterKind, { unitId }: Known, letter: Letter): LetterFellOverdue =>
  new LetterFellOverdue({
    ...{ opinionId, unitId, letter: kind },
    ...{ documentNumber: letter.documentNumber ?? '', dueOn: letter.dueOn ?? '' },
  });

/** Late is accepted and marked late. That the period had ended is on record before, whether the clock has been there or not. */
export function report({ data, meta }: ReportHandling, matter: Known): LetterEvent[] {
  const { opinionId, letter: kind, account, evidence, ...clock } = data;
  refuseUnlessOwn(meta, matter.unitId);
  const letter = letterOf(kind, matter);
  refuseUnlessOpenTo('report', letter);
  const { decision } = matter;
  const superseded = kind === 'opinion' && decision?.issuedOn !== undefined && decision.is !== 'withdrawn';
  refuseIf(superseded, 'decision-already-issued');
  refuseIf(evidence.length === 0, 'handling-without-evidence');
  const { dueOn, late } = measuredBy(letter.dueOn ?? '', clock, dayOf(meta.at));
  const of = { opinionId, unitId: matter.unitId, letter: kind };
  const reported = new HandlingReported({ ...of, round: letter.rounds + 1, account, evidence, dueOn, late });
  const missed = late && isUnmet(kind, letter.is) && !letter.overdue;
  return missed ? [overdue(opinionId, kind, matter, { ...letter, dueOn }), reported] : [reported];
}

export function accept({ data, meta }: AcceptHandling, matter: Known): LetterEvent[] {
  const { opinionId, letter: kind, opinion } = data;
  const letter = letterOf(kind, matter);
  refuseUnlessOpenTo('accept', letter);
  refuseIf(meta.unit !== undefined, 'reviewer-acts-for-unit');
  return [new HandlingAccepted({ opinionId, unitId: matter.unitId, letter: kind, round: letter.rounds, opinion })];
}

/** A decision whose period is over is overdue as soon as its execution is found wanting. */
export function findInsufficient({ data, meta }: FindHandlingInsufficient, matter: Known): LetterEvent[] {
  const { opinionId, letter: kind, reason } = data;
  const letter = letterOf(kind, matter);
  refuseUnlessOpenTo('find-insufficient', letter);
  refuseIf(meta.unit !== undefined, 'reviewer-acts-for-unit');
  const of = { opinionId, unitId: matter.unitId, letter: kind };
  const found = new HandlingFoundInsufficient({ ...of, round: letter.rounds, reason });
  const missed = !letter.overdue && ranOut(kind, { ...letter, is: 'insufficient' }, meta.at);
  return missed ? [found, overdue(opinionId, kind, matter, letter)] : [found];
}

/** Nothing when the letter was met, withdrawn or found before: jobs run late and twice. */
export function findOverdue({ data, meta }: FindLetterOverdue, matter: Known): LetterEvent[] {
  const { opinionId, letter: kind, dueOn, paused = false } = data;
  const letter = matter[kind];
  if (paused || !letter || letter.overdue || letter.dueOn !== dueOn || !isUnmet(kind, letter.is)) return [];
  return ranOut(kind, letter, meta.at) ? [overdue(opinionId, kind, matter, letter)] : [];
}

/** Nothing where the unit no longer has to report by that day. */
export function moveDeadline({ data }: MoveLetterDeadline, matter: Known): LetterEvent[] {
  const { opinionId, letter: kind, from, dueOn, reason } = data;
  const letter = matter[kind];
  if (letter?.is !== 'delivered' || letter.dueOn !== from || letter.overdue) return [];
  return [new LetterDeadlineMoved({ opinionId, unitId: matter.unitId, letter: kind, from, dueOn, reason })];
}
