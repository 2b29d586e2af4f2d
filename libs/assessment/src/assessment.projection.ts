import { dayOf } from '@app/calendar';
import { projection, type Db, type Recorded } from '@app/eventing';
import type {
  AssessmentEvent,
  AssessmentOpened,
  AssessmentPublished,
  BallotRead,
  RatersInvited,
  SchemeEvent,
  UnitScored,
  UnitScoreEvent,
} from './events.js';

/** 评分方案 that the office fixed; those that came with the product are data files. */
export const assessmentSchemes = projection<SchemeEvent>('assessment_scheme', {
  AssessmentSchemeAdopted: ({ data: { schemeCode, version, scheme }, at, version: place }, db) =>
    db.query(
      `insert into assessment_scheme (code, version, scheme, adopted_at, stream_version) values ($1, $2, $3, $4, $5)`,
      [schemeCode, version, JSON.stringify(scheme), at, place],
    ),
});

async function opened({ data, at, version }: Recorded<AssessmentOpened>, db: Db): Promise<void> {
  const { assessmentId, year, number, title, campaignId, from, to, scheme, units, leastBallots, ballotsBy } = data;
  await db.query(
    `insert into assessment (id, year, number, title, campaign_id, from_day, to_day, scheme, least_ballots, ballots_by,
                             opened_on, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[assessmentId, year, number, title, campaignId, from, to, JSON.stringify(scheme), leastBallots, ballotsBy],
      ...[dayOf(at), version],
    ],
  );
  await db.query(
    `insert into assessment_unit (assessment_id, unit_id, name, unit_group)
     select $1, u."unitId", u.name, u."group"
       from jsonb_to_recordset($2::jsonb) as u("unitId" text, name text, "group" text)`,
    [assessmentId, JSON.stringify(units)],
  );
}

/** `set` names columns of the assessment and their values from $3 on. */
const change = (assessmentId: string, version: number, db: Db, set = '', values: readonly unknown[] = []) =>
  db.query(`update assessment set version = $2 ${set === '' ? '' : `, ${set}`} where id = $1`, [
    ...[assessmentId, version, ...values],
  ]);

async function invited({ data, version }: Recorded<RatersInvited>, db: Db): Promise<void> {
  const { assessmentId, category, links } = data;
  await db.query('insert into assessment_link (hash, assessment_id, category) select unnest($1::text[]), $2, $3', [
    ...[links, assessmentId, category],
  ]);
  await change(assessmentId, version, db);
}

async function read({ data, version }: Recorded<BallotRead>, db: Db): Promise<void> {
  const { assessmentId, category, comment, marks } = data;
  await db.query(
    'insert into assessment_answer (assessment_id, place, category, comment, marks) values ($1, $2, $3, $4, $5)',
    [assessmentId, version, category, comment, JSON.stringify(marks)],
  );
  await change(assessmentId, version, db);
}

async function published({ data, at, version }: Recorded<AssessmentPublished>, db: Db): Promise<void> {
  const { assessment, rule, ranking } = data;
  await db.query(
    `update assessment_unit u set score = r.score, rank = r.rank
       from jsonb_to_recordset($2::jsonb) as r(unit text, score numeric, rank int)
      where u.assessment_id = $1 and u.unit_id = r.unit`,
    [assessment, JSON.stringify(ranking)],
  );
  await change(assessment, version, db, 'published_at = $3, rule = $4', [at, rule]);
}

/** 考核, the units in it, the links handed out, and the answers once the box was opened. */
export const assessments = projection<AssessmentEvent>(
  'assessment',
  {
    AssessmentOpened: opened,
    RatersInvited: invited,
    BallotDayExtended: ({ data: { assessmentId, ballotsBy }, version }, db) =>
      change(assessmentId, version, db, 'ballots_by = $3', [ballotsBy]),
    BallotReceived: ({ data: { assessmentId }, version }, db) =>
      change(assessmentId, version, db, 'received = received + 1'),
    BallotsOpened: ({ data: { assessmentId, ballots }, version }, db) =>
      change(assessmentId, version, db, 'ballots = $3', [ballots]),
    BallotRead: read,
    ScoringRequested: ({ data: { assessmentId, run }, version }, db) =>
      change(assessmentId, version, db, 'requested = $3', [run]),
    ScoringCompleted: ({ data: { assessmentId, run }, at, version }, db) =>
      change(assessmentId, version, db, 'completed = $3, scored_at = $4', [run, at]),
    AssessmentPublished: published,
  },
  ['assessment', 'assessment_unit', 'assessment_link', 'assessment_answer'],
);

const POINTS = `
  insert into assessment_point (assessment_id, unit_id, code, points, need, have, facts, ballots, at, event_id)
  select $1, $2, i.code, i.points, i.need, i.have, i.facts, i.ballots, $4, $5
    from jsonb_to_recordset($3::jsonb)
      as i(code text, points numeric, need numeric, have numeric, facts int, ballots int)`;

/** A run says everything that can be worked out: what it does not name has no points. */
async function scored({ data, at, id, version }: Recorded<UnitScored>, db: Db): Promise<void> {
  const { assessmentId, unitId, items } = data;
  await db.query('delete from assessment_point where assessment_id = $1 and unit_id = $2 and reason is null', [
    ...[assessmentId, unitId],
  ]);
  await db.query(POINTS, [assessmentId, unitId, JSON.stringify(items), at, id]);
  await seen(assessmentId, unitId, version, db);
}

const seen = (assessmentId: string, unitId: string, version: number, db: Db) =>
  db.query('update assessment_unit set version = $3 where assessment_id = $1 and unit_id = $2', [
    ...[assessmentId, unitId, version],
  ]);

/** 各单位各项得分. */
export const assessmentPoints = projection<UnitScoreEvent>(
  'assessment_point',
  {
    UnitScored: scored,
    ScoreGiven: async ({ data, at, actor, id, version }, db) => {
      const { assessmentId, unitId, code, points, reason } = data;
      await db.query(
        `insert into assessment_point (assessment_id, unit_id, code, points, reason, given_by, at, event_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (assessment_id, unit_id, code) do update set points = excluded.points, reason = excluded.reason,
           given_by = excluded.given_by, at = excluded.at, event_id = excluded.event_id`,
        [assessmentId, unitId, code, points, reason, actor, at, id],
      );
      await seen(assessmentId, unitId, version, db);
    },
  },
  ['assessment_point', 'assessment_unit'],
);
