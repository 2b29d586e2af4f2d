import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Meta } from '@app/eventing';
import { acted, ActAnswer, Asker } from '@app/http';
import { RegisterOutsideNumber } from './commands.js';
import { OfficeNumberListAnswer, OfficeNumberListRequest, OutsideNumberRequest } from './dto.js';
import { documentNumberOf } from './number.decider.js';
import { NoticePrefix } from './prefix.js';
import { ListOfficeNumbers } from './queries.js';

/** 发文登记. */
@ApiTags('notice')
@Controller('api/office-numbers')
export class OfficeNumbersHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(NoticePrefix) private readonly prefix: NoticePrefix,
  ) {}

  @Get()
  list(@Query() { year }: OfficeNumberListRequest, @Asker() meta: Meta): Promise<OfficeNumberListAnswer> {
    return this.queries.execute(new ListOfficeNumbers({ ...(year && { year: Number(year) }) }, meta));
  }

  @Post()
  register(@Body() { ...request }: OutsideNumberRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    const prefix = this.prefix.prefixOf('notice');
    const command = new RegisterOutsideNumber({ ...request, prefix }, meta);
    return acted(this.commands, documentNumberOf(prefix, request.year, request.number), command);
  }
}
