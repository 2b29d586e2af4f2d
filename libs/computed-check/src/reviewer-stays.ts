import type { Db } from '@app/eventing';
import type { LegalReviewerCorrected, LegalReviewerNamed, LegalReviewerReleased } from '@app/legal-review/events.js';

/** 法制审核人员 beside officers and devices: each stay in the register counts from its first day to its last. */
export const reviewerStays = {
  LegalReviewerNamed: ({ data: { reviewerId, unitId, name, from } }: { data: LegalReviewerNamed['data'] }, db: Db) =>
    db.query(
      `insert into checked_stay (id, unit_id, figure, name, counts, from_day)
       values ($1, $2, 'reviewers', $3, true, $4)`,
      [reviewerId, unitId, name, from],
    ),
  LegalReviewerCorrected: ({ data: { reviewerId, name } }: { data: LegalReviewerCorrected['data'] }, db: Db) =>
    db.query('update checked_stay set name = $2 where id = $1', [reviewerId, name]),
  LegalReviewerReleased: ({ data: { reviewerId, until } }: { data: LegalReviewerReleased['data'] }, db: Db) =>
    db.query('update checked_stay set until_day = $2 where id = $1', [reviewerId, until]),
};
