import { projection, type Db } from '@app/eventing';
import type { CampaignEvent, CampaignMigrated, MaterialEvent, MaterialPlan, MigrationEffect } from './events.js';
import type { Round } from './material.entity.js';
import { owes, plannedMaterial } from './rules.js';

const EXPECT = `
  insert into material (campaign_id, unit_id, code, unit_name, name, phase, planned_due_on, due_on, note)
  select $1, o."unitId", m.code, o.name, m.name, m.phase, m."dueOn", m."dueOn", coalesce(m.note, '')
    from jsonb_to_recordset($2) as o("unitId" text, name text, code text)
    join jsonb_to_recordset($3) as m(code text, name text, phase text, "dueOn" date, note text) using (code)`;

interface Owed {
  readonly unitId: string;
  readonly name: string;
  readonly code: string;
}

const expect = (db: Db, campaignId: string, owed: readonly Owed[], plan: readonly MaterialPlan[]) =>
  db.query(EXPECT, [campaignId, JSON.stringify(owed), JSON.stringify(plan)]);

const REPLAN = `
  update material set name = m.name, phase = m.phase, note = coalesce(m.note, ''), planned_due_on = m."dueOn"
    from jsonb_to_recordset($2) as m(code text, name text, phase text, "dueOn" date, note text)
   where campaign_id = $1 and material.code = m.code`;
const MOVE_OF_UNIT = `
  update material set due_on = m."to"
    from jsonb_to_recordset($2) as m("unitId" text, code text, "to" date)
   where campaign_id = $1 and unit_id = m."unitId" and material.code = m.code`;
const RELEASE = `
  delete from material using jsonb_to_recordset($2) as m("unitId" text, code text)
   where campaign_id = $1 and unit_id = m."unitId" and material.code = m.code`;

/** What a unit that is let go has handed in stays on record, and is told among those that take part no more. */
const TAKES_PART = `
  update material set let_go = unit_id = any($3::text[])
   where campaign_id = $1 and unit_id = any($2::text[] || $3::text[])`;
const idsOf = (effects: readonly MigrationEffect[], how: 'joined' | 'letGo'): string[] =>
  effects.filter((effect) => effect[how]).map(({ unitId }) => unitId);

/** As the event says it of each unit. */
async function migrate({ campaignId, materials: plan, effects }: CampaignMigrated['data'], db: Db): Promise<void> {
  const of = <T>(what: (effect: MigrationEffect) => readonly T[], row: (item: T, effect: MigrationEffect) => object) =>
    JSON.stringify(effects.flatMap((effect) => what(effect).map((item) => row(item, effect))));
  const coded = (code: string, { unitId, name }: MigrationEffect) => ({ unitId, name, code });
  await db.query(RELEASE, [campaignId, of(({ materialsLost }) => materialsLost, coded)]);
  await db.query(REPLAN, [campaignId, JSON.stringify(plan)]);
  await db.query(EXPECT, [campaignId, of(({ materialsGained }) => materialsGained, coded), JSON.stringify(plan)]);
  const moved = of(
    ({ moved: days }) => days,
    ({ code, to }, { unitId }) => ({ unitId, code, to }),
  );
  await db.query(MOVE_OF_UNIT, [campaignId, moved]);
  await db.query(TAKES_PART, [campaignId, idsOf(effects, 'joined'), idsOf(effects, 'letGo')]);
}

/** An extension gives time; it takes none from a unit whose return already gave it more. */
const MOVE = `
  update material
     set planned_due_on = m."dueOn",
         due_on = case when state = 'accepted' then due_on else greatest(due_on, m."dueOn") end
    from jsonb_to_recordset($2) as m(code text, "dueOn" date)
   where campaign_id = $1 and material.code = m.code`;

const WHICH = 'where campaign_id = $1 and unit_id = $2 and code = $3';
const key = ({ campaignId, unitId, code }: MaterialEvent['data']) => [campaignId, unitId, code];

/** What became of the latest round stands in its entry. */
const settle = (db: Db, of: MaterialEvent['data'], version: number, change: Partial<Round>) =>
  db.query(
    `update material set version = $4, rounds = jsonb_set(rounds, '{-1}', (rounds -> -1) || $5::jsonb) ${WHICH}`,
    [...key(of), version, JSON.stringify(change)],
  );

/** R1–R7 of each unit as they stand. */
export const materials = projection<CampaignEvent | MaterialEvent>('material', {
  CampaignLaunched: ({ data: { campaignId, units, materials: plan } }, db) => {
    const owed = units.flatMap((unit) =>
      plan
        .filter((material) => owes(unit, material))
        .map(({ code }) => ({ unitId: unit.unitId, name: unit.name, code })),
    );
    return expect(db, campaignId, owed, plan);
  },
  MaterialAdded: ({ data }, db) => {
    const owed = data.units.map(({ unitId, name }) => ({ unitId, name, code: data.code }));
    return expect(db, data.campaignId, owed, [plannedMaterial(data)]);
  },
  CampaignMigrated: ({ data }, db) => migrate(data, db),
  PhaseExtended: ({ data: { campaignId, materials: moved } }, db) =>
    db.query(MOVE, [campaignId, JSON.stringify(moved)]),
  MaterialSubmitted: ({ data, at, actor, version }, db) => {
    const { round, files, note, dueOn, late } = data;
    const entry: Round = { round, submittedAt: at, submittedBy: actor, files, note, dueOn, late };
    return db.query(
      `update material
          set state = 'submitted', version = $4, round = $5, late = late or $6, submitted_at = $7,
              rounds = rounds || $8::jsonb
        ${WHICH}`,
      [...key(data), version, round, late, at, JSON.stringify([entry])],
    );
  },
  MaterialReturned: async ({ data, at, actor, version }, db) => {
    const { reason, dueOn } = data;
    await db.query(`update material set state = 'returned', due_on = $4 ${WHICH}`, [...key(data), dueOn]);
    await settle(db, data, version, { returned: { at, by: actor, reason, dueOn } });
  },
  MaterialAccepted: async ({ data, at, actor, version }, db) => {
    await db.query(`update material set state = 'accepted' ${WHICH}`, key(data));
    await settle(db, data, version, { accepted: { at, by: actor } });
  },
});
