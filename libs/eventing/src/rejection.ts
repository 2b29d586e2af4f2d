import type { Meta } from './message.js';

export type Facts = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** A command refused by a rule. The code is stable; the Chinese sentence for it stands in the context's refusals.ts. */
export class Rejection extends Error {
  override readonly name = 'Rejection';

  constructor(
    readonly code: string,
    readonly facts: Facts = {},
  ) {
    super(code);
  }
}

export function refuseIf(refused: boolean, code: string, facts?: Facts): void {
  if (refused) throw new Rejection(code, facts);
}

/** A unit touches its own things only. The office, supervising bodies and the system act for no unit. */
export const refuseUnlessOwn = (meta: Meta, unitId: string): void =>
  refuseIf(meta.unit !== undefined && meta.unit !== unitId, 'not-your-unit');
