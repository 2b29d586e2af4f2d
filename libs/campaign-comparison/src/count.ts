import type { EntityManager } from 'typeorm';

/** Of one category, check or unit: how many issues there were and are, and how many of those are there again. */
export interface Counted {
  readonly key: string;
  readonly former: number;
  readonly present: number;
  readonly repeated: number;
}

export interface Counts {
  readonly all: Counted;
  readonly byCategory: readonly Counted[];
  readonly byCheck: readonly Counted[];
  readonly byUnit: readonly Counted[];
}

/** What one unit was found to lack under one check in both campaigns. */
export interface Matter {
  readonly unitId: string;
  readonly unitName: string;
  readonly checkId: string;
  readonly former: IssueOfMatter[];
  readonly present: IssueOfMatter[];
}

export interface IssueOfMatter {
  readonly issueId: string;
  readonly number: number;
  readonly text: string;
  readonly closed: boolean;
}

/** `present` and `former` are campaigns; `unit` the only one that counts, absent: all. */
export interface Pair {
  readonly present: string;
  readonly former: string;
  readonly unit: string | undefined;
}

const valuesOf = ({ present, former, unit }: Pair): unknown[] => [present, former, unit ?? null];
const OWN = '($3::text is null or i.unit_id = $3)';
/** An issue is there again when the same unit was found to lack the same check. */
const AGAIN = `i.check_id is not null and exists (
  select from comparison_issue o where o.campaign_id = $2 and o.unit_id = i.unit_id and o.check_id = i.check_id)`;

const COUNT = `
  select grouping(category, check_id, unit_id) as by, coalesce(category, check_id, unit_id, '') as key,
         (count(*) filter (where former))::int as former, (count(*) filter (where present))::int as present,
         (count(*) filter (where present and again))::int as repeated
    from (select i.category, i.check_id, i.unit_id, i.campaign_id = $1 as present, i.campaign_id = $2 as former,
                 ${AGAIN} as again
            from comparison_issue i where i.campaign_id in ($1, $2) and ${OWN}) each
   group by grouping sets ((), (category), (check_id), (unit_id)) order by present desc, former desc, key`;

/** Which columns `grouping` leaves out, as bits. */
const BY = { all: 7, byCategory: 3, byCheck: 5, byUnit: 6 } as const;

export async function countBoth(db: EntityManager, pair: Pair): Promise<Counts> {
  const rows = await db.query<(Counted & { by: number })[]>(COUNT, valuesOf(pair));
  const only = (wanted: number): Counted[] => rows.flatMap(({ by, ...line }) => (by === wanted ? [line] : []));
  const [all = { key: '', former: 0, present: 0, repeated: 0 }] = only(BY.all);
  return { all, byCategory: only(BY.byCategory), byCheck: only(BY.byCheck), byUnit: only(BY.byUnit) };
}

const MATTER = `
  select i.unit_id, i.check_id, min(i.number) as first from comparison_issue i
   where i.campaign_id = $1 and ${OWN} and ${AGAIN} group by i.unit_id, i.check_id`;

const ISSUES = (campaign: string): string => `(
  select coalesce(jsonb_agg(jsonb_build_object('issueId', c.issue_id, 'number', c.number, 'text', c.text,
                                               'closed', c.closed) order by c.number), '[]')
    from comparison_issue c where c.campaign_id = ${campaign} and c.unit_id = m.unit_id and c.check_id = m.check_id)`;

/** Some of the matters, in the order of their first issue, and how many there are. */
export async function mattersOf(
  db: EntityManager,
  pair: Pair,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ items: Matter[]; total: number }> {
  const [counted] = await db.query<{ total: number }[]>(
    `select count(*)::int as total from (${MATTER}) matter`,
    valuesOf(pair),
  );
  const items = await db.query<Matter[]>(
    `select m.unit_id as "unitId", coalesce(u.name, m.unit_id) as "unitName", m.check_id as "checkId",
            ${ISSUES('$2')} as former, ${ISSUES('$1')} as present
       from (${MATTER} order by first, i.unit_id, i.check_id limit $4 offset $5) m
       left join comparison_unit u on u.id = m.unit_id order by m.first, m.unit_id, m.check_id`,
    [...valuesOf(pair), limit, offset],
  );
  return { items, total: counted?.total ?? 0 };
}
