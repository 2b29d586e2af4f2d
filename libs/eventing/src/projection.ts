import type { AnyEvent, Recorded } from './message.js';

/** What a projection may do to the database: run statements in the append's transaction. */
export interface Db {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- rows are whatever the statement selects
  query<R extends object = any>(text: string, values?: unknown[]): Promise<{ rows: R[]; rowCount: number | null }>;
}

/** A projection on this name is given every event. */
export const EVERY_EVENT = '*';

type Handlers<E extends AnyEvent> = {
  [T in E['type']]?: (event: Recorded<Extract<E, { type: T }>>, db: Db) => Promise<unknown>;
};

/** A read table kept by events inside the append's transaction: whoever has had an answer reads what he wrote. */
export interface Projection {
  readonly name: string;
  readonly on: readonly string[];
  /** Every table it writes. */
  readonly tables: readonly string[];
  /** Tables of other projections it looks at while it writes; whoever replays it replays them too. */
  readonly reads: readonly string[];
  apply(event: Recorded, db: Db): Promise<void>;
}

/** `tables` when it writes others than the one it is named after. In a replay there are no tables but the declared. */
export const projection = <E extends AnyEvent>(
  name: string,
  handlers: Handlers<E>,
  tables: readonly string[] = [name],
  reads: readonly string[] = [],
): Projection => ({
  name,
  on: Object.keys(handlers),
  tables,
  reads,
  async apply(event, db) {
    const handle = handlers[event.type as E['type']] as ((event: Recorded, db: Db) => Promise<unknown>) | undefined;
    await handle?.(event, db);
  },
});
