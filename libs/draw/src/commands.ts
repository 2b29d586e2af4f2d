import { Command } from '@app/eventing/message.js';
import type { ObjectReason, SupervisorReason, Witness } from './events.js';
import type { Manifest } from './manifest.rules.js';
import type { Exemption } from './roll.rules.js';
import type { Rows } from './rows.rules.js';

/** What the office decides before a draw. Rates are decimal shares per stratum, such as `0.4`. */
export interface FreezePlan {
  readonly drawId: string;
  readonly campaignId: string;
  readonly item: string;
  readonly planItem: string;
  readonly batch: number;
  readonly legalBasis: string;
  readonly rates: Readonly<Record<string, string>>;
  /** One pool name per supervisor a unit gets. */
  readonly slots: readonly string[];
  readonly cap: number;
  readonly exemptions: readonly Exemption[];
  readonly observers: readonly Witness[];
  /** Absent: the moment of the freeze. */
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
}

export class FreezeDraw extends Command('FreezeDraw')<FreezePlan & { locked?: Locked }> {}

interface Of {
  readonly drawId: string;
}

/** `secret` and `names` are looked up in the transaction: the office's pepper, and what units are called. */
export class ThrowDice extends Command('ThrowDice')<
  Of & {
    digits: string;
    witnesses: readonly Witness[];
    thrownAt: string;
    secret?: string;
    names?: ReadonlyMap<string, string>;
  }
> {}
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
export class ReplaceObject extends Command('ReplaceObject')<Replacing & { reason: ObjectReason }> {}

export type DrawCommand = FreezeDraw | ThrowDice | PublishDraw | VoidDraw | ReplaceSupervisor | ReplaceObject;
