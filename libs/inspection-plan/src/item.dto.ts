import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsString, MaxLength, MinLength, ValidateIf } from 'class-validator';
import { AsOfAnswer, ListRequest, OptionalAsOf, OptionalText, PastMomentAnswer, Text } from '@app/http';
import { OBJECT_KINDS, type ObjectKind } from './events.js';

const Given = () => ValidateIf((_, value) => value !== undefined && value !== '');
const MOST_CONTENTS = 60;
const MOST_METHODS = 10;

export class InspectionItemContentRequest {
  @Text(100) name: string;
  /** 依据. An item without one is refused, with the rule that forbids it. */
  @OptionalText(500) legalBasis?: string;
  /** 主体. */
  @Text(100) inspectingBody: string;
  /** 内容, entry by entry. */
  @IsArray()
  @ArrayMaxSize(MOST_CONTENTS)
  @ArrayUnique()
  @IsString({ each: true })
  @MinLength(1, { each: true })
  @MaxLength(300, { each: true })
  contents: string[];
  /** 方式. */
  @IsArray()
  @ArrayMaxSize(MOST_METHODS)
  @ArrayUnique()
  @IsString({ each: true })
  @MinLength(1, { each: true })
  @MaxLength(40, { each: true })
  methods: string[];
  @IsIn(OBJECT_KINDS) @ApiProperty({ enum: OBJECT_KINDS }) objectKind: ObjectKind;
}

export class EnterInspectionItemRequest extends InspectionItemContentRequest {
  /** SX-01: digits, letters, hyphens. */
  @Text(32) code: string;
}

export class ReviseInspectionItemRequest extends InspectionItemContentRequest {
  @Text(500) reason: string;
}

export class RetireInspectionItemRequest {
  @Text(500) reason: string;
}

/** Sorts by `code` (default), `name`, `inForceSince`. */
export class InspectionItemListRequest extends ListRequest {
  @OptionalAsOf() asOf?: string;
  @Given() @IsIn(['true', 'false']) retired?: string;
}

export class InspectionItemAnswer {
  code: string;
  name: string;
  legalBasis: string;
  inspectingBody: string;
  contents: string[];
  methods: string[];
  @ApiProperty({ enum: OBJECT_KINDS }) objectKind: ObjectKind;
  listedAt: string;
  /** Since when it reads as it does. */
  inForceSince: string;
  retiredAt?: string;
  retiredBecause?: string;
  version: number;
}

/** One text of an item, in force from `since` to `until`. */
export class InspectionItemTextAnswer {
  version: number;
  since: string;
  until?: string;
  /** Why it was revised; absent for the first. */
  reason?: string;
  name: string;
  legalBasis: string;
  inspectingBody: string;
  contents: string[];
  methods: string[];
}

export class InspectionItemDetailAnswer extends InspectionItemAnswer {
  /** Every text it had, the latest first. */
  texts: InspectionItemTextAnswer[];
  /** There when the answer tells of a past moment. */
  past?: PastMomentAnswer;
}

export class InspectionItemListAnswer extends AsOfAnswer {
  items: InspectionItemAnswer[];
  next?: string;
  total: number;
}
