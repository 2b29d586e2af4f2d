import type { EntityManager } from 'typeorm';

/** One engagement, as its letter tells of it. */
export interface SourceEngagement {
  readonly name: string;
  readonly occupation: string;
  readonly year: number;
  readonly number: number;
  readonly from: string;
  readonly until: string;
  /** The day on which he was engaged: the letter bears it however often it is printed. */
  readonly engagedOn: string;
}

const ENGAGEMENT = `select name, occupation, year, number, from_day::text as "from", until_day::text as until,
    coalesce(engaged_on, from_day)::text as "engagedOn"
    from paper_engagement where id = $1 and unit_id is not distinct from $2`;

/** Nothing where the side has engaged nobody of this id. */
export async function engagementOf(
  db: EntityManager,
  engagementId: string,
  unitId: string | null,
): Promise<SourceEngagement | undefined> {
  const [engagement] = await db.query<SourceEngagement[]>(ENGAGEMENT, [engagementId, unitId]);
  return engagement;
}
