import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { idFrom, type Meta, type Recorded } from '@app/eventing';
import { AccountClosed } from '@app/identity/events.js';
import { Reaction, type Reacts } from '@app/queues';
import { NoteWorkLeft } from './commands.js';

const WHERE_HE_WORKED = `
  select u.campaign_id as "campaignId", u.unit_id as "unitId", a.name
    from work_account a join work_unit u using (unit_id) join work_campaign c using (campaign_id)
   where a.id = $1 and not c.finished order by u.campaign_id`;

/** Somebody whose account was closed may leave work behind: his unit is to hand it over. */
@Reaction('note-work-left', [AccountClosed])
@Injectable()
export class NoteWorkOfClosedAccounts implements Reacts<AccountClosed> {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(Pool) private readonly db: Pool,
  ) {}

  async react({ data: { accountId } }: Recorded<AccountClosed>, meta: Meta): Promise<void> {
    const { rows } = await this.db.query<{ campaignId: string; unitId: string; name: string }>(WHERE_HE_WORKED, [
      accountId,
    ]);
    for (const { campaignId, unitId, name } of rows) {
      const told = { ...meta, commandId: idFrom(meta.commandId, campaignId) };
      await this.commands.execute(new NoteWorkLeft({ campaignId, unitId, person: { name, accountId } }, told));
    }
  }
}
