/** Why the installation cannot start, in one line that says what is wrong and what to do about it. */
export class StartRefusal extends Error {
  override readonly name = 'StartRefusal';
}

export const codeOf = (error: unknown): string | undefined => (error as { code?: string } | undefined)?.code;
