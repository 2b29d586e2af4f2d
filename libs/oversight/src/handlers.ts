import { Inject, type Provider } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { dayOf } from '@app/calendar';
import { EventStore, hold, nextNumber, type AnyCommand, type Db, type Meta, type Receipt } from '@app/eventing';
import { Files } from '@app/files';
import {
  ApproveOversight,
  ListForOversight,
  ProposeOversight,
  RecordTalk,
  ReportCommitment,
  SettleOversight,
  SummonToTalk,
  type IssueFacts,
  type Numbering,
} from './commands.js';
import { oversight } from './oversight.decider.js';
import { OversightPrefixes, type NumberedPaper } from './prefixes.js';
import { talk } from './talk.decider.js';

/** Refusing gives the number back with the transaction, so that a gap always means something is missing. */
async function take(paper: NumberedPaper, at: string, prefixes: OversightPrefixes, db: Db): Promise<Numbering> {
  const year = Number(dayOf(at).slice(0, 4));
  const number = await nextNumber(db, `${paper}-${year}`);
  return { year, number, documentNumber: prefixes.number(paper, year, number) };
}

/** The issue is held: the ledger merges none away that is being put on the board. */
async function factsOf(issueId: string, db: Db): Promise<IssueFacts | undefined> {
  await hold(db, `issue-${issueId}`);
  const { rows } = await db.query<IssueFacts>(
    `select unit_id as "unitId", campaign_id as "campaignId", settled from oversight_issue where id = $1`,
    [issueId],
  );
  return rows[0];
}

/** The decider is told what the ledger knows of the issue, and gets a number where the act bears one. */
function oversightHandler<C extends ProposeOversight | ListForOversight | ApproveOversight | SettleOversight>(
  act: new (data: C['data'], meta: Meta) => C,
  isNumbered: boolean,
): Provider {
  @CommandHandler(act)
  class Handler {
    constructor(
      @Inject(EventStore) private readonly store: EventStore,
      @Inject(OversightPrefixes) private readonly prefixes: OversightPrefixes,
    ) {}

    execute({ data, meta, ...asked }: C): Promise<Receipt> {
      return this.store.handle(oversight, { ...asked, data, meta } as C, async (_, db) => {
        const facts = await factsOf(data.issueId, db);
        const numbering = isNumbered ? await take('oversight', meta.at, this.prefixes, db) : undefined;
        return new act({ ...data, ...(facts && { facts }), ...(numbering && { numbering }) }, meta);
      });
    }
  }
  return named(Handler, act);
}

@CommandHandler(SummonToTalk)
export class SummonToTalkHandler implements ICommandHandler<SummonToTalk> {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(OversightPrefixes) private readonly prefixes: OversightPrefixes,
  ) {}

  execute(asked: SummonToTalk): Promise<Receipt> {
    const { data, meta } = asked;
    return this.store.handle(talk, asked, async (_, db) => {
      const { rows } = await db.query<{ id: string }>(
        'select id from oversight_issue where unit_id = $1 and campaign_id = $2 and id = any($3)',
        [data.unitId, data.campaignId, data.issueIds],
      );
      const numbering = await take('talk', meta.at, this.prefixes, db);
      return new SummonToTalk({ ...data, ofUnit: rows.map(({ id }) => id), numbering }, meta);
    });
  }
}

/** Minutes and evidence are files that were handed in. */
function filedHandler<C extends RecordTalk | ReportCommitment>(
  act: new (data: C['data'], meta: Meta) => C,
  filesOf: (data: C['data']) => readonly string[],
): Provider {
  @CommandHandler(act)
  class Handler {
    constructor(
      @Inject(EventStore) private readonly store: EventStore,
      @Inject(Files) private readonly files: Files,
    ) {}

    async execute(asked: C): Promise<Receipt> {
      await this.files.refuseUnknown(filesOf(asked.data), asked.meta);
      return this.store.handle(talk, asked);
    }
  }
  return named(Handler, act);
}

function named<H extends { name: string }>(handler: H, act: new (...args: never[]) => AnyCommand): H {
  Object.defineProperty(handler, 'name', { value: `${act.name}Handler` });
  return handler;
}

export const informedHandlers: Provider[] = [
  oversightHandler<ProposeOversight>(ProposeOversight, false),
  oversightHandler<ListForOversight>(ListForOversight, true),
  oversightHandler<ApproveOversight>(ApproveOversight, true),
  oversightHandler<SettleOversight>(SettleOversight, false),
  filedHandler<RecordTalk>(RecordTalk, ({ files }) => files),
  filedHandler<ReportCommitment>(ReportCommitment, ({ evidence }) => evidence),
];
