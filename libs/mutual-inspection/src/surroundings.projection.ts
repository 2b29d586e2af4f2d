import type { CampaignEvent } from '@app/campaign/events.js';
import type { DrawEvent, DrawPublished } from '@app/draw/events.js';
import { projection, type Db } from '@app/eventing';
import type { UnitEvent } from '@app/registry/events.js';

async function nameUnit(db: Db, unitId: string, name: string): Promise<void> {
  await db.query(
    'insert into mutual_unit (id, name) values ($1, $2) on conflict (id) do update set name = excluded.name',
    [unitId, name],
  );
  await db.query('update mutual_visit set unit_name = $2 where unit_id = $1', [unitId, name]);
  await db.query('update mutual_visit set visitor_name = $2 where visitor_id = $1', [unitId, name]);
}

/** What units are called. */
export const mutualUnits = projection<UnitEvent>(
  'mutual_unit',
  {
    UnitRegistered: ({ data: { unitId, name } }, db) => nameUnit(db, unitId, name),
    UnitParticularsCorrected: ({ data: { unitId, name } }, db) => nameUnit(db, unitId, name),
  },
  ['mutual_unit', 'mutual_visit'],
);

/** Who takes part in a campaign, and the main tasks a finding may belong to. */
export const mutualCampaigns = projection<CampaignEvent>('mutual_campaign', {
  CampaignLaunched: ({ data: { campaignId, categories, units } }, db) =>
    db.query('insert into mutual_campaign (id, categories, units) values ($1, $2, $3)', [
      campaignId,
      categories,
      units.map(({ unitId }) => unitId),
    ]),
  CampaignMigrated: ({ data: { campaignId, categories, effects } }, db) =>
    db.query('update mutual_campaign set categories = $2, units = $3 where id = $1', [
      campaignId,
      categories,
      effects.filter(({ letGo }) => !letGo).map(({ unitId }) => unitId),
    ]),
});

export const isMutual = (data: DrawPublished['data']): boolean => 'kind' in data && data.kind === 'mutual';

const TEAM = 'team:';

/** A team goes by the unit that sends it. */
export const senderOf = (team: string): string => (team.startsWith(TEAM) ? team.slice(TEAM.length) : team);

/** 互查配对 as published, and as replacements left it. Other draws are none of its business. */
export const mutualAssignments = projection<DrawEvent>('mutual_assignment', {
  DrawPublished: ({ data }, db) => {
    if (!isMutual(data)) return Promise.resolve();
    const { drawId, campaignId, year, number, item, dueOn, assignments } = data;
    const rows = Object.entries(assignments).map(([unit, teams]) => ({ unit, visitors: teams.map(senderOf) }));
    return db.query(
      `insert into mutual_assignment (draw_id, unit_id, campaign_id, draw_year, draw_number, item, due_on, visitors)
       select $1, r.unit, $2, $3, $4, $5, $6, r.visitors
         from jsonb_to_recordset($7::jsonb) as r(unit text, visitors text[])`,
      [drawId, campaignId, year, number, item, dueOn, JSON.stringify(rows)],
    );
  },
  SupervisorReplaced: ({ data: { drawId, object, team } }, db) =>
    db.query('update mutual_assignment set visitors = $3 where draw_id = $1 and unit_id = $2', [
      drawId,
      object,
      team.map(senderOf),
    ]),
});
