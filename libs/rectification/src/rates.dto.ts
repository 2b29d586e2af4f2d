import { IsIn, IsString, ValidateIf } from 'class-validator';
import { AsOfAnswer, AsOfRequest } from '@app/http';
import { SOURCES } from './dto.js';
import type { IssueSource } from './events.js';

const Given = () => ValidateIf((_, value) => value !== undefined && value !== '');

export class IssueRatesRequest extends AsOfRequest {
  @Given() @IsString() campaignId?: string;
  @Given() @IsString() unitId?: string;
  @Given() @IsIn(SOURCES) source?: IssueSource;
  @Given() @IsString() category?: string;
}

/** Shares between 0 and 1, to a tenth of a percent; absent where there is nothing to divide by. */
export class IssueRateShares {
  /** 销号率: closed of listed. */
  closure?: number;
  /** 按期办结率: closed on time of those due. */
  onTime?: number;
  /** 退回率: returned at least once of those verified. */
  return?: number;
}

/** Numbers of issues; those merged into another one are in none. `GET /api/issues?counted=…` lists those behind each. */
export class IssueRates {
  /** The unit's id, the category or the source; empty for the whole. */
  key: string;
  name: string;
  listed: number;
  closed: number;
  /** Closed, or past the deadline in force without a result. */
  due: number;
  /** Closed, the accepted result handed in by the deadline then in force. */
  onTime: number;
  /** Closed or returned by the office at least once. */
  verified: number;
  /** Returned by the office at least once. */
  returned: number;
  rates: IssueRateShares;
}

export class IssueRatesAnswer extends AsOfAnswer {
  whole: IssueRates;
  units: IssueRates[];
  categories: IssueRates[];
  sources: IssueRates[];
}
