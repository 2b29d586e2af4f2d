import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { dayOf } from '@app/calendar';
import { Question } from '@app/eventing';
import { missingOf, rateOf, timelinessOf, together, type Counts } from './board.rules.js';
import type {
  AwaitedDecisionAnswer,
  DisclosureBoardAnswer,
  DisclosureLineAnswer,
  DisclosureTrendAnswer,
} from './board.dto.js';
import { BARE_NUMBER } from './handlers.js';
import { ItemList } from './item-list.js';

export class ShowDisclosureBoard extends Question('ShowDisclosureBoard')<{ on?: string }, DisclosureBoardAnswer> {}
export class ShowDisclosureTrend extends Question('ShowDisclosureTrend')<{ years: number }, DisclosureTrendAnswer> {}

const IS_ENTERED = `exists (select from disclosure_entry where unit_id = a.unit_id and kind = 'decision'
                        and ${BARE_NUMBER} = public.bare_number(a.document_number))`;
/** Decisions of decided cases that nobody has entered: they are owed all the same. What was answered was entered: only the rest is looked up. */
const NEVER_ENTERED = `
  select a.unit_id, a.decided_on, a.due_on, null::date from disclosure_awaited a
   where a.answered_on is null and not ${IS_ENTERED}`;

/** The days of a stretch, as its index has them: of ten years' stretches only those of one day are looked at. */
const DAYS = 'daterange(s.from_on, case when s.until_on < s.from_on then s.from_on else s.until_on end)';

/** Everything a unit had to show on a day, what of it was shown and fresh, and what became of the year's decisions by then. */
const LINES = `
  with item as (select * from unnest($2::text[], $3::boolean[]) as i(code, windowed)),
  unit as (
    select id, name, service_window,
           (select count(*) from item where service_window or not windowed)::int as applicable
      from disclosure_unit
     where since <= $1 and (closed_on is null or closed_on > $1) and ($4::text is null or id = $4)),
  standing as (
    select s.unit_id, count(*) filter (where not s.withheld)::int as shown,
           count(*) filter (where s.withheld)::int as withheld,
           count(*) filter (where not s.withheld and s.fresh_until < $1)::int as stale
      from disclosure_span s
     where s.kind = 'standing' and ${DAYS} @> $1::date
       and (s.unit_id, s.code) in (select id, code from unit join item on service_window or not windowed)
     group by s.unit_id),
  decided as (
    select unit_id, count(*)::int as decisions,
           count(*) filter (where settled_on <= least($1, due_on))::int as in_time,
           count(*) filter (where due_on < $1 and (settled_on is null or settled_on > due_on))::int as late
      from (select unit_id, decided_on, due_on, settled_on from disclosure_entry where kind = 'decision'
             union all ${NEVER_ENTERED}) of_year
     where decided_on between date_trunc('year', $1::date)::date and $1 and ($4::text is null or unit_id = $4)
     group by unit_id)
  select u.id as "unitId", u.name as "unitName", u.applicable, coalesce(s.shown, 0) as shown,
         coalesce(s.withheld, 0) as withheld, coalesce(s.stale, 0) as stale, coalesce(d.decisions, 0) as decisions,
         coalesce(d.in_time, 0) as "inTime", coalesce(d.late, 0) as late
    from unit u left join standing s on s.unit_id = u.id left join decided d on d.unit_id = u.id
   order by u.name, u.id`;

/** The same for the county alone, on several days at once. */
const POINTS = `
  with item as (select * from unnest($2::text[], $3::boolean[]) as i(code, windowed)),
  day as (select unnest($1::date[]) as "on")
  select "on"::text,
         (select count(*)::int from disclosure_unit u join item i on u.service_window or not i.windowed
           where u.since <= "on" and (u.closed_on is null or u.closed_on > "on")) as applicable,
         s.shown, s.withheld, s.stale
    from day cross join lateral (
      select count(*) filter (where not s.withheld)::int as shown, count(*) filter (where s.withheld)::int as withheld,
             count(*) filter (where not s.withheld and s.fresh_until < "on")::int as stale
        from disclosure_span s join item i on i.code = s.code join disclosure_unit u on u.id = s.unit_id
       where s.kind = 'standing' and ${DAYS} @> "on"
         and u.since <= "on" and (u.closed_on is null or u.closed_on > "on")
         and (u.service_window or not i.windowed)) s
   order by "on"`;

