import { Inject, type Provider } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Db, type Meta, type Receipt } from '@app/eventing';
import { ApprovePlan, DraftPlan, SubmitPlan, type Surroundings } from './commands.js';
import type { ItemInForce } from './events.js';
import { inspectionPlan } from './plan.decider.js';

interface Named {
  readonly planItem: string;
  readonly items: readonly string[];
}

/** What is known around the text at hand of a plan. */
async function surroundings(planId: string, db: Db): Promise<Surroundings | undefined> {
  const { rows } = await db.query<{ items: Named[] }>(
    `select content -> 'items' as items from inspection_plan where id = $1`,
    [planId],
  );
  if (!rows[0]) return undefined;
  const numbers = rows[0].items.map(({ planItem }) => planItem);
  const codes = rows[0].items.flatMap(({ items }) => items);
  return {
    items: await itemsInForce(codes, db),
    taken: await takenNumbers(planId, numbers, db),
    drawn: await drawnBatches(db),
  };
}

/** Held until the end of the transaction, so that none leaves the list while a plan with it is approved. */
async function itemsInForce(codes: readonly string[], db: Db): Promise<ItemInForce[]> {
  const { rows } = await db.query<ItemInForce>(
    `select code, name, legal_basis as "legalBasis", inspecting_body as "inspectingBody", contents, methods,
            object_kind as "objectKind"
       from inspection_item where code = any($1) and retired_at is null order by code for share`,
    [codes],
  );
  return rows;
}

/** A number is taken by a plan in force, or one on its way to the director; what others only jot down takes none. */
async function takenNumbers(planId: string, numbers: readonly string[], db: Db): Promise<string[]> {
  const { rows } = await db.query<{ number: string }>(
    `select distinct item ->> 'planItem' as number
       from inspection_plan p,
            jsonb_array_elements(case p.state when 'submitted' then p.content -> 'items' else '[]' end
                                 || coalesce(p.approved -> 'items', '[]')) item
      where p.id <> $1 and item ->> 'planItem' = any($2)`,
    [planId, numbers],
  );
  return rows.map(({ number }) => number);
}

async function drawnBatches(db: Db): Promise<string[]> {
  const { rows } = await db.query<{ batch: string }>(
    `select distinct plan_item || '/' || batch as batch from plan_draw where state not in ('voided', 'infeasible')`,
  );
  return rows.map(({ batch }) => batch);
}

@CommandHandler(DraftPlan)
export class DraftPlanHandler implements ICommandHandler<DraftPlan> {
  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  execute(asked: DraftPlan): Promise<Receipt> {
    const { data, meta } = asked;
    return this.store.handle(inspectionPlan, asked, async (_, db) => {
      const { rows } = await db.query('select from plan_campaign where id = $1', [data.campaignId ?? null]);
      return new DraftPlan({ ...data, campaignKnown: rows.length > 0 }, meta);
    });
  }
}

type Judged = SubmitPlan | ApprovePlan;

/** An act before which the whole plan is looked at. */
function judgedHandler<C extends Judged>(act: new (data: Judged['data'], meta: Meta) => C): Provider {
  @CommandHandler(act)
  class Handler {
    constructor(@Inject(EventStore) private readonly store: EventStore) {}

    execute(asked: C): Promise<Receipt> {
      const { data, meta } = asked;
      return this.store.handle(
        inspectionPlan,
        asked,
        async (_, db) => new act({ ...data, around: await surroundings(data.planId, db) }, meta),
      );
    }
  }
  Object.defineProperty(Handler, 'name', { value: `${act.name}Handler` });
  return Handler;
}

export const judgedHandlers: Provider[] = [judgedHandler(SubmitPlan), judgedHandler(ApprovePlan)];
