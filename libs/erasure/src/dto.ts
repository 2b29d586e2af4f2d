import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import { Day, ListRequest, OptionalText, Text } from '@app/http';
import type { ErasureState } from './erasure.entity.js';

export const STATES = ['proposed', 'declined', 'erased', 'cleared'] as const;
const FILE_ID = /^[0-9a-f]{64}$/;

export class ErasureSearchRequest {
  /** What is to go, word for word: a name, a telephone number, the number of a certificate. Kept nowhere. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  texts: string[];
}

export class ErasureProposalRequest extends ErasureSearchRequest {
  /** 文号. */
  @OptionalText(100) documentNumber?: string;
  /** 文书日期. */
  @Day() orderedOn: string;
  /** 作出机关. */
  @Text(100) issuedBy: string;
  /** 法律依据. */
  @OptionalText(500) basis?: string;
  /** Id of the document's uploaded file. */
  @IsString() @Matches(FILE_ID) evidence: string;
  /** Ids of the events to erase from. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  events: string[];
}

export class ErasureReasonRequest {
  @Text(1000) reason: string;
}

export class ErasureListRequest extends ListRequest {
  @ValidateIf((_, value) => value !== undefined && value !== '') @IsIn(STATES) state?: ErasureState;
}

export class ErasureChange {
  before: string;
  after: string;
}

export class ErasableEventAnswer {
  eventId: string;
  at: string;
  stream: string;
  version: number;
  type: string;
  /** What happened, as the timeline would tell it once the texts are gone. */
  what: string;
  /** Each text that would change; empty once it is erased, and where it may not be erased. */
  changes: ErasureChange[];
  /** Why it may not be erased: the refusal's code and its sentence. */
  refused?: string;
  why?: string;
}

export class ErasureSearchAnswer {
  events: ErasableEventAnswer[];
  /** Events found; more than are shown when there are very many. */
  total: number;
  /** Uploaded files whose names hold a text; they are renamed with the erasure. */
  files: ErasureChange[];
}

export class ErasureListItem {
  id: string;
  state: ErasureState;
  documentNumber: string;
  orderedOn: string;
  issuedBy: string;
  basis: string;
  /** Events concerned. */
  count: number;
  proposedAt: string;
  decidedAt?: string;
}

export class ErasureListAnswer {
  items: ErasureListItem[];
  next?: string;
  total: number;
}

export class ErasureAnswer extends ErasureListItem {
  /** Id of the document's file. */
  evidence: string;
  proposedBy: string;
  decidedBy?: string;
  /** Why it was declined. */
  reason?: string;
  /** When the last read table was free of it. */
  clearedAt?: string;
  events: ErasableEventAnswer[];
  /** Names the renamed files have from then on. */
  files: string[];
  /** Whether the asker may decide on it now. */
  mayDecide: boolean;
  version: number;
}
