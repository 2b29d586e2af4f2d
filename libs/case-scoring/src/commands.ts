import type { YearTable } from '@app/calendar/working-days.js';
import { Command } from '@app/eventing/message.js';
import type { ObjectedItem, RuledItem, ScoreRuling, Unavailable } from './events.js';
import type { Marking, ScoreSheet } from './sheet.rules.js';

/** Somebody who may score, as the registers know him. `recusedFrom`: units he declared a conflict with. */
export interface KnownScorer {
  readonly scorerId: string;
  readonly name: string;
  /** Units he serves in, by his account or by the register of supervisors. */
  readonly unitIds: readonly string[];
  readonly recusedFrom: readonly string[];
  /** What the registers call the bodies he comes from: by these and his name two accounts are known to be one person's. */
  readonly bodies?: readonly string[];
}

/** A file that the draw chose, as the catalogue has it, and who was dealt to it, as far as he has an account. */
export interface DealtFile {
  readonly scoringId: string;
  readonly fileId: string;
  readonly unitId: string;
  readonly caseNumber: string;
  readonly scorers: readonly KnownScorer[];
}

/** A published draw of case files. */
export interface KnownCaseDraw {
  readonly year: number;
  readonly number: number;
  readonly campaignId: string;
  readonly voided: boolean;
  /** The round that scores its files already. */
  readonly roundId?: string;
  readonly files: readonly DealtFile[];
}

interface OfRound {
  readonly roundId: string;
}

/** `sheetCode` names one of the sheets kept as data; its newest version, the `draw` and a `number` are looked up. */
export class OpenScoringRound extends Command('OpenScoringRound')<
  OfRound & {
    title: string;
    drawId: string;
    sheetCode: string;
    scoreBy: string;
    objectionDays: number;
    rulingDays: number;
    sheet?: ScoreSheet;
    draw?: KnownCaseDraw;
    number?: number;
  }
> {}
/** Everything that is scored and not told yet; `files`, how many that are, is looked up. */
export class TellRoundScores extends Command('TellRoundScores')<OfRound & { files?: number }> {}
/** `standing` is looked up: how many files there are, how many of them are final, and their average. */
export class IssueScoringCircular extends Command('IssueScoringCircular')<
  OfRound & { documentNumber: string; standing?: { files: number; settled: number; average: number } }
> {}

/** 终止评查, with every file that is in the round. */
export class GiveUpScoringRound extends Command('GiveUpScoringRound')<OfRound & { reason: string }> {}
/** The draw the round was opened on was voided, for this reason. */
export class CloseRoundOfVoidedDraw extends Command('CloseRoundOfVoidedDraw')<OfRound & { reason: string }> {}

export type ScoringRoundCommand =
  OpenScoringRound | TellRoundScores | IssueScoringCircular | GiveUpScoringRound | CloseRoundOfVoidedDraw;

interface Of {
  readonly scoringId: string;
}

/** By the opening of its round. */
export class OpenFileScoring extends Command('OpenFileScoring')<
  Of & OfRound & DealtFile & { campaignId: string; scoreBy: string; objectionDays: number; rulingDays: number }
> {}
/**
 * `replaces`: who goes for him, with a reason. Looked up: `scorer`, `replaced` where he may still score, and `people` who
 * score the file or stand aside.
 */
export class AssignScorer extends Command('AssignScorer')<
  Of & {
    scorerId: string;
    replaces?: string;
    reason?: string;
    scorer?: KnownScorer;
    replaced?: KnownScorer;
    people?: readonly KnownScorer[];
  }
> {}
/** By what the registers say since then; `scorer` is looked up: absent where he may score nothing any more. */
export class ReportScorerUnavailable extends Command('ReportScorerUnavailable')<
  Of & { scorerId: string; why: Unavailable; scorer?: KnownScorer }
> {}
/** By himself, or by the office for him. */
export class RecuseScorer extends Command('RecuseScorer')<Of & { scorerId: string; ground: string }> {}
/** `signed`: he says that he scored it by himself. Looked up: the round's `sheet`, and how the registers know him today. */
export class HandInScores extends Command('HandInScores')<
  Of & { marking: Marking; signed: boolean; sheet?: ScoreSheet; scorer?: KnownScorer }
> {}
/** `years` are the imported tables of working days, looked up. */
export class TellScore extends Command('TellScore')<Of & { years?: readonly YearTable[] }> {}
export class AcceptScore extends Command('AcceptScore')<Of> {}
export class ObjectToScore extends Command('ObjectToScore')<
  Of & { items: readonly ObjectedItem[]; evidence: readonly string[]; years?: readonly YearTable[] }
> {}
/** Looked up: `ruler`, what the registers know of whoever rules, and `people` who scored the file, counted or not, or stood aside. */
export class RuleOnScoreObjection extends Command('RuleOnScoreObjection')<
  Of & {
    ruling: ScoreRuling;
    reason: string;
    items: readonly RuledItem[];
    sheet?: ScoreSheet;
    ruler?: KnownScorer;
    people?: readonly KnownScorer[];
  }
> {}
/** The days to object are over. */
export class SettleScore extends Command('SettleScore')<Of> {}

/** One item of the sheet as a finding; without `text` it reads as the item and the reasons given. */
export interface FindingWanted {
  readonly findingId: string;
  readonly code: string;
  readonly text?: string;
  readonly category: string;
  readonly dueOn: string;
}

/** `categories` are looked up: the main tasks of the campaign's plan. All of them or none. */
export class RaiseCaseFindings extends Command('RaiseCaseFindings')<
  Of & { findings: readonly FindingWanted[]; categories?: readonly string[]; sheet?: ScoreSheet }
> {}
export class MoveScoringDeadline extends Command('MoveScoringDeadline')<
  Of & { of: 'objection' | 'ruling'; from: string; dueOn: string; reason: string }
> {}

/** By the closing of its round. */
export class CloseFileScoring extends Command('CloseFileScoring')<Of & { reason: string }> {}

export type FileScoringCommand =
  | OpenFileScoring
  | CloseFileScoring
  | ReportScorerUnavailable
  | AssignScorer
  | RecuseScorer
  | HandInScores
  | TellScore
  | AcceptScore
  | ObjectToScore
  | RuleOnScoreObjection
  | SettleScore
  | RaiseCaseFindings
  | MoveScoringDeadline;

/** A sheet that was filled in offline, as it was previewed: `plan` is the hash of everything the preview said. */
export class ImportScores extends Command('ImportScores')<
  Of & {
    importId: string;
    fileName: string;
    sha256: string;
    plan: string;
    table: object;
    added?: number;
    corrected?: number;
  }
> {}
