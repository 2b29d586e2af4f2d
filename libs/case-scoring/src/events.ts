import { Event } from '@app/eventing/message.js';
import type { Marking, ScoreSheet } from './sheet.rules.js';

interface OfRound {
  readonly roundId: string;
}

/**
 * 评查轮次: the files that one published draw chose, and the sheet they are all scored by, as it read on that day.
 * `number` runs consecutively per year. `objectionDays` and `rulingDays` are working days.
 */
export class ScoringRoundOpened extends Event('ScoringRoundOpened')<
  OfRound & {
    year: number;
    number: number;
    title: string;
    campaignId: string;
    drawId: string;
    drawYear: number;
    drawNumber: number;
    sheet: ScoreSheet;
    /** The day by which the reviewers hand in. */
    scoreBy: string;
    objectionDays: number;
    rulingDays: number;
    files: number;
  }
> {}
/** 告知: the results that were ready were told to their units, each in its own stream. */
export class RoundScoresTold extends Event('RoundScoresTold')<OfRound & { files: number }> {}
/** 通报: the county report went out under a number. */
export class ScoringCircularIssued extends Event('ScoringCircularIssued')<
  OfRound & { documentNumber: string; issuedOn: string; files: number; average: number }
> {}

/** 终止: given up by the office, or closed because its draw was voided. What its files were given counts for nothing. */
export class ScoringRoundClosed extends Event('ScoringRoundClosed')<
  OfRound & { drawId: string; by: 'office' | 'voided-draw'; reason: string }
> {}

export type ScoringRoundEvent = ScoringRoundOpened | RoundScoresTold | ScoringCircularIssued | ScoringRoundClosed;

interface Of extends OfRound {
  readonly scoringId: string;
  /** The unit whose file it is. */
  readonly unitId: string;
}

/** One file of a round: 一卷一表. `fileId` and `caseNumber` as the unit's catalogue has them. */
export class FileScoringOpened extends Event('FileScoringOpened')<
  Of & {
    campaignId: string;
    fileId: string;
    caseNumber: string;
    scoreBy: string;
    objectionDays: number;
    rulingDays: number;
  }
> {}
/** `place` 3: called because the first two differ. `by`: dealt with the file by the draw, or chosen by the office. */
export class ScorerAssigned extends Event('ScorerAssigned')<
  Of & { scorerId: string; name: string; place: number; by: 'draw' | 'office'; replaces?: string; reason?: string }
> {}
/** 回避: this person scores this file no more, and is not assigned to it again. */
export class ScorerRecused extends Event('ScorerRecused')<
  Of & { scorerId: string; name: string; place: number; ground: string }
> {}
/** 账号停用、角色撤销、不再担任监督人员、已申报回避、调入案卷所属单位. */
export const UNAVAILABLE = ['account-closed', 'role-withdrawn', 'stood-down', 'recused', 'own-unit'] as const;
export type Unavailable = (typeof UNAVAILABLE)[number];

/** Somebody who has a place on the file may not score it any more; the office may replace him, his sealed sheet or not. */
export class ScorerFoundUnavailable extends Event('ScorerFoundUnavailable')<
  Of & { scorerId: string; name: string; place: number; why: Unavailable; handedIn: boolean }
> {}
/** 交卷: signed by its author, and changed no more. Sealed from everybody else until the file is scored. */
export class ScoresHandedIn extends Event('ScoresHandedIn')<
  Of & {
    scorerId: string;
    name: string;
    place: number;
    marking: Marking;
    score: number;
    vetoed: boolean;
    grade: string;
    late: boolean;
  }
> {}
/** The two differ by more points than the sheet allows, or on whether the file fails: a third decides. */
export class ScorersDiffered extends Event('ScorersDiffered')<Of & { over: 'points' | 'veto' }> {}

/** What a file was given, with every reason for it. */
export interface Result {
  readonly marking: Marking;
  readonly score: number;
  readonly vetoed: boolean;
  readonly grade: string;
}

/** `counted`: the places whose sheets the result is made of. */
export class FileScored extends Event('FileScored')<Of & Result & { counted: readonly number[] }> {}
/** 告知单位: it may object until `objectBy`. */
export class ScoreTold extends Event('ScoreTold')<Of & { objectBy: string }> {}
/** 无异议, said by the unit's lead before its days were over. */
export class ScoreAccepted extends Event('ScoreAccepted')<Of> {}

/** What the unit objects to: an item of the sheet, and why. */
export interface ObjectedItem {
  readonly code: string;
  readonly reason: string;
}

/** 异议: of single items, with what supports it. The office rules until `rulingBy`. */
export class ScoreObjected extends Event('ScoreObjected')<
  Of & { items: readonly ObjectedItem[]; evidence: readonly string[]; rulingBy: string }
> {}

/** 维持、变更. */
export const SCORE_RULINGS = ['upheld', 'amended'] as const;
export type ScoreRuling = (typeof SCORE_RULINGS)[number];

/** What a ruling makes of one item: so many points, or whether the veto stands. `points` 0 or `stands` false: it falls. */
export interface RuledItem {
  readonly code: string;
  readonly points?: number;
  readonly stands?: boolean;
  readonly reason: string;
}

/** 裁定, by somebody who scored nothing of the file. */
export class ScoreObjectionRuled extends Event('ScoreObjectionRuled')<
  Of & Result & { ruling: ScoreRuling; reason: string; items: readonly RuledItem[]; late: boolean }
> {}

/** 无异议、逾期未提异议、经裁定. */
export type Settled = 'accepted' | 'unopposed' | 'ruled';

/** 定卷: from here the result is final. */
export class ScoreSettled extends Event('ScoreSettled')<
  Of & { how: Settled; score: number; vetoed: boolean; grade: string }
> {}
/** What the file shows goes into the rectification ledger: one finding per item of the sheet. */
export class CaseFindingRaised extends Event('CaseFindingRaised')<
  Of & {
    campaignId: string;
    findingId: string;
    /** The item of the sheet, a veto or a deduction. */
    code: string;
    text: string;
    category: string;
    dueOn: string;
    responsible: string;
  }
> {}
/** With a corrected table of working days. */
export class ScoringDeadlineMoved extends Event('ScoringDeadlineMoved')<
  Of & { of: 'objection' | 'ruling'; from: string; dueOn: string; reason: string }
> {}

/** With its round. `waiting`: accounts whose sheets were still to come; `told`: the unit knew its result. */
export class FileScoringClosed extends Event('FileScoringClosed')<
  Of & { reason: string; waiting: readonly string[]; told: boolean }
> {}

export type FileScoringEvent =
  | FileScoringOpened
  | FileScoringClosed
  | ScorerFoundUnavailable
  | ScorerAssigned
  | ScorerRecused
  | ScoresHandedIn
  | ScorersDiffered
  | FileScored
  | ScoreTold
  | ScoreAccepted
  | ScoreObjected
  | ScoreObjectionRuled
  | ScoreSettled
  | CaseFindingRaised
  | ScoringDeadlineMoved;

/** 线下填写: a table brought a sheet, beside the sheet itself. */
export class ScoresImported extends Event('ScoresImported')<{
  importId: string;
  scoringId: string;
  fileName: string;
  sha256: string;
}> {}

/**
 * Events whose content only their author reads until the stream holds a FileScored: whoever knew the other sheet would
 * not score by himself. Everybody else sees that, when and by whom they happened, and their hashes.
 */
export const SEALED_UNTIL_SCORED: readonly string[] = [ScoresHandedIn.type];
