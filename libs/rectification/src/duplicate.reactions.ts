import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Meta, Recorded } from '@app/eventing';
import { Reaction, type Reacts } from '@app/queues';
import { ProposeDuplicates } from './commands.js';
import { IssueReported } from './events.js';

/** 疑似重复: each new line of the ledger is compared with the open ones of its unit, whichever way it came. */
@Reaction('propose-duplicates', [IssueReported])
@Injectable()
export class ProposeWhatLooksAlike implements Reacts<IssueReported> {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  react({ data: { issueId, unitId, campaignId } }: Recorded<IssueReported>, meta: Meta): Promise<unknown> {
    return this.commands.execute(new ProposeDuplicates({ issueId, unitId, campaignId }, meta));
  }
}
