import { Event } from '@app/eventing/message.js';
import type { AssessedUnit, Placed } from './ranking.rules.js';
import type { Scheme } from './scheme.rules.js';

/** 评分方案, the whole of it: a version that the office fixed. */
export class AssessmentSchemeAdopted extends Event('AssessmentSchemeAdopted')<{
  schemeCode: string;
  version: number;
  scheme: Scheme;
}> {}
/** 导入评分方案, as one fact beside the version it brings. */
export class AssessmentSchemeImported extends Event('AssessmentSchemeImported')<{
  importId: string;
  schemeCode: string;
  fileName: string;
  sha256: string;
  items: number;
}> {}
export type SchemeEvent = AssessmentSchemeAdopted;

/** 人大代表、政协委员、企业、群众. */
export const RATER_CATEGORIES = ['deputy', 'consultative', 'enterprise', 'citizen'] as const;
export type RaterCategory = (typeof RATER_CATEGORIES)[number];

interface Of {
  readonly assessmentId: string;
}

/**
 * 考核: the scheme as it read on that day, and the units it is about. `from` and `to` bound what is counted by its day;
 * `leastBallots` is how many answers a unit needs for its 外部评议 to count. `number` runs consecutively per year.
 */
export class AssessmentOpened extends Event('AssessmentOpened')<
  Of & {
    year: number;
    number: number;
    title: string;
    campaignId: string;
    from: string;
    to: string;
    scheme: Scheme;
    units: readonly AssessedUnit[];
    leastBallots: number;
    /** The last day of 外部评议. */
    ballotsBy: string;
  }
> {}
/** 邀请评议: one-time links, of which nothing but the SHA-256 is known here. */
export class RatersInvited extends Event('RatersInvited')<Of & { category: RaterCategory; links: readonly string[] }> {}
/** 延长评议期限. */
export class BallotDayExtended extends Event('BallotDayExtended')<
  Of & { from: string; ballotsBy: string; reason: string }
> {}
/** An answer lies in the box. Which link it came by, and what it says, is not recorded with it. */
export class BallotReceived extends Event('BallotReceived')<Of & { category: RaterCategory }> {}

/** What an answer says of one unit under one item, by the code of the level. */
export interface Mark {
  readonly unitId: string;
  readonly code: string;
  readonly level: string;
}
/** 开箱: the box holds so many answers; they follow in random order. `used`: links by which they came, sorted. */
export class BallotsOpened extends Event('BallotsOpened')<Of & { ballots: number; used: readonly string[] }> {}
export class BallotRead extends Event('BallotRead')<
  Of & { category: RaterCategory; marks: readonly Mark[]; comment: string }
> {}

/** `run` counts from 1. */
export class ScoringRequested extends Event('ScoringRequested')<Of & { run: number }> {}
/** Every unit was counted; `missing`: items without points, of all units together. */
export class ScoringCompleted extends Event('ScoringCompleted')<Of & { run: number; units: number; missing: number }> {}
/** 公布: from here no score changes. `ranking` holds every unit, with `rule` saying how the ranks come about. */
export class AssessmentPublished extends Event('AssessmentPublished')<{
  assessment: string;
  year: number;
  campaign: string;
  title: string;
  rule: string;
  ranking: readonly Placed[];
}> {}

export type AssessmentEvent =
  | AssessmentOpened
  | RatersInvited
  | BallotDayExtended
  | BallotReceived
  | BallotsOpened
  | BallotRead
  | ScoringRequested
  | ScoringCompleted
  | AssessmentPublished;

interface OfUnit extends Of {
  readonly unitId: string;
}

/** Points with what they are made of: facts counted, or the answers of 外部评议. */
export interface ScoredItem {
  readonly code: string;
  readonly points: number;
  readonly need?: number;
  readonly have?: number;
  readonly facts?: number;
  readonly ballots?: number;
}
/** All items of a unit that can be worked out, as a run found them; those not named have no points yet. */
export class UnitScored extends Event('UnitScored')<OfUnit & { run: number; items: readonly ScoredItem[] }> {}
/** 人工评分. Said anew, the later one stands. */
export class ScoreGiven extends Event('ScoreGiven')<OfUnit & { code: string; points: number; reason: string }> {}
export type UnitScoreEvent = UnitScored | ScoreGiven;

/** 批量导入人工评分, as one fact beside the scores it brings. */
export class UnitScoresImported extends Event('UnitScoresImported')<{
  importId: string;
  assessmentId: string;
  fileName: string;
  sha256: string;
  given: number;
}> {}
