import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { addDays, instantOf } from '@app/calendar';
import type { Meta, Recorded } from '@app/eventing';
import { Jobs, Reaction, requestJob, type Reacts } from '@app/queues';
import { BarUnit } from './commands.js';
import { LetterDelivered, LetterFellOverdue } from './events.js';
import { findLetterOverdueJob } from './jobs.js';

/** A minute into the day: a job the queue lets go a moment early must not find the period still running. */
const morningAfter = (day: string): string => instantOf(addDays(day, 1), '00:01:00.000');

@Reaction('watch-letter-period', [LetterDelivered])
@Injectable()
export class WatchLetterPeriod implements Reacts<LetterDelivered> {
  constructor(@Inject(Jobs) private readonly jobs: Jobs) {}

  react({ id, data: { opinionId, letter, dueOn } }: Recorded<LetterDelivered>): Promise<void> {
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
