import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { dayOf } from '@app/calendar';
import { Question, Rejection } from '@app/eventing';
import { SHOWN_COLUMNS, shownOf, type ShownRow } from './answer.js';
import { countUnits, lineOf } from './board.queries.js';
import type { DisclosureLineAnswer } from './board.dto.js';
import type { ShownAnswer } from './dto.js';
import { ItemList } from './item-list.js';
import { entryId } from './rules.js';

/** Something of a unit as everybody may read it, with its permanent address within the unit. */
export interface PublicEntry extends ShownAnswer {
  readonly id: string;
  readonly n: number;
  readonly unitId: string;
  readonly code: string;
  readonly kind: ShownRow['kind'];
}

export interface PublicUnit {
  readonly unitId: string;
  readonly unitName: string;
  readonly closed: boolean;
  readonly today: string;
  readonly line?: DisclosureLineAnswer;
  readonly items: readonly {
    readonly code: string;
    readonly name: string;
    readonly window: boolean;
    entry?: PublicEntry;
  }[];
  /** The newest first. */
  readonly decisions: readonly PublicEntry[];
  readonly moreDecisions: boolean;
  readonly statistics: readonly PublicEntry[];
}

export interface PublicDisclosure {
  readonly unitId: string;
  readonly unitName: string;
  readonly code: string;
  readonly today: string;
  /** All that was ever shown of it, the newest first; what was withdrawn without its text. */
  readonly editions: readonly PublicEntry[];
}

export interface PublicChange extends PublicEntry {
  readonly unitName: string;
}

/** A unit in the list of all: `decisionsShown` of those made this year are before the public now. */
export type PublicLine = DisclosureLineAnswer & { readonly decisionsShown: number };

/** What a page depends on: while it stays the same, the page does. */
export class ReadPublicStamp extends Question('ReadPublicStamp')<{ unitId?: string }, { stamp: string }> {}
export class ListPublicUnits extends Question('ListPublicUnits')<object, { items: PublicLine[]; today: string }> {}
export class ReadPublicUnit extends Question('ReadPublicUnit')<{ unitId: string; page: number }, PublicUnit> {}
export class ReadPublicDisclosure extends Question('ReadPublicDisclosure')<
  { unitId: string; code: string },
  PublicDisclosure
> {}
export class ListPublicChanges extends Question('ListPublicChanges')<
  { unitId?: string },
  { unitName?: string; changes: PublicChange[] }
> {}

const entryOf = (row: ShownRow): PublicEntry => {
  const { entryId: id, n, unitId, code, kind } = row;
  return { ...shownOf(row), ...{ id, n, unitId, code, kind } };
};

/** Decisions on one page. */
export const DECISIONS = 50;
const CHANGES = 50;

@QueryHandler(ReadPublicStamp)
export class ReadPublicStampHandler implements IQueryHandler<ReadPublicStamp> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute({ data: { unitId }, meta }: ReadPublicStamp): Promise<{ stamp: string }> {
    const today = dayOf(meta.at);
    const { rows } = unitId === undefined ? await this.all() : await this.one(unitId);
    if (!rows[0]) throw new Rejection('disclosure-unit-unknown');
    return { stamp: `${today} ${rows[0].stamp}` };
  }

  private one(unitId: string) {
    return this.db.query<{ stamp: string }>({
      name: 'public-stamp-of-unit',
      text: `select concat_ws(' ', u.name, u.service_window, u.closed_on, s.seq) as stamp
               from disclosure_unit u left join disclosure_site s on s.unit_id = u.id where u.id = $1`,
      values: [unitId],
    });
  }

  private all() {
    return this.db.query<{ stamp: string }>(
      `select concat_ws(' ', (select max(seq) from disclosure_site),
                        (select md5(string_agg(concat(id, name, service_window, closed_on), ' ' order by id))
                           from disclosure_unit)) as stamp`,
    );
  }
}

@QueryHandler(ListPublicUnits)
export class ListPublicUnitsHandler implements IQueryHandler<ListPublicUnits> {
  constructor(
    @Inject(Pool) private readonly db: Pool,
    @Inject(ItemList) private readonly list: ItemList,
  ) {}

  async execute({ meta }: ListPublicUnits) {
    const today = dayOf(meta.at);
    const units = await countUnits(this.db, this.list, today);
    const { rows } = await this.db.query<{ unitId: string; shown: number }>(
      `select unit_id as "unitId", count(*)::int as shown from disclosure_shown
        where kind = 'decision' and edition is not null and until_at is null
          and decided_on between date_trunc('year', $1::date)::date and $1
        group by unit_id`,
      [today],
    );
    const shown = new Map(rows.map((row) => [row.unitId, row.shown]));
    return { items: units.map((unit) => ({ ...lineOf(unit), decisionsShown: shown.get(unit.unitId) ?? 0 })), today };
  }
}

