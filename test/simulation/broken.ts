/** An invariant that does not hold, and the step after which it did not. */
export class Broken extends Error {
  override readonly name = 'Broken';

  constructor(
    readonly step: number,
    what: string,
    readonly faults: readonly string[],
  ) {
    super(`BROKEN after step ${step}, ${what}:\n  ${faults.join('\n  ')}`);
  }
}
