import { dayOf } from '@app/calendar/dates.js';
import type { Decider } from '@app/eventing/decider.js';
import { refuseIf, refuseUnlessOwn, Rejection } from '@app/eventing/rejection.js';
import type {
  CirculateCriticism,
  DeliverLetter,
  IssueLetter,
  LetterCommand,
  Numbering,
  ReturnLetter,
  ReviseLetter,
  WithdrawLetter,
} from './commands.js';
import { draftDecision, draftOpinion, refuseUnlessDue, refuseUnsound, textOf } from './draft.rules.js';
import {
  CriticismCirculated,
  LetterDelivered,
  LetterIssued,
  LetterReturned,
  LetterRevised,
  LetterWithdrawn,
  type LetterEvent,
} from './events.js';
import { accept, findInsufficient, findOverdue, moveDeadline, report } from './handling.rules.js';
import { lastDay, letterOf, refuseUnlessOpenTo, type Known, type Matter, type Told } from './letter.rules.js';
import { evolve } from './matter.rules.js';

/** 监督意见书 → 报告 → 监督决定书 → 执行报告 → 通报批评: one matter, one history. */
export const letter: Decider<LetterCommand, Told, Matter> = {
  name: 'letter',
  initial: { is: 'absent' },
  stream: ({ data }) => `opinion-${data.opinionId}`,

  decide(command, state) {
    if (command.type === 'DraftOpinion') return draftOpinion(command, state);
    if (state.is === 'absent') throw new Rejection('opinion-not-found');
    refuseUnlessOwn(command.meta, state.unitId);
    return command.type === 'DraftDecision' ? draftDecision(command, state) : carryOn(command, state);
  },

  evolve,
};

type Later = Exclude<LetterCommand, { type: 'DraftOpinion' | 'DraftDecision' }>;

function carryOn(command: Later, matter: Known): LetterEvent[] {
  switch (command.type) {
    case 'ReviseLetter':
      return revise(command, matter);
    case 'ReturnLetter':
      return sendBack(command, matter);
    case 'IssueLetter':
      return issue(command, matter);
    case 'DeliverLetter':
      return deliver(command, matter);
    case 'WithdrawLetter':
      return withdraw(command, matter);
    case 'CirculateCriticism':
      return criticise(command, matter);
    default:
      return handle(command, matter);
  }
}

type Handling = Extract<
  Later,
  {
    type: 'ReportHandling' | 'AcceptHandling' | 'FindHandlingInsufficient' | 'FindLetterOverdue' | 'MoveLetterDeadline';
  }
>;

function handle(command: Handling, matter: Known): LetterEvent[] {
  switch (command.type) {
    case 'ReportHandling':
      return report(command, matter);
    case 'AcceptHandling':
      return accept(command, matter);
    case 'FindHandlingInsufficient':
      return findInsufficient(command, matter);
    case 'FindLetterOverdue':
      return findOverdue(command, matter);
    case 'MoveLetterDeadline':
      return moveDeadline(command, matter);
  }
}

const of = ({ opinionId, letter: kind }: ReturnLetter['data'] | IssueLetter['data'], { unitId }: Known) => ({
  ...{ opinionId, unitId, letter: kind },
});

function revise({ data, meta }: ReviseLetter, matter: Known): LetterEvent[] {
  refuseUnlessOpenTo('revise', letterOf(data.letter, matter));
  const text = textOf(data.letter === 'opinion' ? { ...data, measure: undefined } : data);
  refuseUnsound(text, data.letter, { at: meta.at, years: data.years });
  return [new LetterRevised({ ...of(data, matter), ...text })];
}

function sendBack({ data }: ReturnLetter, matter: Known): LetterEvent[] {
  refuseUnlessOpenTo('return', letterOf(data.letter, matter));
  return [new LetterReturned({ ...of(data, matter), reason: data.reason })];
}

/** Who wrote a letter does not issue it. A decision is issued only while the opinion still calls for one. */
function issue({ data, meta }: IssueLetter, matter: Known): LetterEvent[] {
  const { writers, ...draft } = letterOf(data.letter, matter);
  refuseUnlessOpenTo('issue', { writers, ...draft });
  refuseIf(writers.includes(meta.actor), 'letter-issuer-drafted');
  if (data.letter === 'decision') refuseUnlessDue(matter, meta.at);
  lastDay(dayOf(meta.at), draft, data.years);
  return [new LetterIssued({ ...of(data, matter), ...numbered(data.numbering), issuedOn: dayOf(meta.at) })];
}

function deliver({ data, meta }: DeliverLetter, matter: Known): LetterEvent[] {
  const { deliveredOn, means, receivedBy } = data;
  const sent = letterOf(data.letter, matter);
  refuseUnlessOpenTo('deliver', sent);
  const { issuedOn = '', documentNumber = '' } = sent;
  refuseIf(deliveredOn < issuedOn, 'delivery-before-issue', { issuedOn });
  refuseIf(deliveredOn > dayOf(meta.at), 'delivery-in-future');
  const dueOn = lastDay(deliveredOn, sent, data.years);
  // A period nobody could keep any more binds nobody: it would be overdue on the word of whoever records it.
  refuseIf(dueOn < dayOf(meta.at), 'delivery-too-late-recorded', { dueOn });
  return [new LetterDelivered({ ...of(data, matter), documentNumber, deliveredOn, means, receivedBy, dueOn })];
}

function withdraw({ data }: WithdrawLetter, matter: Known): LetterEvent[] {
  const taken = letterOf(data.letter, matter);
  refuseUnlessOpenTo('withdraw', taken);
  const { decision } = matter;
  const followed = data.letter === 'opinion' && decision?.issuedOn !== undefined && decision.is !== 'withdrawn';
  refuseIf(followed, 'decision-already-issued');
  const { documentNumber } = taken;
  return [new LetterWithdrawn({ ...of(data, matter), ...(documentNumber && { documentNumber }), reason: data.reason })];
}

/** 通报批评: only of a unit that let the period of a decision pass without carrying it out. */
function criticise({ data, meta }: CirculateCriticism, matter: Known): LetterEvent[] {
  const { overdue, is } = letterOf('decision', matter);
  refuseIf(is === 'accepted', 'letter-carried-out');
  refuseIf(is === 'withdrawn', 'letter-withdrawn');
  refuseIf(!overdue, 'decision-not-overdue');
  refuseIf(matter.criticised, 'criticism-already-circulated');
  const { opinionId, text } = data;
  const facts = { opinionId, unitId: matter.unitId, ...numbered(data.numbering), text };
  return [new CriticismCirculated({ ...facts, circulatedOn: dayOf(meta.at) })];
}

/** Numbers are taken by the handler, inside the transaction. */
function numbered(numbering: Numbering | undefined): Numbering {
  if (!numbering) throw new Rejection('letter-number-missing');
  return numbering;
}
