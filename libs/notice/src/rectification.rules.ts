import { dayOf } from '@app/calendar/dates.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type {
  ConfirmOrderedRectification,
  RectificationCommand,
  ReportOrderedRectification,
  ReturnOrderedRectification,
} from './commands.js';
import {
  OrderedRectificationConfirmed,
  OrderedRectificationReported,
  OrderedRectificationReturned,
  type OfficeNoticeDelivered,
  type OfficeNoticeEvent,
} from './events.js';
import type { Known, Ordered, OrderedUnits, Told } from './rules.js';

export const orderedOf = ({ rectify }: OfficeNoticeDelivered['data']): OrderedUnits =>
  Object.fromEntries(
    (rectify?.units ?? []).map((unitId) => [unitId, { is: 'owed', round: 0, dueOn: rectify?.by ?? '', reporters: [] }]),
  );

/** What of an order is decided unit by unit: reported, then confirmed or given back by somebody else. */
export function rectify(command: RectificationCommand, state: Known): OfficeNoticeEvent[] {
  switch (command.type) {
    case 'ReportOrderedRectification':
      return report(command, state);
    case 'ConfirmOrderedRectification':
      return confirm(command, state);
    case 'ReturnOrderedRectification':
      return sendBack(command, state);
  }
}

function report({ data, meta }: ReportOrderedRectification, state: Known): OfficeNoticeEvent[] {
  const { officeNoticeId, account, files, revokedBy } = data;
  refuseIf(state.is !== 'delivered', 'office-notice-not-delivered');
  const unitId = meta.unit ?? '';
  const ordered = state.ordered[unitId];
  if (!ordered) throw new Rejection('office-notice-orders-nothing-of-unit');
  if (revokedBy !== undefined) throw new Rejection('office-notice-order-revoked', { documentNumber: revokedBy });
  refuseIf(ordered.is === 'reported', 'ordered-rectification-under-review');
  refuseIf(ordered.is === 'confirmed', 'ordered-rectification-confirmed');
  refuseIf(files.length === 0, 'ordered-rectification-without-evidence');
  const [reportedOn, { dueOn }] = [dayOf(meta.at), ordered];
  const of = { officeNoticeId, unitId, documentNumber: state.documentNumber, round: ordered.round + 1 };
  return [new OrderedRectificationReported({ ...of, account, files, reportedOn, dueOn, late: reportedOn > dueOn })];
}

function reported(
  { data: { officeNoticeId, unitId }, meta }: ConfirmOrderedRectification | ReturnOrderedRectification,
  { ordered, documentNumber }: Known,
) {
  const of = ordered[unitId];
  if (of?.is !== 'reported') throw new Rejection('ordered-rectification-not-reported');
  refuseIf(of.reporters.includes(meta.actor), 'ordered-rectification-own-report');
  return { officeNoticeId, unitId, documentNumber, round: of.round };
}

function confirm(command: ConfirmOrderedRectification, state: Known): OfficeNoticeEvent[] {
  return [new OrderedRectificationConfirmed({ ...reported(command, state), opinion: command.data.opinion })];
}

function sendBack(command: ReturnOrderedRectification, state: Known): OfficeNoticeEvent[] {
  const { reason, dueOn } = command.data;
  const of = reported(command, state);
  refuseIf(dueOn <= dayOf(command.meta.at), 'ordered-rectification-day-passed', { dueOn });
  return [new OrderedRectificationReturned({ ...of, reason, dueOn })];
}

export type OfOrdered = Extract<
  Told,
  { type: 'OrderedRectificationReported' | 'OrderedRectificationConfirmed' | 'OrderedRectificationReturned' }
>;

export const isOfOrdered = (event: Told): event is OfOrdered => event.type.startsWith('OrderedRectification');

export function rectified(ordered: OrderedUnits, event: OfOrdered): OrderedUnits {
  const { unitId, round } = event.data;
  const before = ordered[unitId];
  if (!before) return ordered;
  return { ...ordered, [unitId]: { ...before, round, ...changeOf(before, event) } };
}

function changeOf({ reporters }: Ordered, event: OfOrdered): Partial<Ordered> {
  switch (event.type) {
    case 'OrderedRectificationReported':
      return { is: 'reported', reporters: event.actor === undefined ? reporters : [...reporters, event.actor] };
    case 'OrderedRectificationConfirmed':
      return { is: 'confirmed' };
    case 'OrderedRectificationReturned':
      return { is: 'returned', dueOn: event.data.dueOn };
  }
}
