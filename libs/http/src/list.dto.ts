import { Type } from 'class-transformer';
import { IsInt, IsString, Max, MaxLength, Min, ValidateIf } from 'class-validator';

const ABSENT = (_: object, value: unknown) => value !== undefined && value !== '';

/** What every list takes: where to go on, how many, in which order, and a text to look for. */
export class ListRequest {
  @ValidateIf(ABSENT) @IsString() @MaxLength(200) cursor?: string;
  @ValidateIf(ABSENT) @Type(() => Number) @IsInt() @Min(1) @Max(200) limit?: number;
  @ValidateIf(ABSENT) @IsString() @MaxLength(40) sort?: string;
  @ValidateIf(ABSENT) @IsString() @MaxLength(100) q?: string;
}
