import { Inject, type Provider } from '@nestjs/common';
import { CommandHandler } from '@nestjs/cqrs';
import { dayOf } from '@app/calendar';
import { EventStore, nextNumber, type Db, type Meta, type Receipt } from '@app/eventing';
import { Files } from '@app/files';
import {
  AcceptInspection,
  ConcludeInspection,
  DecideRecusal,
  IssueNotice,
  RecordFinding,
  RecordUnitStatement,
  RecordVisit,
  RequestRecusal,
  RequestReplacement,
  SignInspection,
  type Certificate,
  type InspectionAct,
  type InspectionCommand,
  type RecusalCommand,
} from './commands.js';
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

/** The certificates of the team, as the register has them today. */
async function certificatesOf(inspectionId: string, db: Db): Promise<Certificate[]> {
  const { rows } = await db.query<Certificate>(
    `select s.id as "supervisorId", s.name, coalesce(s.certificate_number, '') as number,
            coalesce(s.expires_on::text, '') as "expiresOn"
       from inspection i join supervision_supervisor s on s.id = any(i.supervisors) where i.id = $1`,
    [inspectionId],
  );
  return rows;
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
        const certificates = 'visitedOn' in asked.data ? await certificatesOf(asked.data.inspectionId, db) : undefined;
        const found = { ...(categories && { categories }), ...(certificates && { certificates }) };
        return new act({ ...asked.data, supervisorId, ...found }, asked.meta);
      });
    }
  }
  Object.defineProperty(Handler, 'name', { value: `${act.name}Handler` });
  return Handler;
}

export const actHandlers: Provider[] = [
  actHandler<AcceptInspection>(AcceptInspection),
  actHandler<RecordVisit>(RecordVisit),
  actHandler<RecordFinding>(RecordFinding),
  actHandler<SignInspection>(SignInspection),
  actHandler<RecordUnitStatement>(RecordUnitStatement),
  actHandler<ConcludeInspection>(ConcludeInspection),
];

/** One handler for a command that only the database can complete, inside the transaction. */
function completed<C extends InspectionCommand>(
  kind: new (data: C['data'], meta: Meta) => C,
  complete: (asked: C, db: Db) => Promise<Partial<C['data']>>,
): Provider {
  @CommandHandler(kind)
  class Handler {
    constructor(@Inject(EventStore) private readonly store: EventStore) {}

    execute(asked: C): Promise<Receipt> {
      return this.store.handle(
        inspection,
        asked,
        async (_, db) => new kind({ ...asked.data, ...(await complete(asked, db)) }, asked.meta),
      );
    }
  }
  Object.defineProperty(Handler, 'name', { value: `${kind.name}Handler` });
  return Handler;
}

/** The decider is told whether the asker is himself one of the supervisors. */
async function ownId({ meta }: RecusalCommand, db: Db): Promise<{ ownId?: string }> {
  const own = await supervisorOf(meta, db);
  return own === undefined ? {} : { ownId: own };
}

/** Letters are numbered through the year; each names the certificates as the register has them. */
async function numbered({ data: { inspectionId }, meta }: IssueNotice, db: Db) {
  const certificates = await certificatesOf(inspectionId, db);
  return { number: await nextNumber(db, `inspection-notice-${dayOf(meta.at).slice(0, 4)}`), certificates };
}

export const officeHandlers: Provider[] = [
  completed<RequestRecusal>(RequestRecusal, ownId),
  completed<DecideRecusal>(DecideRecusal, ownId),
  completed<RequestReplacement>(RequestReplacement, ownId),
  completed<IssueNotice>(IssueNotice, numbered),
];
