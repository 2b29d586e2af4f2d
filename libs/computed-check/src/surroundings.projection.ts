import type { CampaignEvent, CampaignMigrated } from '@app/campaign/events.js';
import { projection, type Db } from '@app/eventing';
import type { UnitEvent } from '@app/registry/events.js';
import type { SelfInspectionEvent } from '@app/self-inspection/events.js';
import { rulesOf } from './plan.rules.js';

const ANSWER = `
  insert into checked_answer (campaign_id, unit_id, check_id, answer) values ($1, $2, $3, $4)
  on conflict (campaign_id, unit_id, check_id) do update set answer = excluded.answer`;

/** An answer to a check that was taken out of the plan is set aside with it. */
const SET_ASIDE = `
  delete from checked_answer a using jsonb_to_recordset($2) as e("unitId" text, "setAside" text[])
   where a.campaign_id = $1 and a.unit_id = e."unitId" and a.check_id = any(e."setAside")`;

/** A unit that comes in again finds its figures as it left them. */
const TAKE_IN = `
  insert into checked_unit (campaign_id, unit_id, unit_name, meets)
  select $1, u."unitId", u.name, u.meets from jsonb_to_recordset($2) as u("unitId" text, name text, meets text[])
  on conflict (campaign_id, unit_id) do update set let_go = false, unit_name = excluded.unit_name`;

async function migrate({ data: { campaignId, tasks, effects } }: CampaignMigrated, db: Db): Promise<void> {
  const told = JSON.stringify(effects);
  await db.query('update checked_campaign set rules = $2 where campaign_id = $1', [
    campaignId,
    JSON.stringify(rulesOf(tasks)),
  ]);
  await db.query(
    `update checked_unit u set meets = e.meets from jsonb_to_recordset($2) as e("unitId" text, meets text[])
      where u.campaign_id = $1 and u.unit_id = e."unitId"`,
    [campaignId, told],
  );
  await db.query(TAKE_IN, [campaignId, JSON.stringify(effects.filter(({ joined }) => joined))]);
  await db.query('update checked_unit set let_go = true where campaign_id = $1 and unit_id = any($2)', [
    campaignId,
    effects.filter(({ letGo }) => letGo).map(({ unitId }) => unitId),
  ]);
  await db.query(SET_ASIDE, [campaignId, told]);
}

/** What computed checks must know of the campaign, the units and their own answers. */
export const surroundings = projection<CampaignEvent | UnitEvent | SelfInspectionEvent>(
  'checked_surroundings',
  {
    CampaignLaunched: async ({ data: { campaignId, title, tasks, units } }, db) => {
      await db.query('insert into checked_campaign (campaign_id, title, rules) values ($1, $2, $3)', [
        campaignId,
        title,
        JSON.stringify(rulesOf(tasks)),
      ]);
      await db.query(TAKE_IN, [campaignId, JSON.stringify(units)]);
    },
    CampaignMigrated: migrate,
    CampaignFinished: ({ data }, db) =>
      db.query('update checked_campaign set finished = true where campaign_id = $1', [data.campaignId]),
    UnitParticularsCorrected: ({ data: { unitId, name } }, db) =>
      db.query('update checked_unit set unit_name = $2 where unit_id = $1', [unitId, name]),
    CheckAnswered: ({ data: { campaignId, unitId, checkId, answer } }, db) =>
      db.query(ANSWER, [campaignId, unitId, checkId, answer]),
  },
  ['checked_campaign', 'checked_unit', 'checked_answer'],
);
