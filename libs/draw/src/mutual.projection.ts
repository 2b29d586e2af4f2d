import type { CampaignEvent } from '@app/campaign/events.js';
import { projection, type Db } from '@app/eventing';
import type { MutualTeamEvent } from '@app/mutual-inspection/events.js';
import type { DrawEvent } from './events.js';

/** Who takes part in a campaign, which of them send a team, and what these are recused from. */
export const drawTeams = projection<CampaignEvent | MutualTeamEvent>(
  'draw_team',
  {
    CampaignLaunched: ({ data: { campaignId, units } }, db) =>
      db.query('insert into draw_participant (campaign_id, unit_id) select $1, unnest($2::text[])', [
        campaignId,
        units.map(({ unitId }) => unitId),
      ]),
    CampaignMigrated: async ({ data: { campaignId, effects } }, db) => {
      const of = (how: 'joined' | 'letGo') => effects.filter((effect) => effect[how]).map(({ unitId }) => unitId);
      await db.query(
        'insert into draw_participant (campaign_id, unit_id) select $1, unnest($2::text[]) on conflict do nothing',
        [campaignId, of('joined')],
      );
      // Its team stays named: it is drawn again when the unit comes back.
      await db.query('delete from draw_participant where campaign_id = $1 and unit_id = any($2)', [
        campaignId,
        of('letGo'),
      ]);
    },
    MutualTeamNamed: ({ data: { campaignId, unitId } }, db) =>
      db.query('insert into draw_team (campaign_id, unit_id) values ($1, $2) on conflict do nothing', [
        campaignId,
        unitId,
      ]),
    MutualTeamWithdrawn: ({ data: { campaignId, unitId } }, db) =>
      db.query('delete from draw_team where campaign_id = $1 and unit_id = $2', [campaignId, unitId]),
    MutualRecusalDeclared: ({ data: { campaignId, unitId, from } }, db) =>
      db.query('insert into draw_team_recusal (campaign_id, unit_id, from_unit) values ($1, $2, $3)', [
        campaignId,
        unitId,
        from,
      ]),
    MutualRecusalWithdrawn: ({ data: { campaignId, unitId, from } }, db) =>
      db.query('delete from draw_team_recusal where campaign_id = $1 and unit_id = $2 and from_unit = $3', [
        campaignId,
        unitId,
        from,
      ]),
  },
  ['draw_participant', 'draw_team', 'draw_team_recusal'],
);

interface Pairs {
  readonly drawId: string;
  readonly seq: number;
  readonly assignments: Readonly<Record<string, readonly string[]>>;
}

const keepPairs = (db: Db, { drawId, seq, assignments }: Pairs) =>
  db.query(
    `insert into draw_mutual_pair (draw_id, published, unit_id, team_id)
     select $1, $2, p.unit, t.team from jsonb_each($3::jsonb) as p(unit, teams),
            jsonb_array_elements_text(p.teams) as t(team)`,
    [drawId, seq, JSON.stringify(assignments)],
  );

/** 上次互查: who inspected whom by each published pairing, replacements included. */
export const drawMutualPairs = projection<DrawEvent>('draw_mutual_pair', {
  DrawPublished: async ({ data: { kind, drawId, assignments }, seq }, db) => {
    if (kind === 'mutual') await keepPairs(db, { drawId, seq, assignments });
  },
  SupervisorReplaced: async ({ data: { drawId, object, team } }, db) => {
    const { rows } = await db.query<{ published: string }>(
      'delete from draw_mutual_pair where draw_id = $1 and unit_id = $2 returning published',
      [drawId, object],
    );
    if (rows[0]) await keepPairs(db, { drawId, seq: Number(rows[0].published), assignments: { [object]: team } });
  },
});
