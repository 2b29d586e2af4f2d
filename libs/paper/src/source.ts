import type { EntityManager } from 'typeorm';
import type { Task } from '@app/campaign/events.js';
import { Rejection, type Meta } from '@app/eventing';
import type { Reading } from '@app/replay';
import type { Answer } from '@app/self-inspection/events.js';
import { paperAssessments } from './assessment.projection.js';
import { assessmentOf, type SourceAssessment } from './assessment-source.js';
import { paperCampaigns, paperNames, type PaperUnit } from './around.projection.js';
import type { PrintKind, PrintSubject } from './events.js';
import { paperIssues } from './issue.projection.js';
import { isOwnOnly } from './kind.rules.js';
import { demonstrationOf, type SourceDemonstration } from './demonstration-source.js';
import { paperDemonstrations } from './demonstration.projection.js';
import { engagementOf, type SourceEngagement } from './engagement-source.js';
import { paperEngagements } from './engagement.projection.js';
import { paperScorings } from './scoring.projection.js';
import { scoringOf, type SourceScoring } from './scoring-source.js';
import { paperNotices } from './notice.projection.js';
import { paperSheets } from './sheet.projection.js';
import { paperTallies } from './tally.projection.js';
import { NOBODY } from './people-source.js';
import { yearOf, type SourceYear } from './year-source.js';
import { paperTrainings } from './training.projection.js';
import { trainingOf, type SourceTraining } from './training-source.js';

export interface SourceIssue {
  readonly number: number;
  readonly unitId: string;
  readonly unitName: string;
  readonly source: string;
  readonly checkId: string | null;
  readonly category: string | null;
  readonly text: string;
  readonly responsible: string;
  readonly dueOn: string;
  /** 暂停计时: the clock stands still. */
  readonly paused: boolean;
  readonly state: string;
  readonly measures: string | null;
  readonly account: string | null;
  readonly late: boolean;
  readonly closedAt: string | null;
}

/** What became of the latest round of a material. */
export interface LatestRound {
  readonly round: number;
  readonly files: readonly string[];
  readonly dueOn: string;
  readonly late: boolean;
  readonly submittedAt: string;
  readonly submittedBy: string;
  readonly returnedAt?: string;
  readonly reason?: string;
  readonly acceptedAt?: string;
  readonly acceptedBy?: string;
}

export interface SourceMaterial {
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly dueOn: string;
  readonly latest: LatestRound | null;
  readonly acceptedByName: string | null;
}

export interface SourceAnswer {
  readonly checkId: string;
  readonly answer: Answer;
  readonly note: string;
  readonly reason: string | null;
}

/** What a print is written from. Of a unit: its own alone; without one: the whole county. */
export interface PrintSource {
  readonly campaign: {
    readonly title: string;
    readonly documentNumber: string;
    readonly year: number;
    readonly tasks: readonly Task[];
    /** The day on which it was over; absent while it runs. */
    readonly finishedOn?: string | null;
  };
  /** Those let go as well: what they did is told, and what they still rectify. */
  readonly units: readonly PaperUnit[];
  readonly unitName?: string;
  readonly answers: readonly SourceAnswer[];
  /** The signed statement that the unit found no issue. */
  readonly statement?: string;
  readonly issues: readonly SourceIssue[];
  readonly materials: readonly SourceMaterial[];
  /** The round of 案卷评查 that was asked for. */
  readonly scoring?: SourceScoring;
  /** What the year brought in every context. */
  readonly year: SourceYear;
  /** The published result of 评议考核 that was asked for. */
  readonly assessment?: SourceAssessment;
  /** The officer that was asked for. */
  readonly training?: SourceTraining;
  /** The batch of 示范点 that was asked for. */
  readonly demonstration?: SourceDemonstration;
  /** The engagement whose letter was asked for. */
  readonly engagement?: SourceEngagement;
  /** The day as of which it is told. */
  readonly today: string;
}

interface SourceRequest {
  readonly campaignId: string;
  readonly unitId?: string;
  readonly roundId?: string;
  readonly assessmentId?: string;
  readonly personId?: string;
  readonly batchId?: string;
  readonly engagementId?: string;
  readonly year?: number;
  readonly asOf?: string;
}

/** The thing that a code names, by kind; a kind that is not here finds it in what is read anyway. */
const NAMED: Readonly<Partial<Record<PrintKind, keyof SourceRequest>>> = {
  'scoring-report': 'roundId',
  'assessment-result': 'assessmentId',
  'training-ledger': 'personId',
  'training-certificate': 'personId',
  'demonstration-table': 'batchId',
  'appointment-letter': 'engagementId',
};

/** What is read for a print. */
export const askedOf = ({ kind, campaignId, unitId, code, year, asOf }: PrintSubject): SourceRequest => {
  const named = NAMED[kind];
  return {
    campaignId,
    ...(unitId === undefined ? {} : { unitId }),
    ...(named === undefined || code === undefined ? {} : { [named]: code }),
    ...(year === undefined ? {} : { year }),
    ...(asOf === undefined ? {} : { asOf }),
  };
};

