import { dayOf } from '@app/calendar/dates.js';
import { addWorkingDays, YearNotArranged, type YearTable } from '@app/calendar/working-days.js';
import type { Decider } from '@app/eventing/decider.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type {
  DeliverOfficeNotice,
  DraftOfficeNotice,
  MoveOfficeNoticeDeadline,
  Numbering,
  OfficeNoticeCommand,
  ReceiveOfficeNotice,
  ReviewOfficeNotice,
  ReviseOfficeNotice,
  SignOfficeNotice,
} from './commands.js';
import {
  OfficeNoticeDeadlineMoved,
  OfficeNoticeDelivered,
  OfficeNoticeDrafted,
  OfficeNoticeDropped,
  OfficeNoticeReceived,
  OfficeNoticeReturned,
  OfficeNoticeReviewed,
  OfficeNoticeRevised,
  OfficeNoticeSigned,
  type NoticeText,
  type OfficeNoticeEvent,
} from './events.js';
import { isOfOrdered, orderedOf, rectified, rectify, type OfOrdered } from './rectification.rules.js';
import { formerOf, refuseBarred, refuseUnlessOpenTo, soundText, type Known, type Notice, type Told } from './rules.js';

/** 起草 → 审核 → 签发 → 送达 → 签收: three people before a notice leaves the house, and every unit after it. */
export const officeNotice: Decider<OfficeNoticeCommand, Told, Notice> = {
  name: 'office-notice',
  initial: { is: 'absent' },
  stream: ({ data }) => `office-notice-${data.officeNoticeId}`,

  decide(command, state) {
    if (command.type === 'DraftOfficeNotice') return draft(command, state);
    if (state.is === 'absent') throw new Rejection('office-notice-not-found');
    return carryOn(command, state);
  },

  evolve(state, event): Notice {
    if (event.type === 'OfficeNoticeDrafted') return drafted(event);
    if (state.is === 'absent') return state;
    if (isOfOrdered(event)) return { ...state, ordered: rectified(state.ordered, event) };
    return moved(state, event);
  },
};

function carryOn(command: Exclude<OfficeNoticeCommand, DraftOfficeNotice>, state: Known): OfficeNoticeEvent[] {
  switch (command.type) {
    case 'ReviseOfficeNotice':
      return revise(command, state);
    case 'ReturnOfficeNotice':
      refuseUnlessOpenTo('return', state);
      return [new OfficeNoticeReturned(command.data)];
    case 'ReviewOfficeNotice':
      return review(command, state);
    case 'SignOfficeNotice':
      return sign(command, state);
    case 'DropOfficeNotice':
      refuseUnlessOpenTo('drop', state);
      return [new OfficeNoticeDropped(command.data)];
    case 'DeliverOfficeNotice':
      return deliver(command, state);
    case 'MoveOfficeNoticeDeadline':
      return move(command, state);
    case 'ReceiveOfficeNotice':
      return receive(command, state);
    case 'ReportOrderedRectification':
    case 'ConfirmOrderedRectification':
    case 'ReturnOrderedRectification':
      return rectify(command, state);
  }
}

function draft({ data, meta }: DraftOfficeNotice, state: Notice): OfficeNoticeEvent[] {
  const { officeNoticeId, campaignId, kind, formerId, facts, ...text } = data;
  refuseIf(state.is !== 'absent', 'office-notice-already-drafted');
  refuseIf(facts?.year === undefined, 'office-notice-campaign-unknown');
  const former = formerOf(kind, formerId, facts?.former);
  const of = { officeNoticeId, campaignId, year: facts?.year ?? 0, kind, ...(former && { former }) };
  return [new OfficeNoticeDrafted({ ...of, ...soundText(kind, text, facts, meta.at) })];
}

function revise({ data, meta }: ReviseOfficeNotice, state: Known): OfficeNoticeEvent[] {
  const { officeNoticeId, facts, ...text } = data;
  refuseUnlessOpenTo('revise', state);
  return [new OfficeNoticeRevised({ officeNoticeId, ...soundText(state.kind, text, facts, meta.at) })];
}

function review({ data, meta }: ReviewOfficeNotice, state: Known): OfficeNoticeEvent[] {
  const { officeNoticeId, opinion, facts } = data;
  refuseUnlessOpenTo('review', state);
  refuseIf(state.writers.includes(meta.actor), 'office-notice-reviewer-drafted');
  if (facts) refuseBarred(state.kind, state.text, facts);
  return [new OfficeNoticeReviewed({ officeNoticeId, opinion })];
}

