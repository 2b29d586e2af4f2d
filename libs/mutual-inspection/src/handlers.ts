import { Inject, type Provider } from '@nestjs/common';
import { CommandHandler } from '@nestjs/cqrs';
import { EventStore, type AnyCommand, type Db, type Meta, type Receipt } from '@app/eventing';
import { Files } from '@app/files';
import {
  DeclareMutualRecusal,
  DisputeMutualFinding,
  NameMutualTeam,
  RecordMutualFinding,
  RuleMutualDispute,
} from './commands.js';
import { mutualTeam } from './team.decider.js';
import { mutualVisit } from './visit.decider.js';

/** Who takes part in a campaign; nobody when there is no such campaign. */
async function unitsOf(campaignId: string, db: Db): Promise<readonly string[]> {
  const { rows } = await db.query<{ units: string[] }>('select units from mutual_campaign where id = $1', [campaignId]);
  return rows[0]?.units ?? [];
}

/** The main tasks of the plan under which the visit takes place. */
async function categoriesFor(visitId: string, db: Db): Promise<readonly string[] | undefined> {
  const { rows } = await db.query<{ categories: string[] }>(
    'select c.categories from mutual_visit v join mutual_campaign c on c.id = v.campaign_id where v.id = $1',
    [visitId],
  );
  return rows[0]?.categories;
}

type TeamAct = NameMutualTeam | DeclareMutualRecusal;

/** The decider is told who takes part in the campaign. */
function teamHandler<C extends TeamAct>(act: new (data: C['data'], meta: Meta) => C): Provider {
  @CommandHandler(act)
  class Handler {
    constructor(@Inject(EventStore) private readonly store: EventStore) {}

    execute(asked: C): Promise<Receipt> {
      return this.store.handle(mutualTeam, asked, async (_, db) => {
        const units = await unitsOf(asked.data.campaignId, db);
        return new act({ ...asked.data, units }, asked.meta);
      });
    }
  }
  return named(Handler, act);
}

type Informed = RecordMutualFinding | DisputeMutualFinding | RuleMutualDispute;

/** Evidence must be files that were uploaded; a category is compared with the campaign's plan. */
function visitHandler<C extends Informed>(act: new (data: C['data'], meta: Meta) => C): Provider {
  @CommandHandler(act)
  class Handler {
    constructor(
      @Inject(EventStore) private readonly store: EventStore,
      @Inject(Files) private readonly files: Files,
    ) {}

    async execute(asked: C): Promise<Receipt> {
      if ('evidence' in asked.data) await this.files.refuseUnknown(asked.data.evidence, asked.meta);
      return this.store.handle(mutualVisit, asked, async (_, db) => {
        const categories = await categoriesFor(asked.data.visitId, db);
        return new act({ ...asked.data, ...(categories && { categories }) }, asked.meta);
      });
    }
  }
  return named(Handler, act);
}

function named<H extends { name: string }>(handler: H, act: new (...args: never[]) => AnyCommand): H {
  Object.defineProperty(handler, 'name', { value: `${act.name}Handler` });
  return handler;
}

export const informedHandlers: Provider[] = [
  teamHandler<NameMutualTeam>(NameMutualTeam),
  teamHandler<DeclareMutualRecusal>(DeclareMutualRecusal),
  visitHandler<RecordMutualFinding>(RecordMutualFinding),
  visitHandler<DisputeMutualFinding>(DisputeMutualFinding),
  visitHandler<RuleMutualDispute>(RuleMutualDispute),
];
