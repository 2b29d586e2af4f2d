import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { idFrom, type Meta, type Recorded } from '@app/eventing';
import { Reaction, type Reacts } from '@app/queues';
import { DeadlinesMoved } from '@app/working-calendar/events.js';
import { MoveOfficeNoticeDeadline } from './commands.js';

/** With a corrected table of working days, the days to sign for a notice move: once, for all who have not signed. */
@Reaction('move-office-notice-deadlines', [DeadlinesMoved])
@Injectable()
export class MoveNoticeDeadlines implements Reacts<DeadlinesMoved> {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  async react({ data: { year, moves } }: Recorded<DeadlinesMoved>, meta: Meta): Promise<void> {
    const days = new Map(
      moves.flatMap(({ officeNoticeId: id, from, to }) => (id === undefined ? [] : [[id, { from, to }] as const])),
    );
    for (const [officeNoticeId, { from, to: dueOn }] of days) {
      const own = { ...meta, commandId: idFrom(meta.commandId, officeNoticeId) };
      const reason = `按${year}年工作日安排重新计算`;
      await this.commands.execute(new MoveOfficeNoticeDeadline({ officeNoticeId, from, dueOn, reason }, own));
    }
  }
}
