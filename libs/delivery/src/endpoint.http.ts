import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { AnyCommand, Meta } from '@app/eventing';
import { ActAnswer, acted, Asker, newId } from '@app/http';
import { Formats } from './channels.js';
import { CloseEndpoint, RegisterEndpoint, ReviseEndpoint, TestEndpoint } from './commands.js';
import type { EndpointRow } from './delivery.entity.js';
import {
  ClosureRequest,
  EndpointAnswer,
  EndpointListAnswer,
  RegisterEndpointRequest,
  ReviseEndpointRequest,
} from './dto.js';
import { DescribeEndpoint, ListEndpoints } from './queries.js';

/** 群机器人与接口. Address, key and template go in and never come out. */
@ApiTags('delivery')
@Controller('api/endpoints')
export class EndpointsHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(Formats) private readonly formats: Formats,
  ) {}

  @Get()
  async list(@Asker() meta: Meta): Promise<EndpointListAnswer> {
    const rows = await this.queries.execute(new ListEndpoints({}, meta));
    const formats = this.formats.all.map(({ code, name, body }) => ({
      code,
      name,
      body: JSON.stringify(body, null, 2),
    }));
    return { items: rows.map((row) => this.answer(row)), total: rows.length, formats };
  }

  @Get(':id')
  async describe(@Param('id') endpointId: string, @Asker() meta: Meta): Promise<EndpointAnswer> {
    return this.answer(await this.queries.execute(new DescribeEndpoint({ endpointId }, meta)));
  }

  @Post()
  register(@Body() { url, secret, template, ...terms }: RegisterEndpointRequest, @Asker() meta: Meta) {
    const endpointId = newId(meta);
    return this.act(
      endpointId,
      new RegisterEndpoint({ ...terms, endpointId, secrets: { url, secret, template } }, meta),
    );
  }

  @Post(':id/revisions')
  revise(
    @Param('id') endpointId: string,
    @Body() { url, secret, template, ...terms }: ReviseEndpointRequest,
    @Asker() meta: Meta,
  ) {
    const secrets = { url: url === '' ? undefined : url, secret, template };
    return this.act(endpointId, new ReviseEndpoint({ ...terms, endpointId, secrets }, meta));
  }

  @Post(':id/closures')
  close(@Param('id') endpointId: string, @Body() { reason }: ClosureRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(endpointId, new CloseEndpoint({ endpointId, reason }, meta));
  }

  /** The answer's id is that of the delivery. */
  @Post(':id/tests')
  test(@Param('id') endpointId: string, @Asker() meta: Meta): Promise<ActAnswer> {
    const deliveryId = newId(meta);
    return this.act(deliveryId, new TestEndpoint({ endpointId, deliveryId }, meta));
  }

  private answer({ unitId, closeReason, registeredAt, ...row }: EndpointRow): EndpointAnswer {
    return {
      ...{ ...row, registeredAt: registeredAt.toISOString() },
      formatName: this.formats.find(row.format)?.name ?? row.format,
      ...(unitId === null ? {} : { unitId }),
      ...(closeReason === null ? {} : { closeReason }),
    };
  }

  private act(id: string, command: AnyCommand): Promise<ActAnswer> {
    return acted(this.commands, id, command);
  }
}
