import type { DuplicateGround } from './events.js';

/**
 * From which likeness on two texts are proposed as one: shared three-character pieces in all of them (pg_trgm).
 * Two ways of saying the same lack of twelve characters reach about 0.35, two different lacks stay below 0.2.
 */
export const ALIKE = 0.3;
/** Found by different ways under the same category, less likeness is enough. */
export const ALIKE_IN_CATEGORY = 0.15;
/** A list nobody reads to its end proposes nothing. */
export const MOST_PROPOSED = 3;

export const groundsOf = (same: { similarity: number; check: boolean; category: boolean }): DuplicateGround[] => [
  ...(same.similarity >= ALIKE ? (['text'] as const) : []),
  ...(same.check ? (['check'] as const) : []),
  ...(same.category && same.similarity >= ALIKE_IN_CATEGORY ? (['category'] as const) : []),
];
