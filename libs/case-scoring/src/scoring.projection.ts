import { dayOf } from '@app/calendar';
import { projection, type Db, type Recorded } from '@app/eventing';
import type { UnitParticularsCorrected } from '@app/registry/events.js';
import type {
  FileScored,
  FileScoringEvent,
  FileScoringOpened,
  ScoreObjected,
  ScoreObjectionRuled,
  ScorerAssigned,
  ScoresHandedIn,
  ScoringRoundEvent,
} from './events.js';

/** 评查轮次. */
export const scoringRounds = projection<ScoringRoundEvent>('scoring_round', {
  ScoringRoundOpened: ({ data, at, version }, db) => {
    const { roundId, year, number, title, campaignId, drawId, drawYear, drawNumber, sheet } = data;
    return db.query(
      `insert into scoring_round (id, year, number, title, campaign_id, draw_id, draw_year, draw_number, sheet, score_by,
                                  objection_days, ruling_days, opened_on, version)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        ...[roundId, year, number, title, campaignId, drawId, drawYear, drawNumber, JSON.stringify(sheet)],
        ...[data.scoreBy, data.objectionDays, data.rulingDays, dayOf(at), version],
      ],
    );
  },
  RoundScoresTold: ({ data: { roundId }, version }, db) =>
    db.query('update scoring_round set version = $2 where id = $1', [roundId, version]),
  ScoringCircularIssued: ({ data: { roundId, documentNumber, issuedOn }, version }, db) =>
    db.query('update scoring_round set document_number = $2, issued_on = $3, version = $4 where id = $1', [
      ...[roundId, documentNumber, issuedOn, version],
    ]),
  ScoringRoundClosed: ({ data: { roundId, by, reason }, at, version }, db) =>
    db.query('update scoring_round set closed_on = $2, closed_by = $3, closed_for = $4, version = $5 where id = $1', [
      ...[roundId, dayOf(at), by, reason, version],
    ]),
});

const OPEN = `
  insert into file_scoring (id, round_id, round_title, year, campaign_id, unit_id, unit_name, file_id, case_number, state,
                            score_by, words, version)
  select $1, $2, r.title, r.year, $3, $4, coalesce(u.name, $4), $5, $6, 'scoring', $7, '', $8
    from scoring_round r left join scoring_unit u on u.id = $4 where r.id = $2`;
const WORDS = `update file_scoring set words = lower(concat_ws(' ', case_number, unit_name, round_title)) where `;

async function opened({ data, version }: Recorded<FileScoringOpened>, db: Db): Promise<void> {
  const { scoringId, roundId, campaignId, unitId, fileId, caseNumber, scoreBy } = data;
  await db.query(OPEN, [scoringId, roundId, campaignId, unitId, fileId, caseNumber, scoreBy, version]);
  await db.query(`${WORDS} id = $1`, [scoringId]);
}

/** `set` names columns of the file and their values from $3 on. */
const change = ({ data, version }: Recorded<FileScoringEvent>, db: Db, set = '', values: readonly unknown[] = []) =>
  db.query(`update file_scoring set version = $2 ${set === '' ? '' : `, ${set}`} where id = $1`, [
    ...[data.scoringId, version, ...values],
  ]);

async function assigned(event: Recorded<ScorerAssigned>, db: Db): Promise<void> {
  const { scoringId, place, scorerId, name, by } = event.data;
  // A sheet may be put aside with whoever goes.
  await change(event, db, `put_aside = put_aside || ${AUTHOR_OF_PLACE}`, [place]);
  await db.query(
    `insert into file_scorer (scoring_id, place, scorer_id, name, chosen_by) values ($1, $2, $3, $4, $5)
     on conflict (scoring_id, place) do update
        set scorer_id = excluded.scorer_id, name = excluded.name, chosen_by = excluded.chosen_by, unavailable = null,
            marking = null, score = null, vetoed = null, grade = null, late = null, handed_in_at = null`,
    [scoringId, place, scorerId, name, by],
  );
  await change(event, db, `handed_in = ${SHEETS_IN}`);
}

async function handedIn(event: Recorded<ScoresHandedIn>, db: Db): Promise<void> {
  const { scoringId, place, marking, score, vetoed, grade, late } = event.data;
  await db.query(
    `update file_scorer set marking = $3, score = $4, vetoed = $5, grade = $6, late = $7, handed_in_at = $8,
            unavailable = null
      where scoring_id = $1 and place = $2`,
    [scoringId, place, JSON.stringify(marking), score, vetoed, grade, late, event.at],
  );
  await change(event, db, 'handed_in = handed_in + 1');
}

const AUTHOR_OF_PLACE =
  'array(select scorer_id from file_scorer where scoring_id = $1 and place = $3 and handed_in_at is not null)';
const SHEETS_IN = '(select count(*) from file_scorer where scoring_id = $1 and handed_in_at is not null)';

const RESULT = 'marking = $3, score = $4, vetoed = $5, grade = $6';
const resultOf = ({ data }: Recorded<FileScored | ScoreObjectionRuled>) => [
  ...[JSON.stringify(data.marking), data.score, data.vetoed, data.grade],
];

async function scored(event: Recorded<FileScored>, db: Db): Promise<void> {
  const { scoringId, counted } = event.data;
  await db.query(
    'update file_scorer set counted = place = any($2) where scoring_id = $1 and handed_in_at is not null',
    [scoringId, counted],
  );
  await change(event, db, `state = 'scored', ${RESULT}`, resultOf(event));
}

const objected = (event: Recorded<ScoreObjected>, db: Db) => {
  const { items, evidence, rulingBy } = event.data;
  const objection = JSON.stringify({ items, evidence, on: dayOf(event.at), by: event.actor });
  return change(event, db, `state = 'objected', objection = $3, ruling_by = $4`, [objection, rulingBy]);
};

const ruled = (event: Recorded<ScoreObjectionRuled>, db: Db) => {
  const { ruling, reason, items, late } = event.data;
  const kept = JSON.stringify({ ruling, reason, items, late, on: dayOf(event.at), by: event.actor });
  const before = `jsonb_build_object('scoreBefore', score, 'gradeBefore', grade)`;
  return change(event, db, `${RESULT}, ruling = $7::jsonb || ${before}`, [...resultOf(event), kept]);
};

/** 一卷一表: each file with the places on it. */
export const fileScorings = projection<FileScoringEvent | UnitParticularsCorrected>(
  'file_scoring',
  {
    FileScoringOpened: opened,
    ScorerAssigned: assigned,
    ScorerRecused: async (event, db) => {
      const { scoringId, place, scorerId } = event.data;
      await db.query('delete from file_scorer where scoring_id = $1 and place = $2', [scoringId, place]);
      await change(event, db, 'recused = array_append(recused, $3)', [scorerId]);
    },
    ScorerFoundUnavailable: async (event, db) => {
      const { scoringId, place, why } = event.data;
      const of = [scoringId, place, why];
      await db.query('update file_scorer set unavailable = $3 where scoring_id = $1 and place = $2', of);
      await change(event, db);
    },
    ScoresHandedIn: handedIn,
    ScorersDiffered: (event, db) => change(event, db, `state = 'differing', differ_over = $3`, [event.data.over]),
    FileScored: scored,
    ScoreTold: (event, db) =>
      change(event, db, `state = 'told', told_on = $3, object_by = $4`, [dayOf(event.at), event.data.objectBy]),
    ScoreAccepted: (event, db) => change(event, db),
    ScoreObjected: objected,
    ScoreObjectionRuled: ruled,
    ScoreSettled: (event, db) =>
      change(event, db, `state = 'settled', settled_on = $3, settled_how = $4`, [dayOf(event.at), event.data.how]),
    CaseFindingRaised: (event, db) => {
      const { findingId, code, text } = event.data;
      return change(event, db, 'findings = findings || $3::jsonb', [JSON.stringify([{ findingId, code, text }])]);
    },
    FileScoringClosed: (event, db) => change(event, db, `state = 'closed', closed_for = $3`, [event.data.reason]),
    ScoringDeadlineMoved: (event, db) =>
      change(event, db, `${event.data.of === 'objection' ? 'object_by' : 'ruling_by'} = $3`, [event.data.dueOn]),
    UnitParticularsCorrected: async ({ data: { unitId, name } }, db) => {
      await db.query('update file_scoring set unit_name = $2 where unit_id = $1 and unit_name <> $2', [unitId, name]);
      await db.query(`${WORDS} unit_id = $1`, [unitId]);
    },
  },
  ['file_scoring', 'file_scorer'],
  ['scoring_round', 'scoring_unit'],
);
