import { type Db } from '@app/eventing';

/** Before that any plan does. */
const FEW = 500;

/**
 * Of tables that were made just now nothing is known: the lookup of one row by its key would be planned as a walk
 * through a small index, which holds few rows then and many later. So their statistics are taken whenever as many
 * events again have been replayed; plans that were made before are made anew.
 */
export class Statistics {
  private takenAt = 0;

  constructor(
    private readonly db: Db,
    private readonly tables: readonly string[],
  ) {}

  /** Not waited for: the connection does everything in the order in which it was sent. */
  after(events: number): void {
    if (events < Math.max(FEW, 2 * this.takenAt)) return;
    this.takenAt = events;
    void this.db.query(`analyze ${this.tables.map((table) => `"${table}"`).join()}`);
  }
}
