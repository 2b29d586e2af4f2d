import type { EvidenceSide, IssueSource } from './events.js';
import type { Situation } from './rules.js';

export class IssueSourceAnswer {
  source: IssueSource;
  note?: string;
  inspectionId?: string;
  findingId?: string;
  /** The number of the merged issue it came with. */
  fromNumber?: number;
  addedAt: string;
  addedBy: string;
}

export class IssueEvidenceAnswer {
  fileId: string;
  side: EvidenceSide;
  name?: string;
  /** The round of verification it was handed in with first. */
  round?: number;
  /** The number of the merged issue it came with. */
  fromNumber?: number;
  addedAt: string;
  addedBy: string;
}

/** Another line of a ledger. */
export class RelatedIssueAnswer {
  id: string;
  number: number;
  text: string;
  state: Situation;
  reportedAt: string;
}
