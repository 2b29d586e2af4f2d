import { Type } from 'class-transformer';
import { IsInt, IsString, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import { isReadWhole } from '@app/database';

const ABSENT = (_: object, value: unknown) => value !== undefined && value !== '';

/** A list that is read whole for a download is read in larger pages than anybody may ask for. */
const PAGED = (_: object, value: unknown) => ABSENT(_, value) && !isReadWhole();

/** What every list takes: where to go on, how many, in which order, and a text to look for. */
export class ListRequest {
  @ValidateIf(ABSENT) @IsString() @MaxLength(200) cursor?: string;
  @ValidateIf(PAGED) @Type(() => Number) @IsInt() @Min(1) @Max(200) limit?: number;
  @ValidateIf(ABSENT) @IsString() @MaxLength(40) sort?: string;
  @ValidateIf(ABSENT) @IsString() @MaxLength(100) q?: string;
}
