import type { Db } from '@app/eventing';
import type { Figures } from './events.js';

/** One row that a number comes from. */
export interface CountedRow {
  readonly id: string;
  readonly name: string;
}

/** What the registers of a unit count on a day. */
export interface Registered {
  readonly heldOn: string;
  readonly officers: readonly CountedRow[];
  readonly devices: readonly CountedRow[];
}

interface Row {
  readonly unitId: string;
  readonly officers: CountedRow[];
  readonly devices: CountedRow[];
}

const ROWS = (figure: string) => `
  coalesce((select json_agg(json_build_object('id', s.id, 'name', s.name) order by s.name, s.id)
              from checked_stay s
             where s.unit_id = u.unit_id and s.figure = '${figure}' and s.counts
               and s.from_day <= $2 and (s.until_day is null or s.until_day >= $2)), '[]')`;

/** A unit keeps the registers once it has listed an officer; before that it states its figures. */
const REGISTERED = `
  select u.unit_id as "unitId", ${ROWS('officers')} as officers, ${ROWS('devices')} as devices
    from (select distinct unit_id from checked_stay where figure = 'officers' and unit_id = any ($1)) u`;

export async function registeredOf(unitIds: readonly string[], day: string, db: Db): Promise<Map<string, Registered>> {
  const { rows } = await db.query<Row>(REGISTERED, [unitIds, day]);
  return new Map(rows.map(({ unitId, officers, devices }) => [unitId, { heldOn: day, officers, devices }]));
}

/** The figures that the registers answer: they go before what was stated. */
export const countedFigures = (registered: Registered | undefined): Figures =>
  registered === undefined ? {} : { officers: registered.officers.length, devices: registered.devices.length };
