import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { Catalogue, EventStore, EVERY_EVENT, Rejection, type ProjectionGroup } from '@app/eventing';
import { rebuild } from '@app/replay';
import type { Progress } from '@app/queues';
import { PayloadErased } from './events.js';

/** The read tables that were made from erased events. */
@Injectable()
export class ReadTables {
  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(Catalogue) private readonly catalogue: Catalogue,
    @Inject(EventStore) private readonly store: EventStore,
  ) {}

  /** Makes them anew from the history, as the owner of the tables: the application's role makes none. */
  async clear(erasureId: string, progress: Progress): Promise<void> {
    const groups = await this.madeFrom(erasureId);
    for (const [done, group] of groups.entries()) {
      await this.rebuild(group);
      await progress((done + 1) / groups.length);
    }
  }

  private async madeFrom(erasureId: string): Promise<ProjectionGroup[]> {
    const events = await this.store.stream(`erasure-${erasureId}`);
    const erased = events.find(({ type }) => type === PayloadErased.type) as PayloadErased | undefined;
    const types = new Set(erased?.data.events.map(({ type }) => type));
    const touched = (on: readonly string[]): boolean => on.some((type) => type === EVERY_EVENT || types.has(type));
    return this.catalogue.groups().filter(({ projections }) => projections.some(({ on }) => touched(on)));
  }

  /** One that is under way may have read the content before it was erased: it is waited for by trying again. */
  private async rebuild(group: ProjectionGroup): Promise<void> {
    try {
      await rebuild({ connectionString: this.pool.options.connectionString }, group);
    } catch (error) {
      throw error instanceof Rejection && error.code === 'rebuild-under-way' ? new Error(error.code) : error;
    }
  }
}
