import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { dayOf, importedYears } from '@app/calendar';
import { EventStore, hold, type Db, type Prepare, type Receipt } from '@app/eventing';
import { Files } from '@app/files';
import {
  DeliverOfficeNotice,
  DraftOfficeNotice,
  RegisterOutsideNumber,
  ReportOrderedRectification,
  ReviewOfficeNotice,
  ReviseOfficeNotice,
  SignOfficeNotice,
  type BarFact,
  type FormerFact,
  type NoticeFacts,
  type Numbering,
  type OfficeNoticeCommand,
} from './commands.js';
import { officeNotice } from './decider.js';
import type { Named, NoticeText } from './events.js';
import { documentNumberOf, officeNumber } from './number.decider.js';
import { NoticePrefix } from './prefix.js';

interface Around {
  readonly campaignId: string;
  readonly units: readonly string[];
  readonly formerId?: string;
}

const unitsOf = ({ named, addressees }: Pick<NoticeText, 'named' | 'addressees'>): string[] => [
  ...new Set([...addressees, ...named.map(({ unitId }) => unitId)]),
];

/** Held, so that of two that revoke the same notice the second is told. */
async function formerFact(id: string | undefined, db: Db): Promise<FormerFact | undefined> {
  if (id === undefined) return undefined;
  await hold(db, `office-notice-${id}`);
  const { rows } = await db.query<FormerFact>(
    `select kind, document_number as "documentNumber",
            (with recursive back(kind, former_id) as (
               select n.kind, n.former_id
               union all
               select o.kind, o.former_id from office_notice o join back b on o.id = b.former_id)
             select kind from back where former_id is null) as first,
            (select a ->> 'documentNumber' from jsonb_array_elements(amendments) a where a ->> 'kind' = 'revocation') as "revokedBy"
       from office_notice n where id = $1`,
    [id],
  );
  const [found] = rows;
  return (
    found && {
      kind: found.kind,
      first: found.first,
      documentNumber: found.documentNumber ?? undefined,
      revokedBy: found.revokedBy ?? undefined,
    }
  );
}

async function factsOf({ campaignId, units, formerId }: Around, db: Db): Promise<NoticeFacts> {
  const { rows: campaigns } = await db.query<{ year: number }>('select year from notice_campaign where id = $1', [
    campaignId,
  ]);
  const { rows: known } = await db.query<{ id: string; name: string; closed: boolean }>(
    'select id, name, closed from notice_unit where id = any($1)',
    [units],
  );
  const { rows: bars } = await db.query<BarFact>(
    `select b.unit_id as "unitId", u.name as "unitName", b.letter, b.document_number as "documentNumber"
       from notice_bar b join notice_unit u on u.id = b.unit_id where b.year = $1 and b.unit_id = any($2)
      order by b.unit_id`,
    [campaigns[0]?.year ?? 0, units],
  );
  const former = await formerFact(formerId, db);
  return {
    ...(campaigns[0] && { year: campaigns[0].year }),
    unknown: units.filter((id) => !known.some((unit) => unit.id === id)),
    names: Object.fromEntries(known.map(({ id, name }) => [id, name])),
    closed: known.filter(({ closed }) => closed).map(({ name }) => name),
    ...{ bars, ...(former && { former }) },
  };
}

interface Stored {
  readonly campaign_id: string;
  readonly named: readonly Named[];
  readonly addressees: readonly string[];
  readonly former_id: string | null;
}

/** What is known around a notice that is drafted already; `text` where it is being written anew. */
async function factsAround(id: string, db: Db, text?: NoticeText): Promise<NoticeFacts | undefined> {
  const { rows } = await db.query<Stored>(
    'select campaign_id, named, addressees, former_id from office_notice where id = $1',
    [id],
  );
  const [row] = rows;
  if (!row) return undefined;
  const { campaign_id: campaignId, former_id: formerId } = row;
  return factsOf({ campaignId, units: unitsOf(text ?? row), ...(formerId !== null && { formerId }) }, db);
}

