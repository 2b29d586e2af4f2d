import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Meta } from '@app/eventing';
import { ActAnswer, acted, Asker, AsOfRequest, ListRequest } from '@app/http';
import { CloseUnit, CorrectUnitParticulars, RegisterUnit, type UnitCommand } from './commands.js';
import {
  CloseUnitRequest,
  CorrectUnitRequest,
  RegisterUnitRequest,
  UnitAnswer,
  UnitListAnswer,
  UnitListRequest,
  UnitNameListAnswer,
} from './unit.dto.js';
import { DescribeUnit, ListUnitNames, ListUnits } from './unit.queries.js';

@ApiTags('registry')
@Controller('api/units')
export class UnitsHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  list(@Query() request: UnitListRequest, @Asker() meta: Meta): Promise<UnitListAnswer> {
    return this.queries.execute(new ListUnits(request, meta));
  }

  /** The units of the register by name and code, for whoever only has to choose one. */
  @Get('names')
  names(@Query() request: ListRequest, @Asker() meta: Meta): Promise<UnitNameListAnswer> {
    return this.queries.execute(new ListUnitNames(request, meta));
  }

  @Get(':id')
  describe(@Param('id') unitId: string, @Query() { asOf }: AsOfRequest, @Asker() meta: Meta): Promise<UnitAnswer> {
    return this.queries.execute(new DescribeUnit({ unitId, asOf }, meta));
  }

  @Post()
  register(@Body() { code: unitId, ...particulars }: RegisterUnitRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(new RegisterUnit({ unitId, ...particulars }, meta));
  }

  @Post(':id/corrections')
  correct(
    @Param('id') unitId: string,
    @Body() { ...correction }: CorrectUnitRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.act(new CorrectUnitParticulars({ ...correction, unitId }, meta));
  }

  @Post(':id/closures')
  close(@Param('id') unitId: string, @Body() { reason }: CloseUnitRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(new CloseUnit({ unitId, reason }, meta));
  }

  private act(command: UnitCommand): Promise<ActAnswer> {
    return acted(this.commands, command.data.unitId, command);
  }
}
