import { dayOf } from '@app/calendar';
import type {
  CampaignEvent,
  CampaignMigrated,
  CampaignUnit,
  MaterialEvent,
  MigrationEffect,
} from '@app/campaign/events.js';
import { projection, type Db } from '@app/eventing';
import type { AccountOpened } from '@app/identity/events.js';
import type { UnitEvent } from '@app/registry/events.js';

const NAME = `insert into paper_name (kind, id, name) values ($1, $2, $3)
  on conflict (kind, id) do update set name = excluded.name`;

/** A unit of a campaign, or one that was let go of it. */
export type PaperUnit = CampaignUnit & { readonly letGo?: boolean };

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

/** What units owe from now on, at the end of the list. */
const expectOf = (
  campaignId: string,
  owed: readonly { unitId: string; code: string }[],
  plan: readonly { code: string; name: string; dueOn: string }[],
  db: Db,
) =>
  db.query(
    `insert into paper_material (campaign_id, unit_id, code, name, place, due_on)
     select $1, o."unitId", m.code, m.name,
            1 + coalesce((select max(place) from paper_material p where p.campaign_id = $1 and p.unit_id = o."unitId"), 0),
            m."dueOn"
       from jsonb_to_recordset($2::jsonb) as o("unitId" text, code text)
       join jsonb_to_recordset($3::jsonb) as m(code text, name text, "dueOn" date) using (code)
     on conflict (campaign_id, unit_id, code) do nothing`,
    [campaignId, JSON.stringify(owed), JSON.stringify(plan)],
  );

/** Who takes part now, then everybody who was let go: what such a unit did and still owes is told under its name. */
async function unitsAfter({ campaignId, effects }: CampaignMigrated['data'], db: Db): Promise<PaperUnit[]> {
  const told = effects.map(({ unitId, name, meets, letGo }) => ({
    unitId,
    name,
    meets,
    ...(letGo && { letGo: true }),
  }));
  const { rows } = await db.query<{ units: PaperUnit[] }>('select units from paper_campaign where id = $1', [
    campaignId,
  ]);
  const gone = (rows[0]?.units ?? []).filter(
    (unit) => unit.letGo && !told.some(({ unitId }) => unitId === unit.unitId),
  );
  const all: PaperUnit[] = [...told, ...gone];
  return [...all.filter(({ letGo }) => !letGo), ...all.filter(({ letGo }) => letGo)];
}

/** A plan that changed while it runs: what was handed in stays, what is owed no more and was not handed in goes. */
async function migrate(data: CampaignMigrated['data'], db: Db): Promise<void> {
  const { campaignId, title, tasks, materials, effects } = data;
  const units = await unitsAfter(data, db);
  await db.query('update paper_campaign set title = $2, tasks = $3, units = $4 where id = $1', [
    ...[campaignId, title, JSON.stringify(tasks), JSON.stringify(units)],
  ]);
  const owed = (codes: (effect: MigrationEffect) => readonly string[]) =>
    effects.flatMap((effect) => codes(effect).map((code) => ({ unitId: effect.unitId, code })));
  await db.query(
    `delete from paper_material m using jsonb_to_recordset($2::jsonb) as o("unitId" text, code text)
      where m.campaign_id = $1 and m.unit_id = o."unitId" and m.code = o.code and m.latest is null`,
    [campaignId, JSON.stringify(owed(({ materialsLost }) => materialsLost))],
  );
  await db.query(
    `update paper_material p set name = m.name from jsonb_to_recordset($2::jsonb) as m(code text, name text)
      where p.campaign_id = $1 and p.code = m.code`,
    [campaignId, JSON.stringify(materials)],
  );
  await expectOf(
    campaignId,
    owed(({ materialsGained }) => materialsGained),
    materials,
    db,
  );
  const moved = effects.flatMap(({ unitId, moved: days }) => days.map(({ code, to }) => ({ unitId, code, to })));
  await db.query(
    `update paper_material m set due_on = o."to" from jsonb_to_recordset($2::jsonb) as o("unitId" text, code text, "to" date)
      where m.campaign_id = $1 and m.unit_id = o."unitId" and m.code = o.code`,
    [campaignId, JSON.stringify(moved)],
  );
}

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
    MaterialAdded: ({ data: { campaignId, code, name, dueOn, units } }, db) =>
      expectOf(
        campaignId,
        units.map(({ unitId }) => ({ unitId, code })),
        [{ code, name, dueOn }],
        db,
      ),
    CampaignMigrated: ({ data }, db) => migrate(data, db),
    CampaignFinished: ({ data: { campaignId }, at }, db) =>
      db.query('update paper_campaign set finished_on = $2 where id = $1', [campaignId, dayOf(at)]),
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
