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

/** 双随机抽查、互查配对、案卷抽取、复查抽取. Absent in a record: supervision. */
export const DRAW_KINDS = ['supervision', 'mutual', 'case-files', 'recheck'] as const;
export type DrawKind = (typeof DRAW_KINDS)[number];

/** Of a draw of rechecks: the days, first and last included, on which the issues were closed, and what parts them. */
export interface Closures {
  readonly from: string;
  readonly to: string;
  readonly by: 'unit' | 'category';
}

/** 外部参与方: somebody outside the office who adds a secret to the seed, and the account he does it with. */
export interface Party {
  /** `[0-9A-Za-z._:-]{1,64}`, as the manifest names it. */
  readonly party: string;
  readonly name: string;
  readonly accountId: string;
}

/** 准备: outside parties are asked for a commitment each, until the freeze deadline. */
export class DrawPrepared extends Event('DrawPrepared')<
  Of & {
    kind: DrawKind;
    campaignId: string;
    item: string;
    planItem: string;
    batch: number;
    parties: readonly Party[];
    freezeDeadline: string;
    preparedBy: string;
  }
> {}
/** 承诺: the fingerprint of a secret that the party alone knows (F3). */
export class RevealCommitted extends Event('RevealCommitted')<Of & { party: string; commit: string }> {}
/** The office goes on without a party that did not commit. */
export class PartyReleased extends Event('PartyReleased')<Of & { party: string; reason: string }> {}
/** The freeze deadline passed without a freeze. */
export class PreparationLapsed extends Event('PreparationLapsed')<Of & { freezeDeadline: string }> {}
/** 名录: the lists of the draw with their salts. Without the salts nobody can guess a row from a published root. */
export class RollsSealed extends Event('RollsSealed')<Of & { rows: Rows }> {}
/** 冻结 (F2). `number` runs consecutively per year; `frozenBy` is an account id. */
export class DrawFrozen extends Event('DrawFrozen')<
  Of & {
    year: number;
    number: number;
    kind?: DrawKind;
    closures?: Closures;
    campaignId: string;
    /** 抽查事项, as people read it. */
    item: string;
    /** The day by which the drawn units are to be inspected. */
    dueOn: string;
    observers: readonly Witness[];
    frozenBy: string;
    manifest: Manifest;
    manifestHash: string;
    /** When the beacon's round named in the manifest comes out. */
    beaconAt?: string;
  }
> {}
/** 开奖号码: the numbers of a public lottery, read before witnesses. `text` is what is joined into the seed. */
export class LotteryEntered extends Event('LotteryEntered')<
  Of & { game: string; issue: string; text: string; drawnAt: string; witnesses: readonly Witness[] }
> {}
/** 公共信标: one round of a beacon with its signature. `text`, its randomness, is joined into the seed. */
export class BeaconEntered extends Event('BeaconEntered')<
  Of & { chain: string; round: number; signature: string; text: string }
> {}
/** 揭示: the value a party committed to. */
export class RevealMade extends Event('RevealMade')<Of & { party: string; value: string }> {}
/** The party did not reveal in time: the draw goes on, and the party is named. */
export class RevealMissed extends Event('RevealMissed')<Of & { party: string }> {}
/** The moment named at the freeze has come, and a source of the seed is still to be entered. */
export class SourcesAwaited extends Event('SourcesAwaited')<Of & { kinds: readonly string[] }> {}
/** The day promised for the publication has passed without one. */
export class DrawOverdue extends Event('DrawOverdue')<Of & { publishBy: string }> {}
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
    kind?: DrawKind;
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

/** 回避以后无人递补: nobody was free for the place of a recused supervisor. Told in a stream of its own, once per attempt. */
export class RecusedPlaceLeftOpen extends Event('RecusedPlaceLeftOpen')<
  Of & { recusalId: string; inspectionId: string; unitId: string; supervisorId: string }
> {}

/** 公示前查看结果: an account of the office read who is inspected before everybody could. Told once per account, apart. */
export class SealedResultRead extends Event('SealedResultRead')<Of & { accountId: string }> {}

export type DrawEvent =
  | DrawPrepared
  | RevealCommitted
  | PartyReleased
  | PreparationLapsed
  | LotteryEntered
  | BeaconEntered
  | RevealMade
  | RevealMissed
  | SourcesAwaited
  | DrawOverdue
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
