import { createHash } from 'node:crypto';
import type { Query } from '@nestjs/cqrs';
import { planHash, type PlannedRow } from '@app/documents';
import type { Person } from './cast.js';
import type { World } from './world.js';

/** What a file brings, as it was read. */
export const tableOf = <V extends object, K extends string>(rows: readonly V[], present: readonly K[]) => ({
  ...{ rows: rows.map((values, place) => ({ row: place + 3, values, faults: [] })), present, ignored: [] },
});

/** How somebody agrees to what was previewed, or now and then to something else. */
export async function agreed(
  world: World,
  table: { readonly rows: readonly object[] },
  preview: Query<PlannedRow[]>,
): Promise<{ importId: string; sha256: string; plan: string }> {
  const previewed = await world.see(preview);
  const plan = previewed && world.chance.below(8) > 0 ? planHash(previewed) : '0'.repeat(64);
  const sha256 = createHash('sha256').update(JSON.stringify(table.rows)).digest('hex');
  return { importId: world.id('import'), sha256, plan };
}

type Make<D, T> = new (data: D, meta: ReturnType<World['meta']>) => T;

/** An import from its preview to its command. */
export async function importing<D extends { readonly table: { readonly rows: readonly object[] } }, C>(
  world: World,
  by: Person,
  of: D,
  { preview, write }: { preview: Make<D, Query<PlannedRow[]>>; write: Make<never, C> },
): Promise<C> {
  const how = await agreed(world, of.table, new preview(of, world.meta(by)));
  return new write({ ...of, ...how } as never, world.meta(by));
}
