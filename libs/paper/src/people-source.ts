import type { EntityManager } from 'typeorm';

/** 执法人员培训, 示范点 and 聘请的执法监督员 of a year, of one unit or of all. */
export interface SourcePeople {
  /** Sessions signed by both. */
  readonly sessions: number;
  /** How often somebody attended, and how many people that were. */
  readonly attended: number;
  readonly trained: number;
  /** Hours that count, and political theory, which does not. */
  readonly hours: number;
  readonly political: number;
  /** People with the 60 hours of a year. */
  readonly reached: number;
  readonly named: number;
  readonly revoked: number;
  /** 创建 goes on: started, and neither named nor over. */
  readonly creating: number;
  readonly engaged: number;
}

export const NOBODY: SourcePeople = {
  ...{ sessions: 0, attended: 0, trained: 0, hours: 0, political: 0, reached: 0 },
  ...{ named: 0, revoked: 0, creating: 0, engaged: 0 },
};

/** 每人每年不少于60学时: 《法治政府建设实施纲要（2021—2025年）》. */
const OWED = 60;

const TRAINED = `
  with attended as (
    select s.id, s.kind, t.person_id, a.hours
      from paper_training s
      join paper_attendance a on a.session_id = s.id and a.hours > 0
      join paper_trainee t on t.id = a.officer_id
     where s.counts and s.day between $1 and $2 and ($3::text is null or t.unit_id = $3)
  ), person as (select sum(hours) filter (where kind <> 'political') as hours from attended group by person_id)
  select count(distinct id)::int as sessions, count(*)::int as attended, count(distinct person_id)::int as trained,
         coalesce(sum(hours) filter (where kind <> 'political'), 0)::float8 as hours,
         coalesce(sum(hours) filter (where kind = 'political'), 0)::float8 as political,
         (select count(*) from person p where p.hours >= ${OWED})::int as reached
    from attended`;
const POINTS = `
  select (count(*) filter (where named_on between $1 and $2))::int as named,
         (count(*) filter (where revoked_on between $1 and $2))::int as revoked,
         (count(*) filter (where state in ('创建中', '已申报', '退回补正')))::int as creating
    from paper_demonstration_point where $3::text is null or unit_id = $3`;
/** Whose term has a day of the year. */
const ENGAGED = `
  select count(*)::int as engaged from paper_engagement
   where from_day <= $2 and until_day >= $1 and ($3::text is null or unit_id = $3)`;

export async function peopleOf(db: EntityManager, year: number, unitId: string | null): Promise<SourcePeople> {
  const of = [`${year}-01-01`, `${year}-12-31`, unitId];
  const [trained] = await db.query<Partial<SourcePeople>[]>(TRAINED, of);
  const [points] = await db.query<Partial<SourcePeople>[]>(POINTS, of);
  const [engaged] = await db.query<Partial<SourcePeople>[]>(ENGAGED, of);
  return { ...NOBODY, ...trained, ...points, ...engaged };
}
