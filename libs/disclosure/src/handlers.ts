import { Inject, Injectable, type Provider } from '@nestjs/common';
import { CommandHandler } from '@nestjs/cqrs';
import { addDays, addWorkingDays, dayOf, importedYears, YearNotArranged, type YearTable } from '@app/calendar';
import { bareNumber } from '@app/documents';
import { EventStore, hold, type Db, type Meta, type Receipt } from '@app/eventing';
import {
  ApproveDisclosure,
  CollectDisclosure,
  FixDisclosureDeadline,
  NameDisclosureOwners,
  OpenStatisticsYear,
  ProposeNonDisclosure,
  RequestDisclosureWithdrawal,
  ReturnDisclosure,
  WithdrawDisclosure,
  type DisclosureCommand,
  type Known,
} from './commands.js';
import { disclosure } from './decider.js';
import type { Due } from './events.js';
import { ItemList } from './item-list.js';
import { disclosureOwners } from './owners.decider.js';
import { accountsNamed, ownersOf } from './owners.queries.js';
import { entryId, kindOf } from './rules.js';
import { statisticsYear } from './statistics-year.decider.js';

/** A year without a table is not guessed. */
export function dueAfter(day: string, workingDays: number, years: readonly YearTable[]): Due {
  try {
    return { dueOn: addWorkingDays(day, workingDays, years), workingDays };
  } catch (error) {
    if (error instanceof YearNotArranged) return { unarranged: error.year, workingDays };
    throw error;
  }
}

export interface KnownUnit {
  readonly unit: boolean;
  readonly serviceWindow: boolean;
}

export async function unitIn(db: Db, unitId: string): Promise<KnownUnit> {
  const { rows } = await db.query<{ window: boolean }>(
    'select service_window as window from disclosure_unit where id = $1 and closed_on is null',
    [unitId],
  );
  return { unit: rows.length > 0, serviceWindow: rows[0]?.window ?? false };
}

/** Who enters decisions of a unit takes turns: a number is in use once what another entered is committed. */
export const holdDecisions = (db: Db, unitId: string): Promise<void> => hold(db, `disclosure-decisions-${unitId}`);

/** The number of an entered decision as it reads; `bareNumber`. */
export const BARE_NUMBER = `public.bare_number(decision ->> 'documentNumber')`;

async function enteredElsewhere(db: Db, { unitId, code, decision }: Proposal['data']): Promise<{ entered?: boolean }> {
  if (!decision) return {};
  await holdDecisions(db, unitId);
  const { rowCount } = await db.query(
    `select from disclosure_entry where unit_id = $1 and kind = 'decision' and code <> $2 and ${BARE_NUMBER} = $3`,
    [unitId, code, bareNumber(decision.documentNumber)],
  );
  return { entered: rowCount !== 0 };
}

type Proposal = CollectDisclosure | ProposeNonDisclosure;

/** Completes what is entered with what the register, the list of items and the calendar say. */
@Injectable()
export class Completion {
  constructor(@Inject(ItemList) private readonly list: ItemList) {}

  async known({ data }: Proposal, db: Db): Promise<Known> {
    const item = data.kind === 'standing' ? this.list.item(data.code) : undefined;
    const ofItem = item && { item, owners: await ownersOf(db, data) };
    const entered = await enteredElsewhere(db, data);
    return { ...(await unitIn(db, data.unitId)), ...entered, ...ofItem, ...(await this.due(data, db)) };
  }

  async due(data: Proposal['data'], db: Db): Promise<Due> {
    const { kind, code, decision } = data;
    if (kind === 'decision' && decision)
      return dueAfter(decision.decidedOn, this.list.workingDays(decision.kind), await importedYears(db));
    return kindOf(code) === 'statistics' ? { dueOn: this.statisticsDue(Number(code.slice(-4))) } : {};
  }

  statisticsDue = (year: number): string => `${year + 1}-${this.list.data.statisticsDueOn}`;

  async withdrawalDue(knownOn: string, db: Db): Promise<Due> {
    return dueAfter(knownOn, this.list.data.withdrawalWorkingDays, await importedYears(db));
  }

  /** An item that was withdrawn is owed like one that was never shown. */
  againBy = (at: string): string => addDays(dayOf(at), this.list.data.firstShownDays);

