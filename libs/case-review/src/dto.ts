import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, Max, Min, ValidateNested } from 'class-validator';
import { Day, Text } from '@app/http';
import { CASE_KINDS, type CaseKind } from './events.js';

const MOST_FILES = 2000;

export class CaseYearRequest {
  @Type(() => Number) @IsInt() @Min(2000) @Max(2100) year: number;
}

export class CaseEntryRequest {
  /** 文号 such as 舞城罚〔2026〕12号. */
  @Text(80) caseNumber: string;
  @IsIn(CASE_KINDS) kind: CaseKind;
  /** 结案日期. */
  @Day() closedOn: string;
}

export class CaseFilesRequest {
  @IsArray()
  @ArrayMaxSize(MOST_FILES)
  @ValidateNested({ each: true })
  @Type(() => CaseEntryRequest)
  files: CaseEntryRequest[];
}

export class StrikeCaseFileRequest {
  @Text(300) reason: string;
}

export class CaseSignOffRequest {
  /** How many files the lead saw: he states that these are all. */
  @IsInt() @Min(0) count: number;
}

export class ReopenCatalogueRequest {
  @Text(300) reason: string;
}

export class CaseCatalogueListItem {
  unitId: string;
  unitName: string;
  year: number;
  fileCount: number;
  /** Absent until the unit's lead has stated that the catalogue is complete. */
  signedOffOn?: string;
}

/** One line per unit of the register; a unit sees its own alone. */
export class CaseCatalogueListAnswer {
  items: CaseCatalogueListItem[];
}

export class CaseFileAnswer {
  id: string;
  seq: number;
  caseNumber: string;
  @ApiProperty({ enum: CASE_KINDS }) kind: CaseKind;
  closedOn: string;
}

export class CaseCatalogueAnswer extends CaseCatalogueListItem {
  files: CaseFileAnswer[];
}
