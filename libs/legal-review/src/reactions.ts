import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { idFrom, type Meta, type Recorded } from '@app/eventing';
import { DeadlineResumed } from '@app/notification/events.js';
import { Reaction, type Reacts } from '@app/queues';
import { DeadlinesMoved } from '@app/working-calendar/events.js';
import { MoveReviewDeadline } from './commands.js';

/** With a corrected table of working days, the reviews that run move. */
@Reaction('move-review-deadlines', [DeadlinesMoved])
@Injectable()
export class MoveReviewDeadlines implements Reacts<DeadlinesMoved> {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  async react({ data: { year, moves } }: Recorded<DeadlinesMoved>, meta: Meta): Promise<void> {
    for (const { legalCaseId, from, to: dueOn } of moves) {
      if (legalCaseId === undefined) continue;
      const own = { ...meta, commandId: idFrom(meta.commandId, legalCaseId) };
      const reason = `按${year}年工作日安排重新计算`;
      await this.commands.execute(new MoveReviewDeadline({ legalCaseId, from, dueOn, reason, days: 0 }, own));
    }
  }
}

/** Time that the office let stand still is given back. */
@Reaction('resume-review-period', [DeadlineResumed])
@Injectable()
export class ResumeReviewPeriod implements Reacts<DeadlineResumed> {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  async react({ data }: Recorded<DeadlineResumed>, meta: Meta): Promise<unknown> {
    const { legalCaseId, from, dueOn, days, counts } = data;
    if (legalCaseId === undefined) return undefined;
    const reason = '暂停计时期间不计入期限';
    const stood = counts === 'working-days' ? { days } : {};
    return this.commands.execute(new MoveReviewDeadline({ legalCaseId, from, dueOn, reason, ...stood }, meta));
  }
}
