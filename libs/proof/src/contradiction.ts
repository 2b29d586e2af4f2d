/** The tree's own records do not agree with each other: nobody may go on building on them. */
export class Contradiction extends Error {
  override readonly name = 'Contradiction';

  /** `sentence` is for people. */
  constructor(
    readonly code: string,
    readonly sentence: string,
  ) {
    super(`${code}: ${sentence}`);
  }
}
