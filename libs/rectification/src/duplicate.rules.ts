import type { DuplicateGround } from './events.js';

/**
 * From which likeness on two texts are proposed as one: shared three-character pieces in all of them (pg_trgm).
 * 执法记录仪配备不足 and 执法记录仪数量不足 reach 0.43, 执法记录仪配备不足 and 执法人员培训学时不足 0.17.
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
