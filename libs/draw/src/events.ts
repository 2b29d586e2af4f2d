import { Event } from '@app/eventing/message.js';
import type { Certificate } from './certificate.rules.js';
import type { DrawResult } from './execute.rules.js';
import type { Manifest } from './manifest.rules.js';
import type { Rows } from './rows.rules.js';
import type { Contribution } from './seed.rules.js';

/** 见证人: an observer invited to the draw, or present when the dice were thrown. */
export interface Witness {
  readonly name: string;
  readonly organisation: string;
}

/** Reason codes of replacements (F7). They are published; the explanation beside them is not. */
export const SUPERVISOR_REASONS = ['ill', 'on-leave', 'left-post', 'recused', 'certificate-expired', 'other'] as const;
export const OBJECT_REASONS = ['closed', 'merged', 'suspended', 'other'] as const;
export type SupervisorReason = (typeof SUPERVISOR_REASONS)[number];
export type ObjectReason = (typeof OBJECT_REASONS)[number];

interface Of {
  readonly drawId: string;
}

/** 名录: the lists of the draw with their salts. Without the salts nobody can guess a row from a published root. */
export class RollsSealed extends Event('RollsSealed')<Of & { rows: Rows }> {}
/** 冻结 (F2). `number` runs consecutively per year; `frozenBy` is an account id. */
export class DrawFrozen extends Event('DrawFrozen')<
  Of & {
    year: number;
    number: number;
    campaignId: string;
    /** 抽查事项, as people read it. */
    item: string;
    /** The day by which the drawn units are to be inspected. */
    dueOn: string;
    observers: readonly Witness[];
    frozenBy: string;
    manifest: Manifest;
    manifestHash: string;
  }
> {}
export class DiceThrown extends Event('DiceThrown')<
  Of & { digits: string; witnesses: readonly Witness[]; thrownAt: string }
> {}
export class DrawExecuted extends Event('DrawExecuted')<
  Of & { seed: string; result: DrawResult; resultHash: string }
> {}
/**
 * The pairing cannot be done, with the certificate that proves it; or, where units inspect each other, none was found
 * in so many `attempts`. `sentence` says so in words that can be checked by hand; a new freeze follows.
 */
export class DrawInfeasible extends Event('DrawInfeasible')<
  Of & { certificate?: Certificate; attempts?: number; sentence: string }
> {}

interface Replaced extends Of {
  readonly seq: number;
  readonly at: string;
  readonly out: string;
  readonly in: string;
  readonly explanation: string;
  readonly documentHash?: string;
  /** Who inspects the object from now on, in slot order. */
  readonly team: readonly string[];
}

export class SupervisorReplaced extends Event('SupervisorReplaced')<
  Replaced & { object: string; reason: SupervisorReason }
> {}
/** `out` is gone or closed; `in`, the next of its stratum's reserve, is inspected in its place. */
export class ObjectReplaced extends Event('ObjectReplaced')<Replaced & { reason: ObjectReason }> {}
/** 公示 (F8). `assignments`: who inspects what on that day, changes so far included. */
export class DrawPublished extends Event('DrawPublished')<
  Of & {
    year: number;
    number: number;
    campaignId: string;
    item: string;
    dueOn: string;
    assignments: Readonly<Record<string, readonly string[]>>;
    /** The office's pepper comes to light here. */
    contributions: readonly Contribution[];
    /** After the day promised in the manifest. */
    late: boolean;
  }
> {}
/** 作废 (F9). It stays in the census for ever. */
export class DrawVoided extends Event('DrawVoided')<Of & { reason: string }> {}

export type DrawEvent =
  | RollsSealed
  | DrawFrozen
  | DiceThrown
  | DrawExecuted
  | DrawInfeasible
  | SupervisorReplaced
  | ObjectReplaced
  | DrawPublished
  | DrawVoided;

/**
 * Events whose content lets one compute or read who is inspected. Until the stream holds a DrawPublished, only the
 * office reads their content; everybody else sees that, when and by whom they happened, and their hashes.
 */
export const SEALED_UNTIL_PUBLISHED: readonly string[] = [
  RollsSealed.type,
  DrawExecuted.type,
  SupervisorReplaced.type,
  ObjectReplaced.type,
];
