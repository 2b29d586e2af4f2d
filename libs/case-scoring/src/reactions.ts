import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { addDays, instantOf } from '@app/calendar';
import { DrawVoided } from '@app/draw/events.js';
import { idFrom, type Meta, type Recorded } from '@app/eventing';
import { AccountClosed, RoleWithdrawn } from '@app/identity/events.js';
import { Jobs, Reaction, requestJob, type Reacts } from '@app/queues';
import { ConflictDeclared, SupervisorParticularsCorrected, SupervisorStoodDown } from '@app/registry/events.js';
import { DeadlinesMoved } from '@app/working-calendar/events.js';
import { CloseRoundOfVoidedDraw, MoveScoringDeadline, ReportScorerUnavailable } from './commands.js';
import { ScoreTold, ScoringDeadlineMoved, type Unavailable } from './events.js';
import { openPlacesOf, roundOf } from './facts.js';
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

/** 抽取作废: files that were not drawn by a valid draw are not scored. */
@Reaction('close-round-of-voided-draw', [DrawVoided])
@Injectable()
export class CloseRoundWhenDrawIsVoided implements Reacts<DrawVoided> {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(Pool) private readonly db: Pool,
  ) {}

  async react({ data: { drawId, reason } }: Recorded<DrawVoided>, meta: Meta): Promise<unknown> {
    const roundId = await roundOf(drawId, this.db);
    const why = `案卷抽取已经作废：${reason}`;
    return roundId && this.commands.execute(new CloseRoundOfVoidedDraw({ roundId, reason: why }, meta));
  }
}

type OfSomebody =
  AccountClosed | RoleWithdrawn | SupervisorStoodDown | ConflictDeclared | SupervisorParticularsCorrected;

const WHY: Readonly<Record<OfSomebody['type'], Unavailable>> = {
  AccountClosed: 'account-closed',
  RoleWithdrawn: 'role-withdrawn',
  SupervisorStoodDown: 'stood-down',
  ConflictDeclared: 'recused',
  SupervisorParticularsCorrected: 'own-unit',
};

/** Whoever may not score any more leaves places to the office, where he has some. */
@Reaction('report-unavailable-scorers', [
  ...[AccountClosed, RoleWithdrawn, SupervisorStoodDown, ConflictDeclared, SupervisorParticularsCorrected],
])
@Injectable()
export class ReportUnavailableScorers implements Reacts<OfSomebody> {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(Pool) private readonly db: Pool,
  ) {}

  async react({ type, data }: Recorded<OfSomebody>, meta: Meta): Promise<void> {
    for (const place of await openPlacesOf(data, this.db)) {
      const own = { ...meta, commandId: idFrom(meta.commandId, place.scoringId, place.scorerId) };
      await this.commands.execute(new ReportScorerUnavailable({ ...place, why: WHY[type] }, own));
    }
  }
}
