import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AsSheet } from '@app/documents';
import type { Meta } from '@app/eventing';
import { Asker } from '@app/http';
import { ShowDisclosureBoard, ShowDisclosureTrend } from './board.queries.js';
import {
  DisclosureBoardAnswer,
  DisclosureDayRequest,
  DisclosureTrendRequest,
  DisclosureTrendAnswer,
  UnitDisclosuresAnswer,
} from './board.dto.js';
import { DescribeUnitDisclosures } from './queries.js';
import { disclosureBoardSheet, unitItemSheet } from './sheets.js';

const TEN_YEARS = 10;
const MOST_YEARS = 30;

/** 公示率和时效性. */
@ApiTags('disclosures')
@Controller('api/disclosure-board')
export class DisclosureBoardHttp {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  @AsSheet(disclosureBoardSheet)
  board(@Query() { on }: DisclosureDayRequest, @Asker() meta: Meta): Promise<DisclosureBoardAnswer> {
    return this.queries.execute(new ShowDisclosureBoard(on === undefined ? {} : { on }, meta));
  }

  /** The county at the end of each of the last `years` years (10), and today. */
  @Get('trend')
  trend(@Query() { years }: DisclosureTrendRequest, @Asker() meta: Meta): Promise<DisclosureTrendAnswer> {
    const asked = Math.min(Number(years || TEN_YEARS), MOST_YEARS);
    return this.queries.execute(new ShowDisclosureTrend({ years: asked }, meta));
  }

  /** Every item one unit has to show. */
  @Get('units/:unitId')
  @AsSheet(unitItemSheet)
  unit(@Param('unitId') unitId: string, @Asker() meta: Meta): Promise<UnitDisclosuresAnswer> {
    return this.queries.execute(new DescribeUnitDisclosures({ unitId }, meta));
  }
}
