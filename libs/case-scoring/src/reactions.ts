import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { addDays, instantOf } from '@app/calendar';
import { idFrom, type Meta, type Recorded } from '@app/eventing';
import { Jobs, Reaction, requestJob, type Reacts } from '@app/queues';
import { DeadlinesMoved } from '@app/working-calendar/events.js';
import { MoveScoringDeadline } from './commands.js';
import { ScoreTold, ScoringDeadlineMoved } from './events.js';
import { settleScore } from './jobs.js';

/** A minute into the day: a job the queue lets go a moment early must not find the days still running. */
const morningOf = (day: string): string => instantOf(day, '00:01:00.000');

/** When nobody objects in time, the result is final the day after. */
@Reaction('await-score-objection', [ScoreTold, ScoringDeadlineMoved])
@Injectable()
export class AwaitScoreObjection implements Reacts<ScoreTold | ScoringDeadlineMoved> {
  constructor(@Inject(Jobs) private readonly jobs: Jobs) {}

  react(event: Recorded<ScoreTold | ScoringDeadlineMoved>): Promise<void> {
    const { scoringId } = event.data;
    const until = event.type === 'ScoreTold' ? event.data.objectBy : event.data.dueOn;
    const runAt = morningOf(addDays(until, 1));
    return this.jobs.add([requestJob(settleScore, `settle-score-${event.id}`, { scoringId }, runAt)]);
  }
}

/** With a corrected table of working days, objections and rulings that run move. */
@Reaction('move-scoring-deadlines', [DeadlinesMoved])
@Injectable()
export class MoveScoringDeadlines implements Reacts<DeadlinesMoved> {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  async react({ data: { year, moves } }: Recorded<DeadlinesMoved>, meta: Meta): Promise<void> {
    for (const { scoring, from, to: dueOn } of moves) {
      if (scoring === undefined) continue;
      const { scoringId, of } = scoring;
      const own = { ...meta, commandId: idFrom(meta.commandId, scoringId, of) };
      const reason = `按${year}年工作日安排重新计算`;
      await this.commands.execute(new MoveScoringDeadline({ scoringId, of, from, dueOn, reason }, own));
    }
  }
}
