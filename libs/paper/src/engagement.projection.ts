import { dayOf } from '@app/calendar';
import { projection } from '@app/eventing';
import type { EngagementEvent } from '@app/leads/events.js';

/** 聘请的执法监督员, as their letters of appointment tell of them. */
export const paperEngagements = projection<EngagementEvent>('paper_engagement', {
  SupervisorEngaged: ({ data: { engagementId, unitId, name, occupation, year, number, from, until }, at }, db) =>
    db.query(
      `insert into paper_engagement (id, unit_id, name, occupation, year, number, from_day, until_day, engaged_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [engagementId, unitId ?? null, name, occupation, year, number, from, until, dayOf(at)],
    ),
  EngagementCorrected: ({ data: { engagementId, name, occupation } }, db) =>
    db.query('update paper_engagement set name = $2, occupation = $3 where id = $1', [engagementId, name, occupation]),
  EngagementProlonged: ({ data: { engagementId, until } }, db) =>
    db.query('update paper_engagement set until_day = $2 where id = $1', [engagementId, until]),
  // 解聘: nobody is given a letter of what is over.
  EngagementEnded: ({ data: { engagementId } }, db) =>
    db.query('delete from paper_engagement where id = $1', [engagementId]),
});
