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
/** Holds the numbers against the unit's answers as they are now. */
export class CompareFigures extends Command('CompareFigures')<Of> {}
export class ExplainContradiction extends Command('ExplainContradiction')<Of & { rule: RuleName; reason: string }> {}

export type ComputedCheckCommand = EnterFigures | CompareFigures | ExplainContradiction;
