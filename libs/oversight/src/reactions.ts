import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Meta, Recorded } from '@app/eventing';
import { Reaction, type Reacts } from '@app/queues';
import { IssueClosed, IssueMerged } from '@app/rectification/events.js';
import { SettleOversight } from './commands.js';

/** 销号即摘牌: an issue the ledger has settled leaves the board. */
@Reaction('settle-oversight', [IssueClosed, IssueMerged])
@Injectable()
export class SettleOversightWithTheIssue implements Reacts<IssueClosed | IssueMerged> {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  react({ type, data }: Recorded<IssueClosed | IssueMerged>, meta: Meta): Promise<unknown> {
    const { issueId } = data;
    const end =
      type === 'IssueMerged'
        ? ({ because: 'issue-merged', reason: `问题并入第${data.intoNumber}号问题` } as const)
        : ({ because: 'issue-closed', reason: '问题已经验收销号' } as const);
    return this.commands.execute(new SettleOversight({ issueId, ...end }, meta));
  }
}
