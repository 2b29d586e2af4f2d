import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, Max, Min, ValidateNested } from 'class-validator';
import { Instant, ListRequest, Optional, Text } from '@app/http';
import { DRAW_KINDS, type DrawKind } from './events.js';

const MOST_PARTIES = 20;
export const PREPARATION_STATES = ['preparing', 'frozen', 'lapsed', 'voided'] as const;
const PARTY_STATES = ['asked', 'committed', 'released'] as const;

export class PartyRequest {
  /** Id under which the manifest names the party: `[0-9A-Za-z._:-]`. */
  @Text(64) party: string;
  /** 参与方, such as 县纪委监委. */
  @Text(100) name: string;
  /** The observer's account it commits and reveals with. */
  @Text(64) accountId: string;
}

export class PrepareDrawRequest {
  @Optional() @IsIn(DRAW_KINDS) @ApiProperty({ enum: DRAW_KINDS, required: false }) kind?: DrawKind;
  @Text(64) campaignId: string;
  /** 抽查事项. */
  @Text(200) item: string;
  @Text(64) planItem: string;
  @IsInt() @Min(1) @Max(999) batch: number;
  @IsArray()
  @ArrayMaxSize(MOST_PARTIES)
  @ValidateNested({ each: true })
  @Type(() => PartyRequest)
  parties: PartyRequest[];
  /** Until then the parties commit and the office freezes; afterwards the preparation lapses. */
  @Instant() freezeDeadline: string;
}

export class CommitRevealRequest {
  /** H("2r1|commit|" + drawId + "|" + party + "|" + value), lower-case hex: the value itself stays with the party. */
  @Text(64) commit: string;
}

export class ReleasePartyRequest {
  @Text(64) party: string;
  /** Kept in the history. */
  @Text(500) reason: string;
}

export class PartyAnswer {
  party: string;
  name: string;
  accountId: string;
  @ApiProperty({ enum: PARTY_STATES }) state: (typeof PARTY_STATES)[number];
  commit?: string;
  at?: string;
  reason?: string;
}

export class PreparationAnswer {
  id: string;
  @ApiProperty({ enum: DRAW_KINDS }) kind: DrawKind;
  campaignId: string;
  item: string;
  planItem: string;
  batch: number;
  parties: PartyAnswer[];
  freezeDeadline: string;
  preparedBy: string;
  preparedByName?: string;
  preparedAt: string;
  @ApiProperty({ enum: PREPARATION_STATES }) state: (typeof PREPARATION_STATES)[number];
  voidReason?: string;
  /** The party the asker stands for. */
  ownParty?: string;
  version: number;
}

/** Sorts by `preparedAt` (default, latest first), `freezeDeadline`, `item`. */
export class PreparationListRequest extends ListRequest {
  @Optional() @IsIn(PREPARATION_STATES) state?: (typeof PREPARATION_STATES)[number];
}

export class PreparationListAnswer {
  items: PreparationAnswer[];
  next?: string;
  total: number;
}

export class PartyAccountAnswer {
  id: string;
  name: string;
}

export class PartyAccountsAnswer {
  items: PartyAccountAnswer[];
}
