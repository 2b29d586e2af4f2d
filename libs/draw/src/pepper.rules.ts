import { refuseIf } from '@app/eventing/rejection.js';
import type { Manifest } from './manifest.rules.js';
import { commit } from './seed.rules.js';

/** The office is the party of its own pepper. */
export const OFFICE = 'office';

/** The pepper kept aside must be the one committed to before the freeze. */
export function refuseFalseSecret(manifest: Manifest, secret: string | undefined): asserts secret is string {
  const { drawId, hash: suite, contributions } = manifest;
  const committed = contributions.some(
    (planned) =>
      planned.kind === 'pepper' && planned.commit === commit({ drawId, party: OFFICE, value: secret ?? '' }, suite),
  );
  refuseIf(secret === undefined || !committed, 'pepper-mismatch');
}
