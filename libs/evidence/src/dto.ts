import { Type } from 'class-transformer';
import { IsIn, IsString, Matches, MaxLength, ValidateIf } from 'class-validator';
import { ListRequest, OptionalText, Text } from '@app/http';
import type { Sameness } from './events.js';
import type { ReuseState } from './reuse.entity.js';

const FILE_ID = /^[0-9a-f]{64}$/;
const THINGS = [
  'self-inspection',
  'material',
  'issue',
  'inspection',
  'mutual-visit',
  'opinion',
  'result',
  'scoring',
  'other',
];

const FILLED = (_: object, value: unknown) => value !== undefined && value !== '';

export class EvidenceListRequest extends ListRequest {
  @OptionalText(60) unitId?: string;
  @OptionalText(60) campaignId?: string;
  /** 保管期限: a code of the classes. */
  @OptionalText(40) retention?: string;
  /** Which kind of thing it belongs to. */
  @ValidateIf(FILLED) @IsIn(THINGS) thing?: string;
}

export class EvidenceItem {
  fileId: string;
  name: string;
  /** Bytes. */
  size: number;
  mediaType: string;
  /** The unit it is about. */
  unitId: string;
  unitName: string;
  /** Who handed it in; empty where it was the office or a supervisor. */
  ownerUnit: string;
  campaignId?: string;
  thing: string;
  /** Page of the thing in the console. */
  link?: string;
  /** 材料种类, where it was said. */
  kind?: string;
  /** 第几版: of files of one name in one place of one thing, the first is 1. */
  number: number;
  /** How many versions there are. */
  versions: number;
  retention: string;
  usedOn: string;
  usedAt: string;
}

export class EvidenceListAnswer {
  @Type(() => EvidenceItem) items: EvidenceItem[];
  next?: string;
  total: number;
}

/** Every place where a file serves, and the other versions of it there. */
export class EvidenceAnswer {
  fileId: string;
  name: string;
  size: number;
  mediaType: string;
  places: EvidenceItem[];
  /** Files of the same name in the same places, oldest first. */
  others: EvidenceItem[];
}

export class RetentionClassAnswer {
  code: string;
  name: string;
  /** What it is meant for. */
  use: string;
}

export class RetentionClassesAnswer {
  /** The rule the classes come from. */
  source: string;
  items: RetentionClassAnswer[];
}

export class RetentionRequest {
  @IsString() @Matches(FILE_ID) fileId: string;
  /** The unit whose evidence it is; empty for what no unit handed in. */
  @IsString() @MaxLength(60) unitId: string;
  @Text(40) retention: string;
  @Text(500) reason: string;
}

export class EvidenceReuseListRequest extends ListRequest {
  @ValidateIf(FILLED) @IsIn(['open', 'confirmed', 'excused']) state?: ReuseState;
}

export class ReusePlaceAnswer {
  fileId: string;
  name: string;
  unitName: string;
  /** The day it was handed in on. */
  on: string;
  thing: string;
  link?: string;
}

export class EvidenceReuseAnswer {
  id: string;
  same: Sameness;
  /** Points of 64 in which the pictures differ. */
  distance: number;
  later: ReusePlaceAnswer;
  earlier: ReusePlaceAnswer;
  state: ReuseState;
  note?: string;
  decidedBy?: string;
  decidedAt?: string;
  foundAt: string;
  version: number;
}

export class EvidenceReuseListAnswer {
  items: EvidenceReuseAnswer[];
  next?: string;
  total: number;
}

export class ReuseDecisionRequest {
  /** 属实、有理由. */
  @IsIn(['confirmed', 'excused']) verdict: 'confirmed' | 'excused';
  @Text(1000) note: string;
}
