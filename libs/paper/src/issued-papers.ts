import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import { Pool } from 'pg';
import type { Repository } from 'typeorm';
import { idFrom, Rejection, type Meta } from '@app/eventing';
import { PrintDocument } from './commands.js';
import type { PrintKind } from './events.js';
import { PrintRow } from './print.entity.js';

/** What of a campaign was issued under a number, or published. */
const ISSUED = `
  select 'office-notice' as kind, id as code from paper_office_notice where campaign_id = $1 and document_number is not null
  union all select 'assessment-result', id from paper_assessment where campaign_id = $1
  union all select 'scoring-report', id from paper_scoring where campaign_id = $1
   order by 1, 2`;

/** 公文 of a campaign belong into its archive, whether somebody printed them before or not. */
@Injectable()
export class IssuedPapers {
  constructor(
    @InjectRepository(PrintRow) private readonly prints: Repository<PrintRow>,
    @Inject(Pool) private readonly db: Pool,
    @Inject(CommandBus) private readonly commands: CommandBus,
  ) {}

  /** Every print of a campaign, with what is not printed yet; what says the same as its latest print is no new version. */
  async of(campaignId: string, meta: Meta): Promise<PrintRow[]> {
    const { rows } = await this.db.query<{ kind: PrintKind; code: string }>(ISSUED, [campaignId]);
    for (const { kind, code } of rows) {
      const own = { ...meta, commandId: idFrom(meta.commandId, kind, code) };
      try {
        await this.commands.execute(new PrintDocument({ kind, campaignId, code }, own));
      } catch (error) {
        if (!(error instanceof Rejection && error.code === 'nothing-to-print')) throw error;
      }
    }
    return this.prints.find({ where: { campaignId }, order: { printedAt: 'ASC', id: 'ASC' } });
  }
}
