import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Min, ValidateIf } from 'class-validator';
import type { Meta } from '@app/eventing';
import { ActAnswer, acted, Asker } from '@app/http';
import { AdoptAssessmentScheme } from './commands.js';
import {
  AssessmentSchemeListAnswer,
  AssessmentSchemePageAnswer,
  AssessmentSchemeRequest,
  SchemeItemRequest,
} from './scheme.dto.js';
import { DescribeAssessmentScheme, ListAssessmentSchemes } from './scheme.queries.js';
import type { SchemeItem } from './scheme.rules.js';

class SchemeVersionRequest {
  @ValidateIf((_, value) => value !== undefined && value !== '') @Type(() => Number) @IsInt() @Min(1) version?: number;
}

/** Nothing of another kind of item comes along. */
function itemOf({ how, measure, ifNothing, ...of }: SchemeItemRequest): SchemeItem {
  if (how !== 'computed') return { ...of, how };
  return { ...of, how, measure: measure as NonNullable<typeof measure>, ifNothing: ifNothing ?? 'full' };
}

/** 评分方案: data that the office may change, each change a version. */
@ApiTags('assessment')
@Controller('api/assessment-schemes')
export class AssessmentSchemesHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  list(@Asker() meta: Meta): Promise<AssessmentSchemeListAnswer> {
    return this.queries.execute(new ListAssessmentSchemes({}, meta));
  }

  @Get(':code')
  describe(
    @Param('code') code: string,
    @Query() { version }: SchemeVersionRequest,
    @Asker() meta: Meta,
  ): Promise<AssessmentSchemePageAnswer> {
    return this.queries.execute(new DescribeAssessmentScheme({ code, ...(version && { version }) }, meta));
  }

  /** 确定新的一版. */
  @Post()
  adopt(@Body() { items, levels, ...of }: AssessmentSchemeRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    const scheme = { ...of, levels: levels.map((level) => ({ ...level })), items: items.map(itemOf) };
    return acted(this.commands, of.code, new AdoptAssessmentScheme({ scheme }, meta));
  }
}
