import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import { Pool } from 'pg';
import type { EntityManager, Repository } from 'typeorm';
import { dayOf } from '@app/calendar';
import { literally, page, type Page } from '@app/database';
import { Question, refuseUnlessOwn, Rejection, type Meta } from '@app/eventing';
import { Past, type Reading, type Told } from '@app/replay';
import { entryOf, findingOf, itemOf, SHOWN_COLUMNS, shownOf, type Names, type ShownRow } from './answer.js';
import { awaitedIn, countUnits, lineOf } from './board.queries.js';
import { DisclosureEntryRow, DisclosureUnitRow } from './disclosure.entity.js';
import type { UnitDisclosuresAnswer } from './board.dto.js';
import type {
  DisclosureAnswer,
  DisclosureListItem,
  DisclosureListRequest,
  DisclosureOwnerAnswer,
  MaskingAnswer,
} from './dto.js';
import { disclosureEntries } from './entry.projection.js';
import { ItemList } from './item-list.js';
import { peopleIn, personalIn, suggested } from './masking.rules.js';
import { entryId } from './rules.js';
import { disclosureAccounts, disclosureUnits } from './surroundings.projection.js';

export class ListDisclosures extends Question('ListDisclosures')<
  DisclosureListRequest,
  Told<Page<DisclosureListItem>>
> {}
export class DescribeDisclosure extends Question('DescribeDisclosure')<
  { unitId: string; code: string },
  DisclosureAnswer
> {}
export class DescribeUnitDisclosures extends Question('DescribeUnitDisclosures')<
  { unitId: string },
  UnitDisclosuresAnswer
> {}
export class ProposeMasking extends Question('ProposeMasking')<
  { text: string; names: readonly string[] },
  MaskingAnswer
> {}

const COLUMNS = {
  ...{ dueOn: 'e.dueOn', unit: 'e.unitId', title: 'e.title', enteredAt: 'e.enteredAt', freshUntil: 'e.freshUntil' },
};
const OVERDUE = '((e.settledOn is null and e.dueOn < :today) or e.withdrawalDueOn < :today)';
const STALE = '(e.shown and e.freshUntil < :today)';
const READ_ORIGINALS = ['office-director', 'office-staff', 'unit-lead', 'unit-clerk', 'reviewer'];
/** Who only oversees reads what the public is to read. */
const seesOriginals = ({ roles }: Meta): boolean => roles.some((role) => READ_ORIGINALS.includes(role));

async function namesIn(db: EntityManager): Promise<Names> {
  const units = await db.query<{ id: string; name: string }[]>('select id, name from disclosure_unit');
  const accounts = await db.query<{ id: string; name: string }[]>('select id, name from disclosure_account');
  const map = (rows: readonly { id: string; name: string }[]) => new Map(rows.map(({ id, name }) => [id, name]));
  return { units: map(units), accounts: map(accounts) };
}

const list: Reading<DisclosureListRequest, Page<DisclosureListItem>> = {
  projections: [disclosureUnits, disclosureAccounts, disclosureEntries],
  async read(db, { data, meta }) {
    const [today, { sort = 'dueOn' }] = [dayOf(meta.at), data];
    const query = db.createQueryBuilder(DisclosureEntryRow, 'e').where('true');
    if (meta.unit !== undefined) query.andWhere('e.unitId = :own', { own: meta.unit });
    for (const field of ['unitId', 'kind', 'state'] as const) {
      if (data[field]) query.andWhere(`e.${field} = :${field}`, { [field]: data[field] });
    }
    if (data.overdue) query.andWhere(data.overdue === 'true' ? OVERDUE : `not coalesce(${OVERDUE}, false)`, { today });
    if (data.stale) query.andWhere(data.stale === 'true' ? STALE : `not coalesce(${STALE}, false)`, { today });
    if (data.q) {
      const unit = 'e.unitId in (select u.id from disclosure_unit u where u.name ilike :q)';
      query.andWhere(`(e.title ilike :q or ${unit})`, { q: literally(data.q) });
    }
    const order = { cursor: data.cursor, limit: data.limit, sort };
    const { items, ...rest } = await page(query, COLUMNS, 'e.id', order);
    const names = await namesIn(db);
    return { ...rest, items: items.map((row) => itemOf(row, names, today)) };
  },
};

@QueryHandler(ListDisclosures)
export class ListDisclosuresHandler implements IQueryHandler<ListDisclosures> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ListDisclosures): Promise<Told<Page<DisclosureListItem>>> {
    return this.past.answer(asked, list);
  }
}

