import { Command } from '@app/eventing/message.js';
import type { Figures, RuleName } from './events.js';
import type { CheckFacts } from './rules.js';

/** `facts` are looked up inside the transaction; no asker fills them in. */
interface Of {
  readonly campaignId: string;
  readonly unitId: string;
  readonly facts?: CheckFacts;
}

export class EnterFigures extends Command('EnterFigures')<Of & { heldOn: string; figures: Figures }> {}
/** What a file brings, as it was previewed: `plan` is the hash of everything the preview said would be written. */
export class ImportFigures extends Command('ImportFigures')<{
  campaignId: string;
  importId: string;
  fileName: string;
  sha256: string;
  plan: string;
  table: object;
  /** Of how many units the figures are the first, and of how many others; counted by the handler. */
  added?: number;
  corrected?: number;
}> {}
/** Holds the numbers against the unit's answers as they are now. */
export class CompareFigures extends Command('CompareFigures')<Of> {}
export class ExplainContradiction extends Command('ExplainContradiction')<Of & { rule: RuleName; reason: string }> {}

export type ComputedCheckCommand = EnterFigures | CompareFigures | ExplainContradiction;
