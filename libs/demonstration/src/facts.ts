import { hold, Rejection, type Db } from '@app/eventing';
import type { EntryFacts, LedgerOfCampaign } from './commands.js';
import type { DemonstrationStandard } from './events.js';
import { NAMED_STAGES, OPEN_STAGES } from './point.rules.js';

interface Entering {
  readonly pointId: string;
  readonly batchId: string;
  readonly unitId: string;
}

interface Standing {
  readonly named: string | null;
  readonly candidate: string | null;
}
/** In which other batch a unit bears the name, and in which it is on its way to it. */
const STANDING = `
  select min(b.title) filter (where p.state = any ($3)) as named,
         min(b.title) filter (where p.state = any ($4)) as candidate
    from demonstration_point p join demonstration_batch b on b.id = p.batch_id where p.unit_id = $1 and p.id <> $2`;

/** Whoever enters or names a unit takes turns, in whichever batch; then whoever is second sees the first. */
export async function entryFacts({ pointId, batchId, unitId }: Entering, db: Db): Promise<EntryFacts> {
  await hold(db, `demonstration-unit-${unitId}`);
  await hold(db, `demonstration-batch-${batchId}`);
  const batches = await db.query<{ earlier: boolean; startBy: string | null; applyBy: string | null }>(
    `select earlier, start_by::text as "startBy", apply_by::text as "applyBy" from demonstration_batch where id = $1`,
    [batchId],
  );
  const units = await db.query<{ named: boolean }>(
    `select standing = 'named' as named from demonstration_unit where id = $1 and not closed`,
    [unitId],
  );
  const standing = await db.query<Standing>(STANDING, [unitId, pointId, NAMED_STAGES, OPEN_STAGES]);
  const [batch, unit] = [batches.rows[0], units.rows[0]];
  const { named, candidate } = standing.rows[0] ?? { named: null, candidate: null };
  return {
    unitKnown: unit !== undefined,
    ...(batch && { batch: withoutNulls(batch) }),
    ...(named !== null && { namedIn: named }),
    ...(candidate !== null && { candidateIn: candidate }),
    registeredNamed: unit?.named === true,
  };
}

const withoutNulls = ({
  earlier,
  startBy,
  applyBy,
}: {
  earlier: boolean;
  startBy: string | null;
  applyBy: string | null;
}) => ({
  earlier,
  ...(startBy !== null && { startBy }),
  ...(applyBy !== null && { applyBy }),
});

interface OfPoint {
  readonly batchId: string;
  readonly unitId: string;
}
/** Where a point belongs; nothing where there is none. */
export async function placeOf(pointId: string, db: Db): Promise<OfPoint | undefined> {
  const { rows } = await db.query<OfPoint>(
    `select batch_id as "batchId", unit_id as "unitId" from demonstration_point where id = $1`,
    [pointId],
  );
  return rows[0];
}

/** Units of a batch that have not applied, and are owed before the new day. A new one waits until the batch is moved. */
export async function onTheirWay(
  { batchId, applyBy }: { readonly batchId: string; readonly applyBy: string },
  db: Db,
): Promise<string[]> {
  await hold(db, `demonstration-batch-${batchId}`);
  const { rows } = await db.query<{ id: string }>(
    `select id from demonstration_point where batch_id = $1 and state in ('candidate', 'creating') and apply_by < $2
      order by id`,
    [batchId, applyBy],
  );
  return rows.map(({ id }) => id);
}

/** The standard of the batch the point is in, as it was frozen. */
export async function standardOf(pointId: string, db: Db): Promise<{ standard?: DemonstrationStandard }> {
  const { rows } = await db.query<{ standard: DemonstrationStandard }>(
    `select b.standard from demonstration_batch b join demonstration_point p on p.batch_id = b.id where p.id = $1`,
    [pointId],
  );
  return rows[0] ? { standard: rows[0].standard } : {};
}

/** The running campaign whose ledger takes what a self-check of this point finds. */
export async function ledgerOf(
  { pointId, campaignId }: { readonly pointId: string; readonly campaignId: string },
  db: Db,
): Promise<{ ledger?: LedgerOfCampaign }> {
  const { rows } = await db.query<LedgerOfCampaign>(
    `select c.categories, not c.finished and p.unit_id = any (c.units) as "takesPart"
       from demonstration_campaign c, demonstration_point p where c.id = $1 and p.id = $2`,
    [campaignId, pointId],
  );
  return rows[0] ? { ledger: rows[0] } : {};
}

export async function isTownship(unitId: string, db: Db): Promise<boolean> {
  const { rowCount } = await db.query(
    `select from demonstration_unit where id = $1 and kind = 'township' and not closed`,
    [unitId],
  );
  return rowCount !== 0;
}

/** Every unit that an import may name: by its code and by its name. */
export async function knownUnits(db: Db): Promise<ReadonlyMap<string, string>> {
  const { rows } = await db.query<{ id: string; name: string }>(
    'select id, name from demonstration_unit where not closed',
  );
  return new Map(rows.flatMap(({ id, name }) => [[id, id] as const, [name, id] as const]));
}

export async function batchFor(batchId: string, db: Db): Promise<{ earlier: boolean }> {
  const { rows } = await db.query<{ earlier: boolean }>('select earlier from demonstration_batch where id = $1', [
    batchId,
  ]);
  if (!rows[0]) throw new Rejection('demonstration-batch-not-found');
  return rows[0];
}

export async function entered(batchId: string, db: Db): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ unitId: string }>(
    'select unit_id as "unitId" from demonstration_point where batch_id = $1',
    [batchId],
  );
  return new Set(rows.map(({ unitId }) => unitId));
}
