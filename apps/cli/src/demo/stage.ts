import type { EvidenceFiles } from './evidence-files.js';
import type { Template } from './template.js';

/** What every chapter of the story stands on. */
export interface Stage {
  /** The day that the story's days are counted from. */
  readonly today: string;
  readonly campaignId: string;
  readonly template: Template;
  readonly evidence: EvidenceFiles;
}
