import { Inject, type Provider } from '@nestjs/common';
import { CommandHandler } from '@nestjs/cqrs';
import { EventStore, type Db, type Meta, type Receipt } from '@app/eventing';
import { ListCaseFiles, SignOffCaseCatalogue } from './commands.js';
import { caseCatalogue } from './decider.js';

export async function isRegistered(unitId: string, db: Db): Promise<boolean> {
  const { rowCount } = await db.query('select from case_unit where id = $1 and not closed', [unitId]);
  return rowCount !== 0;
}

/** The decider is told whether the register knows the unit. */
function registeredHandler<C extends ListCaseFiles | SignOffCaseCatalogue>(
  act: new (data: C['data'], meta: Meta) => C,
): Provider {
  @CommandHandler(act)
  class Handler {
    constructor(@Inject(EventStore) private readonly store: EventStore) {}

    execute(asked: C): Promise<Receipt> {
      return this.store.handle(caseCatalogue, asked, async (_, db) => {
        const unitKnown = await isRegistered(asked.data.unitId, db);
        return new act({ ...asked.data, unitKnown }, asked.meta);
      });
    }
  }
  Object.defineProperty(Handler, 'name', { value: `${act.name}Handler` });
  return Handler;
}

export const registeredHandlers: Provider[] = [
  registeredHandler<ListCaseFiles>(ListCaseFiles),
  registeredHandler<SignOffCaseCatalogue>(SignOffCaseCatalogue),
];