@QueryHandler(DescribeDisclosure)
export class DescribeDisclosureHandler implements IQueryHandler<DescribeDisclosure> {
  constructor(
    @InjectRepository(DisclosureEntryRow) private readonly entries: Repository<DisclosureEntryRow>,
    @Inject(Pool) private readonly db: Pool,
  ) {}

  async execute({ data, meta }: DescribeDisclosure): Promise<DisclosureAnswer> {
    refuseUnlessOwn(meta, data.unitId);
    const row = await this.entries.findOneBy({ id: entryId(data) });
    if (!row) throw new Rejection('disclosure-not-found');
    const { rows } = await this.db.query<ShownRow>(
      `select ${SHOWN_COLUMNS} from disclosure_shown s where s.entry_id = $1 order by s.n desc`,
      [row.id],
    );
    const answer = entryOf(row, await namesIn(this.entries.manager), dayOf(meta.at), seesOriginals(meta));
    const owned = await ownedIn(this.db, data.unitId);
    const { lead, manager }: Partial<Owned> = owned.find(({ code }) => code === data.code) ?? {};
    return { ...answer, ...(lead && { lead }), ...(manager && { manager }), editions: rows.map(shownOf) };
  }
}

interface Owned {
  readonly code: string;
  readonly lead?: DisclosureOwnerAnswer;
  readonly manager?: DisclosureOwnerAnswer;
}

const ownedIn = async (db: Pool, unitId: string): Promise<Owned[]> =>
  (await db.query<Owned>('select code, lead, manager from disclosure_owner where unit_id = $1', [unitId])).rows;

@QueryHandler(DescribeUnitDisclosures)
export class DescribeUnitDisclosuresHandler implements IQueryHandler<DescribeUnitDisclosures> {
  constructor(
    @InjectRepository(DisclosureEntryRow) private readonly entries: Repository<DisclosureEntryRow>,
    @InjectRepository(DisclosureUnitRow) private readonly units: Repository<DisclosureUnitRow>,
    @Inject(Pool) private readonly db: Pool,
    @Inject(ItemList) private readonly list: ItemList,
  ) {}

  /** Every item the unit has to show, begun or not. */
  async execute({ data: { unitId }, meta }: DescribeUnitDisclosures): Promise<UnitDisclosuresAnswer> {
    refuseUnlessOwn(meta, unitId);
    const unit = await this.units.findOneBy({ id: unitId });
    if (!unit) throw new Rejection('disclosure-unit-unknown');
    const today = dayOf(meta.at);
    const [rows, names] = [
      await this.entries.findBy({ unitId, kind: 'standing' }),
      await namesIn(this.entries.manager),
    ];
    const owned = await ownedIn(this.db, unitId);
    const [counted] = await countUnits(this.db, this.list, today, unitId);
    const nothing = { shown: 0, withheld: 0, stale: 0, decisions: 0, inTime: 0, late: 0, applicable: 0 };
    return {
      ...{ unitId, unitName: unit.name, serviceWindow: unit.serviceWindow, closed: unit.closedOn !== null },
      items: this.list.of(unit).map((item) => {
        const row = rows.find(({ code }) => code === item.code);
        const { lead, manager }: Partial<Owned> = owned.find(({ code }) => code === item.code) ?? {};
        return {
          ...item,
          ...(lead && { lead }),
          ...(manager && { manager }),
          ...(row && { entry: itemOf(row, names, today) }),
        };
      }),
      line: lineOf(counted ?? { unitId, unitName: unit.name, ...nothing }),
      statisticsOwed: await this.owed(unitId),
      awaited: await awaitedIn(this.db, unitId),
      source: this.list.data.source,
    };
  }

  private async owed(unitId: string): Promise<number[]> {
    const { rows } = await this.db.query<{ year: number }>(
      `select y.year from disclosure_year y
        where $1 = any(y.units)
          and not exists (select from disclosure_entry e where e.unit_id = $1 and e.code = 'statistics-' || y.year
                             and e.settled_on is not null)
        order by y.year`,
      [unitId],
    );
    return rows.map(({ year }) => year);
  }
}

@QueryHandler(ProposeMasking)
export class ProposeMaskingHandler implements IQueryHandler<ProposeMasking> {
  execute({ data }: ProposeMasking): Promise<MaskingAnswer> {
    const { text } = data;
    const names = data.names.flatMap(peopleIn);
    return Promise.resolve({ masked: suggested(text, names), findings: personalIn(text, names).map(findingOf) });
  }
}
