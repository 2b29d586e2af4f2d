import type { Policy } from '@app/transparency';
import { roundTime, type BeaconChain, type DrawBundle } from '@app/draw/verifying.js';
import type { Signed } from './checkpoint-checks.js';
import type { Report } from './report.js';

export interface Witnessing {
  readonly policy: Policy | undefined;
  readonly signed: readonly Signed[];
  readonly chains: readonly BeaconChain[];
}

/**
 * Had enough witnesses signed a tree with the freeze in it before the beacon's round came out? Who could freeze after
 * the round could choose lists that suit it.
 */
export function checkFreezeWitnessed(
  { manifest: { drawId, contributions } }: DrawBundle,
  index: number,
  { policy, signed, chains }: Witnessing,
  report: Report,
): void {
  const beacons = contributions.filter(({ kind }) => kind === 'drand');
  if (beacons.length === 0 || !policy) return;
  if (policy.quorum === 0) return report.note('freeze-unwitnessed', { drawId });
  const witnessed = witnessedAt(index, policy.quorum, signed);
  if (witnessed === undefined) return report.missing('freeze-not-witnessed', { drawId, quorum: policy.quorum });
  for (const beacon of beacons) {
    const chain = 'chain' in beacon ? chains.find((one) => one.chain === beacon.chain) : undefined;
    if (!chain || !('round' in beacon)) {
      report.missing('freeze-round-unknown', { drawId });
      continue;
    }
    const round = Date.parse(roundTime(chain, beacon.round)) / 1000;
    const facts = { drawId, quorum: policy.quorum, round: beacon.round, at: moment(witnessed), due: moment(round) };
    if (witnessed < round) report.ok('freeze-witnessed', facts);
    else report.fail('freeze-witnessed-late', facts);
  }
}

/** The second at which the quorum was reached: each witness counts from its first signature over the event. */
function witnessedAt(index: number, quorum: number, signed: readonly Signed[]): number | undefined {
  const first = new Map<string, number>();
  for (const { checkpoint, cosigners } of signed) {
    if (checkpoint.size <= index) continue;
    for (const { name, time } of cosigners) first.set(name, Math.min(time, first.get(name) ?? time));
  }
  return [...first.values()].sort((a, b) => a - b)[quorum - 1];
}

const moment = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 19) + 'Z';
