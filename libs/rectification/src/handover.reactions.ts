import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { idFrom, type Meta, type Recorded } from '@app/eventing';
import { Reaction, type Reacts } from '@app/queues';
import { WorkHandedOver } from '@app/work-ledger/events.js';
import { ReplaceResponsible } from './commands.js';
import { OPEN } from './rules.js';

/** Open ones he still answers for: by his account, or by his name where there is none on record. */
const HIS = `select id from issue where campaign_id = $1 and unit_id = $2 and state = any($3)
   and (responsible_id = $4 or (responsible_id is null and responsible = $5)) order by number`;

/** 工作移交: what somebody answered for in the ledger goes to whoever took over his work. */
@Reaction('pass-issues-on', [WorkHandedOver])
@Injectable()
export class PassIssuesOn implements Reacts<WorkHandedOver> {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(Pool) private readonly pool: Pool,
  ) {}

  async react({ id, data }: Recorded<WorkHandedOver>, meta: Meta): Promise<void> {
    const { campaignId, unitId, from, to, reason } = data;
    const { rows } = await this.pool.query<{ id: string }>(HIS, [
      ...[campaignId, unitId, OPEN, from.accountId ?? null, from.name],
    ]);
    for (const { id: issueId } of rows) {
      // Of the event, not of the job: done again, it does not undo what came after it.
      const named = { responsible: to.name, ...(to.accountId !== undefined && { responsibleId: to.accountId }) };
      const own = { ...meta, commandId: idFrom('handed-over', id, issueId) };
      await this.commands.execute(new ReplaceResponsible({ issueId, ...named, reason: `工作移交：${reason}` }, own));
    }
  }
}
