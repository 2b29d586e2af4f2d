import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { EventStore, idFrom, type Meta, type Recorded } from '@app/eventing';
import { Reaction, type Reacts } from '@app/queues';
import { WorkHandedOver } from '@app/work-ledger/events.js';
import { ReplaceResponsible } from './commands.js';
import { RectificationPlanned, ResponsibleReplaced } from './events.js';
import { OPEN } from './rules.js';

const HANDED_OVER = `select id from issue where campaign_id = $1 and unit_id = $2 and state = any($3) and number = any($4)
   order by number`;

const NAMES_SOMEBODY: readonly string[] = [RectificationPlanned.type, ResponsibleReplaced.type];

/** 工作移交: the issues the handover names go to whoever took the work over, unless somebody was named since. */
@Reaction('pass-issues-on', [WorkHandedOver])
@Injectable()
export class PassIssuesOn implements Reacts<WorkHandedOver> {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(Pool) private readonly pool: Pool,
    @Inject(EventStore) private readonly store: EventStore,
  ) {}

  async react({ id, seq, data }: Recorded<WorkHandedOver>, meta: Meta): Promise<void> {
    const { campaignId, unitId, to, issues, reason } = data;
    const { rows } = await this.pool.query<{ id: string }>(HANDED_OVER, [campaignId, unitId, OPEN, issues]);
    for (const { id: issueId } of rows) {
      const history = await this.store.stream(`issue-${issueId}`);
      if (history.some((event) => event.seq > seq && NAMES_SOMEBODY.includes(event.type))) continue;
      // Of the event, not of the job: done again, it does not undo what came after it.
      const named = { responsible: to.name, ...(to.accountId !== undefined && { responsibleId: to.accountId }) };
      const own = { ...meta, commandId: idFrom('handed-over', id, issueId) };
      await this.commands.execute(new ReplaceResponsible({ issueId, ...named, reason: `工作移交：${reason}` }, own));
    }
  }
}
