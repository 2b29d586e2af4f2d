import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type {
  AcceptLead,
  AnswerSender,
  DeclineLead,
  FindLeadDuplicate,
  HandLeadOver,
  LookAtSender,
  TransferLead,
} from './commands.js';
import {
  LeadAccepted,
  LeadDeclined,
  LeadFoundDuplicate,
  LeadHandedOver,
  LeadTransferred,
  SenderAnswered,
  SenderSeen,
} from './events.js';
import { given, refuseSight, refuseUnit, refuseUnless, type KnownLead } from './lead.rules.js';
import { refuseUnfitWords } from './text.rules.js';

/** 受理: whoever accepts is 承办人 from then on. */
export function accept({ data, meta }: AcceptLead, lead: KnownLead): LeadAccepted[] {
  const { leadId, aboutUnitId, summary, unitKnown } = data;
  refuseUnit(meta, lead);
  refuseUnless(lead, ['filed'], 'lead-triaged-already');
  refuseIf(!unitKnown, 'lead-unit-unknown');
  refuseUnfitWords(lead.sender, summary);
  return [new LeadAccepted({ leadId, aboutUnitId, summary, handlerId: meta.actor })];
}

export function decline({ data, meta }: DeclineLead, lead: KnownLead): LeadDeclined[] {
  refuseUnit(meta, lead);
  refuseUnless(lead, ['filed'], 'lead-triaged-already');
  refuseUnfitWords(lead.sender, data.reason);
  return [new LeadDeclined({ leadId: data.leadId, ground: data.ground, reason: data.reason })];
}

export function findDuplicate({ data, meta }: FindLeadDuplicate, lead: KnownLead): LeadFoundDuplicate[] {
  const { leadId, into, reason, other } = data;
  refuseUnit(meta, lead);
  refuseUnless(lead, ['filed', 'accepted'], 'lead-triaged-already');
  refuseIf(into === leadId, 'lead-duplicate-of-itself');
  if (!other) throw new Rejection('lead-other-unknown');
  refuseIf(other.duplicate, 'lead-other-duplicate', { number: other.number });
  refuseUnfitWords(lead.sender, reason);
  return [new LeadFoundDuplicate({ leadId, into, intoNumber: other.number, reason })];
}

export function handOver({ data, meta }: HandLeadOver, lead: KnownLead): LeadHandedOver[] {
  const { leadId, handlerId, reason, handlerKnown } = data;
  refuseUnit(meta, lead);
  const from = lead.handlerId;
  if (from === undefined) throw new Rejection('lead-not-accepted');
  refuseIf(!handlerKnown, 'lead-handler-unknown');
  refuseIf(handlerId === from, 'lead-handled-by-them');
  refuseUnfitWords(lead.sender, reason);
  return [new LeadHandedOver({ leadId, from, handlerId, reason })];
}

/** To another unit or organ; never to the one it complains about. */
export function transfer({ data, meta }: TransferLead, lead: KnownLead): LeadTransferred[] {
  const { leadId, unitId, organ, reason, unitKnown } = data;
  refuseUnit(meta, lead);
  refuseUnless(lead, ['accepted', 'transferred'], 'lead-not-to-transfer');
  refuseIf((unitId === undefined) === (organ === undefined), 'lead-transfer-to-one');
  refuseIf(unitId !== undefined && unitId === lead.aboutUnitId, 'lead-transferred-to-itself');
  refuseIf(unitId !== undefined && !unitKnown, 'lead-unit-unknown');
  refuseUnfitWords(lead.sender, reason, organ ?? '');
  const to = { ...given('unitId', unitId), ...given('organ', organ) };
  return [new LeadTransferred({ leadId, ...to, reason, pictures: unitId === undefined ? [] : lead.pictures })];
}

/** 答复, once there is something to say. */
export function answer({ data: { leadId, text }, meta }: AnswerSender, lead: KnownLead): SenderAnswered[] {
  refuseUnit(meta, lead);
  refuseUnless(lead, ['concluded', 'declined', 'duplicate', 'answered'], 'lead-without-result');
  refuseIf(lead.answered, 'lead-answered-already');
  refuseUnfitWords(lead.sender, text);
  return [new SenderAnswered({ leadId, text })];
}

export function look({ data: { leadId, lookId, reason }, meta }: LookAtSender, lead: KnownLead): SenderSeen[] {
  refuseSight(meta, lead);
  refuseIf(lead.sender === undefined, 'lead-anonymous');
  refuseUnfitWords(lead.sender, reason);
  return [new SenderSeen({ leadId, lookId, reason })];
}
