import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Meta, Recorded } from '@app/eventing';
import { Reaction, type Reacts } from '@app/queues';
import { IssueClosed } from '@app/rectification/events.js';
import { SettleOversight } from './commands.js';

/** 销号即摘牌: an issue the ledger has settled leaves the board. */
@Reaction('settle-oversight', [IssueClosed])
@Injectable()
export class SettleOversightWithTheIssue implements Reacts<IssueClosed> {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  react({ data: { issueId } }: Recorded<IssueClosed>, meta: Meta): Promise<unknown> {
    return this.commands.execute(
      new SettleOversight({ issueId, because: 'issue-closed', reason: '问题已经验收销号' }, meta),
    );
  }
}
