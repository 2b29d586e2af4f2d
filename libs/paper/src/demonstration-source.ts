import type { EntityManager } from 'typeorm';

export interface SourcePoint {
  readonly unitName: string;
  readonly state: string;
  readonly meetingOn: string | null;
  readonly applyBy: string | null;
  readonly appliedAt: Date | null;
  readonly namedOn: string | null;
  readonly namingDocument: string | null;
  readonly recheck: string | null;
  readonly rectifyBy: string | null;
  readonly revokedOn: string | null;
  readonly revocationDocument: string | null;
}

/** One batch of 示范点, as a paper tells of it. */
export interface SourceDemonstration {
  readonly title: string;
  readonly authority: string;
  readonly points: readonly SourcePoint[];
}

const POINTS = `select coalesce(n.name, p.unit_id) as "unitName", p.state, p.meeting_on::text as "meetingOn",
    p.apply_by::text as "applyBy", p.applied_at as "appliedAt", p.named_on::text as "namedOn",
    p.naming_document as "namingDocument", p.recheck, p.rectify_by::text as "rectifyBy",
    p.revoked_on::text as "revokedOn", p.revocation_document as "revocationDocument"
  from paper_demonstration_point p left join paper_name n on n.kind = 'unit' and n.id = p.unit_id
 where p.batch_id = $1 order by p.unit_id, p.id`;

/** Nothing where there is no such batch. */
export async function demonstrationOf(db: EntityManager, batchId: string): Promise<SourceDemonstration | undefined> {
  const [batch] = await db.query<Omit<SourceDemonstration, 'points'>[]>(
    'select title, authority from paper_demonstration where id = $1',
    [batchId],
  );
  return batch && { ...batch, points: await db.query<SourcePoint[]>(POINTS, [batchId]) };
}
