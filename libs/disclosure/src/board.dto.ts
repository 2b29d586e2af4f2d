import { ApiProperty } from '@nestjs/swagger';
import { Matches, ValidateIf } from 'class-validator';
import { ListRequest, OptionalDay } from '@app/http';
import { DisclosureListItem, DisclosureOwnerAnswer } from './dto.js';
import { DECISION_KINDS, type DecisionKind } from './events.js';

const Given = () => ValidateIf((_, value) => value !== undefined && value !== '');

export class DisclosureDayRequest extends ListRequest {
  /** The rates as they were at the end of this day; absent: today. */
  @OptionalDay() on?: string;
}

export class DisclosureTrendRequest {
  @Given() @Matches(/^\d{1,2}$/) years?: string;
}

export class DisclosureLineAnswer {
  unitId: string;
  unitName: string;
  /** Items it has to show. */
  applicable: number;
  shown: number;
  withheld: number;
  missing: number;
  stale: number;
  /** Shown of those to be shown, in per cent with one decimal; absent where there is none. */
  rate?: number;
  /** Decisions of the year up to the day. */
  decisions: number;
  inTime: number;
  late: number;
  /** Fresh items and decisions shown in time, of all shown and all due. */
  timeliness?: number;
}

export class DisclosureBoardAnswer {
  on: string;
  total: number;
  items: DisclosureLineAnswer[];
  whole: DisclosureLineAnswer;
}

export class DisclosureTrendPointAnswer {
  on: string;
  applicable: number;
  shown: number;
  stale: number;
  rate?: number;
}

export class DisclosureTrendAnswer {
  points: DisclosureTrendPointAnswer[];
}

export class UnitItemAnswer {
  code: string;
  name: string;
  window: boolean;
  months: number;
  lead?: DisclosureOwnerAnswer;
  manager?: DisclosureOwnerAnswer;
  /** Absent: nothing was collected yet. */
  entry?: DisclosureListItem;
}

/** Of a decided case, and not entered yet. */
export class AwaitedDecisionAnswer {
  documentNumber: string;
  @ApiProperty({ enum: DECISION_KINDS }) kind: DecisionKind;
  decidedOn: string;
  /** Absent while the working days of a year are unknown. */
  dueOn?: string;
}

export class UnitDisclosuresAnswer {
  unitId: string;
  unitName: string;
  serviceWindow: boolean;
  closed: boolean;
  items: UnitItemAnswer[];
  line: DisclosureLineAnswer;
  /** Years whose statistics are due and not public. */
  statisticsOwed: number[];
  /** The first due first. */
  awaited: AwaitedDecisionAnswer[];
  /** The list of items and where it comes from. */
  source: string;
}
