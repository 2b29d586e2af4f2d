import { dayOf } from '@app/calendar/dates.js';
import type { Meta } from '@app/eventing/message.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type {
  ConcludeInvestigation,
  OpenInvestigation,
  ProlongInvestigation,
  RaiseLeadFindings,
  RecordTransferReply,
  ReturnInvestigation,
} from './commands.js';
import {
  InvestigationConcluded,
  InvestigationOpened,
  InvestigationProlonged,
  InvestigationReturned,
  LeadFindingRaised,
  TransferReplied,
} from './events.js';
import { given, refuseForeign, refuseUnit, refuseUnless, type KnownLead } from './lead.rules.js';
import { refuseUnfitWords } from './text.rules.js';

/** Until the unit names somebody in its rectification plan. */
const RESPONSIBLE = '由单位确定';

/** A lead that was given to a unit is investigated by it, and by nobody else. */
function refuseOthers(meta: Meta, lead: KnownLead): void {
  refuseForeign(meta, lead);
  refuseIf(lead.unitId !== undefined && meta.unit === undefined, 'lead-with-a-unit');
}

/** 立案调查. */
export function open({ data, meta }: OpenInvestigation, lead: KnownLead): InvestigationOpened[] {
  const { leadId, ground, dueOn, number = 0 } = data;
  refuseOthers(meta, lead);
  refuseUnless(lead, ['accepted', 'transferred'], 'lead-not-to-investigate');
  refuseIf(lead.organ !== undefined, 'lead-with-an-organ', { organ: lead.organ ?? '' });
  refusePast(dueOn, meta);
  refuseUnfitWords(lead.sender, ground);
  const year = Number(dayOf(meta.at).slice(0, 4));
  return [new InvestigationOpened({ leadId, ...given('unitId', lead.unitId), year, number, ground, dueOn })];
}

const refusePast = (dueOn: string, { at }: Meta): void =>
  refuseIf(dueOn < dayOf(at), 'investigation-due-in-past', { dueOn });

export function prolong({ data, meta }: ProlongInvestigation, lead: KnownLead): InvestigationProlonged[] {
  const { leadId, dueOn, reason } = data;
  refuseUnit(meta, lead);
  refuseUnless(lead, ['investigating'], 'investigation-not-open');
  const { dueOn: from = '', unitId } = lead;
  refuseIf(dueOn <= from, 'investigation-not-prolonged', { from });
  refuseUnfitWords(lead.sender, reason);
  return [new InvestigationProlonged({ leadId, ...given('unitId', unitId), from, dueOn, reason })];
}

/** Late is taken and marked late. */
export function conclude({ data, meta }: ConcludeInvestigation, lead: KnownLead): InvestigationConcluded[] {
  const { leadId, conclusion, account, evidence } = data;
  refuseOthers(meta, lead);
  refuseUnless(lead, ['investigating'], 'investigation-not-open');
  refuseUnfitWords(lead.sender, account);
  const { dueOn = '', unitId } = lead;
  const late = dayOf(meta.at) > dueOn;
  return [
    new InvestigationConcluded({ leadId, ...given('unitId', unitId), conclusion, account, evidence, dueOn, late }),
  ];
}

/** Not by whoever handed it in. */
export function giveBack({ data, meta }: ReturnInvestigation, lead: KnownLead): InvestigationReturned[] {
  const { leadId, reason, dueOn } = data;
  refuseUnit(meta, lead);
  refuseUnless(lead, ['concluded'], 'investigation-not-concluded');
  refuseIf(lead.organ !== undefined, 'lead-with-an-organ', { organ: lead.organ ?? '' });
  refuseIf(meta.actor === lead.concludedBy, 'investigation-returned-by-its-author');
  refusePast(dueOn, meta);
  refuseUnfitWords(lead.sender, reason);
  return [new InvestigationReturned({ leadId, ...given('unitId', lead.unitId), reason, dueOn })];
}

export function reply({ data, meta }: RecordTransferReply, lead: KnownLead): TransferReplied[] {
  const { leadId, conclusion, account, evidence } = data;
  refuseUnit(meta, lead);
  const { organ } = lead;
  if (lead.is !== 'transferred' || organ === undefined) throw new Rejection('lead-not-with-an-organ');
  refuseUnfitWords(lead.sender, account);
  return [new TransferReplied({ leadId, organ, conclusion, account, evidence })];
}

/** What holds against the unit goes into its ledger: each finding once, all that are wanted or none. */
export function raise({ data, meta }: RaiseLeadFindings, lead: KnownLead): LeadFindingRaised[] {
  const { leadId, campaignId, findings, campaign } = data;
  refuseUnit(meta, lead);
  refuseUnless(lead, ['concluded', 'answered'], 'investigation-not-concluded');
  refuseIf(lead.conclusion === 'unfounded' || lead.conclusion === 'unprovable', 'lead-nothing-found');
  refuseIf(findings.length === 0, 'lead-findings-missing');
  const { aboutUnitId: unitId = '', sender } = lead;
  refuseIf(campaign?.takesPart !== true, 'lead-unit-not-in-campaign');
  const raised = new Set(lead.raised);
  return findings.map(({ findingId, text, category, dueOn }) => {
    refuseIf(raised.has(text), 'lead-finding-raised', { text });
    raised.add(text);
    refuseIf(campaign?.categories.includes(category) !== true, 'lead-finding-category-unknown', { category });
    refuseIf(dueOn < dayOf(meta.at), 'lead-finding-due-in-past', { dueOn });
    refuseUnfitWords(sender, text);
    return new LeadFindingRaised({
      ...{ leadId, findingId, campaignId, unitId, text, category, dueOn, responsible: RESPONSIBLE },
    });
  });
}
