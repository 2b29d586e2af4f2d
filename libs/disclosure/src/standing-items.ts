import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { CommandBus, CommandHandler } from '@nestjs/cqrs';
import { Matches } from 'class-validator';
import { Pool } from 'pg';
import { addDays, Clock, dayOf, instantOf } from '@app/calendar';
import { EventStore, idFrom, projection, type Meta, type Receipt } from '@app/eventing';
import { JobHandler, jobKind, Jobs, requestJob, type HandlesJob, type JobRequest } from '@app/queues';
import { OweStandingItems } from './commands.js';
import type { StandingItemsOwed } from './events.js';
import { unitIn } from './handlers.js';
import { ItemList } from './item-list.js';
import { standingItems } from './standing-items.decider.js';

/** What is owed of each unit. */
export const disclosureOwed = projection<StandingItemsOwed>('disclosure_owed', {
  StandingItemsOwed: ({ data: { unitId, items } }, db) =>
    db.query(
      `insert into disclosure_owed (unit_id, codes) values ($1, $2)
       on conflict (unit_id) do update set codes = excluded.codes`,
      [unitId, items.map(({ code }) => code)],
    ),
});

@CommandHandler(OweStandingItems)
export class OweStandingItemsHandler {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(ItemList) private readonly list: ItemList,
  ) {}

  execute(asked: OweStandingItems): Promise<Receipt> {
    return this.store.handle(standingItems, asked, async ({ data: { unitId }, meta }, db) => {
      const { unit, serviceWindow } = await unitIn(db, unitId);
      const items = unit ? this.list.of({ serviceWindow }).map(({ code, name }) => ({ code, name })) : [];
      const dueOn = addDays(dayOf(meta.at), this.list.data.firstShownDays);
      return new OweStandingItems({ unitId, items, ...(unit && { dueOn }) }, meta);
    });
  }
}

export class OweStandingItemsData {
  @Matches(/^\d{4}-\d{2}$/) month: string;
}

export const oweStandingItems = jobKind('owe-standing-items', OweStandingItemsData);

/** On the first of a month such as 2026-06. */
const owingOf = (month: string): JobRequest =>
  requestJob(oweStandingItems, `owe-standing-items-${month}`, { month }, instantOf(`${month}-01`, '00:10:00.000'));

const DAYS_OF_A_MONTH = 32;
const monthOf = (day: string): string => day.slice(0, 7);
const monthAfter = (month: string): string => monthOf(addDays(`${month}-01`, DAYS_OF_A_MONTH));

/** Every month, and whenever the worker starts: what a unit of the register has to show is owed of it. */
@JobHandler(oweStandingItems)
@Injectable()
export class OweStandingItemsMonthly implements HandlesJob<OweStandingItemsData> {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Pool) private readonly db: Pool,
    @Inject(ItemList) private readonly list: ItemList,
  ) {}

  async run(_: OweStandingItemsData, meta: Meta): Promise<void> {
    for (const unitId of await this.changed()) {
      const own = { ...meta, commandId: idFrom(meta.commandId, unitId) };
      await this.commands.execute(new OweStandingItems({ unitId }, own));
    }
    await this.jobs.add([owingOf(monthAfter(monthOf(dayOf(meta.at))))]);
  }

  /** Units of which something else is owed than was said. */
  private async changed(): Promise<string[]> {
    const { rows } = await this.db.query<{ id: string; serviceWindow: boolean; codes: string[] | null }>(
      `select u.id, u.service_window as "serviceWindow", o.codes
         from disclosure_unit u left join disclosure_owed o on o.unit_id = u.id
        where u.closed_on is null order by u.id`,
    );
    const said = (codes: readonly string[]): string => codes.toSorted().join();
    return rows
      .filter((unit) => said(this.list.of(unit).map(({ code }) => code)) !== said(unit.codes ?? []))
      .map(({ id }) => id);
  }
}

/** Whatever became of the jobs: this month's is done, and leads to the next. */
@Injectable()
export class ItemsAtStart implements OnApplicationBootstrap {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): Promise<unknown> {
    return this.jobs.add([owingOf(monthOf(dayOf(this.clock.now())))]);
  }
}
