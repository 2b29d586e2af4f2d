import { projection } from '@app/eventing';
import type { EngagedActivityRecorded, EngagementEvent } from './events.js';

const words = (...parts: readonly string[]): string => parts.join(' ').toLowerCase();

/** 聘请的执法监督员, each term with its letter of appointment. */
export const engagements = projection<EngagementEvent | EngagedActivityRecorded>('engagement', {
  SupervisorEngaged: ({ data, version }, db) => {
    const { engagementId, unitId, name, occupation, phone, year, number, from, until } = data;
    return db.query(
      `insert into engagement (id, unit_id, name, occupation, phone, year, number, from_day, until_day, words, version)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[engagementId, unitId ?? null, name, occupation, phone, year, number, from, until],
        ...[words(name, occupation), version],
      ],
    );
  },
  EngagementCorrected: ({ data: { engagementId, name, occupation, phone }, version }, db) =>
    db.query('update engagement set name = $2, occupation = $3, phone = $4, words = $5, version = $6 where id = $1', [
      engagementId,
      name,
      occupation,
      phone,
      words(name, occupation),
      version,
    ]),
  EngagementProlonged: ({ data: { engagementId, until }, version }, db) =>
    db.query('update engagement set until_day = $2, version = $3 where id = $1', [engagementId, until, version]),
  EngagementEnded: ({ data: { engagementId, until, reason }, version }, db) =>
    db.query('update engagement set until_day = $2, ended = true, end_reason = $3, version = $4 where id = $1', [
      ...[engagementId, until, reason, version],
    ]),
  EngagedActivityRecorded: ({ data: { engaged } }, db) =>
    db.query('update engagement set activities = activities + 1 where id = any($1)', [
      engaged.map(({ engagementId }) => engagementId),
    ]),
});

export const engagedActivities = projection<EngagedActivityRecorded>('engaged_activity', {
  EngagedActivityRecorded: ({ data, at, version }, db) => {
    const { activityId, unitId, on, place, account, engaged, pictures } = data;
    return db.query(
      `insert into engaged_activity (id, unit_id, on_day, place, account, engaged, pictures, recorded_at, version)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[activityId, unitId ?? null, on, place, account, JSON.stringify(engaged), JSON.stringify(pictures)],
        ...[at, version],
      ],
    );
  },
});
