import { Inject, type Provider } from '@nestjs/common';
import { CommandHandler } from '@nestjs/cqrs';
import { addWorkingDays, dayOf, importedYears, YearNotArranged, type YearTable } from '@app/calendar';
import { EventStore, type Db, type Meta, type Receipt } from '@app/eventing';
import { Files } from '@app/files';
import {
  AwaitResult,
  CorrectResult,
  FixResultDeadline,
  PublishResult,
  type Clocked,
  type ResultCommand,
} from './commands.js';
import { inspectionResult } from './decider.js';
import type { PublishedResult } from './events.js';

/** 20 working days from the end of the inspection (企业公示信息抽查暂行办法 11), until the county decides otherwise. */
export const USUAL_PERIOD = 20;

/** When an ended inspection's result is due; undefined of one that has not ended. */
async function clock({ data: { inspectionId } }: AwaitResult | FixResultDeadline, db: Db) {
  const { rows } = await db.query<{ unitId: string; concludedAt: Date; period: number; fixed: number | null }>(
    `select i.unit_id as "unitId", i.concluded_at as "concludedAt",
            coalesce((select working_days from result_period), $2)::int as period,
            (select working_days from inspection_result r where r.inspection_id = i.id) as fixed
       from result_inspection i where i.id = $1 and i.concluded_at is not null`,
    [inspectionId, USUAL_PERIOD],
  );
  const [ended] = rows;
  if (!ended) return {};
  const years = await importedYears(db);
  const [endedOn, workingDays] = [dayOf(ended.concludedAt), ended.fixed ?? ended.period];
  return { clocked: { unitId: ended.unitId, endedOn, workingDays, ...dueIn(endedOn, workingDays, years) } };
}

/** A year without a table is not guessed. */
function dueIn(day: string, days: number, years: readonly YearTable[]): Pick<Clocked, 'dueOn' | 'unarranged'> {
  try {
    return { dueOn: addWorkingDays(day, days, years) };
  } catch (error) {
    if (error instanceof YearNotArranged) return { unarranged: error.year };
    throw error;
  }
}

async function names({ data: { inspectionId } }: PublishResult | CorrectResult, db: Db) {
  const { rows } = await db.query<{ name: string }>(
    'select s.name from result_inspection i join result_supervisor s on s.id = any(i.supervisors) where i.id = $1',
    [inspectionId],
  );
  return { names: rows.map(({ name }) => name) };
}

/** The public reads what the supervisors concluded, not what somebody enters anew. */
async function conclusion(asked: PublishResult, db: Db) {
  const { rows } = await db.query<{ result: PublishedResult }>('select result from result_inspection where id = $1', [
    asked.data.inspectionId,
  ]);
  return { ...(await names(asked, db)), ...rows[0] };
}

/** One handler for a command that only the database can complete, inside the transaction. */
function completed<C extends ResultCommand>(
  kind: new (data: C['data'], meta: Meta) => C,
  complete: (asked: C, db: Db) => Promise<Partial<C['data']>>,
): Provider {
  @CommandHandler(kind)
  class Handler {
    constructor(
      @Inject(EventStore) private readonly store: EventStore,
      @Inject(Files) private readonly files: Files,
    ) {}

    async execute(asked: C): Promise<Receipt> {
      if ('evidence' in asked.data) await this.files.refuseUnknown(asked.data.evidence, asked.meta);
      return this.store.handle(
        inspectionResult,
        asked,
        async (_, db) => new kind({ ...asked.data, ...(await complete(asked, db)) }, asked.meta),
      );
    }
  }
  Object.defineProperty(Handler, 'name', { value: `${kind.name}Handler` });
  return Handler;
}

export const resultHandlers: Provider[] = [
  completed<AwaitResult>(AwaitResult, clock),
  completed<FixResultDeadline>(FixResultDeadline, clock),
  completed<PublishResult>(PublishResult, conclusion),
  completed<CorrectResult>(CorrectResult, names),
];
