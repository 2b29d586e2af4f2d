import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsNotEmpty, IsOptional, IsString, MaxLength, registerDecorator, ValidateIf } from 'class-validator';
import { endOfDay } from '@app/calendar';

const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** A field that may be left out; `null` says the same. */
export const Optional = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => value ?? undefined),
    IsOptional(),
  );

/** Characters no page shows and Postgres cannot read back: controls but for tabs and line breaks, half an emoji. */
const UNREADABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}]/u;

export const isReadable = (value: unknown): boolean => typeof value !== 'string' || !UNREADABLE.test(value);

const IsReadable = (): PropertyDecorator => (target, propertyName) =>
  registerDecorator({
    name: 'isReadable',
    target: target.constructor,
    propertyName: propertyName as string,
    validator: { validate: isReadable },
  });

/** Of the centuries a plan can name: a day further off is a slip of the finger. */
const DAY = /^(19|20|21)\d{2}-\d{2}-\d{2}$/;

/** A real day such as 2022-05-31; 2022-02-30 is none. */
export const isDay = (value: unknown): boolean => {
  if (typeof value !== 'string' || !DAY.test(value)) return false;
  const parsed = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value);
};

/** A text that must be there, without the blanks around it. `max` counts characters. */
export const Text = (max: number): PropertyDecorator =>
  applyDecorators(
    trimmed,
    IsReadable(),
    IsString(),
    IsNotEmpty(),
    MaxLength(max),
    ApiProperty({ type: String, maxLength: max }),
  );

export const OptionalText = (max: number): PropertyDecorator =>
  applyDecorators(
    trimmed,
    Optional(),
    IsReadable(),
    IsString(),
    MaxLength(max),
    ApiPropertyOptional({ type: String, maxLength: max }),
  );

/** A text of a draft: it may still be blank, but it is there. */
export const DraftText = (max: number): PropertyDecorator =>
  applyDecorators(trimmed, IsReadable(), IsString(), MaxLength(max), ApiProperty({ type: String, maxLength: max }));

const IsCalendarDay = (): PropertyDecorator => (target, propertyName) =>
  registerDecorator({
    name: 'isCalendarDay',
    target: target.constructor,
    propertyName: propertyName as string,
    validator: { validate: isDay },
  });

/** A calendar day, 2022-05-31. */
export const Day = (): PropertyDecorator =>
  applyDecorators(IsCalendarDay(), ApiProperty({ type: String, format: 'date', example: '2022-05-31' }));

export const OptionalDay = (): PropertyDecorator =>
  applyDecorators(Optional(), IsCalendarDay(), ApiPropertyOptional({ type: String, format: 'date' }));

/** A day of a draft: it may still be blank. */
export const DraftDay = (): PropertyDecorator =>
  applyDecorators(
    ValidateIf((_, value) => value !== ''),
    IsCalendarDay(),
    ApiProperty({ type: String, example: '2022-05-31' }),
  );

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** A real moment such as 2022-05-31T10:00+08:00: with its offset, since a bare time means nothing to a server. */
export const isInstant = (value: unknown): boolean =>
  typeof value === 'string' && INSTANT.test(value) && isDay(value.slice(0, 10)) && !Number.isNaN(Date.parse(value));

const inUtc = Transform(({ value }: { value: unknown }) =>
  isInstant(value) ? new Date(value as string).toISOString() : value,
);

const IsMoment = (): PropertyDecorator => (target, propertyName) =>
  registerDecorator({
    name: 'isInstant',
    target: target.constructor,
    propertyName: propertyName as string,
    validator: { validate: isInstant },
  });

/** A moment, handed on as UTC: 2022-05-31T02:00:00.000Z. */
export const Instant = (): PropertyDecorator =>
  applyDecorators(inUtc, IsMoment(), ApiProperty({ type: String, format: 'date-time' }));

export const OptionalInstant = (): PropertyDecorator =>
  applyDecorators(inUtc, Optional(), IsMoment(), ApiPropertyOptional({ type: String, format: 'date-time' }));

const lastInstant = Transform(({ value }: { value: unknown }) => {
  if (value === '') return undefined;
  if (isDay(value)) return endOfDay(value as string);
  return isInstant(value) ? new Date(value as string).toISOString() : value;
});

const IsAsOf = (): PropertyDecorator => (target, propertyName) =>
  registerDecorator({
    name: 'isAsOf',
    target: target.constructor,
    propertyName: propertyName as string,
    validator: { validate: isInstant },
  });

const AS_OF = '截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now.';

/** 截至: a day, which counts to its end, or a moment with its offset; handed on as UTC. Absent means now. */
export const OptionalAsOf = (): PropertyDecorator =>
  applyDecorators(
    lastInstant,
    IsOptional(),
    IsAsOf(),
    ApiPropertyOptional({ type: String, example: '2022-05-31', description: AS_OF }),
  );
