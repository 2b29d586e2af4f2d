import { Inject, type Provider } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type AnyCommand, type Db, type Meta, type Receipt } from '@app/eventing';
import { Files } from '@app/files';
import { AssignRecheck, FailRecheck, PassRecheck, type ClosureFacts } from './commands.js';
import { recheck } from './decider.js';

async function factsOf(closureId: string, db: Db): Promise<ClosureFacts | undefined> {
  const { rows } = await db.query<ClosureFacts>(
    `select c.issue_id as "issueId", i.unit_id as "unitId", i.campaign_id as "campaignId", c.closed_by as "closedBy",
            i.unit_side as "unitSide", c.standing
       from recheck_closure c join recheck_issue i on i.id = c.issue_id where c.id = $1`,
    [closureId],
  );
  return rows[0];
}

async function supervisorsOf(account: string, db: Db): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>('select id from recheck_supervisor where account_id = $1', [account]);
  return rows.map(({ id }) => id);
}

@CommandHandler(AssignRecheck)
export class AssignRecheckHandler implements ICommandHandler<AssignRecheck> {
  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  execute(asked: AssignRecheck): Promise<Receipt> {
    const { data, meta } = asked;
    return this.store.handle(recheck, asked, async (_, db) => {
      const facts = await factsOf(data.recheckId, db);
      return new AssignRecheck({ ...data, ...(facts && { facts }) }, meta);
    });
  }
}

/** Evidence is files that were handed in; the decider is told as whom the asker was drawn. */
function concluding<C extends PassRecheck | FailRecheck>(act: new (data: C['data'], meta: Meta) => C): Provider {
  @CommandHandler(act)
  class Handler {
    constructor(
      @Inject(EventStore) private readonly store: EventStore,
      @Inject(Files) private readonly files: Files,
    ) {}

    async execute(asked: C): Promise<Receipt> {
      const { data, meta } = asked;
      await this.files.refuseUnknown(data.evidence, meta);
      return this.store.handle(recheck, asked, async (_, db) => {
        const facts = await factsOf(data.recheckId, db);
        const asker = await supervisorsOf(meta.actor, db);
        return new act({ ...data, asker, ...(facts && { facts }) }, meta);
      });
    }
  }
  return named(Handler, act);
}

function named<H extends { name: string }>(handler: H, act: new (...args: never[]) => AnyCommand): H {
  Object.defineProperty(handler, 'name', { value: `${act.name}Handler` });
  return handler;
}

export const concludingHandlers: Provider[] = [
  concluding<PassRecheck>(PassRecheck),
  concluding<FailRecheck>(FailRecheck),
];
