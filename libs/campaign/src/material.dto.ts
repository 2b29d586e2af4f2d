import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsArray, IsIn, Matches, ValidateIf } from 'class-validator';
import { AsOfAnswer, Day, ListRequest, OptionalAsOf, OptionalText, Text } from '@app/http';
import type { Phase } from './events.js';
import { PHASES } from './rules.js';
import { STANDINGS, type Standing } from './standing.rules.js';

const Given = () => ValidateIf((_, value) => value !== undefined && value !== '');

export class MaterialPath {
  @Text(64) campaignId: string;
  @Text(18) unitId: string;
  @Text(20) code: string;
}

export class SubmitMaterialRequest {
  /** SHA-256 of each file, as `POST /api/files` answers it. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(/^[0-9a-f]{64}$/, { each: true })
  files: string[];
  @OptionalText(1000) note?: string;
}

export class ReturnMaterialRequest {
  @Text(500) reason: string;
  /** The day to hand it in again by. */
  @Day() dueOn: string;
}

/** Sorts by `unitName`, `code`, `dueOn`, `submittedAt`. */
export class MaterialListRequest extends ListRequest {
  @OptionalAsOf() asOf?: string;
  @OptionalText(18) unitId?: string;
  @OptionalText(20) code?: string;
  @Given() @IsIn(PHASES) phase?: Phase;
  @Given() @IsIn(STANDINGS) state?: Standing;
  /** Handed in late, or still owed after the deadline. */
  @Given() @IsIn(['true', 'false']) late?: string;
}

export class CellAnswer {
  code: string;
  phase: Phase;
  state: Standing;
  late: boolean;
  /** The deadline in force for this unit. */
  dueOn: string;
  /** How often it was handed in. */
  round: number;
  submittedAt?: string;
  version: number;
}

export class MaterialListItem extends CellAnswer {
  campaignId: string;
  unitId: string;
  unitName: string;
  name: string;
}

export class MaterialListAnswer extends AsOfAnswer {
  items: MaterialListItem[];
  next?: string;
  total: number;
}

export class RoundReturnAnswer {
  at: string;
  by: string;
  reason: string;
  dueOn: string;
}

export class RoundAcceptanceAnswer {
  at: string;
  by: string;
}

export class RoundAnswer {
  round: number;
  submittedAt: string;
  /** Account id, as in `returned.by` and `accepted.by`. */
  submittedBy: string;
  files: string[];
  note: string;
  /** The deadline it was held against. */
  dueOn: string;
  late: boolean;
  returned?: RoundReturnAnswer;
  accepted?: RoundAcceptanceAnswer;
}

export class MaterialAnswer extends MaterialListItem {
  /** What the office wants to see in it; may be empty. */
  note: string;
  /** The campaign's deadline, which a return leaves as it is. */
  plannedDueOn: string;
  rounds: RoundAnswer[];
}

export class BoardMaterialAnswer {
  code: string;
  name: string;
  dueOn: string;
}

export class BoardPhaseAnswer {
  phase: Phase;
  name: string;
  state: 'planned' | 'open' | 'closed';
  dueOn: string;
  materials: BoardMaterialAnswer[];
}

export class BoardRowAnswer {
  unitId: string;
  unitName: string;
  /** In the order of the phases' materials; a material that is not asked of the unit has none. */
  cells: CellAnswer[];
}

export class BoardAnswer extends AsOfAnswer {
  campaignId: string;
  title: string;
  /** The day the states are true of. */
  asOf: string;
  phases: BoardPhaseAnswer[];
  rows: BoardRowAnswer[];
}
