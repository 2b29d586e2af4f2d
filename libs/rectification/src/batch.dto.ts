import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsArray, IsString, MaxLength } from 'class-validator';
import { Day, Text } from '@app/http';

/** As many rows as one page of the ledger can show. */
export const MOST_ROWS = 200;

export class IssueBatchRequest {
  /** Ids of issues, each once, at most 200. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_ROWS)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  ids: string[];
}

export class IssueBatchReturnRequest extends IssueBatchRequest {
  @Text(1000) reason: string;
  @Day() dueOn: string;
}

export class IssueBatchClosureRequest extends IssueBatchRequest {
  @Text(1000) opinion: string;
}

/** One row of a batch, in the order it was asked for. */
export class IssueBatchRow {
  id: string;
  done: boolean;
  /** Of a row that was refused: the rule's code and its sentence. */
  code?: string;
  sentence?: string;
}

export class IssueBatchAnswer {
  done: number;
  refused: number;
  rows: IssueBatchRow[];
}
