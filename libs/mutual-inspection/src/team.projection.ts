import { projection } from '@app/eventing';
import type { MutualTeamEvent } from './events.js';

/** 检查组 and the recusals declared for them. */
export const mutualTeams = projection<MutualTeamEvent>(
  'mutual_team',
  {
    MutualTeamNamed: ({ data: { campaignId, unitId, leader, members } }, db) =>
      db.query(
        `insert into mutual_team (campaign_id, unit_id, leader, members) values ($1, $2, $3, $4)
         on conflict (campaign_id, unit_id) do update set leader = excluded.leader, members = excluded.members`,
        [campaignId, unitId, JSON.stringify(leader), JSON.stringify(members)],
      ),
    MutualTeamWithdrawn: ({ data: { campaignId, unitId } }, db) =>
      db.query('delete from mutual_team where campaign_id = $1 and unit_id = $2', [campaignId, unitId]),
    MutualRecusalDeclared: ({ data: { campaignId, unitId, from, ground } }, db) =>
      db.query('insert into mutual_recusal (campaign_id, unit_id, from_unit, ground) values ($1, $2, $3, $4)', [
        campaignId,
        unitId,
        from,
        ground,
      ]),
    MutualRecusalWithdrawn: ({ data: { campaignId, unitId, from } }, db) =>
      db.query('delete from mutual_recusal where campaign_id = $1 and unit_id = $2 and from_unit = $3', [
        campaignId,
        unitId,
        from,
      ]),
  },
  ['mutual_team', 'mutual_recusal'],
);
