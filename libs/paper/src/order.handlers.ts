import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import { Pool } from 'pg';
import type { Repository } from 'typeorm';
import { EventStore, refuseIf, Rejection, type Meta, type Receipt } from '@app/eventing';
import { OrderPaper } from './commands.js';
import type { OrderWork, PrintSubject } from './events.js';
import { KIND_WORDS, refuseTooLong } from './kind.rules.js';
import { order } from './order.decider.js';
import { PrintRow } from './print.entity.js';
import { PrintFiles } from './print-files.js';
import { archiveTitle, withoutPdf } from './words.js';
import { UnitYear } from './unit-year.js';

/** What cannot be made is refused before a job tries. */
@CommandHandler(OrderPaper)
export class OrderPaperHandler implements ICommandHandler<OrderPaper> {
  constructor(
    @InjectRepository(PrintRow) private readonly prints: Repository<PrintRow>,
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(Pool) private readonly db: Pool,
    @Inject(PrintFiles) private readonly files: PrintFiles,
    @Inject(UnitYear) private readonly events: UnitYear,
  ) {}

  async execute(asked: OrderPaper): Promise<Receipt> {
    const name = await this.nameOf(asked.data.work, asked.meta);
    return this.store.handle(order, new OrderPaper({ ...asked.data, name }, asked.meta));
  }

  private async nameOf(work: OrderWork, meta: Meta): Promise<string> {
    switch (work.what) {
      case 'pdf':
        return this.nameOfPdf(work.printId, meta);
      case 'print':
        return this.nameOfPrint(work.subject);
      case 'archive':
        return this.nameOfArchive(work);
      case 'campaign':
        return this.nameOfCampaign(work.campaignId);
    }
  }

  /** How long the county's ledger is now is known before a job writes it. */
  private async nameOfPrint({ kind, campaignId, asOf }: PrintSubject): Promise<string> {
    if (kind === 'county-ledger' && asOf === undefined) {
      const { rows } = await this.db.query<{ count: number }>(
        `select count(*)::int as count from paper_issue where campaign_id = $1 and state <> 'merged'`,
        [campaignId],
      );
      refuseTooLong(rows[0]?.count ?? 0);
    }
    return KIND_WORDS[kind];
  }

  private async nameOfPdf(printId: string, { unit }: Meta): Promise<string> {
    const print = await this.prints.findOneBy({ id: printId });
    if (!print || (unit !== undefined && unit !== print.unitId)) throw new Rejection('print-not-found');
    const lacking = await this.files.pdf.lacking();
    if (lacking) throw new Rejection('print-without-pdf', { why: withoutPdf(lacking) });
    return `${print.name}（第${print.version}版）PDF`;
  }

  private async nameOfCampaign(campaignId: string): Promise<string> {
    const { rows } = await this.db.query<{ title: string; running: boolean }>(
      'select title, finished_on is null as running from paper_campaign where id = $1',
      [campaignId],
    );
    if (!rows[0]) throw new Rejection('not-found');
    return archiveTitle(rows[0].title, rows[0].running);
  }

  private async nameOfArchive({ unitId, year }: { unitId: string; year: number }): Promise<string> {
    const positions = await this.events.positions(unitId, year);
    refuseIf(positions.length === 0, 'archive-year-unknown', { year });
    const { rows } = await this.db.query<{ name: string }>(
      `select name from paper_name where kind = 'unit' and id = $1`,
      [unitId],
    );
    return `${rows[0]?.name ?? unitId}${year}年度档案`;
  }
}
