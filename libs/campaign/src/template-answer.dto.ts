import { FaultAnswer } from './migration.dto.js';
import { TemplateBasisFields, TemplateContentFields } from './template.dto.js';

export class TemplateDetailAnswer {
  code: string;
  shipped: boolean;
  /** Counts the revisions. */
  edition: number;
  /** The version of its stream, for If-Match; 0 of a shipped one. */
  version: number;
  basis?: TemplateBasisFields;
  changedAt?: string;
  retiredAt?: string;
  retiredBecause?: string;
  /** SHA-256 of the content as a campaign launched from it records it. */
  hash: string;
  /** What has to be put right before a campaign is launched from it. */
  faults: FaultAnswer[];
  content: TemplateContentFields;
}
