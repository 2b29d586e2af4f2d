import type { FileScoringEvent, ScoringRoundEvent } from '@app/case-scoring/events.js';
import { projection } from '@app/eventing';

/** 案卷评查: what each round found, as far as it is final. */
export const paperScorings = projection<ScoringRoundEvent | FileScoringEvent>(
  'paper_scoring',
  {
    ScoringRoundOpened: ({ data: { roundId, campaignId, year, title, sheet } }, db) =>
      db.query(`insert into paper_scoring (id, campaign_id, year, title, sheet) values ($1, $2, $3, $4, $5)`, [
        ...[roundId, campaignId, year, title, JSON.stringify(sheet)],
      ]),
    ScoringRoundClosed: ({ data: { roundId, reason } }, db) =>
      db.query('update paper_scoring set closed_for = $2 where id = $1', [roundId, reason]),
    FileScoringOpened: ({ data: { scoringId, roundId, unitId } }, db) =>
      db.query(`insert into paper_scored_file (id, round_id, unit_id) values ($1, $2, $3)`, [
        scoringId,
        roundId,
        unitId,
      ]),
    FileScored: ({ data: { scoringId, marking } }, db) =>
      db.query('update paper_scored_file set marking = $2 where id = $1', [scoringId, JSON.stringify(marking)]),
    ScoreObjected: ({ data: { scoringId } }, db) =>
      db.query('update paper_scored_file set objected = true where id = $1', [scoringId]),
    ScoreObjectionRuled: ({ data: { scoringId, marking, ruling } }, db) =>
      db.query('update paper_scored_file set marking = $2, amended = $3 where id = $1', [
        ...[scoringId, JSON.stringify(marking), ruling === 'amended'],
      ]),
    ScoreSettled: ({ data: { scoringId, score, vetoed, grade } }, db) =>
      db.query('update paper_scored_file set score = $2, vetoed = $3, grade = $4 where id = $1', [
        ...[scoringId, score, vetoed, grade],
      ]),
  },
  ['paper_scoring', 'paper_scored_file'],
);
