import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsString, Matches, ValidateIf } from 'class-validator';
import { Day, ListRequest, OptionalText, Text } from '@app/http';
import { STATES, type InspectionState } from './inspection.entity.js';

const RESULTS = ['no-problem-found', 'problems-found'] as const;
const YES_NO = ['true', 'false'] as const;
const FILE_ID = /^[0-9a-f]{64}$/;

const Given = () => ValidateIf((_, value) => value !== undefined && value !== '');

export class VisitRequest {
  @Day() visitedOn: string;
  /** 检查情况. */
  @Text(5000) account: string;
  /** Ids of uploaded files. */
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsString({ each: true })
  @Matches(FILE_ID, { each: true })
  evidence: string[];
}

export class FindingRequest {
  @Text(1000) text: string;
  /** One of the plan's main tasks. */
  @Text(40) category: string;
  /** 整改时限. */
  @Day() dueOn: string;
  /** 整改责任人. */
  @Text(50) responsible: string;
}

export class ConclusionRequest {
  @IsIn(RESULTS) result: (typeof RESULTS)[number];
}

/** Sorts by `dueOn` (default), `assignedOn`, `unit`, `item`, `state`. */
export class InspectionListRequest extends ListRequest {
  @Given() @IsIn(STATES) state?: InspectionState;
  @OptionalText(64) campaignId?: string;
  @OptionalText(64) drawId?: string;
  @OptionalText(18) unitId?: string;
  @OptionalText(64) supervisorId?: string;
  /** Past its day and not concluded. */
  @Given() @IsIn(YES_NO) overdue?: string;
}

export class InspectorAnswer {
  supervisorId: string;
  name: string;
  organisation: string;
  signed: boolean;
}

export class InspectionListItem {
  id: string;
  unitId: string;
  unitName: string;
  campaignId: string;
  drawId: string;
  /** Year and number of the draw: 2026-1. */
  drawLabel: string;
  item: string;
  supervisors: InspectorAnswer[];
  assignedOn: string;
  dueOn: string;
  overdue: boolean;
  @ApiProperty({ enum: STATES }) state: InspectionState;
  visitCount: number;
  findingCount: number;
  @ApiPropertyOptional({ enum: RESULTS }) result?: (typeof RESULTS)[number];
  concludedAt?: string;
  version: number;
}

export class InspectionListAnswer {
  items: InspectionListItem[];
  next?: string;
  total: number;
}

export class VisitAnswer {
  supervisorId: string;
  visitedOn: string;
  account: string;
  evidence: string[];
  recordedAt: string;
}

export class FindingAnswer {
  id: string;
  supervisorId: string;
  text: string;
  category: string;
  dueOn: string;
  responsible: string;
  recordedAt: string;
}

export class InspectionAnswer extends InspectionListItem {
  visits: VisitAnswer[];
  findings: FindingAnswer[];
  /** The asker himself, when he is one of the supervisors. */
  ownSupervisorId?: string;
}
