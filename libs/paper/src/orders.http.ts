import { Body, Controller, Get, Inject, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Rejection, type Meta } from '@app/eventing';
import { ActAnswer, acted, Asker, ListRequest, newId } from '@app/http';
import { OrderPaper } from './commands.js';
import {
  ArchiveOrderRequest,
  CampaignArchiveAnswer,
  CampaignArchiveOrderRequest,
  OrderAnswer,
  OrderListAnswer,
  PrintOrderRequest,
} from './dto.js';
import type { OrderWork } from './events.js';
import { KEPT_DAYS } from './jobs.js';
import { DescribeCampaignArchive, DescribeOrder, ListOrders } from './order.queries.js';
import { PrintFiles } from './print-files.js';

/** 我的文件: what takes long is ordered here and fetched when it is ready. */
@ApiTags('paper')
@Controller('api/paper-orders')
export class PaperOrdersHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(PrintFiles) private readonly files: PrintFiles,
  ) {}

  @Get()
  list(@Query() request: ListRequest, @Asker() meta: Meta): Promise<OrderListAnswer> {
    return this.queries.execute(new ListOrders(request, meta));
  }

  @Get(':id')
  describe(@Param('id') orderId: string, @Asker() meta: Meta): Promise<OrderAnswer> {
    return this.queries.execute(new DescribeOrder({ orderId }, meta));
  }

  @Get(':id/file')
  async file(@Param('id') orderId: string, @Asker() meta: Meta): Promise<StreamableFile> {
    const order = await this.queries.execute<DescribeOrder, OrderAnswer>(new DescribeOrder({ orderId }, meta));
    if (order.state === 'waiting' || order.state === 'failed') throw new Rejection('order-not-ready');
    const found = order.state === 'ready' ? await this.files.open(orderId, order.sha256 ?? '') : undefined;
    if (!found) throw new Rejection('order-file-gone', { days: KEPT_DAYS });
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(order.file ?? orderId)}`;
    return new StreamableFile(found.stream, { type: 'application/octet-stream', length: found.size, disposition });
  }

  @Post('archives')
  archive(@Body() { unitId, year }: ArchiveOrderRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.order({ what: 'archive', unitId, year }, meta);
  }

  @Post('campaigns')
  campaign(@Body() { campaignId }: CampaignArchiveOrderRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.order({ what: 'campaign', campaignId }, meta);
  }

  @Get('campaigns/:campaignId')
  archived(@Param('campaignId') campaignId: string, @Asker() meta: Meta): Promise<CampaignArchiveAnswer> {
    return this.queries.execute(new DescribeCampaignArchive({ campaignId }, meta));
  }

  @Post('prints')
  print(@Body() { ...subject }: PrintOrderRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.order({ what: 'print', subject }, meta);
  }

  @Post('pdfs/:printId')
  pdf(@Param('printId') printId: string, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.order({ what: 'pdf', printId }, meta);
  }

  private order(work: OrderWork, meta: Meta): Promise<ActAnswer> {
    const orderId = newId(meta);
    return acted(this.commands, orderId, new OrderPaper({ orderId, work }, meta));
  }
}