const revokerOf = async (id: string, db: Db) => (await formerFact(id, db))?.revokedBy;

/** What a command has to know of the world around the notice. */
export const lookAround: Prepare<OfficeNoticeCommand> = async (asked, db) => {
  const { data, meta } = asked;
  switch (asked.type) {
    case 'DraftOfficeNotice': {
      const { campaignId, formerId } = asked.data;
      return new DraftOfficeNotice(
        { ...asked.data, facts: await factsOf({ campaignId, units: unitsOf(asked.data), formerId }, db) },
        meta,
      );
    }
    case 'ReviseOfficeNotice':
      return new ReviseOfficeNotice(
        { ...asked.data, facts: await factsAround(data.officeNoticeId, db, asked.data) },
        meta,
      );
    case 'ReviewOfficeNotice':
      return new ReviewOfficeNotice({ ...asked.data, facts: await factsAround(data.officeNoticeId, db) }, meta);
    case 'ReportOrderedRectification':
      return new ReportOrderedRectification(
        { ...asked.data, revokedBy: await revokerOf(data.officeNoticeId, db) },
        meta,
      );
    case 'DeliverOfficeNotice':
      return new DeliverOfficeNotice(
        { ...asked.data, years: await importedYears(db), revokedBy: await revokerOf(data.officeNoticeId, db) },
        meta,
      );
    default:
      return asked;
  }
};

interface Standing {
  readonly next: number;
  /** What stands on the number that was asked for. */
  readonly taken?: string;
}

/** The series is held until the transaction ends: whoever is second counts on from the first, and what is refused takes none. */
async function standingOf(prefix: string, year: number, db: Db, number = 0): Promise<Standing> {
  await hold(db, `office-number-${prefix}-${year}`);
  const { rows } = await db.query<{ next: number; taken: string | null }>(
    `select coalesce(max(number), 0)::int + 1 as next, max(title) filter (where number = $3) as taken
       from office_number where prefix = $1 and year = $2`,
    [prefix, year, number],
  );
  const { next = 1, taken = null } = rows[0] ?? {};
  return { next, ...(taken !== null && { taken }) };
}

@CommandHandler(SignOfficeNotice)
export class SignOfficeNoticeHandler implements ICommandHandler<SignOfficeNotice> {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(NoticePrefix) private readonly prefix: NoticePrefix,
  ) {}

  execute(asked: SignOfficeNotice): Promise<Receipt> {
    const { data, meta } = asked;
    return this.store.handle(officeNotice, asked, async (_, db) => {
      const facts = await factsAround(data.officeNoticeId, db);
      const numbering = await this.take(meta.at, db);
      return new SignOfficeNotice({ ...data, facts, numbering }, meta);
    });
  }

  private async take(at: string, db: Db): Promise<Numbering> {
    const prefix = this.prefix.prefixOf('notice');
    const year = Number(dayOf(at).slice(0, 4));
    const { next: number } = await standingOf(prefix, year, db);
    return { prefix, year, number, documentNumber: documentNumberOf(prefix, year, number) };
  }
}

/** What serves as evidence was handed in before, by whoever reports. */
@CommandHandler(ReportOrderedRectification)
export class ReportOrderedRectificationHandler implements ICommandHandler<ReportOrderedRectification> {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(Files) private readonly files: Files,
  ) {}

  async execute(asked: ReportOrderedRectification): Promise<Receipt> {
    await this.files.refuseUnknown(asked.data.files, asked.meta);
    return this.store.handle(officeNotice, asked, lookAround);
  }
}

@CommandHandler(RegisterOutsideNumber)
export class RegisterOutsideNumberHandler implements ICommandHandler<RegisterOutsideNumber> {
  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  execute(asked: RegisterOutsideNumber): Promise<Receipt> {
    const { data, meta } = asked;
    return this.store.handle(officeNumber, asked, async (_, db) => {
      const standing = await standingOf(data.prefix, data.year, db, data.number);
      return new RegisterOutsideNumber({ ...data, ...standing }, meta);
    });
  }
}
