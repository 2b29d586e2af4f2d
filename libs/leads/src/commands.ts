import { Command } from '@app/eventing/message.js';
import type { Channel, Conclusion, DeclineGround, EngagementParticulars, Sender } from './events.js';

interface Of {
  readonly leadId: string;
}

/** What the tables know; looked up inside the transaction, no asker fills it in. */
export interface IntakeFacts {
  readonly year: number;
  readonly number: number;
  readonly unitKnown: boolean;
  /** The lead that says the same, such as 2026年第3号. */
  readonly same?: string;
}
export interface Intake {
  readonly enquiryNumber: string;
  readonly aboutUnitId?: string;
  readonly text: string;
  readonly pictures: readonly string[];
  /** Absent: 匿名. */
  readonly sender?: Sender;
  readonly facts?: IntakeFacts;
}
/** By anybody, on the public site. `trap` is the field that no person sees. */
export class FileLead extends Command('FileLead')<Of & Intake & { trap: string }> {}
/** By the office, from one of the four channels. */
export class EnterLead extends Command('EnterLead')<Of & Intake & { channel: Channel }> {}

export class AcceptLead extends Command('AcceptLead')<
  Of & { aboutUnitId: string; summary: string; unitKnown?: boolean }
> {}
export class DeclineLead extends Command('DeclineLead')<Of & { ground: DeclineGround; reason: string }> {}

/** The lead that goes on, as it stands now. */
export interface OtherLead {
  readonly number: string;
  readonly duplicate: boolean;
}
export class FindLeadDuplicate extends Command('FindLeadDuplicate')<
  Of & { into: string; reason: string; other?: OtherLead }
> {}
/** `handlerKnown`: an open account of the office. */
export class HandLeadOver extends Command('HandLeadOver')<
  Of & { handlerId: string; reason: string; handlerKnown?: boolean }
> {}
export class TransferLead extends Command('TransferLead')<
  Of & { unitId?: string; organ?: string; reason: string; unitKnown?: boolean }
> {}
export class RecordTransferReply extends Command('RecordTransferReply')<
  Of & { conclusion: Conclusion; account: string; evidence: readonly string[] }
> {}
export class OpenInvestigation extends Command('OpenInvestigation')<
  Of & { ground: string; dueOn: string; number?: number }
> {}
export class ProlongInvestigation extends Command('ProlongInvestigation')<Of & { dueOn: string; reason: string }> {}
export class ConcludeInvestigation extends Command('ConcludeInvestigation')<
  Of & { conclusion: Conclusion; account: string; evidence: readonly string[] }
> {}
export class ReturnInvestigation extends Command('ReturnInvestigation')<Of & { reason: string; dueOn: string }> {}

export interface LeadFinding {
  readonly findingId: string;
  readonly text: string;
  readonly category: string;
  readonly dueOn: string;
}
/** `campaign`: the campaign as it knows the unit complained about; absent where there is none. */
export class RaiseLeadFindings extends Command('RaiseLeadFindings')<
  Of & {
    campaignId: string;
    findings: readonly LeadFinding[];
    campaign?: { readonly categories: readonly string[]; readonly takesPart: boolean };
  }
> {}
export class AnswerSender extends Command('AnswerSender')<Of & { text: string }> {}
/** Asking who the sender is is an act: it is recorded, and only then answered. */
export class LookAtSender extends Command('LookAtSender')<Of & { lookId: string; reason: string }> {}

/** What is said of a lead that is there. */
export type LeadAct =
  | AcceptLead
  | DeclineLead
  | FindLeadDuplicate
  | HandLeadOver
  | TransferLead
  | RecordTransferReply
  | OpenInvestigation
  | ProlongInvestigation
  | ConcludeInvestigation
  | ReturnInvestigation
  | RaiseLeadFindings
  | AnswerSender
  | LookAtSender;
export type LeadCommand = FileLead | EnterLead | LeadAct;

interface OfEngagement {
  readonly engagementId: string;
}
/** `number` of the letter of appointment runs on per engager and year; `same`: who is engaged there already. */
export interface EngagementFacts {
  readonly number: number;
  readonly unitKnown: boolean;
  readonly same?: boolean;
}
export class EngageSupervisor extends Command('EngageSupervisor')<
  OfEngagement & EngagementParticulars & { unitId?: string; from: string; until: string; facts?: EngagementFacts }
> {}
export class CorrectEngagement extends Command('CorrectEngagement')<
  OfEngagement & EngagementParticulars & { reason: string }
> {}
export class ProlongEngagement extends Command('ProlongEngagement')<OfEngagement & { until: string }> {}
export class EndEngagement extends Command('EndEngagement')<OfEngagement & { until: string; reason: string }> {}
export type EngagementCommand = EngageSupervisor | CorrectEngagement | ProlongEngagement | EndEngagement;

/** Somebody engaged by the same side, with the days of the engagement. */
export interface KnownEngagement {
  readonly engagementId: string;
  readonly name: string;
  readonly from: string;
  readonly until: string;
}
export class RecordEngagedActivity extends Command('RecordEngagedActivity')<{
  activityId: string;
  unitId?: string;
  on: string;
  place: string;
  account: string;
  engaged: readonly string[];
  pictures: readonly string[];
  known?: readonly KnownEngagement[];
  /** The name of the first file that is no photograph. */
  noPicture?: string;
}> {}

/** What a file brings, as it was previewed. */
interface ImportData {
  readonly importId: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly plan: string;
  readonly table: object;
  readonly added?: number;
}
export class ImportLeads extends Command('ImportLeads')<ImportData> {}
export class ImportEngagedSupervisors extends Command('ImportEngagedSupervisors')<ImportData & { unitId?: string }> {}
