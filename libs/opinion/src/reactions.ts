import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { addDays, instantOf } from '@app/calendar';
import { idFrom, type Meta, type Recorded } from '@app/eventing';
import { DeadlineResumed } from '@app/notification/events.js';
import { Jobs, Reaction, requestJob, type Reacts } from '@app/queues';
import { DeadlinesMoved } from '@app/working-calendar/events.js';
import { BarUnit, MoveLetterDeadline } from './commands.js';
import { LetterDeadlineMoved, LetterDelivered, LetterFellOverdue } from './events.js';
import { findLetterOverdueJob } from './jobs.js';

/** A minute into the day: a job the queue lets go a moment early must not find the period still running. */
const morningAfter = (day: string): string => instantOf(addDays(day, 1), '00:01:00.000');

@Reaction('watch-letter-period', [LetterDelivered, LetterDeadlineMoved])
@Injectable()
export class WatchLetterPeriod implements Reacts<LetterDelivered | LetterDeadlineMoved> {
  constructor(@Inject(Jobs) private readonly jobs: Jobs) {}

  react({ id, data: { opinionId, letter, dueOn } }: Recorded<LetterDelivered | LetterDeadlineMoved>): Promise<void> {
    const data = { opinionId, letter, dueOn };
    return this.jobs.add([requestJob(findLetterOverdueJob, `find-letter-overdue-${id}`, data, morningAfter(dueOn))]);
  }
}

/** 条例第四十四条: who does not report or carry out a letter in time loses the commendations of the year. */
@Reaction('bar-from-commendation', [LetterFellOverdue])
@Injectable()
export class BarFromCommendation implements Reacts<LetterFellOverdue> {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  react({ data }: Recorded<LetterFellOverdue>, meta: Meta): Promise<unknown> {
    const { unitId, opinionId, letter, documentNumber, dueOn } = data;
    const because = { opinionId, letter, documentNumber, dueOn };
    return this.commands.execute(new BarUnit({ unitId, year: Number(dueOn.slice(0, 4)), because }, meta));
  }
}

/** With a corrected table of working days, the periods counted by it move. */
@Reaction('move-letter-deadlines', [DeadlinesMoved])
@Injectable()
export class MoveLetterDeadlines implements Reacts<DeadlinesMoved> {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  async react({ data: { year, moves } }: Recorded<DeadlinesMoved>, meta: Meta): Promise<void> {
    for (const { opinionId, letter, from, to: dueOn } of moves) {
      if (opinionId === undefined || letter === undefined) continue;
      const own = { ...meta, commandId: idFrom(meta.commandId, `${opinionId} ${letter}`) };
      const reason = `按${year}年工作日安排重新计算`;
      await this.commands.execute(new MoveLetterDeadline({ opinionId, letter, from, dueOn, reason }, own));
    }
  }
}

/** Time that did not count is given back. */
@Reaction('resume-letter-period', [DeadlineResumed])
@Injectable()
export class TakeOverResumedDeadline implements Reacts<DeadlineResumed> {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  async react({ data }: Recorded<DeadlineResumed>, meta: Meta): Promise<unknown> {
    const { opinionId, letter, from, dueOn } = data;
    if (opinionId === undefined || (letter !== 'opinion' && letter !== 'decision')) return undefined;
    const reason = '暂停计时期间不计入期限';
    return this.commands.execute(new MoveLetterDeadline({ opinionId, letter, from, dueOn, reason }, meta));
  }
}
