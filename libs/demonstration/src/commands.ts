import { Command } from '@app/eventing/message.js';
import type {
  ActivityParticulars,
  DemonstrationStandard,
  MaterialStep,
  RecheckLevel,
  RecheckResult,
  SelfCheckAnswer,
} from './events.js';

/** `standard` is looked up; no asker fills it in. */
export class OpenDemonstrationBatch extends Command('OpenDemonstrationBatch')<{
  batchId: string;
  number: number;
  title: string;
  authority: string;
  earlier: boolean;
  startBy?: string;
  applyBy?: string;
  standard?: DemonstrationStandard;
}> {}

export class PostponeDemonstrationBatch extends Command('PostponeDemonstrationBatch')<{
  batchId: string;
  startBy: string;
  applyBy: string;
  reason: string;
}> {}
export type DemonstrationBatchCommand = OpenDemonstrationBatch | PostponeDemonstrationBatch;

/** How a unit stands before it enters a batch, looked up in the transaction. */
export interface EntryFacts {
  readonly unitKnown: boolean;
  readonly batch?: { readonly earlier: boolean; readonly startBy?: string; readonly applyBy?: string };
  /** The batch in which it is named now, or is about to be. */
  readonly namedIn?: string;
  readonly candidateIn?: string;
  /** The register of units calls it named. */
  readonly registeredNamed?: boolean;
}
interface Entry {
  readonly pointId: string;
  readonly batchId: string;
  readonly unitId: string;
  readonly facts?: EntryFacts;
}
export class EnterDemonstrationCandidate extends Command('EnterDemonstrationCandidate')<Entry & { ground: string }> {}
export class EnterEarlierNaming extends Command('EnterEarlierNaming')<
  Entry & { documentNumber: string; namedOn: string }
> {}

interface Of {
  readonly pointId: string;
}
interface ByStandard extends Of {
  readonly standard?: DemonstrationStandard;
}
export class WithdrawDemonstrationCandidate extends Command('WithdrawDemonstrationCandidate')<
  Of & { reason: string }
> {}
export class StartDemonstrationCreation extends Command('StartDemonstrationCreation')<
  Of & { meetingOn: string; documentNumber: string; arrangement: string }
> {}
export class ExtendDemonstrationPeriod extends Command('ExtendDemonstrationPeriod')<
  Of & { applyBy: string; reason: string; startBy?: string }
> {}
/** `name` is that of the file; it is looked up. */
export class HandInDemonstrationMaterial extends Command('HandInDemonstrationMaterial')<
  ByStandard & { step: MaterialStep; code: string; fileId: string; name?: string }
> {}
export class WithdrawDemonstrationMaterial extends Command('WithdrawDemonstrationMaterial')<
  ByStandard & { step: MaterialStep; code: string; reason: string }
> {}
export class ApplyForNaming extends Command('ApplyForNaming')<ByStandard & { statement: string }> {}
export class ReturnNamingApplication extends Command('ReturnNamingApplication')<
  Of & { reason: string; applyBy: string }
> {}
export class NameDemonstrationUnit extends Command('NameDemonstrationUnit')<
  Of & { documentNumber: string; namedOn: string; facts?: EntryFacts }
> {}
export class DeclineNaming extends Command('DeclineNaming')<Of & { reason: string }> {}

/** One answer; what falls short says what, by when and by whom it is put right. */
export interface CheckedItem {
  readonly code: string;
  readonly answer: SelfCheckAnswer;
  readonly note: string;
  readonly dueOn?: string;
  readonly responsible?: string;
  readonly findingId: string;
}
/** The campaign whose ledger takes what is found, as it stands. */
export interface LedgerOfCampaign {
  readonly categories: readonly string[];
  readonly takesPart: boolean;
}
export class CheckDemonstrationStandard extends Command('CheckDemonstrationStandard')<
  ByStandard & {
    selfCheckId: string;
    campaignId: string;
    answers: readonly CheckedItem[];
    ledger?: LedgerOfCampaign;
  }
> {}

interface OfRecheck extends Of {
  readonly recheckId: string;
}
export class OpenDemonstrationRecheck extends Command('OpenDemonstrationRecheck')<
  OfRecheck & { level: RecheckLevel; title: string; readyBy: string; dueOn: string }
> {}
export class ReportRecheckReady extends Command('ReportRecheckReady')<ByStandard> {}
/** `rectifyBy` goes with 限期整改, the document with 撤销. */
export class JudgeDemonstrationRecheck extends Command('JudgeDemonstrationRecheck')<
  Of & { result: RecheckResult; ground: string; rectifyBy?: string; documentNumber?: string; revokedOn?: string }
> {}
export class ReportDemonstrationRectified extends Command('ReportDemonstrationRectified')<
  ByStandard & { report: string }
> {}
export class RevokeDemonstration extends Command('RevokeDemonstration')<
  Of & { ground: string; documentNumber: string; revokedOn: string }
> {}

export type DemonstrationPointCommand =
  | EnterDemonstrationCandidate
  | EnterEarlierNaming
  | WithdrawDemonstrationCandidate
  | StartDemonstrationCreation
  | ExtendDemonstrationPeriod
  | HandInDemonstrationMaterial
  | WithdrawDemonstrationMaterial
  | ApplyForNaming
  | ReturnNamingApplication
  | NameDemonstrationUnit
  | DeclineNaming
  | CheckDemonstrationStandard
  | OpenDemonstrationRecheck
  | ReportRecheckReady
  | JudgeDemonstrationRecheck
  | ReportDemonstrationRectified
  | RevokeDemonstration;

/** What a file brings, as it was previewed. */
export class ImportDemonstrationUnits extends Command('ImportDemonstrationUnits')<{
  importId: string;
  batchId: string;
  fileName: string;
  sha256: string;
  plan: string;
  table: object;
  added?: number;
  corrected?: number;
}> {}

interface OfActivity {
  readonly activityId: string;
}
/** `noPicture` is the name of a file that is none; `township`: the unit enforces as a township. Both are looked up. */
interface ActivityFacts {
  readonly noPicture?: string;
  readonly township?: boolean;
}
export class RecordPilotActivity extends Command('RecordPilotActivity')<
  OfActivity & ActivityParticulars & ActivityFacts & { unitId: string }
> {}
export class CorrectPilotActivity extends Command('CorrectPilotActivity')<
  OfActivity & ActivityParticulars & ActivityFacts & { reason: string }
> {}
export class VoidPilotActivity extends Command('VoidPilotActivity')<OfActivity & { reason: string }> {}
export type PilotActivityCommand = RecordPilotActivity | CorrectPilotActivity | VoidPilotActivity;
