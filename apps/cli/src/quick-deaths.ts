const QUICK = 30_000;
const MOST = 5;

/** Tells an accident, after which a process is started again, from a process that cannot run at all. */
export class QuickDeaths {
  private inARow = 0;

  /** True when dying is all that the process does. */
  tooMany(lived: number): boolean {
    this.inARow = lived < QUICK ? this.inARow + 1 : 1;
    return this.inARow >= MOST;
  }

  /** How long to wait before the next attempt: half a second, a second, two, four. */
  pause(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, 250 * 2 ** this.inARow));
  }
}
