import { AsOfAnswer, ListRequest, OptionalAsOf, OptionalText } from '@app/http';

/** `cursor` and `limit` are of the repeats. */
export class ComparisonRequest extends ListRequest {
  /** The campaign to compare with; absent: the one it goes on from. */
  @OptionalText(64) with?: string;
  @OptionalAsOf() asOf?: string;
}

export class ComparedCampaignAnswer {
  id: string;
  title: string;
  year: number;
  issues: number;
}

export class ComparedLineAnswer {
  /** A category, a check or a unit; empty: issues that name none. */
  key: string;
  name: string;
  former: number;
  present: number;
  /** Of the present ones those that are there again. */
  repeated: number;
}

export class ComparedIssueAnswer {
  issueId: string;
  number: number;
  text: string;
  closed: boolean;
}

export class RepeatAnswer {
  unitId: string;
  unitName: string;
  checkId: string;
  checkText: string;
  former: ComparedIssueAnswer[];
  present: ComparedIssueAnswer[];
}

export class ComparisonAnswer extends AsOfAnswer {
  campaign: ComparedCampaignAnswer;
  former: ComparedCampaignAnswer;
  repeated: number;
  /** `repeated` of the campaign's issues, from 0 to 1 in four decimals. */
  rate: number;
  byCategory: ComparedLineAnswer[];
  byCheck: ComparedLineAnswer[];
  byUnit: ComparedLineAnswer[];
  /** The same unit and the same check in both campaigns: a page of them, and how many there are. */
  repeats: RepeatAnswer[];
  matters: number;
  next?: string;
}
