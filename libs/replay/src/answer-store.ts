/** An answer, made once for all who wait for it. */
export interface Kept {
  readonly answer: Promise<object>;
  /** As far as it has been made. */
  rows: number;
}

/** Rows of all of them together: a list that is exported whole, or the print of a county, is not kept in memory. */
const MOST_ROWS = 10_000;

/** The latest answers by their question; what could not be answered is not kept. */
export class AnswerStore<K extends Kept> {
  private readonly kept = new Map<string, K>();

  constructor(private readonly most: number) {}

  get(key: string): K | undefined {
    return this.kept.get(key);
  }

  keep(key: string, kept: K): void {
    this.kept.delete(key);
    this.kept.set(key, kept);
    const forget = () => this.kept.get(key) === kept && this.kept.delete(key);
    kept.answer
      .then((told) => {
        kept.rows = rowsIn(told);
        if (kept.rows > MOST_ROWS) forget();
        this.makeRoom();
      })
      .catch(forget);
    this.makeRoom();
  }

  /** The oldest go. */
  private makeRoom(): void {
    let rows = 0;
    for (const kept of this.kept.values()) rows += kept.rows;
    for (const [key, kept] of this.kept) {
      if (this.kept.size <= this.most && rows <= MOST_ROWS) return;
      this.kept.delete(key);
      rows -= kept.rows;
    }
  }
}

/** An answer is a list with a few words around it, or several. */
const rowsIn = (told: object): number =>
  Object.values(told).reduce<number>((sum, value) => sum + (Array.isArray(value) ? value.length : 1), 0);
