import { Inject, type Provider } from '@nestjs/common';
import { CommandHandler } from '@nestjs/cqrs';
import { EventStore, type Db, type Meta, type Receipt } from '@app/eventing';
import { Files } from '@app/files';
import { ConcludeInspection, RecordFinding, RecordVisit, SignInspection, type InspectionAct } from './commands.js';
import { inspection } from './decider.js';

/** The supervisor who signs in with the asker's account. */
async function supervisorOf({ actor }: Meta, db: Db): Promise<string | undefined> {
  const { rows } = await db.query<{ id: string }>('select id from supervision_supervisor where account_id = $1', [
    actor,
  ]);
  return rows[0]?.id;
}

/** The main tasks of the plan under which a unit is inspected. */
async function categoriesFor(inspectionId: string, db: Db): Promise<readonly string[] | undefined> {
  const { rows } = await db.query<{ categories: string[] }>(
    'select c.categories from inspection i join supervision_campaign c on c.id = i.campaign_id where i.id = $1',
    [inspectionId],
  );
  return rows[0]?.categories;
}

/** An act of a supervisor: the decider is told which supervisor the account belongs to. */
function actHandler<C extends InspectionAct>(act: new (data: C['data'], meta: Meta) => C): Provider {
  @CommandHandler(act)
  class Handler {
    constructor(
      @Inject(EventStore) private readonly store: EventStore,
      @Inject(Files) private readonly files: Files,
    ) {}

    async execute(asked: C): Promise<Receipt> {
      if ('evidence' in asked.data) await this.files.refuseUnknown(asked.data.evidence, asked.meta);
      return this.store.handle(inspection, asked, async (_, db) => {
        const supervisorId = await supervisorOf(asked.meta, db);
        const categories = 'category' in asked.data ? await categoriesFor(asked.data.inspectionId, db) : undefined;
        return new act({ ...asked.data, supervisorId, ...(categories && { categories }) }, asked.meta);
      });
    }
  }
  Object.defineProperty(Handler, 'name', { value: `${act.name}Handler` });
  return Handler;
}

export const actHandlers: Provider[] = [
  actHandler<RecordVisit>(RecordVisit),
  actHandler<RecordFinding>(RecordFinding),
  actHandler<SignInspection>(SignInspection),
  actHandler<ConcludeInspection>(ConcludeInspection),
];
