import { projection } from '@app/eventing';
import type { UnitEvent, UnitParticulars } from '@app/registry/events.js';

const traits = ({ unitId, name, kind, serviceWindow, demonstration, pilot }: { unitId: string } & UnitParticulars) => [
  unitId,
  name,
  kind,
  serviceWindow,
  demonstration,
  pilot,
];

/** Who takes part in a campaign launched now. A running one keeps the units it began with, under their present names. */
export const roll = projection<UnitEvent>(
  'campaign_roll',
  {
    UnitRegistered: ({ data }, db) =>
      db.query(
        `insert into campaign_roll (unit_id, name, kind, service_window, demonstration, pilot)
         values ($1, $2, $3, $4, $5, $6)`,
        traits(data),
      ),
    UnitParticularsCorrected: async ({ data }, db) => {
      await db.query(
        `update campaign_roll
            set name = $2, kind = $3, service_window = $4, demonstration = $5, pilot = $6 where unit_id = $1`,
        traits(data),
      );
      await db.query('update material set unit_name = $2 where unit_id = $1', [data.unitId, data.name]);
    },
    UnitClosed: ({ data }, db) => db.query('delete from campaign_roll where unit_id = $1', [data.unitId]),
  },
  ['campaign_roll', 'material'],
);
