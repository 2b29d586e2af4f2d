import { Event } from '@app/eventing/message.js';

/** 纪检监察、人大监督、司法监督、群众舆论监督: how a lead reached the office. */
export const CHANNELS = ['discipline', 'congress', 'judicial', 'public-opinion'] as const;
export type Channel = (typeof CHANNELS)[number];

/** 不属于行政执法监督、应当通过其他途径解决、线索不明无法核查、已经办结没有新的事实、其他. */
export const DECLINE_GROUNDS = ['not-enforcement', 'other-procedure', 'too-vague', 'settled-before', 'other'] as const;
export type DeclineGround = (typeof DECLINE_GROUNDS)[number];

/** 属实、部分属实、不属实、无法查实. */
export const CONCLUSIONS = ['founded', 'partly-founded', 'unfounded', 'unprovable'] as const;
export type Conclusion = (typeof CONCLUSIONS)[number];

interface Of {
  readonly leadId: string;
}

/**
 * 投诉线索. The unit complained about stands as `aboutUnitId`, so that the lead is none of its timeline. The enquiry
 * number is random and given by the outer layer; whoever holds it reads the status and the answer, and nothing else.
 */
export class LeadFiled extends Event('LeadFiled')<
  Of & {
    year: number;
    number: number;
    enquiryNumber: string;
    channel: Channel;
    /** By the public on the site, or by the office. */
    through: 'site' | 'office';
    aboutUnitId?: string;
    text: string;
    pictures: readonly string[];
    anonymous: boolean;
  }
> {}
/** 投诉人的姓名、电话、地址: told by no timeline; read after a look that is recorded. */
export class SenderNamed extends Event('SenderNamed')<Of & Sender> {}
export interface Sender {
  readonly name: string;
  readonly phone: string;
  readonly address: string;
}
/** 受理. `summary` is what the unit complained about reads of the lead. */
export class LeadAccepted extends Event('LeadAccepted')<
  Of & { aboutUnitId: string; summary: string; handlerId: string }
> {}
/** 不予受理. */
export class LeadDeclined extends Event('LeadDeclined')<Of & { ground: DeclineGround; reason: string }> {}
/** 重复线索: goes on with the other one. */
export class LeadFoundDuplicate extends Event('LeadFoundDuplicate')<
  Of & { into: string; intoNumber: string; reason: string }
> {}
/** 承办人 is another from now on. */
export class LeadHandedOver extends Event('LeadHandedOver')<Of & { from: string; handlerId: string; reason: string }> {}
/** 移送: to a unit, which investigates, or to an organ outside, which replies. */
export class LeadTransferred extends Event('LeadTransferred')<
  Of & { unitId?: string; organ?: string; reason: string; pictures: readonly string[] }
> {}
/** What an organ outside wrote back. */
export class TransferReplied extends Event('TransferReplied')<
  Of & { organ: string; conclusion: Conclusion; account: string; evidence: readonly string[] }
> {}
/** 立案调查. `unitId` where a unit investigates. */
export class InvestigationOpened extends Event('InvestigationOpened')<
  Of & { unitId?: string; year: number; number: number; ground: string; dueOn: string }
> {}
export class InvestigationProlonged extends Event('InvestigationProlonged')<
  Of & { unitId?: string; from: string; dueOn: string; reason: string }
> {}
/** 调查结果. */
export class InvestigationConcluded extends Event('InvestigationConcluded')<
  Of & {
    unitId?: string;
    conclusion: Conclusion;
    account: string;
    evidence: readonly string[];
    dueOn: string;
    late: boolean;
  }
> {}
/** Back to whoever investigated, with a new day. */
export class InvestigationReturned extends Event('InvestigationReturned')<
  Of & { unitId?: string; reason: string; dueOn: string }
> {}
/** 移交整改台账: what the investigation found, under its own source. */
export class LeadFindingRaised extends Event('LeadFindingRaised')<
  Of & {
    findingId: string;
    campaignId: string;
    unitId: string;
    text: string;
    category: string;
    dueOn: string;
    responsible: string;
  }
> {}
/** 答复: what the sender reads under his enquiry number. */
export class SenderAnswered extends Event('SenderAnswered')<Of & { text: string }> {}
/** Somebody has looked at who the sender is, and why. */
export class SenderSeen extends Event('SenderSeen')<Of & { lookId: string; reason: string }> {}

export type LeadEvent =
  | LeadFiled
  | SenderNamed
  | LeadAccepted
  | LeadDeclined
  | LeadFoundDuplicate
  | LeadHandedOver
  | LeadTransferred
  | TransferReplied
  | InvestigationOpened
  | InvestigationProlonged
  | InvestigationConcluded
  | InvestigationReturned
  | LeadFindingRaised
  | SenderAnswered
  | SenderSeen;

/** What no timeline tells anybody: it is read by a look that is recorded. */
export const SEALED_FOR_GOOD: readonly string[] = [SenderNamed.type];

interface OfEngagement {
  readonly engagementId: string;
}
export interface EngagementParticulars {
  readonly name: string;
  /** 工作单位及职务. */
  readonly occupation: string;
  readonly phone: string;
}
/** 聘请行政执法监督员, with a letter of appointment. Absent `unitId`: by the office, for the county. */
export class SupervisorEngaged extends Event('SupervisorEngaged')<
  OfEngagement & EngagementParticulars & { unitId?: string; year: number; number: number; from: string; until: string }
> {}
export class EngagementCorrected extends Event('EngagementCorrected')<
  OfEngagement & EngagementParticulars & { unitId?: string; reason: string }
> {}
/** 续聘, to a later day. */
export class EngagementProlonged extends Event('EngagementProlonged')<
  OfEngagement & { unitId?: string; name: string; before: string; until: string }
> {}
/** 解聘: `until` is the last day. */
export class EngagementEnded extends Event('EngagementEnded')<
  OfEngagement & { unitId?: string; name: string; until: string; reason: string }
> {}
/** 开展监督活动, with pictures. */
export class EngagedActivityRecorded extends Event('EngagedActivityRecorded')<{
  activityId: string;
  unitId?: string;
  on: string;
  place: string;
  account: string;
  /** Who took part. */
  engaged: readonly { readonly engagementId: string; readonly name: string }[];
  pictures: readonly string[];
}> {}
export type EngagementEvent = SupervisorEngaged | EngagementCorrected | EngagementProlonged | EngagementEnded;

/** 批量导入, as one fact beside what it brings. */
interface Imported {
  readonly importId: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly added: number;
}
export class LeadsImported extends Event('LeadsImported')<Imported> {}
export class EngagedSupervisorsImported extends Event('EngagedSupervisorsImported')<Imported & { unitId?: string }> {}
