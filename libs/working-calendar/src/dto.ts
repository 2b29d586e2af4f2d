import { ArrayMaxSize, IsArray, IsInt, Matches, Max, Min } from 'class-validator';
import { Text } from '@app/http';

const MOST_DAYS = 200;
const DAY = /^(20|21)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const Days = () => Matches(DAY, { each: true });

export class WorkingYearRequest {
  @IsInt() @Min(2004) @Max(2199) year: number;
  /** Days off beside weekends, 2027-01-01. */
  @IsArray() @ArrayMaxSize(MOST_DAYS) @Days() holidays: string[];
  /** Weekend days worked instead. */
  @IsArray() @ArrayMaxSize(MOST_DAYS) @Days() workdays: string[];
  /** The document it is taken from. */
  @Text(200) source: string;
}

export class DeadlineMoveAnswer {
  key: string;
  /** 检查结果公示, 监督意见书, 监督决定书. */
  what: string;
  unitName: string;
  link: string;
  from: string;
  to: string;
}

export class YearFaultAnswer {
  row: number;
  column: string;
  message: string;
}

export class YearSheetAnswer {
  fileName: string;
  year?: number;
  holidays: string[];
  workdays: string[];
  faults: YearFaultAnswer[];
}

export class YearDaysAnswer {
  holidays: string[];
  workdays: string[];
}

export class YearPreviewAnswer {
  /** Days of the new table that the present one does not have, and the other way round. */
  added: YearDaysAnswer;
  removed: YearDaysAnswer;
  moves: DeadlineMoveAnswer[];
}

export class YearEditionAnswer extends YearDaysAnswer {
  edition: number;
  source: string;
  importedAt: string;
  importedBy: string;
  moves: DeadlineMoveAnswer[];
}

export class WorkingYearAnswer extends YearDaysAnswer {
  year: number;
  /** Whether its days are known at all. */
  arranged: boolean;
  /** The tables that were brought in, the newest first; none where the built-in one holds. */
  editions: YearEditionAnswer[];
}

export class ListedYearAnswer {
  year: number;
  /** Absent: the built-in table holds. */
  source?: string;
  importedAt?: string;
}

export class WorkingYearsAnswer {
  items: ListedYearAnswer[];
  /** Years on whose table deadlines wait. */
  unarranged: string[];
}