const ISSUES = `select i.number, i.unit_id as "unitId", coalesce(n.name, i.unit_id) as "unitName", i.source,
    i.check_id as "checkId", i.category, i.text, i.responsible, i.due_on::text as "dueOn", i.paused_on is not null as paused, i.state, i.measures, i.account,
    i.late, i.closed_at as "closedAt"
  from paper_issue i left join paper_name n on n.kind = 'unit' and n.id = i.unit_id
 where i.campaign_id = $1 and ($2::text is null or i.unit_id = $2) and i.state <> 'merged' order by i.number`;
const MATERIALS = `select m.unit_id as "unitId", m.code, m.name, m.due_on::text as "dueOn", m.latest,
    n.name as "acceptedByName"
  from paper_material m left join paper_name n on n.kind = 'account' and n.id = m.latest ->> 'acceptedBy'
 where m.campaign_id = $1 and ($2::text is null or m.unit_id = $2) order by m.place, m.unit_id`;
const ANSWERS = `select check_id as "checkId", answer, note, reason from paper_answer where campaign_id = $1 and unit_id = $2`;

interface CampaignColumns {
  readonly title: string;
  readonly documentNumber: string;
  readonly year: number;
  readonly finishedOn: string | null;
  readonly tasks: Task[];
  readonly units: PaperUnit[];
}

async function campaignOf(db: EntityManager, campaignId: string): Promise<CampaignColumns> {
  const [row] = await db.query<CampaignColumns[]>(
    `select title, document_number as "documentNumber", year, finished_on::text as "finishedOn", tasks, units
       from paper_campaign where id = $1`,
    [campaignId],
  );
  if (!row) throw new Rejection('not-found');
  return row;
}

/** The one thing that was asked for beside the unit, where it was. */
async function oneThing(
  db: EntityManager,
  { campaignId, roundId, assessmentId, batchId }: SourceRequest,
): Promise<Pick<PrintSource, 'scoring' | 'assessment' | 'demonstration'>> {
  const scoring = roundId === undefined ? undefined : await scoringOf(db, campaignId, roundId);
  const assessment = assessmentId === undefined ? undefined : await assessmentOf(db, campaignId, assessmentId);
  const demonstration = batchId === undefined ? undefined : await demonstrationOf(db, batchId);
  return {
    ...(scoring && { scoring }),
    ...(assessment && { assessment }),
    ...(demonstration && { demonstration }),
  };
}

const nameOfUnit = async (db: EntityManager, unitId: string | null): Promise<string | undefined> => {
  const [named] = await db.query<{ name: string }[]>(`select name from paper_name where kind = 'unit' and id = $1`, [
    unitId,
  ]);
  return named?.name;
};

const NO_CAMPAIGN = { title: '', documentNumber: '', tasks: [] };
const NOTHING_DONE = {
  ...{ units: [], answers: [], issues: [], materials: [] },
  year: { tallies: [], notices: [], scored: { files: 0, best: 0, failed: 0 }, people: NOBODY },
};

/** 聘书、培训台账、学时证明: of no campaign, and of nothing that was done in one. */
async function sourceWithoutCampaign(db: EntityManager, asked: SourceRequest, meta: Meta): Promise<PrintSource> {
  const { engagementId, personId, unitId = null, year = 0 } = asked;
  const engagement = engagementId === undefined ? undefined : await engagementOf(db, engagementId, unitId);
  const own = isOwnOnly(meta) ? meta.actor : undefined;
  const training = personId === undefined ? undefined : await trainingOf(db, { personId, unitId, year, own });
  const unitName = await nameOfUnit(db, unitId);
  return {
    ...{ campaign: { ...NO_CAMPAIGN, year }, ...NOTHING_DONE, today: meta.at },
    ...(engagement && { engagement }),
    ...(training && { training }),
    ...(unitName && { unitName }),
  };
}

/** Everything about a unit in a campaign, or about all of them, now or as of a past moment. */
export const printSource: Reading<SourceRequest, PrintSource> = {
  projections: [
    paperNames,
    paperCampaigns,
    paperSheets,
    paperIssues,
    paperScorings,
    paperTallies,
    paperNotices,
    paperAssessments,
    paperTrainings,
    paperDemonstrations,
    paperEngagements,
  ],
  async read(db, { data, meta }) {
    const { campaignId, unitId = null } = data;
    if (campaignId === '') return sourceWithoutCampaign(db, data, meta);
    const { units, ...campaign } = await campaignOf(db, campaignId);
    const unit = units.find((of) => of.unitId === unitId);
    if (unitId !== null && !unit) throw new Rejection('print-unit-not-in-campaign');
    const named = await nameOfUnit(db, unitId);
    const [sheet] = await db.query<{ statement: string | null }[]>(
      'select statement from paper_sheet where campaign_id = $1 and unit_id = $2',
      [campaignId, unitId],
    );
    return {
      campaign,
      units,
      ...(unit && { unitName: named ?? unit.name }),
      answers: await db.query<SourceAnswer[]>(ANSWERS, [campaignId, unitId]),
      ...(sheet?.statement && { statement: sheet.statement }),
      issues: await db.query<SourceIssue[]>(ISSUES, [campaignId, unitId]),
      ...(await oneThing(db, data)),
      materials: await db.query<SourceMaterial[]>(MATERIALS, [campaignId, unitId]),
      year: await yearOf(db, { campaignId, year: campaign.year, unitId }),
      today: meta.at,
    };
  },
};
