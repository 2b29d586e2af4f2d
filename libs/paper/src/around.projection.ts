import type { CampaignEvent, MaterialEvent } from '@app/campaign/events.js';
import { projection, type Db } from '@app/eventing';
import type { AccountOpened } from '@app/identity/events.js';
import type { UnitEvent } from '@app/registry/events.js';

const NAME = `insert into paper_name (kind, id, name) values ($1, $2, $3)
  on conflict (kind, id) do update set name = excluded.name`;

/** What units and people are called on a sheet. */
export const paperNames = projection<UnitEvent | AccountOpened>('paper_name', {
  UnitRegistered: ({ data: { unitId, name } }, db) => db.query(NAME, ['unit', unitId, name]),
  UnitParticularsCorrected: ({ data: { unitId, name } }, db) => db.query(NAME, ['unit', unitId, name]),
  AccountOpened: ({ data: { accountId, name } }, db) => db.query(NAME, ['account', accountId, name]),
});

const WHICH = 'where campaign_id = $1 and unit_id = $2 and code = $3';
const key = ({ campaignId, unitId, code }: MaterialEvent['data']) => [campaignId, unitId, code];
const settle = (db: Db, data: MaterialEvent['data'], change: object) =>
  db.query(`update paper_material set latest = latest || $4::jsonb ${WHICH}`, [...key(data), JSON.stringify(change)]);

/** The plan of each campaign, who takes part, and what each unit has handed in. */
export const paperCampaigns = projection<CampaignEvent | MaterialEvent>(
  'paper_campaign',
  {
    CampaignLaunched: async ({ data }, db) => {
      const { campaignId, year, title, documentNumber, tasks, materials, units } = data;
      await db.query(
        `insert into paper_campaign (id, year, title, document_number, tasks, units) values ($1, $2, $3, $4, $5, $6)`,
        [campaignId, year, title, documentNumber, JSON.stringify(tasks), JSON.stringify(units)],
      );
      await db.query(
        `insert into paper_material (campaign_id, unit_id, code, name, place, due_on)
         select $1, u."unitId", m.value ->> 'code', m.value ->> 'name', m.ordinality, (m.value ->> 'dueOn')::date
           from jsonb_to_recordset($2::jsonb) as u("unitId" text),
                jsonb_array_elements($3::jsonb) with ordinality as m(value, ordinality)`,
        [campaignId, JSON.stringify(units), JSON.stringify(materials)],
      );
    },
    PhaseExtended: ({ data: { campaignId, materials } }, db) =>
      db.query(
        `update paper_material set due_on = greatest(due_on, m."dueOn")
           from jsonb_to_recordset($2::jsonb) as m(code text, "dueOn" date)
          where campaign_id = $1 and paper_material.code = m.code and coalesce(latest ->> 'acceptedAt', '') = ''`,
        [campaignId, JSON.stringify(materials)],
      ),
    MaterialSubmitted: ({ data, at, actor }, db) => {
      const { round, files, dueOn, late } = data;
      const latest = { round, files, dueOn, late, submittedAt: at, submittedBy: actor };
      return db.query(`update paper_material set latest = $4::jsonb ${WHICH}`, [...key(data), JSON.stringify(latest)]);
    },
    MaterialReturned: async ({ data, at, actor }, db) => {
      await settle(db, data, { returnedAt: at, returnedBy: actor, reason: data.reason });
      await db.query(`update paper_material set due_on = $4 ${WHICH}`, [...key(data), data.dueOn]);
    },
    MaterialAccepted: ({ data, at, actor }, db) => settle(db, data, { acceptedAt: at, acceptedBy: actor }),
  },
  ['paper_campaign', 'paper_material'],
);
