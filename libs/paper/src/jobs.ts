import { writeFile } from 'node:fs/promises';
import { Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import { IsString } from 'class-validator';
import type { Repository } from 'typeorm';
import { addDays, dayOf } from '@app/calendar';
import { idFrom, type Meta, type Receipt } from '@app/eventing';
import { JobHandler, jobKind, type HandlesJob, type Progress } from '@app/queues';
import { YearArchive } from './archive.js';
import { CampaignArchive, type CampaignSealed } from './campaign-archive.js';
import { ClearOrder, PrintDocument, RecordOrderFilled } from './commands.js';
import type { OrderWork } from './events.js';
import { OrderRow } from './order.entity.js';
import { PrintRow } from './print.entity.js';
import { PrintFiles } from './print-files.js';
import { printIdOf } from './print.handlers.js';

/** What was ordered lies ready for so many days. */
export const KEPT_DAYS = 7;

export class OrderData {
  @IsString() orderId: string;
}

export const makeOrdered = jobKind('make-ordered-paper', OrderData);
export const clearOrdered = jobKind('clear-ordered-paper', OrderData);

type Filled = Omit<RecordOrderFilled['data'], 'orderId' | 'keptUntil'>;

/** Makes what was ordered as whoever ordered it may see it. */
@JobHandler(makeOrdered)
export class MakeOrdered implements HandlesJob<OrderData> {
  constructor(
    @InjectRepository(OrderRow) private readonly orders: Repository<OrderRow>,
    @InjectRepository(PrintRow) private readonly prints: Repository<PrintRow>,
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(PrintFiles) private readonly files: PrintFiles,
    @Inject(YearArchive) private readonly archive: YearArchive,
    @Inject(CampaignArchive) private readonly campaigns: CampaignArchive,
  ) {}

  async run({ orderId }: OrderData, meta: Meta, progress: Progress): Promise<void> {
    const row = await this.orders.findOneBy({ id: orderId });
    if (row?.state !== 'waiting') return;
    const { by: actor, roles, unit } = row;
    const asker = { ...meta, actor, roles, ...(unit === null ? {} : { unit }) };
    const filled = await this.fill(row, asker, progress);
    const keptUntil = addDays(dayOf(meta.at), KEPT_DAYS);
    await this.commands.execute(new RecordOrderFilled({ orderId, keptUntil, ...filled }, meta));
  }

  private fill({ id, name, work }: OrderRow, asker: Meta, progress: Progress): Promise<Filled> {
    switch (work.what) {
      case 'pdf':
        return this.pdf(id, work.printId);
      case 'print':
        return this.print(id, work, asker);
      case 'archive':
        return this.year(id, { ...work, name }, asker, progress);
      case 'campaign':
        return this.campaign(id, { ...work, name }, asker, progress);
    }
  }

  private async pdf(orderId: string, printId: string): Promise<Filled> {
    const { name, version, fileSha256 } = await this.prints.findOneByOrFail({ id: printId });
    const pdf = await this.files.pdf.make(await this.files.bytesOf(fileSha256));
    const made = await this.files.make(orderId, (path) => writeFile(path, pdf, { mode: 0o600 }));
    return { ...made, file: `${name}（第${version}版）.pdf`, printId };
  }

  /** Printed on behalf of whoever ordered it. */
  private async print(
    orderId: string,
    { subject }: Extract<OrderWork, { what: 'print' }>,
    asker: Meta,
  ): Promise<Filled> {
    const meta = { ...asker, commandId: idFrom('ordered-print', orderId) };
    const receipt = await this.commands.execute<PrintDocument, Receipt>(new PrintDocument(subject, meta));
    const printId = printIdOf(receipt.stream, receipt.version);
    const { name, version, fileSha256 } = await this.prints.findOneByOrFail({ id: printId });
    const docx = await this.files.bytesOf(fileSha256);
    const made = await this.files.make(orderId, (path) => writeFile(path, docx, { mode: 0o600 }));
    return { ...made, file: `${name}（第${version}版）.docx`, printId };
  }

  private async year(
    orderId: string,
    { unitId, year, name }: { unitId: string; year: number; name: string },
    asker: Meta,
    progress: Progress,
  ): Promise<Filled> {
    let told = { files: 0, manifestSha256: '' };
    const made = await this.files.make(orderId, async (path) => {
      told = await this.archive.write(path, { unitId, year }, asker, progress);
    });
    return { ...made, file: `${name}.zip`, archive: { unitId, year, ...told } };
  }

  private async campaign(
    orderId: string,
    { campaignId, name }: { campaignId: string; name: string },
    asker: Meta,
    progress: Progress,
  ): Promise<Filled> {
    let told: CampaignSealed = { files: 0, manifestSha256: '', history: 0, running: false };
    const made = await this.files.make(orderId, async (path) => {
      told = await this.campaigns.write(path, campaignId, asker, progress);
    });
    return { ...made, file: `${name}.zip`, campaign: { campaignId, ...told } };
  }
}

/** The time it was kept for is over. */
@JobHandler(clearOrdered)
export class ClearOrdered implements HandlesJob<OrderData> {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(PrintFiles) private readonly files: PrintFiles,
  ) {}

  async run({ orderId }: OrderData, meta: Meta): Promise<void> {
    await this.files.takeAway(orderId);
    await this.commands.execute(new ClearOrder({ orderId }, meta));
  }
}
