import { Command } from '@app/eventing/message.js';
import type { Mark, RaterCategory, ScoredItem } from './events.js';
import type { AssessedUnit, Group } from './ranking.rules.js';
import type { Scheme, SchemeItem } from './scheme.rules.js';

/** `shipped` is looked up: the newest version that came with the product, 0 where it is the office's own. */
export class AdoptAssessmentScheme extends Command('AdoptAssessmentScheme')<{
  scheme: Omit<Scheme, 'version'>;
  shipped?: number;
}> {}

interface Of {
  readonly assessmentId: string;
}

/** `scheme` (its newest version), `units` (those that take part in the campaign) and `number` are looked up. */
export class OpenAssessment extends Command('OpenAssessment')<
  Of & {
    title: string;
    campaignId: string;
    schemeCode: string;
    from: string;
    to: string;
    leastBallots: number;
    ballotsBy: string;
    scheme?: Scheme;
    units?: readonly AssessedUnit[];
    number?: number;
  }
> {}
/** `links` are hashes: the links themselves are made outside and told once. */
export class InviteRaters extends Command('InviteRaters')<Of & { category: RaterCategory; links: readonly string[] }> {}
export class ExtendBallots extends Command('ExtendBallots')<Of & { ballotsBy: string; reason: string }> {}
/**
 * `link` is a hash, and looked up inside the transaction that takes it. `blind` is drawn at random for this one command
 * and kept nowhere: of every command a hash is stored, and by that of a guessed answer and a known link it could be found.
 */
export class CastBallot extends Command('CastBallot')<
  Of & {
    link: string;
    marks: readonly Mark[];
    comment: string;
    blind: string;
    found?: { readonly category: RaterCategory; readonly used: boolean };
  }
> {}

export interface Ballot {
  readonly category: RaterCategory;
  readonly marks: readonly Mark[];
  readonly comment: string;
}
/** `ballots` are taken out of the box in random order, `used` are hashes of links. */
export class OpenBallots extends Command('OpenBallots')<
  Of & { ballots?: readonly Ballot[]; used?: readonly string[] }
> {}
export class RequestScoring extends Command('RequestScoring')<Of> {}
export class CompleteScoring extends Command('CompleteScoring')<Of & { run: number; units: number; missing: number }> {}

/** How an assessment stands: the sum of each unit, and what has no points yet. */
export interface Standing {
  readonly units: readonly { readonly unit: string; readonly group: Group; readonly score: number }[];
  readonly missing: number;
  /** Some of what is missing, in words. */
  readonly named: string;
}
/** `standing` is looked up. */
export class PublishAssessment extends Command('PublishAssessment')<Of & { standing?: Standing }> {}

export type AssessmentCommand =
  | OpenAssessment
  | InviteRaters
  | ExtendBallots
  | CastBallot
  | OpenBallots
  | RequestScoring
  | CompleteScoring
  | PublishAssessment;

/** What is known of an assessment where one of its units is scored. */
export interface ScoredIn {
  readonly published: boolean;
  /** The unit takes part. */
  readonly takesPart: boolean;
  readonly item?: SchemeItem;
}

interface OfUnit extends Of {
  readonly unitId: string;
}
/** By a run. */
export class ScoreUnit extends Command('ScoreUnit')<
  OfUnit & { run: number; items: readonly ScoredItem[]; within?: ScoredIn }
> {}
/** `within` and `scorerUnits`, where the registers know the scorer to work, are looked up. */
export class GiveScore extends Command('GiveScore')<
  OfUnit & {
    code: string;
    points: number;
    reason: string;
    within?: ScoredIn;
    scorerUnits?: readonly string[];
  }
> {}
export type UnitScoreCommand = ScoreUnit | GiveScore;

interface Import {
  readonly importId: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly plan: string;
  readonly table: object;
  readonly added?: number;
  readonly corrected?: number;
}
/** As it was previewed: `plan` is the hash of everything the preview said. */
export class ImportUnitScores extends Command('ImportUnitScores')<Of & Import> {}
export class ImportAssessmentScheme extends Command('ImportAssessmentScheme')<{ schemeCode: string } & Import> {}
