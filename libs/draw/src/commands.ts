import { Command } from '@app/eventing/message.js';
import type { BeaconChain } from './beacon.rules.js';
import type { Closures, DrawKind, ObjectReason, Party, SupervisorReason, Witness } from './events.js';
import type { Manifest, Stratum } from './manifest.rules.js';
import type { PlanStanding } from './plan.rules.js';
import type { Exemption } from './roll.rules.js';
import type { Rows } from './rows.rules.js';
import type { Suite } from './suite.rules.js';

/** A source of the seed beside the office's pepper and the parties' reveals, as the office names it. */
export type PlannedSource =
  | { readonly kind: 'drand'; readonly chain: string }
  | { readonly kind: 'lottery'; readonly game: string; readonly issue: string }
  | { readonly kind: 'dice' };

/** What the office decides before a draw. */
export interface FreezePlan {
  readonly drawId: string;
  /** Whether outside parties were asked under this id: then nothing but that preparation is frozen. */
  readonly prepared?: boolean;
  /** Absent: supervision. */
  readonly kind?: DrawKind;
  /** Of case files: the year of the catalogues they are drawn from. */
  readonly year?: number;
  /** Of rechecks: which closed issues they are drawn from. */
  readonly closures?: Closures;
  readonly campaignId: string;
  readonly item: string;
  readonly planItem: string;
  readonly batch: number;
  readonly legalBasis: string;
  /** Each risk class that is drawn from, with the method and the printed rule of how many (see `quota`). */
  readonly strata: readonly Pick<Stratum, 'id' | 'method' | 'rule'>[];
  /** 必查: units inspected without drawing; they form the stratum `must`. */
  readonly mustInspect?: readonly string[];
  /** Units inspected within so many months are left out; 0 when absent. */
  readonly frequencyMonths?: number;
  /** Who inspected a unit at the last draw of the same plan item does not inspect it again. */
  readonly rotation?: boolean;
  /** One pool name per supervisor a unit gets. */
  readonly slots: readonly string[];
  readonly cap: number;
  /** The supervisors called up for this draw; absent: everybody on the register. */
  readonly supervisors?: readonly string[];
  readonly exemptions: readonly Exemption[];
  /** In the order in which they are joined into the seed; absent: the dice. */
  readonly sources?: readonly PlannedSource[];
  /** Absent: sha256. */
  readonly hash?: Suite;
  readonly observers: readonly Witness[];
  /** Absent: the preparation's, or the moment of the freeze. */
  readonly freezeDeadline?: string;
  readonly notBefore: string;
  /** Absent: the freeze deadline; it only matters when outside parties reveal. */
  readonly revealBy?: string;
  readonly publishBy: string;
  readonly dueOn: string;
}

/** What is looked up, counted and made at random in the transaction of the freeze. */
export interface Locked {
  readonly campaignKnown: boolean;
  readonly number: number;
  readonly rows: Rows;
  readonly pepperCommit: string;
  readonly software: Manifest['software'];
  /** The beacon chains this installation knows. */
  readonly chains?: readonly BeaconChain[];
  /** Another draw of the same batch for which outside parties are being asked. */
  readonly inPreparation?: string;
  /** A draw of the batch came to no result for want of supervisors. */
  readonly failedBefore?: boolean;
  /** How the batch stands to the approved plan of the year. */
  readonly standing?: PlanStanding;
}

export class FreezeDraw extends Command('FreezeDraw')<FreezePlan & { locked?: Locked }> {}

interface Of {
  readonly drawId: string;
}

/** An account that may stand for a party: open, and holding the role of an observer. */
export interface PartyAccount {
  readonly id: string;
  readonly name: string;
}

export class PrepareDraw extends Command('PrepareDraw')<
  Of & {
    kind?: DrawKind;
    campaignId: string;
    item: string;
    planItem: string;
    batch: number;
    parties: readonly Party[];
    freezeDeadline: string;
    /** Looked up in the transaction. */
    known?: {
      readonly campaignKnown: boolean;
      readonly accounts: readonly PartyAccount[];
      readonly batchFrozen: boolean;
    };
  }
> {}
export class CommitReveal extends Command('CommitReveal')<Of & { commit: string }> {}
export class ReleaseParty extends Command('ReleaseParty')<Of & { party: string; reason: string }> {}
export class LapsePreparation extends Command('LapsePreparation')<Of> {}

/** How far the history that holds the freeze is signed. `at`: when enough had signed, UTC. */
export interface Cosigning {
  readonly signatures: number;
  readonly quorum: number;
  readonly at?: string;
}

/** What is looked up in the transaction for a source of the seed. */
export interface SeedLookup {
  /** The office's pepper. */
  readonly secret?: string;
  /** What units are called. */
  readonly names?: ReadonlyMap<string, string>;
  /** Absent: nobody signs this history. */
  readonly cosigning?: Cosigning;
  /** Rows of the lists that read otherwise than the register, for whoever has to find the one that was changed. */
  readonly suspects?: readonly string[];
  /** The beacon chains this installation knows. */
  readonly chains?: readonly BeaconChain[];
}

export class ThrowDice extends Command('ThrowDice')<
  Of & SeedLookup & { digits: string; witnesses: readonly Witness[]; thrownAt: string }
> {}
export class EnterLottery extends Command('EnterLottery')<
  Of & SeedLookup & { numbers: readonly number[]; drawnAt: string; witnesses: readonly Witness[] }
> {}
/** `signature` as typed, pasted or fetched: hexadecimal with any spaces, or the JSON of a relay. */
export class EnterBeacon extends Command('EnterBeacon')<Of & SeedLookup & { signature: string }> {}
export class RevealSecret extends Command('RevealSecret')<Of & SeedLookup & { value: string }> {}
export class MissReveals extends Command('MissReveals')<Of & SeedLookup> {}
export class AwaitSources extends Command('AwaitSources')<Of> {}
export class FindOverdueDraw extends Command('FindOverdueDraw')<Of> {}
export class PublishDraw extends Command('PublishDraw')<Of & { secret?: string }> {}
export class VoidDraw extends Command('VoidDraw')<Of & { reason: string }> {}

interface Replacing extends Of {
  readonly out: string;
  readonly explanation: string;
  readonly documentHash?: string;
}

export class ReplaceSupervisor extends Command('ReplaceSupervisor')<
  Replacing & { object: string; reason: SupervisorReason }
> {}
export class ReplaceObject extends Command('ReplaceObject')<
  Replacing & {
    reason: ObjectReason;
    /** Looked up in the transaction: whether the register says that `out` is closed. */
    closed?: boolean;
  }
> {}

/** Not of the draw's own stream: it changes nothing there. */
export class LeaveRecusedPlaceOpen extends Command('LeaveRecusedPlaceOpen')<
  Of & { recusalId: string; inspectionId: string; unitId: string; supervisorId: string }
> {}

/** Of a stream of its own: whoever reads a draw does not change it. */
export class NoteSealedReading extends Command('NoteSealedReading')<Of> {}

export type PreparationCommand = PrepareDraw | CommitReveal | ReleaseParty | LapsePreparation;
export type SeedCommand = ThrowDice | EnterLottery | EnterBeacon | RevealSecret | MissReveals;
export type DrawCommand =
  | PreparationCommand
  | FreezeDraw
  | SeedCommand
  | AwaitSources
  | FindOverdueDraw
  | PublishDraw
  | VoidDraw
  | ReplaceSupervisor
  | ReplaceObject;
