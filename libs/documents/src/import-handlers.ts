import { Inject, type Provider, type Type } from '@nestjs/common';
import { CommandHandler, QueryHandler } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { EventStore, type AnyEvent, type Decider, type Meta, type Reader, type Receipt } from '@app/eventing';
import { writtenAsPreviewed, type ImportCommand, type PlannedRow } from './import-plan.js';

interface Asked {
  readonly data: object;
  readonly meta: Meta;
}

/**
 * What a context does with its tables. `planned` makes of each row what it would become, by the rules every single
 * entry goes by, and writes nothing; `writing` takes its place in the transaction that writes, where that needs more
 * than the preview does: a lock, a number.
 */
export interface PlannedImport<P extends Asked, C extends ImportCommand, E extends AnyEvent, S> {
  readonly preview: Type<P>;
  readonly write: Type<C>;
  /** Records the import itself as one fact beside what it brings. */
  readonly decider: Decider<C, E, S>;
  readonly planned: (db: Reader, asked: P['data'] & { readonly meta: Meta }) => Promise<PlannedRow[]>;
  readonly writing?: (db: Reader, asked: P['data'] & { readonly meta: Meta }) => Promise<PlannedRow[]>;
}

/** The two handlers of an import: one asks what it would do, the other does that or nothing. */
export function importHandlers<P extends Asked, C extends ImportCommand, E extends AnyEvent, S>({
  preview,
  write,
  decider,
  planned,
  writing = planned,
}: PlannedImport<P, C, E, S>): Provider[] {
  @QueryHandler(preview)
  class Preview {
    constructor(@Inject(Pool) private readonly db: Pool) {}

    execute({ data, meta }: P): Promise<PlannedRow[]> {
      return planned(this.db, { ...(data as P['data']), meta });
    }
  }

  @CommandHandler(write)
  class Write {
    constructor(@Inject(EventStore) private readonly store: EventStore) {}

    execute(asked: C): Promise<Receipt> {
      const of = { ...(asked.data as unknown as P['data']), meta: asked.meta };
      return writtenAsPreviewed(this.store, decider, asked, (db) => writing(db, of));
    }
  }
  Object.defineProperty(Preview, 'name', { value: `${preview.name}Handler` });
  Object.defineProperty(Write, 'name', { value: `${write.name}Handler` });
  return [Preview, Write];
}