  async applicable(unitId: string, db: Db): Promise<string[]> {
    const { unit, serviceWindow } = await unitIn(db, unitId);
    return unit ? this.list.of({ serviceWindow }).map(({ code }) => code) : [];
  }

  /** The days of an entry by the working years as they are known now. */
  async days(at: { unitId: string; code: string }, db: Db): Promise<{ publication?: Due; withdrawal?: Due }> {
    const { rows } = await db.query<{ decidedOn: string | null; days: number | null; knownOn: string | null }>(
      `select decided_on::text as "decidedOn", working_days as days, withdrawal ->> 'knownOn' as "knownOn"
         from disclosure_entry where id = $1`,
      [entryId(at)],
    );
    const [row] = rows;
    const years = await importedYears(db);
    return {
      ...(row?.decidedOn && row.days !== null ? { publication: dueAfter(row.decidedOn, row.days, years) } : {}),
      ...(row?.knownOn ? { withdrawal: dueAfter(row.knownOn, this.list.data.withdrawalWorkingDays, years) } : {}),
    };
  }
}

/** One handler for a command that only the database can complete, inside the transaction. */
function completed<C extends DisclosureCommand>(
  kind: new (data: C['data'], meta: Meta) => C,
  complete: (asked: C, db: Db, completion: Completion) => Promise<Partial<C['data']>>,
): Provider {
  @CommandHandler(kind)
  class Handler {
    constructor(
      @Inject(EventStore) private readonly store: EventStore,
      @Inject(Completion) private readonly completion: Completion,
    ) {}

    execute(asked: C): Promise<Receipt> {
      return this.store.handle(
        disclosure,
        asked,
        async (_, db) => new kind({ ...asked.data, ...(await complete(asked, db, this.completion)) }, asked.meta),
      );
    }
  }
  Object.defineProperty(Handler, 'name', { value: `${kind.name}Handler` });
  return Handler;
}

@CommandHandler(NameDisclosureOwners)
export class NameDisclosureOwnersHandler {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(Completion) private readonly completion: Completion,
  ) {}

  execute(asked: NameDisclosureOwners): Promise<Receipt> {
    return this.store.handle(disclosureOwners, asked, async ({ data, meta }, db) => {
      const { unitId, lead, manager } = data;
      const applicable = await this.completion.applicable(unitId, db);
      const accounts = await accountsNamed(db, unitId, [lead, manager]);
      return new NameDisclosureOwners({ ...data, applicable, accounts }, meta);
    });
  }
}

@CommandHandler(OpenStatisticsYear)
export class OpenStatisticsYearHandler {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(Completion) private readonly completion: Completion,
  ) {}

  execute(asked: OpenStatisticsYear): Promise<Receipt> {
    return this.store.handle(statisticsYear, asked, async ({ data: { year }, meta }, db) => {
      const { rows } = await db.query<{ id: string }>(
        'select id from disclosure_unit where closed_on is null order by id',
      );
      const units = rows.map(({ id }) => id);
      return new OpenStatisticsYear({ year, dueOn: this.completion.statisticsDue(year), units }, meta);
    });
  }
}

export const completedHandlers: Provider[] = [
  completed<CollectDisclosure>(CollectDisclosure, async (asked, db, of) => ({ known: await of.known(asked, db) })),
  completed<ProposeNonDisclosure>(ProposeNonDisclosure, async (asked, db, of) => ({
    known: await of.known(asked, db),
  })),
  completed<ReturnDisclosure>(ReturnDisclosure, async ({ data }, db) => ({ owners: await ownersOf(db, data) })),
  completed<ApproveDisclosure>(ApproveDisclosure, async ({ data }, db) => ({ owners: await ownersOf(db, data) })),
  completed<RequestDisclosureWithdrawal>(RequestDisclosureWithdrawal, async ({ data }, db, of) => ({
    due: await of.withdrawalDue(data.knownOn, db),
  })),
  completed<WithdrawDisclosure>(WithdrawDisclosure, ({ meta }, _, of) =>
    Promise.resolve({ againBy: of.againBy(meta.at) }),
  ),
  completed<FixDisclosureDeadline>(FixDisclosureDeadline, ({ data }, db, of) => of.days(data, db)),
];
