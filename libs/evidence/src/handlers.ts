import type { Db } from '@app/eventing';
import { commandHandlers } from '@app/eventing';
import { DecideEvidenceReuse, FindEvidenceReuse, GiveRetention } from './commands.js';
import { retention, reuse } from './decider.js';
import { readRetentionClasses } from './retention-classes.js';

/** A class is given to what is evidence of the unit, and to nothing else. */
async function prepare({ data, meta }: GiveRetention, db: Db): Promise<GiveRetention> {
  const { rowCount } = await db.query('select from evidence_use where file_id = $1 and unit_id = $2 limit 1', [
    data.fileId,
    data.unitId,
  ]);
  const known = readRetentionClasses().classes.map(({ code }) => code);
  return new GiveRetention({ ...data, known, used: (rowCount ?? 0) > 0 }, meta);
}

export const handlers = [
  ...commandHandlers(reuse, [FindEvidenceReuse, DecideEvidenceReuse]),
  ...commandHandlers(retention, [GiveRetention], prepare),
];
