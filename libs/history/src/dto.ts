import { IsIn, Matches, ValidateIf } from 'class-validator';
import { ListRequest } from '@app/http';
import { SUBJECT } from './subject.rules.js';

export class TimelineListRequest extends ListRequest {
  /** `issue:<id>`, `unit:<id>`, `draw:<id>`, `inspection:<id>`, `campaign:<id>`, `supervisor:<id>`, `account:<id>`. */
  @Matches(SUBJECT) subject: string;
  /** `-at`, the default: newest first. */
  @ValidateIf((_, value) => value !== undefined && value !== '') @IsIn(['at', '-at']) declare sort?: string;
}

export class TimelineItem {
  id: string;
  at: string;
  actor: string;
  onBehalfOf?: string;
  what: string;
  /** Where the thing it is about is shown. */
  link?: string;
  type: string;
  stream: string;
  version: number;
  hash: string;
  previousHash: string;
  payloadHash: string;
  /** The content stays closed until its draw is published. */
  sealed: boolean;
  /** The content was erased under the law; its place in the history stays. */
  erased: boolean;
  data?: object;
}

export class StreamAnswer {
  items: TimelineItem[];
  next?: string;
  total: number;
}

export class TimelineAnswer extends StreamAnswer {
  /** The name of the unit or person it is about. */
  title?: string;
}

export class BreakAnswer {
  stream: string;
  version: number;
  aspect: string;
  /** What does not hold, in words. */
  fault: string;
}

export class VerificationAnswer {
  @IsIn(['PASS', 'FAIL']) result: 'PASS' | 'FAIL';
  events: number;
  streams: number;
  erased: number;
  receipts: number;
  /** What was checked, one line each; empty when it does not hold. */
  lines: string[];
  broken?: BreakAnswer;
}
