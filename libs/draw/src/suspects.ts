import { dayOf } from '@app/calendar';
import type { Db, Recorded } from '@app/eventing';
import type { DrawEvent } from './events.js';
import { rollsFor } from './kind-rolls.js';
import { recordOf, type DrawRecord } from './record.rules.js';
import { supervisorNames, unitNames } from './rolls.js';
import { suspectRows, type Suspect } from './suspects.rules.js';

/** Rows that may have been changed since the freeze, in words: each with the name it has on the register and its id. */
export async function suspectsOf(db: Db, events: readonly Recorded<DrawEvent>[]): Promise<string[]> {
  const record = recordOf(events);
  if (!record) return [];
  const { manifest } = record.frozen.data;
  const registers = await registersOf(db, record);
  const suspects = suspectRows(
    { manifest, rows: record.sealed.data.rows },
    { ...registers, day: dayOf(record.frozen.at) },
  );
  const [units, people] = [await unitNames(db), await supervisorNames(db)];
  const name = (id: string): string => {
    const known = units.get(id) ?? people.get(id)?.name;
    return known === undefined ? id : `${known}（${id}）`;
  };
  return suspects.map((suspect) => inWords(suspect, name));
}

/** The registers that a frozen draw took its lists from, as they read now, and who would rest from whom. */
export function registersOf(db: Db, { sealed, frozen }: DrawRecord) {
  const { rows } = sealed.data;
  const { drawId, kind, campaignId, closures, manifest } = frozen.data;
  const year = catalogueYear(rows.objects[0]?.id);
  const rotation = rows.forbidden.some(({ why }) => why === 'rotation');
  return rollsFor(db, { drawId, kind, campaignId, year, closures, planItem: manifest.planItem, rotation });
}

/** A case file is called `<unit>:<year>-<number>`. */
const catalogueYear = (id = ''): number => Number(/:(\d{4})-/.exec(id)?.[1] ?? 0);

function inWords({ list, id, proven }: Suspect, name: (id: string) => string): string {
  const [first = '', second] = list === 'forbidden' ? id.split('|') : [id];
  const row = second === undefined ? name(first) : `${name(second)}对${name(first)}的回避`;
  return proven ? `${row}（按名录库改回，即与冻结时的指纹一致）` : row;
}