function sign({ data, meta }: SignOfficeNotice, state: Known): OfficeNoticeEvent[] {
  const { officeNoticeId, number, numbering, facts } = data;
  const { kind, text, writers, reviewer, former } = state;
  refuseUnlessOpenTo('sign', state);
  refuseIf(writers.includes(meta.actor), 'office-notice-signer-drafted');
  refuseIf(reviewer === meta.actor, 'office-notice-signer-reviewed');
  soundText(kind, text, facts, meta.at);
  formerOf(kind, former?.officeNoticeId, facts?.former);
  if (!numbering) throw new Rejection('office-notice-number-missing');
  refuseUnlessNext(number, numbering);
  const of = { officeNoticeId, kind, title: text.title, ...numbering, signedOn: dayOf(meta.at) };
  return [new OfficeNoticeSigned({ ...of, ...(former && { former }) })];
}

function refuseUnlessNext(number: number | undefined, { number: next, prefix, year }: Numbering): void {
  if (number === undefined || number === next) return;
  throw new Rejection('office-notice-number-out-of-sequence', { number, next, prefix, year });
}

function deliver({ data, meta }: DeliverOfficeNotice, state: Known): OfficeNoticeEvent[] {
  const { officeNoticeId, years, revokedBy } = data;
  refuseUnlessOpenTo('deliver', state);
  if (revokedBy !== undefined) throw new Rejection('office-notice-revoked', { documentNumber: revokedBy });
  const { title, addressees: units, receiptDays, named, rectifyBy: by } = state.text;
  const deliveredOn = dayOf(meta.at);
  const dueOn = lastDay(deliveredOn, receiptDays, years);
  const of = { officeNoticeId, documentNumber: state.documentNumber, title };
  const rectify = by !== undefined && { rectify: { units: named.map(({ unitId }) => unitId), by } };
  return [new OfficeNoticeDelivered({ ...of, units, deliveredOn, receiptDays, dueOn, ...rectify })];
}

/** A year without its table is refused, never guessed. */
function lastDay(from: string, days: number, years: readonly YearTable[] = []): string {
  try {
    return addWorkingDays(from, days, years);
  } catch (error) {
    if (!(error instanceof YearNotArranged)) throw error;
    throw new Rejection('office-notice-year-not-arranged', { year: error.year });
  }
}

/** Whoever has signed keeps the day by which he did; a move that was made already is none. */
function move({ data }: MoveOfficeNoticeDeadline, { is, units, received, dueOn }: Known): OfficeNoticeEvent[] {
  const waiting = units.filter((unitId) => !received.includes(unitId));
  if (is !== 'delivered' || data.from !== dueOn || waiting.length === 0) return [];
  return [new OfficeNoticeDeadlineMoved({ ...data, units: waiting })];
}

/** Late is accepted and marked late. */
function receive({ data: { officeNoticeId }, meta }: ReceiveOfficeNotice, state: Known): OfficeNoticeEvent[] {
  const { unit: unitId } = meta;
  refuseIf(state.is !== 'delivered', 'office-notice-not-delivered');
  if (unitId === undefined || !state.units.includes(unitId)) throw new Rejection('office-notice-not-addressed');
  refuseIf(state.received.includes(unitId), 'office-notice-already-received');
  const receivedOn = dayOf(meta.at);
  const { documentNumber, dueOn } = state;
  return [new OfficeNoticeReceived({ officeNoticeId, unitId, documentNumber, receivedOn, late: receivedOn > dueOn })];
}

function drafted({ data, actor }: OfficeNoticeDrafted & Pick<Told, 'actor'>): Known {
  const { kind, year, former } = data;
  return {
    ...{ is: 'drafted', kind, year, text: textOf(data), writers: actor === undefined ? [] : [actor] },
    ...{ documentNumber: '', units: [], dueOn: '', received: [], ordered: {}, ...(former && { former }) },
  };
}

const textOf = ({ title, body, named, addressees, receiptDays, rectifyBy, open }: NoticeText): NoticeText => ({
  ...{ title, body, named, addressees, receiptDays, open },
  ...(rectifyBy && { rectifyBy }),
});

function moved(state: Known, event: Exclude<Told, OfficeNoticeDrafted | OfOrdered>): Known {
  switch (event.type) {
    case 'OfficeNoticeRevised': {
      const { actor } = event;
      const writers = actor === undefined ? state.writers : [...new Set([...state.writers, actor])];
      return { ...state, is: 'drafted', text: textOf(event.data), writers, reviewer: undefined };
    }
    case 'OfficeNoticeReturned':
      return { ...state, is: 'returned', reviewer: undefined };
    case 'OfficeNoticeReviewed':
      return { ...state, is: 'reviewed', reviewer: event.actor };
    case 'OfficeNoticeSigned':
      return { ...state, is: 'signed', documentNumber: event.data.documentNumber };
    case 'OfficeNoticeDelivered':
      return {
        ...state,
        is: 'delivered',
        ...{ units: event.data.units, dueOn: event.data.dueOn },
        ordered: orderedOf(event.data),
      };
    case 'OfficeNoticeDeadlineMoved':
      return { ...state, dueOn: event.data.dueOn };
    case 'OfficeNoticeReceived':
      return { ...state, received: [...state.received, event.data.unitId] };
    case 'OfficeNoticeDropped':
      return { ...state, is: 'dropped' };
  }
}
