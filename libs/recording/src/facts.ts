import { dayOf } from '@app/calendar';
import { hold, type Db } from '@app/eventing';
import type { HoldingFacts, RecordFacts } from './commands.js';
import type { Scene } from './events.js';
import { sameMark } from './holding.rules.js';

export async function isRegistered(unitId: string, db: Db): Promise<boolean> {
  const { rowCount } = await db.query('select from recording_unit where id = $1 and not closed', [unitId]);
  return rowCount !== 0;
}

/** The stays in units of what bears a mark of its own. */
const STAYS = {
  device: { table: 'recording_device', mark: 'serial' },
  officer: { table: 'enforcement_officer', mark: 'certificate' },
} as const;

interface Stay {
  readonly unitId: string;
  readonly from: string;
}

export async function stayOf(of: keyof typeof STAYS, id: string, db: Db): Promise<Stay | undefined> {
  const { rows } = await db.query<Stay>(
    `select unit_id as "unitId", from_day::text as "from" from ${STAYS[of].table} where id = $1`,
    [id],
  );
  return rows[0];
}

interface Counted {
  readonly unitId: string;
  readonly unitName: string;
  readonly until: string | null;
}
const placeOf = ({ unitId, unitName, until }: Counted): NonNullable<HoldingFacts['countedIn']> => ({
  ...{ unitId, unitName, ...(until !== null && { until }) },
});

/** Who counts the same takes turns, in whichever unit; then whoever is second sees where it is counted. */
export async function holdingFacts(
  of: keyof typeof STAYS,
  asked: Stay & { readonly id: string; readonly mark: string },
  db: Db,
): Promise<HoldingFacts> {
  const { table, mark } = STAYS[of];
  await hold(db, `${table}-${sameMark(asked.mark)}`);
  const { rows } = await db.query<Counted>(
    `select unit_id as "unitId", unit_name as "unitName", until_day::text as until from ${table}
      where ${mark} = $1 and id <> $2 and (until_day is null or until_day >= $3)
      order by until_day desc nulls first limit 1`,
    [sameMark(asked.mark), asked.id, asked.from],
  );
  const unitKnown = await isRegistered(asked.unitId, db);
  return { unitKnown, ...(rows[0] && { countedIn: placeOf(rows[0]) }) };
}

/** Where marks are counted, or were last. */
export async function lastCounted(
  of: keyof typeof STAYS,
  marks: readonly string[],
  db: Db,
): Promise<Map<string, NonNullable<HoldingFacts['countedIn']>>> {
  const { table, mark } = STAYS[of];
  const { rows } = await db.query<Counted & { mark: string }>(
    `select distinct on (${mark}) ${mark} as mark, unit_id as "unitId", unit_name as "unitName",
            until_day::text as until
       from ${table} where ${mark} = any ($1) order by ${mark}, until_day desc nulls first`,
    [[...marks]],
  );
  return new Map(rows.map(({ mark: found, ...stay }) => [found, placeOf(stay)]));
}

/** A record that was entered by mistake made none. */
export async function firstRecordOf(deviceId: string, db: Db): Promise<Pick<HoldingFacts, 'recordedOn'>> {
  const { rows } = await db.query<{ madeAt: Date | null }>(
    'select min(made_at) as "madeAt" from recording_record where device_id = $1 and voided_on is null',
    [deviceId],
  );
  const madeAt = rows[0]?.madeAt;
  return madeAt ? { recordedOn: dayOf(madeAt.toISOString()) } : {};
}

interface AskedRecord {
  readonly unitId: string;
  readonly deviceId: string;
  readonly madeAt: string;
}

/** 音像记录清单 in force. */
export async function listInForce(unitId: string, db: Db): Promise<RecordFacts['list']> {
  const { rows } = await db.query<{ edition: number; scenes: Scene[] }>(
    `select edition, lines as scenes from recording_paper where unit_id = $1 and kind = 'scenes'`,
    [unitId],
  );
  return rows[0];
}

/** 音像记录清单 as it stands, and the device as it was counted on the day. */
export async function recordFacts({ unitId, deviceId, madeAt }: AskedRecord, db: Db): Promise<RecordFacts> {
  const list = await listInForce(unitId, db);
  const devices = await db.query<{ serial: string }>(
    `select serial from recording_device
      where id = $1 and unit_id = $2 and from_day <= $3 and (until_day is null or until_day >= $3)`,
    [deviceId, unitId, dayOf(madeAt)],
  );
  const [device] = devices.rows;
  return {
    unitKnown: await isRegistered(unitId, db),
    ...(list && { list }),
    ...(device && { device: { deviceId, serial: device.serial } }),
  };
}
