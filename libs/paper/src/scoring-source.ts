import type { EntityManager } from 'typeorm';

interface Line {
  readonly code: string;
  readonly group: string;
  readonly text: string;
}

interface Held {
  readonly code: string;
  readonly points?: number;
}

export interface ScoredFile {
  readonly unitId: string;
  readonly unitName: string;
  readonly marking: { readonly vetoes: readonly Held[]; readonly deductions: readonly Held[] } | null;
  readonly objected: boolean;
  readonly amended: boolean;
  /** Absent until the result is final. */
  readonly grade: string | null;
  readonly score: number | null;
  readonly vetoed: boolean | null;
}

/** One round of 案卷评查, as a paper tells of it. */
export interface SourceScoring {
  readonly year: number;
  readonly title: string;
  /** Why the round was closed: it found nothing then. */
  readonly closedFor: string | null;
  readonly sheet: {
    readonly title: string;
    readonly vetoes: readonly Line[];
    readonly items: readonly Line[];
    readonly grades: readonly { readonly name: string }[];
  };
  readonly files: readonly ScoredFile[];
}

const FILES = `select f.unit_id as "unitId", coalesce(n.name, f.unit_id) as "unitName", f.marking, f.objected, f.amended,
    f.grade, f.score, f.vetoed
  from paper_scored_file f left join paper_name n on n.kind = 'unit' and n.id = f.unit_id
 where f.round_id = $1 order by f.unit_id, f.id`;

/** Nothing where the campaign has no such round. */
export async function scoringOf(
  db: EntityManager,
  campaignId: string,
  roundId: string,
): Promise<SourceScoring | undefined> {
  const [round] = await db.query<Omit<SourceScoring, 'files'>[]>(
    'select year, title, sheet, closed_for as "closedFor" from paper_scoring where id = $1 and campaign_id = $2',
    [roundId, campaignId],
  );
  return round && { ...round, files: await db.query<ScoredFile[]>(FILES, [roundId]) };
}
