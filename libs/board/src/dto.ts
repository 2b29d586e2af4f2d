import { AsOfAnswer, AsOfRequest, OptionalText } from '@app/http';

export class IssueTrendRequest extends AsOfRequest {
  @OptionalText(64) campaignId?: string;
  @OptionalText(18) unitId?: string;
  /** The first source. */
  @OptionalText(40) source?: string;
  /** 未分类: issues that name none. */
  @OptionalText(40) category?: string;
}

/** Numbers of issues; those merged into another one are counted there. */
export class IssueWeekAnswer {
  /** Monday. */
  from: string;
  /** Sunday; of the last week the day that is asked about. */
  to: string;
  /** Reported in the week and still listed: `GET /api/issues?reportedFrom=…&reportedTo=…`. */
  reported: number;
  /** Closed in the week and still closed: `GET /api/issues?closedFrom=…&closedTo=…`. */
  closed: number;
  /** Not closed at the end of the week: `GET /api/issues?counted=unsettled&asOf=…`. */
  open: number;
  /** Overdue at the end of the week: `GET /api/issues?overdue=true&asOf=…`. */
  overdue: number;
}

export class IssueTrendAnswer extends AsOfAnswer {
  weeks: IssueWeekAnswer[];
}
