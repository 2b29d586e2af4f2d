import { Event } from '@app/eventing/message.js';

/** 创建、申报、复核、整改: the steps that papers are handed in for. */
export const MATERIAL_STEPS = ['creation', 'application', 'recheck', 'rectification'] as const;
export type MaterialStep = (typeof MATERIAL_STEPS)[number];

/** One line of the 创建标准, by which a named unit checks itself. */
export interface StandardItem {
  readonly code: string;
  readonly name: string;
  readonly requirement: string;
}
export interface StandardMaterial {
  readonly step: MaterialStep;
  readonly code: string;
  readonly name: string;
  readonly required: boolean;
}
/**
 * 创建标准 as data. `category` is the main task under which its issues stand in the ledger; `note` says where the text
 * comes from.
 */
export interface DemonstrationStandard {
  readonly code: string;
  readonly version: string;
  readonly title: string;
  readonly note?: string;
  readonly category: string;
  readonly items: readonly StandardItem[];
  readonly materials: readonly StandardMaterial[];
}

/** 第N批. `standard` is frozen; `earlier`: its units were named before they were kept here. */
export class DemonstrationBatchOpened extends Event('DemonstrationBatchOpened')<{
  batchId: string;
  number: number;
  title: string;
  /** 命名机关. */
  authority: string;
  earlier: boolean;
  /** The last days to start 创建 and to apply; absent in an earlier batch. */
  startBy?: string;
  applyBy?: string;
  standard: DemonstrationStandard;
}> {}
/** 延长批次期限: of the batch, and of every unit that is still on its way in it. */
export class DemonstrationBatchPostponed extends Event('DemonstrationBatchPostponed')<{
  batchId: string;
  from: string;
  startBy: string;
  applyBy: string;
  reason: string;
}> {}
export type DemonstrationBatchEvent = DemonstrationBatchOpened | DemonstrationBatchPostponed;

/** One unit in one batch. */
interface Of {
  readonly pointId: string;
  readonly batchId: string;
  readonly unitId: string;
}

/** 候选. */
export class DemonstrationCandidateEntered extends Event('DemonstrationCandidateEntered')<
  Of & { startBy: string; applyBy: string; ground: string }
> {}
export class DemonstrationCandidateWithdrawn extends Event('DemonstrationCandidateWithdrawn')<
  Of & { reason: string }
> {}
/** 党委（党组）会议安排部署. */
export class DemonstrationCreationStarted extends Event('DemonstrationCreationStarted')<
  Of & { meetingOn: string; documentNumber: string; arrangement: string; late: boolean }
> {}
/** `startBy` where the day to start moves as well. */
export class DemonstrationPeriodExtended extends Event('DemonstrationPeriodExtended')<
  Of & { from: string; applyBy: string; reason: string; startBy?: string }
> {}
/** A paper of a step; the same material again takes the place of the one before. */
export class DemonstrationMaterialHandedIn extends Event('DemonstrationMaterialHandedIn')<
  Of & { step: MaterialStep; code: string; material: string; fileId: string; name: string; recheckId?: string }
> {}
export class DemonstrationMaterialWithdrawn extends Event('DemonstrationMaterialWithdrawn')<
  Of & { step: MaterialStep; code: string; material: string; reason: string; recheckId?: string }
> {}
/** 申报. `askedBy` is the account that applied, and never judges. `on` is the day; older facts do not say it. */
export class DemonstrationApplied extends Event('DemonstrationApplied')<
  Of & { statement: string; late: boolean; askedBy: string; on?: string }
> {}
export class DemonstrationApplicationReturned extends Event('DemonstrationApplicationReturned')<
  Of & { reason: string; applyBy: string }
> {}
/** 命名. `earlier`: entered afterwards, without an application kept here. */
export class DemonstrationUnitNamed extends Event('DemonstrationUnitNamed')<
  Of & { documentNumber: string; namedOn: string; earlier: boolean }
> {}
export class DemonstrationNamingDeclined extends Event('DemonstrationNamingDeclined')<Of & { reason: string }> {}

/** 符合、部分符合、不符合. */
export const SELF_CHECK_ANSWERS = ['met', 'partly', 'unmet'] as const;
export type SelfCheckAnswer = (typeof SELF_CHECK_ANSWERS)[number];

