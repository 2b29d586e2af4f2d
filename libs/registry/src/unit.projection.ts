import { dayOf } from '@app/calendar';
import { projection } from '@app/eventing';
import { COUNTS_AS_INSPECTED, type InspectionConcluded } from '@app/supervision/events.js';
import type { UnitEvent, UnitParticulars } from './events.js';

const particulars = (data: UnitParticulars): unknown[] => [
  data.name,
  data.shortName,
  data.kind,
  data.serviceWindow,
  data.demonstration,
  data.pilot,
  data.riskClass,
  data.officers,
  data.avDevices,
  data.aliases,
  data.riskScore ?? 1,
  data.township ?? null,
];

export const units = projection<UnitEvent | InspectionConcluded>('registry_unit', {
  UnitRegistered: ({ data, at, version }, db) =>
    db.query(
      `insert into registry_unit (id, registered_at, version, name, short_name, kind, service_window, demonstration,
                                  pilot, risk_class, officers, av_devices, aliases, risk_score, township)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [data.unitId, at, version, ...particulars(data)],
    ),
  UnitParticularsCorrected: ({ data, version }, db) =>
    db.query(
      `update registry_unit
          set version = $2, name = $3, short_name = $4, kind = $5, service_window = $6, demonstration = $7,
              pilot = $8, risk_class = $9, officers = $10, av_devices = $11, aliases = $12, risk_score = $13,
              township = $14, standing_since = coalesce($15, standing_since)
        where id = $1`,
      [data.unitId, version, ...particulars(data), data.standingSince ?? null],
    ),
  UnitClosed: ({ data, at, version }, db) =>
    db.query('update registry_unit set version = $2, closed_at = $3 where id = $1', [data.unitId, version, at]),
  InspectionConcluded: async ({ data: { unitId, result }, at }, db) => {
    if (!COUNTS_AS_INSPECTED.includes(result)) return;
    await db.query('update registry_unit set last_inspected = greatest(last_inspected, $2) where id = $1', [
      unitId,
      dayOf(at),
    ]);
  },
});
