import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { dayOf } from '@app/calendar';
import type { Meta, Recorded } from '@app/eventing';
import { Reaction, type Reacts } from '@app/queues';
import { RecheckFailed } from '@app/recheck/events.js';
import { ReopenIssue } from './commands.js';

/** 复查不通过: the issue goes back to its unit. Heard of late, it is due on the day it is heard of at the earliest. */
@Reaction('reopen-after-recheck', [RecheckFailed])
@Injectable()
export class ReopenAfterRecheck implements Reacts<RecheckFailed> {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  react(
    { data: { recheckId: closure, issueId, account, dueOn } }: Recorded<RecheckFailed>,
    meta: Meta,
  ): Promise<unknown> {
    const today = dayOf(meta.at);
    const reason = `复查不通过：${account}`;
    const anew = dueOn < today ? today : dueOn;
    return this.commands.execute(new ReopenIssue({ issueId, closure, reason, dueOn: anew }, meta));
  }
}
