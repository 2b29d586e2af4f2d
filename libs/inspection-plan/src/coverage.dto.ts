import { ApiProperty } from '@nestjs/swagger';
import { AsOfAnswer } from '@app/http';
import { BATCH_STATES, type BatchState } from './coverage.rules.js';

/** Of how many units how many were drawn and inspected, each counted once a year. */
export class CoverageShareAnswer {
  /** A risk class, a kind of unit, or a township by name. */
  id: string;
  units: number;
  drawn: number;
  inspected: number;
}

export class CoverageRegisterAnswer {
  units: number;
  /** How many of them the plan wants inspected in the year. */
  target: number;
  drawn: number;
  inspected: number;
}

export class CoverageStratumAnswer {
  id: string;
  rule: string;
  planned: number;
}

export class CoverageDrawAnswer {
  id: string;
  label: string;
}

export class CoverageBatchAnswer {
  number: number;
  from: string;
  to: string;
  @ApiProperty({ enum: BATCH_STATES }) state: BatchState;
  /** Its last day has passed and it is not all inspected. */
  overdue: boolean;
  strata: CoverageStratumAnswer[];
  /** How many units the batch draws: by its rules and the register, or by the lists once they are locked. */
  planned: number;
  drawn: number;
  inspected: number;
  draw?: CoverageDrawAnswer;
  /** How many draws of this batch were voided. */
  voided: number;
}

export class CoverageItemAnswer {
  planItem: string;
  name: string;
  batches: CoverageBatchAnswer[];
}

export class CoverageAnswer extends AsOfAnswer {
  id: string;
  year: number;
  title: string;
  /** The edition counted against. */
  edition: number;
  /** Whether it is in force; otherwise the numbers say what it would ask for. */
  inForce: boolean;
  /** The day the numbers stand for. */
  day: string;
  /** 覆盖面 of the plan, a decimal. */
  coverage: string;
  register: CoverageRegisterAnswer;
  byRiskClass: CoverageShareAnswer[];
  byKind: CoverageShareAnswer[];
  /** Of the units whose township the register names. */
  byTownship: CoverageShareAnswer[];
  items: CoverageItemAnswer[];
}
