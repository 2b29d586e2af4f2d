import { projection, type Db, type Recorded } from '@app/eventing';
import type { CampaignEvent, CampaignMigrated, PhasePlan } from './events.js';
import { plannedMaterial } from './rules.js';

const INSERT_PHASES = `
  insert into campaign_phase (campaign_id, phase, place, name, state, starts_on, due_on, original_due_on, extensions)
  select $1, p.phase, row_number() over (), p.name, 'planned', p."startsOn", p."dueOn", p."dueOn", '[]'
    from jsonb_to_recordset($2) as p(phase text, name text, "startsOn" date, "dueOn" date)`;

const planPhases = (db: Db, campaignId: string, phases: readonly PhasePlan[]) =>
  db.query(INSERT_PHASES, [campaignId, JSON.stringify(phases)]);

/** The plan's own list of materials, with the days that moved. */
const MOVE_MATERIALS = `
  update campaign
     set version = $2,
         materials = (select jsonb_agg(of || coalesce(moved.new, '{}') order by place)
                        from jsonb_array_elements(materials) with ordinality as m(of, place)
                        left join jsonb_array_elements($3::jsonb) as moved(new) on moved.new ->> 'code' = of ->> 'code')
   where id = $1`;

const seen = (db: Db, campaignId: string, version: number) =>
  db.query('update campaign set version = $2 where id = $1', [campaignId, version]);

/** A day that stays is still told beside the day it was extended from. */
const REPLAN_PHASES = `
  update campaign_phase c
     set name = p.name, starts_on = p."startsOn", due_on = p."dueOn",
         original_due_on = case when c.due_on = p."dueOn" then c.original_due_on else p."dueOn" end
    from jsonb_to_recordset($2) as p(phase text, name text, "startsOn" date, "dueOn" date)
   where c.campaign_id = $1 and c.phase = p.phase`;

async function migrate({ data, at, version }: Recorded<CampaignMigrated>, db: Db): Promise<void> {
  const { campaignId, reason, phases, materials, categories, tasks, effects, answerBy } = data;
  const taking = effects.filter(({ letGo }) => !letGo).map(({ unitId }) => unitId);
  await db.query(
    `update campaign set version = $2, plan = $3, categories = $4, materials = $5, tasks = $6, units = $7, unit_ids = $8
      where id = $1`,
    [
      ...[campaignId, version, data.version, categories, JSON.stringify(materials), JSON.stringify(tasks)],
      ...[taking.length, taking],
    ],
  );
  await db.query(REPLAN_PHASES, [campaignId, JSON.stringify(phases)]);
  await db.query(
    `insert into campaign_migration (campaign_id, plan, at, reason, answer_by, effects)
     values ($1, $2, $3, $4, $5, $6)`,
    [campaignId, data.version, at, reason, answerBy ?? null, JSON.stringify(effects)],
  );
}

/** 活动 and its phases as they stand. */
export const campaigns = projection<CampaignEvent>(
  'campaign',
  {
    CampaignLaunched: async ({ data, at, version }, db) => {
      const { campaignId, year, title, documentNumber, templateHash, phases, materials, categories, tasks, units } =
        data;
      const { template = null, templateVersion = null, clonedFrom = null } = data;
      await db.query(
        `insert into campaign (id, year, title, document_number, template_hash, categories, units, launched_at, version,
                             materials, tasks, template, template_version, cloned_from, unit_ids)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
        [
          ...[campaignId, year, title, documentNumber, templateHash, categories, units.length, at, version],
          ...[materials, tasks].map((list) => JSON.stringify(list)),
          ...[template, templateVersion, clonedFrom, units.map(({ unitId }) => unitId)],
        ],
      );
      await planPhases(db, campaignId, phases);
    },
    PhaseOpened: async ({ data: { campaignId, phase, reason }, at, version }, db) => {
      await db.query(
        `update campaign_phase set state = 'open', opened_at = $3, opened_because = $4
        where campaign_id = $1 and phase = $2`,
        [campaignId, phase, at, reason ?? null],
      );
      await seen(db, campaignId, version);
    },
    PhaseExtended: async ({ data: { campaignId, phase, from, dueOn, reason, materials }, at, version }, db) => {
      await db.query(
        `update campaign_phase set due_on = $3, extensions = extensions || $4::jsonb
        where campaign_id = $1 and phase = $2`,
        [campaignId, phase, dueOn, JSON.stringify([{ from, dueOn, reason, at }])],
      );
      await db.query(MOVE_MATERIALS, [campaignId, version, JSON.stringify(materials)]);
    },
    PhaseClosed: async ({ data: { campaignId, phase }, at, version }, db) => {
      await db.query(
        `update campaign_phase set state = 'closed', closed_at = $3 where campaign_id = $1 and phase = $2`,
        [campaignId, phase, at],
      );
      await seen(db, campaignId, version);
    },
    MaterialAdded: ({ data, version }, db) =>
      db.query('update campaign set version = $2, materials = materials || $3::jsonb where id = $1', [
        data.campaignId,
        version,
        JSON.stringify([plannedMaterial(data)]),
      ]),
    CampaignMigrated: migrate,
    CampaignFinished: ({ data, at, version }, db) =>
      db.query('update campaign set finished_at = $2, version = $3 where id = $1', [data.campaignId, at, version]),
  },
  ['campaign', 'campaign_phase', 'campaign_migration'],
);
