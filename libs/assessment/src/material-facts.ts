import { dayOf } from '@app/calendar';
import type {
  CampaignEvent,
  CampaignLaunched,
  CampaignMigrated,
  MaterialEvent,
  MaterialPlan,
  MigrationEffect,
} from '@app/campaign/events.js';
import type { Db, Recorded } from '@app/eventing';

const MEASURE = 'materials-on-time';

interface Owed {
  readonly unitId: string;
  readonly code: string;
}
type Plan = Pick<MaterialPlan, 'code' | 'name' | 'dueOn'>;

const factOf = ({ campaignId, unitId, code }: Owed & { campaignId: string }): string =>
  ['material', campaignId, unitId, code].join('-');

/** What units owe from now on: not there until it is handed in. */
const OWE = `
  insert into assessment_fact (measure, id, unit_id, campaign_id, from_day, due_on, need, have, label, link, origin, stream, event_id)
  select '${MEASURE}', concat_ws('-', 'material', $1::text, o."unitId", o.code), o."unitId", $1, $4, m."dueOn", 1, 0,
         m.name || '（' || o.code || '）', concat('/materials/', $1::text, '/', o."unitId", '/', o.code), $5, $5, $6
    from jsonb_to_recordset($2::jsonb) as o("unitId" text, code text)
    join jsonb_to_recordset($3::jsonb) as m(code text, name text, "dueOn" date) using (code)
  on conflict (measure, id) do nothing`;

const owe = (
  { data: { campaignId }, at, stream, id }: Recorded<CampaignEvent>,
  owed: readonly Owed[],
  plans: readonly Plan[],
  db: Db,
) => db.query(OWE, [campaignId, JSON.stringify(owed), JSON.stringify(plans), dayOf(at), stream, id]);

const isAsked = (
  { unitId, meets }: CampaignLaunched['data']['units'][number],
  { appliesTo = 'all', only }: MaterialPlan,
): boolean => meets.includes(appliesTo) && (only === undefined || only.includes(unitId));

const MOVE = `
  update assessment_fact f set due_on = o."to", event_id = $3
    from jsonb_to_recordset($2::jsonb) as o("unitId" text, code text, "to" date)
   where f.measure = '${MEASURE}' and f.id = concat_ws('-', 'material', $1::text, o."unitId", o.code)`;

/** What is owed no more and was not handed in counts no more. */
const DROP = `
  delete from assessment_fact f using jsonb_to_recordset($2::jsonb) as o("unitId" text, code text)
   where f.measure = '${MEASURE}' and f.id = concat_ws('-', 'material', $1::text, o."unitId", o.code)
     and f.have = 0 and f.until_day is null`;

async function migrate(event: Recorded<CampaignMigrated>, db: Db): Promise<void> {
  const { campaignId, materials, effects } = event.data;
  const each = (codes: (effect: MigrationEffect) => readonly string[]): Owed[] =>
    effects.flatMap((effect) => codes(effect).map((code) => ({ unitId: effect.unitId, code })));
  await db.query(DROP, [campaignId, JSON.stringify(each(({ materialsLost }) => materialsLost))]);
  await owe(
    event,
    each(({ materialsGained }) => materialsGained),
    materials,
    db,
  );
  const moved = effects.flatMap(({ unitId, moved: days }) => days.map((day) => ({ unitId, ...day })));
  await db.query(MOVE, [campaignId, JSON.stringify(moved), event.id]);
}

/** 上报材料: counted by the first time it was handed in. What was returned and came again late counts as late. */
export const materialFacts = {
  CampaignLaunched: (event: Recorded<CampaignLaunched>, db: Db) => {
    const { materials, units } = event.data;
    const owed = units.flatMap((unit) =>
      materials.filter((of) => isAsked(unit, of)).map(({ code }) => ({ unitId: unit.unitId, code })),
    );
    return owe(event, owed, materials, db);
  },
  MaterialAdded: (event: Recorded<Extract<CampaignEvent, { type: 'MaterialAdded' }>>, db: Db) => {
    const { code, units } = event.data;
    return owe(
      event,
      units.map(({ unitId }) => ({ unitId, code })),
      [event.data],
      db,
    );
  },
  CampaignMigrated: migrate,
  PhaseExtended: (event: Recorded<Extract<CampaignEvent, { type: 'PhaseExtended' }>>, db: Db) =>
    db.query(
      `update assessment_fact f set due_on = m."dueOn", event_id = $3
         from jsonb_to_recordset($2::jsonb) as m(code text, "dueOn" date)
        where f.measure = '${MEASURE}' and f.campaign_id = $1 and f.have = 0
          and f.id = concat_ws('-', 'material', $1::text, f.unit_id, m.code)`,
      [event.data.campaignId, JSON.stringify(event.data.materials), event.id],
    ),
  MaterialSubmitted: ({ data, id, stream }: Recorded<Extract<MaterialEvent, { type: 'MaterialSubmitted' }>>, db: Db) =>
    db.query(
      `update assessment_fact set have = $2, due_on = $3, stream = $4, event_id = $5
        where measure = '${MEASURE}' and id = $1`,
      [factOf(data), data.late ? 0 : 1, data.dueOn, stream, id],
    ),
};
