import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsString,
  Matches,
  ValidateIf,
} from 'class-validator';
import { AsOfAnswer, Day, ListRequest, OptionalAsOf, PastMomentAnswer, Text } from '@app/http';
import type { EvidenceSide } from '@app/rectification/events.js';
import type { Excuse } from './events.js';
import { RECHECK_STATES, type RecheckState } from './recheck.entity.js';

const FILE_ID = /^[0-9a-f]{64}$/;
const Given = () => ValidateIf((_, value) => value !== undefined && value !== '');

export class RecheckPassRequest {
  /** 复查情况. */
  @Text(2000) account: string;
  /** Ids of uploaded files, at least one. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsString({ each: true })
  @Matches(FILE_ID, { each: true })
  evidence: string[];
}

export class RecheckFailureRequest extends RecheckPassRequest {
  /** By when the unit is to have put it right. */
  @Day() dueOn: string;
}

/** Sorts by `dueOn`, `unit`, `state`. */
export class RecheckListRequest extends ListRequest {
  @OptionalAsOf() asOf?: string;
  @Given() @IsString() campaignId?: string;
  @Given() @IsString() unitId?: string;
  @Given() @IsString() issueId?: string;
  @Given() @IsString() drawId?: string;
  @Given() @IsIn(RECHECK_STATES) state?: RecheckState;
}

export class RecheckerAnswer {
  supervisorId: string;
  name: string;
}

export class RecheckListItem {
  id: string;
  drawId: string;
  /** Year and number of the draw: 2022-3. */
  drawLabel: string;
  item: string;
  campaignId: string;
  unitId: string;
  unitName: string;
  issueId: string;
  issueNumber: number;
  issueText: string;
  supervisors: RecheckerAnswer[];
  assignedOn: string;
  dueOn: string;
  state: RecheckState;
  overdue: boolean;
  excuse?: Excuse;
  version: number;
}

export class RecheckListAnswer extends AsOfAnswer {
  items: RecheckListItem[];
  next?: string;
  total: number;
}

export class RectificationFileAnswer {
  fileId: string;
  /** Before or after it was put right. */
  side: EvidenceSide;
  name?: string;
}

/** What the closure rests on: 整改措施, 整改情况 and the evidence of the round that was closed. */
export class RectificationAnswer {
  measures?: string;
  account?: string;
  evidence: RectificationFileAnswer[];
}

export class RecheckAnswer extends RecheckListItem {
  /** What is to be rechecked; absent once it was called off. */
  rectification?: RectificationAnswer;
  account?: string;
  evidence: string[];
  putRightBy?: string;
  late?: boolean;
  concludedAt?: string;
  concludedBy?: string;
  /** Whether the asker was drawn for it and it waits for his report. */
  mayConclude: boolean;
  past?: PastMomentAnswer;
}
