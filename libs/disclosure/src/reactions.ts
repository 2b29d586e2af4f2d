import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { idFrom, type Meta, type Recorded } from '@app/eventing';
import { Jobs, Reaction, type Reacts } from '@app/queues';
import { DeadlinesMoved, WorkingYearImported } from '@app/working-calendar/events.js';
import { FixDisclosureDeadline, MoveDisclosureDeadline } from './commands.js';
import { StatisticsYearOpened } from './events.js';
import { openingOf } from './jobs.js';

/** With the working days of a year known, the deadlines that waited for them are fixed. */
@Reaction('fix-disclosure-deadlines', [WorkingYearImported])
@Injectable()
export class FixDisclosureDeadlines implements Reacts<WorkingYearImported> {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(Pool) private readonly db: Pool,
  ) {}

  async react(_: Recorded<WorkingYearImported>, meta: Meta): Promise<void> {
    const { rows } = await this.db.query<{ unitId: string; code: string; id: string }>(
      `select id, unit_id as "unitId", code from disclosure_entry
        where (due_on is null and unarranged is not null and settled_on is null) or withdrawal_unarranged is not null
        order by id`,
    );
    for (const { id, unitId, code } of rows) {
      const own = { ...meta, commandId: idFrom(meta.commandId, id) };
      await this.commands.execute(new FixDisclosureDeadline({ unitId, code }, own));
    }
  }
}

/** With a corrected table, the days of what is awaited move. */
@Reaction('move-disclosure-deadlines', [DeadlinesMoved])
@Injectable()
export class MoveDisclosureDeadlines implements Reacts<DeadlinesMoved> {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  async react({ data: { year, edition, moves } }: Recorded<DeadlinesMoved>, meta: Meta): Promise<void> {
    for (const { key, disclosure, unitId, from, to: dueOn } of moves) {
      if (disclosure === undefined) continue;
      const own = { ...meta, commandId: idFrom(meta.commandId, key) };
      const moved = { ...disclosure, unitId, from, dueOn, year, edition };
      await this.commands.execute(new MoveDisclosureDeadline(moved, own));
    }
  }
}

/** One year opened leads to the next. */
@Reaction('await-next-statistics-year', [StatisticsYearOpened])
@Injectable()
export class AwaitNextStatisticsYear implements Reacts<StatisticsYearOpened> {
  constructor(@Inject(Jobs) private readonly jobs: Jobs) {}

  react({ data: { year } }: Recorded<StatisticsYearOpened>): Promise<unknown> {
    return this.jobs.add([openingOf(year + 1)]);
  }
}
