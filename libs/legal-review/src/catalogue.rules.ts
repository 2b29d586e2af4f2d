export interface DatedEdition {
  readonly edition: number;
  /** A day. */
  readonly effectiveOn: string;
}

/** Of all editions the last that has begun to hold by then: a later document takes the place of every former one. */
export const inForceOn = <E extends DatedEdition>(editions: readonly E[], day: string): E | undefined =>
  editions
    .filter(({ effectiveOn }) => effectiveOn <= day)
    .reduce<E | undefined>((last, one) => (last && last.edition > one.edition ? last : one), undefined);

/** What will hold from a day to come, the next first; without those that a later document overtakes before their day. */
export const comingAfter = <E extends DatedEdition>(editions: readonly E[], day: string): E[] =>
  editions
    .filter((one) => one.effectiveOn > day && inForceOn(editions, one.effectiveOn) === one)
    .sort((one, other) => (one.effectiveOn < other.effectiveOn ? -1 : 1));
