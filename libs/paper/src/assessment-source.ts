import type { EntityManager } from 'typeorm';

export interface RankedUnit {
  readonly unitId: string;
  readonly unitName: string;
  /** `all`, `department` or `township`. */
  readonly group: string;
  readonly score: number;
  readonly rank: number;
}

/** One published result of 评议考核, as a paper tells of it. */
export interface SourceAssessment {
  readonly year: number;
  readonly title: string;
  readonly rule: string;
  readonly ranking: readonly RankedUnit[];
}

const PUBLISHED = `
  select a.year, a.title, a.rule,
         (select coalesce(jsonb_agg(jsonb_build_object('unitId', r.unit, 'unitName', coalesce(n.name, r.unit),
                                                       'group', r."group", 'score', r.score, 'rank', r.rank)
                                    order by r."group", r.rank, r.unit), '[]')
            from jsonb_to_recordset(a.ranking) as r(unit text, "group" text, score numeric, rank int)
            left join paper_name n on n.kind = 'unit' and n.id = r.unit) as ranking
    from paper_assessment a where a.campaign_id = $1 order by a.year, a.title, a.id`;

/** Every published result of a campaign. */
export const publishedIn = (db: EntityManager, campaignId: string): Promise<SourceAssessment[]> =>
  db.query<SourceAssessment[]>(PUBLISHED, [campaignId]);

const RANKED = `
  select r.unit as "unitId", coalesce(n.name, r.unit) as "unitName", r."group", r.score::float as score, r.rank
    from paper_assessment a cross join jsonb_to_recordset(a.ranking) as r(unit text, "group" text, score numeric, rank int)
    left join paper_name n on n.kind = 'unit' and n.id = r.unit
   where a.id = $1 order by r."group", r.rank, r.unit`;

/** Nothing where the campaign has no such result. */
export async function assessmentOf(
  db: EntityManager,
  campaignId: string,
  assessmentId: string,
): Promise<SourceAssessment | undefined> {
  const [found] = await db.query<Omit<SourceAssessment, 'ranking'>[]>(
    'select year, title, rule from paper_assessment where id = $1 and campaign_id = $2',
    [assessmentId, campaignId],
  );
  return found && { ...found, ranking: await db.query<RankedUnit[]>(RANKED, [assessmentId]) };
}
