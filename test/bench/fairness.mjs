import { randomBytes } from 'node:crypto';
import { register } from 'node:module';

register('../../config/typescript-loader.mjs', import.meta.url);
const { fairness } = await import('../fairness/statistics.ts');

const SEEDS = 40_000;

/**
 * For the night: the statistics of the draw's fairness over fresh seeds. It only reports. A tail below 0.001 now and
 * then is chance; one that stays there is not.
 */
export async function measure(report) {
  report(`${SEEDS} fresh seeds`);
  const seeds = Array.from({ length: SEEDS }, () => ({ value: randomBytes(32).toString('hex'), suite: 'sha256' }));
  const tails = Object.entries(fairness(seeds));
  return Object.fromEntries([['fairness_seeds', SEEDS], ...tails.map(([name, tail]) => [`fairness_${name}_p`, tail])]);
}
