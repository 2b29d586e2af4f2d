import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, ValidateNested } from 'class-validator';
import { Instant, Text } from '@app/http';
import { WitnessRequest } from './dto.js';

const MOST_WITNESSES = 20;
const MOST_NUMBERS = 50;

export class EnterLotteryRequest {
  /** The numbers as announced, ascending, without leading zeros. */
  @IsArray() @ArrayMaxSize(MOST_NUMBERS) @IsInt({ each: true }) @ApiProperty({ type: [Number] }) numbers: number[];
  @Instant() drawnAt: string;
  @IsArray()
  @ArrayMaxSize(MOST_WITNESSES)
  @ValidateNested({ each: true })
  @Type(() => WitnessRequest)
  witnesses: WitnessRequest[];
}

export class EnterBeaconRequest {
  /** The round's signature: 96 hex digits, with any spaces between, or the JSON that a relay answers with. */
  @Text(2000) signature: string;
}

export class RevealSecretRequest {
  /** The 64 hex digits that were committed to. */
  @Text(64) value: string;
}
