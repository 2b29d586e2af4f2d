import { momentOf } from '@app/calendar/dates.js';
import { refuseIf } from '@app/eventing/rejection.js';
import type { ThrowDice } from './commands.js';
import { DiceThrown, DrawExecuted, DrawInfeasible, type DrawEvent } from './events.js';
import { executeDraw } from './execute.rules.js';
import { DICE_DIGITS, OFFICE, tooFew } from './freeze.rules.js';
import type { Manifest } from './manifest.rules.js';
import type { Rows } from './rows.rules.js';
import { commit, type Contribution } from './seed.rules.js';
import { unpairedInWords } from './shortage.rules.js';

const DIGITS = new RegExp(`^\\d{${DICE_DIGITS}}$`);

/** The seed's sources in manifest order: the office's pepper and the dice (F3). */
export const contributionsOf = (secret: string, digits: string): Contribution[] => [
  { kind: 'pepper', party: OFFICE, text: secret },
  { kind: 'dice', text: digits },
];

/** The dice are thrown and the draw follows from them at once: nobody decides anything in between (F3 to F6). */
export function hold({ manifest, rows }: { manifest: Manifest; rows: Rows }, { data, meta }: ThrowDice): DrawEvent[] {
  const { drawId, digits, witnesses, thrownAt, secret, names = new Map<string, string>() } = data;
  refuseIf(!DIGITS.test(digits), 'dice-digits-wrong', { digits: DICE_DIGITS });
  refuseIf(tooFew(witnesses), 'witnesses-too-few');
  refuseIf(thrownAt < manifest.notBefore, 'dice-before-time', { notBefore: momentOf(manifest.notBefore) });
  refuseIf(thrownAt > meta.at, 'dice-in-future');
  refuseFalseSecret(manifest, secret);
  const thrown = new DiceThrown({ drawId, digits, witnesses, thrownAt });
  const execution = executeDraw({ manifest, rows, contributions: contributionsOf(secret, digits) });
  if (!execution.feasible) {
    return [thrown, new DrawInfeasible({ drawId, ...unpairedInWords(execution, names) })];
  }
  const { result, resultHash } = execution;
  return [thrown, new DrawExecuted({ drawId, seed: result.seed, result, resultHash })];
}

/** The pepper kept aside must be the one committed to before the freeze. */
export function refuseFalseSecret(manifest: Manifest, secret: string | undefined): asserts secret is string {
  const { drawId, hash: suite, contributions } = manifest;
  const committed = contributions.some(
    (planned) =>
      planned.kind === 'pepper' && planned.commit === commit({ drawId, party: OFFICE, value: secret ?? '' }, suite),
  );
  refuseIf(secret === undefined || !committed, 'pepper-mismatch');
}
