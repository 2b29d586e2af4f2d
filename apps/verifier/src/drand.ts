import { beaconCheck, QUICKNET, roundRule, type BeaconChain, type VerifyOptions } from '@app/draw/verifying.js';

/** quicknet is known to everybody; a county's own chain by the file its office gives out. */
export const knownChains = (files: readonly string[]): readonly BeaconChain[] => [
  QUICKNET,
  ...files.flatMap((text) => chainsIn(text) ?? []),
];

export const beaconsOf = (files: readonly string[]): VerifyOptions => {
  const chains = knownChains(files);
  return { beacon: beaconCheck(chains), rounds: roundRule(chains) };
};

/** The chains of an installation's file of beacon chains; nothing when the text is none. Never throws. */
export function chainsIn(text: string): readonly BeaconChain[] | undefined {
  try {
    const found: unknown = JSON.parse(text);
    return Array.isArray(found) && found.length > 0 && found.every(isChain) ? found : undefined;
  } catch {
    return undefined;
  }
}

function isChain(value: unknown): value is BeaconChain {
  if (typeof value !== 'object' || value === null) return false;
  const { chain, publicKey, period, genesis } = value as Readonly<Record<string, unknown>>;
  return isHex(chain, 64) && isHex(publicKey, 192) && isCount(period) && isCount(genesis);
}

const isHex = (value: unknown, length: number): boolean =>
  typeof value === 'string' && value.length === length && /^[0-9a-f]+$/.test(value);
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) > 0;
