import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import { Pool } from 'pg';
import type { Repository } from 'typeorm';
import { Question } from '@app/eventing';
import { KIND_WORDS } from './kind.rules.js';
import { OrderRow } from './order.entity.js';
import { PrintRow } from './print.entity.js';

/** What anybody holding a sheet may know of it. Nobody is named. */
export interface PublicPrint {
  readonly kindWord: string;
  /** Absent: the whole county. */
  readonly unitName?: string;
  readonly campaign: string;
  readonly version: number;
  readonly printedOn: string;
  /** UTC: as things stood then. */
  readonly asOf?: string;
  /** The newest version of the same; absent where this is it. */
  readonly newest?: { readonly version: number; readonly printedOn: string };
  /** Which hash it was found by. */
  readonly by: 'contents' | 'docx' | 'pdf';
}

export class ReadPublicPrint extends Question('ReadPublicPrint')<{ sha256: string }, { print?: PublicPrint }> {}

@QueryHandler(ReadPublicPrint)
export class ReadPublicPrintHandler implements IQueryHandler<ReadPublicPrint> {
  constructor(
    @InjectRepository(PrintRow) private readonly prints: Repository<PrintRow>,
    @InjectRepository(OrderRow) private readonly orders: Repository<OrderRow>,
    @Inject(Pool) private readonly db: Pool,
  ) {}

  async execute({ data: { sha256 } }: ReadPublicPrint): Promise<{ print?: PublicPrint }> {
    const found = await this.find(sha256);
    if (!found) return {};
    const { row, by } = found;
    const { kind, series, version, printedOn, unitId, asOf } = row;
    const latest = await this.prints.findOne({ where: { series }, order: { version: 'DESC' } });
    const newest = latest && latest.version > version && { version: latest.version, printedOn: latest.printedOn };
    const { rows } = await this.db.query<{ campaign: string; unitName: string | null }>(
      `select coalesce((select title from paper_campaign where id = $1), '') as campaign,
              (select name from paper_name where kind = 'unit' and id = $2) as "unitName"`,
      [row.campaignId, unitId],
    );
    const { campaign = '', unitName = null } = rows[0] ?? {};
    return {
      print: {
        ...{ kindWord: KIND_WORDS[kind], campaign, version, printedOn, by },
        ...(unitName === null ? {} : { unitName }),
        ...(asOf === null ? {} : { asOf: asOf.toISOString() }),
        ...(newest && { newest }),
      },
    };
  }

  private async find(sha256: string): Promise<{ row: PrintRow; by: PublicPrint['by'] } | undefined> {
    const order = { printedAt: 'DESC', version: 'DESC' } as const;
    const contents = await this.prints.findOne({ where: { sha256 }, order });
    if (contents) return { row: contents, by: 'contents' };
    const docx = await this.prints.findOne({ where: { fileSha256: sha256 }, order });
    if (docx) return { row: docx, by: 'docx' };
    const made = await this.orders.findOneBy({ sha256 });
    const pdf = made?.printId ? await this.prints.findOneBy({ id: made.printId }) : null;
    return pdf ? { row: pdf, by: 'pdf' } : undefined;
  }
}
