/** Why the program does not do what it was asked: said to the clerk, exit code 1. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** The line that was typed makes no sense: exit code 2. */
export class Misunderstood extends Error {
  override readonly name = 'Misunderstood';
}