/** 对照创建标准自查, whole. */
export class DemonstrationSelfChecked extends Event('DemonstrationSelfChecked')<
  Of & {
    selfCheckId: string;
    campaignId: string;
    answers: readonly { readonly code: string; readonly answer: SelfCheckAnswer; readonly note: string }[];
    shortfalls: number;
  }
> {}
/** What a self-check found, for the ledger of a campaign: each item once. */
export class DemonstrationShortfallFound extends Event('DemonstrationShortfallFound')<
  Of & {
    selfCheckId: string;
    findingId: string;
    campaignId: string;
    code: string;
    text: string;
    category: string;
    dueOn: string;
    responsible: string;
  }
> {}

/** 省、市、县. */
export const RECHECK_LEVELS = ['province', 'city', 'county'] as const;
export type RecheckLevel = (typeof RECHECK_LEVELS)[number];
/** 保留、限期整改、撤销. */
export const RECHECK_RESULTS = ['kept', 'rectify', 'revoked'] as const;
export type RecheckResult = (typeof RECHECK_RESULTS)[number];

interface OfRecheck extends Of {
  readonly recheckId: string;
}
export class DemonstrationRecheckOpened extends Event('DemonstrationRecheckOpened')<
  OfRecheck & { level: RecheckLevel; title: string; readyBy: string; dueOn: string }
> {}
/** 迎检材料报齐. */
export class DemonstrationRecheckPrepared extends Event('DemonstrationRecheckPrepared')<
  OfRecheck & { late: boolean; askedBy: string }
> {}
/** `rectifyBy` is there where the result is 限期整改. */
export class DemonstrationRecheckJudged extends Event('DemonstrationRecheckJudged')<
  OfRecheck & { result: RecheckResult; ground: string; rectifyBy?: string }
> {}
export class DemonstrationRectificationReported extends Event('DemonstrationRectificationReported')<
  OfRecheck & { report: string; late: boolean; askedBy: string }
> {}
/** 撤销命名. */
export class DemonstrationRevoked extends Event('DemonstrationRevoked')<
  Of & { ground: string; documentNumber: string; revokedOn: string }
> {}

export type DemonstrationPointEvent =
  | DemonstrationCandidateEntered
  | DemonstrationCandidateWithdrawn
  | DemonstrationCreationStarted
  | DemonstrationPeriodExtended
  | DemonstrationMaterialHandedIn
  | DemonstrationMaterialWithdrawn
  | DemonstrationApplied
  | DemonstrationApplicationReturned
  | DemonstrationUnitNamed
  | DemonstrationNamingDeclined
  | DemonstrationSelfChecked
  | DemonstrationShortfallFound
  | DemonstrationRecheckOpened
  | DemonstrationRecheckPrepared
  | DemonstrationRecheckJudged
  | DemonstrationRectificationReported
  | DemonstrationRevoked;

/** 批量导入, as one fact beside what it brings. */
export class DemonstrationUnitsImported extends Event('DemonstrationUnitsImported')<{
  importId: string;
  batchId: string;
  fileName: string;
  sha256: string;
  added: number;
}> {}

/** 观摩、执法活动、培训演练. */
export const ACTIVITY_KINDS = ['observation', 'enforcement', 'drill'] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** `pictures` and `files` are hashes; the files are summaries and case files. */
export interface ActivityParticulars {
  readonly kind: ActivityKind;
  readonly title: string;
  readonly heldOn: string;
  readonly place: string;
  readonly summary: string;
  readonly pictures: readonly string[];
  readonly files: readonly string[];
}
interface OfActivity {
  readonly activityId: string;
  readonly unitId: string;
}
/** 乡镇综合行政执法活动. */
export class PilotActivityRecorded extends Event('PilotActivityRecorded')<OfActivity & ActivityParticulars> {}
export class PilotActivityCorrected extends Event('PilotActivityCorrected')<
  OfActivity & ActivityParticulars & { reason: string }
> {}
export class PilotActivityVoided extends Event('PilotActivityVoided')<OfActivity & { reason: string }> {}
export type PilotActivityEvent = PilotActivityRecorded | PilotActivityCorrected | PilotActivityVoided;
