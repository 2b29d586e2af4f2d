import { projection, type Db, type Recorded } from '@app/eventing';
import type { ComputedCheckEvent } from './events.js';

const FIGURES = `
  insert into checked_figure (campaign_id, unit_id, figure, value, held_on, source, entered_at, entered_by)
  select $1, $2, f.key, f.value, $4, $5, $6, $7 from jsonb_each($3::jsonb) as f
  on conflict (campaign_id, unit_id, figure) do update
     set value = excluded.value, held_on = excluded.held_on, source = excluded.source,
         entered_at = excluded.entered_at, entered_by = excluded.entered_by`;

const SETTLE = `
  update contradiction set how = $4, reason = $5, settled_at = $6
   where campaign_id = $1 and unit_id = $2 and rule = $3 and settled_at is null`;

const UNIT = 'where campaign_id = $1 and unit_id = $2';

const counted = (by: number, { data, version }: Recorded<ComputedCheckEvent>, db: Db) =>
  db.query(`update checked_unit set version = $3, contradictions = contradictions + $4 ${UNIT}`, [
    data.campaignId,
    data.unitId,
    version,
    by,
  ]);

/** The figures as they stand, and every contradiction there was. */
export const figures = projection<ComputedCheckEvent>(
  'checked_figure',
  {
    FiguresEntered: async (event, db) => {
      const { campaignId, unitId, figures: entered, heldOn, source } = event.data;
      const values = [JSON.stringify(entered), heldOn, source, event.at, event.actor];
      await db.query(FIGURES, [campaignId, unitId, ...values]);
      await db.query(`update checked_unit set entered_at = $3 ${UNIT}`, [campaignId, unitId, event.at]);
      await counted(0, event, db);
    },
    ContradictionFound: async (event, db) => {
      const { campaignId, unitId, rule, checkId, answer, have, needed } = event.data;
      await db.query(
        `insert into contradiction (campaign_id, unit_id, rule, found, check_id, answer, have, needed, found_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [campaignId, unitId, rule, event.version, checkId, answer, have, needed, event.at],
      );
      await counted(1, event, db);
    },
    ContradictionSettled: async (event, db) => {
      const { campaignId, unitId, rule, how, reason } = event.data;
      await db.query(SETTLE, [campaignId, unitId, rule, how, reason ?? null, event.at]);
      await counted(-1, event, db);
    },
  },
  ['checked_figure', 'contradiction', 'checked_unit'],
);
