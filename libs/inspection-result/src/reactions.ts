import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { idFrom, type Meta, type Recorded } from '@app/eventing';
import { Reaction, type Reacts } from '@app/queues';
import { InspectionConcluded } from '@app/supervision/events.js';
import { DeadlinesMoved, WorkingYearImported } from '@app/working-calendar/events.js';
import { AwaitResult, FixResultDeadline, MoveResultDeadline } from './commands.js';

/** The clock of publication starts when an inspection has ended. */
@Reaction('await-result', [InspectionConcluded])
@Injectable()
export class AwaitResults implements Reacts<InspectionConcluded> {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  react({ data: { inspectionId } }: Recorded<InspectionConcluded>, meta: Meta): Promise<unknown> {
    return this.commands.execute(new AwaitResult({ inspectionId }, meta));
  }
}

/** With the working days of a year known, the deadlines that waited for them are fixed. */
@Reaction('fix-result-deadlines', [WorkingYearImported])
@Injectable()
export class FixResultDeadlines implements Reacts<WorkingYearImported> {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(Pool) private readonly db: Pool,
  ) {}

  async react(_: Recorded<WorkingYearImported>, meta: Meta): Promise<void> {
    const { rows } = await this.db.query<{ id: string }>(
      'select inspection_id as id from inspection_result where due_on is null order by inspection_id',
    );
    for (const { id } of rows) {
      const own = { ...meta, commandId: idFrom(meta.commandId, id) };
      await this.commands.execute(new FixResultDeadline({ inspectionId: id }, own));
    }
  }
}

/** With a corrected table, the days of results that are awaited move. */
@Reaction('move-result-deadlines', [DeadlinesMoved])
@Injectable()
export class MoveResultDeadlines implements Reacts<DeadlinesMoved> {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  async react({ data: { year, edition, moves } }: Recorded<DeadlinesMoved>, meta: Meta): Promise<void> {
    for (const { inspectionId, from, to: dueOn } of moves) {
      if (inspectionId === undefined) continue;
      const own = { ...meta, commandId: idFrom(meta.commandId, inspectionId) };
      await this.commands.execute(new MoveResultDeadline({ inspectionId, from, dueOn, year, edition }, own));
    }
  }
}
