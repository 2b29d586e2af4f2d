import type { EntityManager } from 'typeorm';
import type { Named, NoticeKind } from '@app/notice/events.js';
import { publishedIn, type SourceAssessment } from './assessment-source.js';
import type { Tallied } from './tally.projection.js';
import { peopleOf, type SourcePeople } from './people-source.js';

export interface SourceTally {
  readonly unitId: string;
  readonly what: Tallied;
  readonly count: number;
}

export interface SourceNotice {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly title: string;
  readonly body: string;
  readonly named: readonly (Named & { readonly unitName: string })[];
  /** Names. */
  readonly addressees: readonly string[];
  readonly rectifyBy: string | null;
  /** Absent until it is signed. */
  readonly documentNumber: string | null;
  readonly signedOn: string | null;
  readonly revoked: boolean;
}

/** 案卷评查 of the year, of one unit or of all. */
export interface SourceScored {
  readonly files: number;
  readonly best: number;
  readonly failed: number;
}

/** What of a year the papers tell beside the campaign's own ledger. */
export interface SourceYear {
  readonly tallies: readonly SourceTally[];
  readonly notices: readonly SourceNotice[];
  readonly scored: SourceScored;
  readonly people: SourcePeople;
  /** Published results of 评议考核; absent in what tells of no year. */
  readonly assessments?: readonly SourceAssessment[];
}

const NOTICES = `select o.id, o.kind, o.title, o.body, o.rectify_by::text as "rectifyBy",
    o.document_number as "documentNumber", o.signed_on::text as "signedOn", o.revoked,
    (select coalesce(jsonb_agg(e.value || jsonb_build_object('unitName', coalesce(n.name, e.value ->> 'unitId'))
                               order by e.ordinality), '[]')
       from jsonb_array_elements(o.named) with ordinality e
       left join paper_name n on n.kind = 'unit' and n.id = e.value ->> 'unitId') as named,
    (select coalesce(array_agg(coalesce(n.name, u.id) order by u.place), '{}')
       from unnest(o.addressees) with ordinality u(id, place)
       left join paper_name n on n.kind = 'unit' and n.id = u.id) as addressees
  from paper_office_notice o where o.campaign_id = $1 order by o.signed_on, o.id`;
const SCORED = `select count(*)::int as files,
    (count(*) filter (where f.grade = s.sheet -> 'grades' -> 0 ->> 'name'))::int as best,
    (count(*) filter (where f.grade = s.sheet -> 'grades' -> -1 ->> 'name'))::int as failed
  from paper_scored_file f join paper_scoring s on s.id = f.round_id
 where s.campaign_id = $1 and f.grade is not null and ($2::text is null or f.unit_id = $2)`;

export async function yearOf(
  db: EntityManager,
  { campaignId, year, unitId }: { campaignId: string; year: number; unitId: string | null },
): Promise<SourceYear> {
  const tallies = await db.query<SourceTally[]>(
    `select unit_id as "unitId", what, count from paper_tally where year = $1 and ($2::text is null or unit_id = $2)`,
    [year, unitId],
  );
  const notices = await db.query<SourceNotice[]>(NOTICES, [campaignId]);
  const [scored = { files: 0, best: 0, failed: 0 }] = await db.query<SourceScored[]>(SCORED, [campaignId, unitId]);
  const assessments = await publishedIn(db, campaignId);
  return { tallies, notices, scored, assessments, people: await peopleOf(db, year, unitId) };
}
