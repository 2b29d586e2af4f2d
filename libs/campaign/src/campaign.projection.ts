import { projection, type Db } from '@app/eventing';
import type { CampaignEvent, PhasePlan } from './events.js';

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

/** 活动 and its phases as they stand. */
export const campaigns = projection<CampaignEvent>(
  'campaign',
  {
    CampaignLaunched: async ({ data, at, version }, db) => {
      const { campaignId, year, title, documentNumber, templateHash, phases, materials, categories, tasks, units } =
        data;
      await db.query(
        `insert into campaign (id, year, title, document_number, template_hash, categories, units, launched_at, version,
                             materials, tasks)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [
          ...[campaignId, year, title, documentNumber, templateHash, categories, units.length, at, version],
          ...[materials, tasks].map((list) => JSON.stringify(list)),
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
    CampaignFinished: ({ data, at, version }, db) =>
      db.query('update campaign set finished_at = $2, version = $3 where id = $1', [data.campaignId, at, version]),
  },
  ['campaign', 'campaign_phase'],
);