@QueryHandler(ReadPublicUnit)
export class ReadPublicUnitHandler implements IQueryHandler<ReadPublicUnit> {
  constructor(
    @Inject(Pool) private readonly db: Pool,
    @Inject(ItemList) private readonly list: ItemList,
  ) {}

  async execute({ data: { unitId, page }, meta }: ReadPublicUnit): Promise<PublicUnit> {
    const { rows } = await this.db.query<{ name: string; serviceWindow: boolean; closed: boolean }>(
      `select name, service_window as "serviceWindow", closed_on is not null as closed from disclosure_unit where id = $1`,
      [unitId],
    );
    const [unit] = rows;
    if (!unit) throw new Rejection('disclosure-unit-unknown');
    const today = dayOf(meta.at);
    const standing = await this.newest(unitId, 'standing', 'max(s.shown_at)', [0, 100]);
    const decisions = await this.newest(unitId, 'decision', 'min(s.shown_at)', [page * DECISIONS, DECISIONS + 1]);
    if (page > 0 && decisions.length === 0) throw new Rejection('disclosure-not-found');
    const [counted] = await countUnits(this.db, this.list, today, unitId);
    return {
      ...{ unitId, unitName: unit.name, closed: unit.closed, today },
      ...(counted && { line: lineOf(counted) }),
      items: this.list.of(unit).map(({ code, name, window }) => {
        const entry = standing.find((one) => one.code === code);
        return { code, name, window, ...(entry && { entry }) };
      }),
      decisions: decisions.slice(0, DECISIONS),
      moreDecisions: decisions.length > DECISIONS,
      statistics: await this.newest(unitId, 'statistics', 'max(s.code)', [0, 20]),
    };
  }

  /** Of each entry the last that was shown; withdrawn ones as withdrawn. */
  private async newest(
    unitId: string,
    kind: string,
    by: string,
    [from, most]: [number, number],
  ): Promise<PublicEntry[]> {
    const { rows } = await this.db.query<ShownRow>(
      `with chosen as (
         select s.entry_id, max(s.n) as n, ${by} as place from disclosure_shown s
          where s.unit_id = $1 and s.kind = $2 group by s.entry_id order by place desc, s.entry_id offset $3 limit $4)
       select ${SHOWN_COLUMNS} from chosen c join disclosure_shown s on s.entry_id = c.entry_id and s.n = c.n
        order by c.place desc, s.entry_id`,
      [unitId, kind, from, most],
    );
    return rows.map(entryOf);
  }
}

@QueryHandler(ReadPublicDisclosure)
export class ReadPublicDisclosureHandler implements IQueryHandler<ReadPublicDisclosure> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute({ data, meta }: ReadPublicDisclosure): Promise<PublicDisclosure> {
    const { unitId, code } = data;
    const { rows } = await this.db.query<ShownRow & { unitName: string }>(
      `select ${SHOWN_COLUMNS}, u.name as "unitName" from disclosure_shown s join disclosure_unit u on u.id = s.unit_id
        where s.entry_id = $1 order by s.n desc`,
      [entryId(data)],
    );
    if (!rows[0]) throw new Rejection('disclosure-not-found');
    return { unitId, unitName: rows[0].unitName, code, today: dayOf(meta.at), editions: rows.map(entryOf) };
  }
}

@QueryHandler(ListPublicChanges)
export class ListPublicChangesHandler implements IQueryHandler<ListPublicChanges> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute({ data: { unitId } }: ListPublicChanges): Promise<{ unitName?: string; changes: PublicChange[] }> {
    const units = await this.db.query<{ name: string }>('select name from disclosure_unit where id = $1', [
      unitId ?? null,
    ]);
    if (unitId !== undefined && !units.rows[0]) throw new Rejection('disclosure-unit-unknown');
    const { rows } = await this.db.query<ShownRow & { unitName: string }>(
      `select ${SHOWN_COLUMNS}, u.name as "unitName" from disclosure_shown s join disclosure_unit u on u.id = s.unit_id
        where $1::text is null or s.unit_id = $1
        order by greatest(s.shown_at, case when s.ended in ('withdrawn', 'blanked') then s.until_at end) desc, s.entry_id limit ${CHANGES}`,
      [unitId ?? null],
    );
    const changes = rows.map((row) => ({ ...entryOf(row), unitName: row.unitName }));
    return { ...(units.rows[0] && { unitName: units.rows[0].name }), changes };
  }
}
