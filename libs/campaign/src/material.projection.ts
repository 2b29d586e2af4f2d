import { projection, type Db } from '@app/eventing';
import type { CampaignEvent, MaterialEvent } from './events.js';
import type { Round } from './material.entity.js';

const EXPECT_ALL = `
  insert into material (campaign_id, unit_id, code, unit_name, name, phase, planned_due_on, due_on)
  select $1, u."unitId", m.code, u.name, m.name, m.phase, m."dueOn", m."dueOn"
    from jsonb_to_recordset($2) as u("unitId" text, name text),
         jsonb_to_recordset($3) as m(code text, name text, phase text, "dueOn" date)`;

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
  CampaignLaunched: ({ data: { campaignId, units, materials: expected } }, db) =>
    db.query(EXPECT_ALL, [campaignId, JSON.stringify(units), JSON.stringify(expected)]),
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
