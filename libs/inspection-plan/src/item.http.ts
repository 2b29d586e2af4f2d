import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AsSheet } from '@app/documents';
import type { Meta } from '@app/eventing';
import { ActAnswer, acted, Asker, AsOfRequest } from '@app/http';
import {
  EnterInspectionItem,
  RetireInspectionItem,
  ReviseInspectionItem,
  type InspectionItemCommand,
} from './commands.js';
import {
  EnterInspectionItemRequest,
  InspectionItemDetailAnswer,
  InspectionItemListAnswer,
  InspectionItemListRequest,
  RetireInspectionItemRequest,
  ReviseInspectionItemRequest,
} from './item.dto.js';
import { DescribeInspectionItem, ListInspectionItems } from './item.queries.js';
import { itemListSheet } from './sheets.js';

@ApiTags('inspection-plan')
@Controller('api/inspection-items')
export class InspectionItemsHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  @AsSheet(itemListSheet)
  list(@Query() request: InspectionItemListRequest, @Asker() meta: Meta): Promise<InspectionItemListAnswer> {
    return this.queries.execute(new ListInspectionItems(request, meta));
  }

  @Get(':code')
  describe(
    @Param('code') code: string,
    @Query() { asOf }: AsOfRequest,
    @Asker() meta: Meta,
  ): Promise<InspectionItemDetailAnswer> {
    return this.queries.execute(new DescribeInspectionItem({ code, asOf }, meta));
  }

  @Post()
  enter(@Body() { legalBasis = '', ...item }: EnterInspectionItemRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(new EnterInspectionItem({ legalBasis, ...item }, meta));
  }

  @Post(':code/revisions')
  revise(
    @Param('code') code: string,
    @Body() { legalBasis = '', ...item }: ReviseInspectionItemRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.act(new ReviseInspectionItem({ legalBasis, ...item, code }, meta));
  }

  @Post(':code/retirements')
  retire(
    @Param('code') code: string,
    @Body() { reason }: RetireInspectionItemRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.act(new RetireInspectionItem({ code, reason }, meta));
  }

  private act(command: InspectionItemCommand): Promise<ActAnswer> {
    return acted(this.commands, command.data.code, command);
  }
}
