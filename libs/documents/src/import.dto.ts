import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { Text } from '@app/http';
import type { RowState } from './import-plan.js';

const SHA256 = /^[0-9a-f]{64}$/;

/** Beside the file itself. */
export class ConfirmImportRequest {
  /** The hash of the file that was previewed. */
  @Text(64) @Matches(SHA256) sha256: string;
  /** The hash of everything the preview said would be written. */
  @Text(64) @Matches(SHA256) plan: string;
}

export class ImportFaultAnswer {
  /** The header above the wrong cell; empty where the row as a whole is wrong. */
  column: string;
  message: string;
}

export class ImportChangeAnswer {
  column: string;
  before: string;
  after: string;
}

export class ImportRowAnswer {
  /** As Excel numbers it. */
  row: number;
  /** Whom it is about. */
  name: string;
  @ApiProperty({ type: String, enum: ['new', 'changed', 'unchanged', 'conflict', 'wrong'] })
  state: RowState;
  faults: ImportFaultAnswer[];
  changes: ImportChangeAnswer[];
  note?: string;
}

export class ImportPreviewAnswer {
  fileName: string;
  sha256: string;
  plan: string;
  added: number;
  corrected: number;
  unchanged: number;
  /** Rows that are wrong in themselves or at odds with others: while there is one, nothing can be written. */
  amiss: number;
  /** Headers of columns that are not read. */
  ignored: string[];
  rows: ImportRowAnswer[];
}