interface Reads {
  query(text: string, values: unknown[]): Promise<{ rows: unknown[] }>;
}

export type CountedUnit = Counts & { readonly unitId: string; readonly unitName: string };

const itemsOf = ({ data: { items } }: ItemList) => [items.map(({ code }) => code), items.map(({ window }) => window)];

export async function countUnits(db: Reads, list: ItemList, on: string, unitId?: string): Promise<CountedUnit[]> {
  const { rows } = await db.query(LINES, [on, ...itemsOf(list), unitId ?? null]);
  return rows as CountedUnit[];
}

/** What of a unit nobody has entered, the first due first. */
export async function awaitedIn(db: Reads, unitId: string): Promise<AwaitedDecisionAnswer[]> {
  const { rows } = await db.query(
    `select a.document_number as "documentNumber", a.kind, a.decided_on::text as "decidedOn", a.due_on::text as "dueOn"
       from disclosure_awaited a where a.unit_id = $1 and a.answered_on is null and not ${IS_ENTERED}
      order by a.due_on, a.decided_on, a.document_number`,
    [unitId],
  );
  return (rows as (Omit<AwaitedDecisionAnswer, 'dueOn'> & { dueOn: string | null })[]).map(
    ({ dueOn, ...decision }) => ({
      ...decision,
      ...(dueOn !== null && { dueOn }),
    }),
  );
}

/** A rate where there is something to be rated. */
const rated = (name: 'rate' | 'timeliness', value: number | undefined) =>
  value === undefined ? {} : { [name]: value };

export const lineOf = ({ unitId, unitName, ...counts }: CountedUnit): DisclosureLineAnswer => ({
  ...{ unitId, unitName, ...counts, missing: missingOf(counts) },
  ...rated('rate', rateOf(counts)),
  ...rated('timeliness', timelinessOf(counts)),
});

@QueryHandler(ShowDisclosureBoard)
export class ShowDisclosureBoardHandler implements IQueryHandler<ShowDisclosureBoard> {
  constructor(
    @Inject(Pool) private readonly db: Pool,
    @Inject(ItemList) private readonly list: ItemList,
  ) {}

  async execute({ data, meta }: ShowDisclosureBoard): Promise<DisclosureBoardAnswer> {
    const on = data.on ?? dayOf(meta.at);
    const units = await countUnits(this.db, this.list, on, meta.unit);
    const whole = lineOf({ ...together(units), unitId: '', unitName: '全县' });
    return { on, total: units.length, items: units.map(lineOf), whole };
  }
}

@QueryHandler(ShowDisclosureTrend)
export class ShowDisclosureTrendHandler implements IQueryHandler<ShowDisclosureTrend> {
  constructor(
    @Inject(Pool) private readonly db: Pool,
    @Inject(ItemList) private readonly list: ItemList,
  ) {}

  /** At the end of each of the last years, and today. */
  async execute({ data: { years }, meta }: ShowDisclosureTrend): Promise<DisclosureTrendAnswer> {
    const today = dayOf(meta.at);
    const year = Number(today.slice(0, 4));
    const ends = Array.from({ length: years }, (_, back) => `${year - years + back}-12-31`);
    const { rows } = await this.db.query<Pick<Counts, 'applicable' | 'shown' | 'withheld' | 'stale'> & { on: string }>(
      POINTS,
      [[...ends, today], ...itemsOf(this.list)],
    );
    return {
      points: rows
        .filter(({ applicable }) => applicable > 0)
        .map(({ on, applicable, shown, withheld, stale }) => ({
          ...{ on, applicable, shown, stale },
          ...rated('rate', rateOf({ applicable, shown, withheld })),
        })),
    };
  }
}
