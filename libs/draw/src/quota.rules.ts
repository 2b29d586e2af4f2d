interface Share {
  readonly of: bigint;
  readonly in: bigint;
}

const ALL = /^N$/;
const FIXED = /^(\d+)$/;
const AT_MOST = /^min\((\d+),N\)$/;
const DECIMAL = /^ceil\((\d+)(?:\.(\d+))?\*N\)$/;
const FRACTION = /^ceil\((\d+)\/(\d+)\*N\)$/;

/**
 * How many of N eligible objects a stratum's printed rule draws (section 2.2, F1), in whole numbers only.
 * Rules: `N` (必查, all), `3`, `min(3,N)`, `ceil(0.25*N)`, `ceil(1/3*N)`. Any other rule gives undefined: such a
 * quota may be right, but not by this program's reckoning.
 */
export function quota(rule: string, eligible: number): number | undefined {
  if (ALL.test(rule)) return eligible;
  const fixed = FIXED.exec(rule);
  if (fixed) return Number(fixed[1]);
  const limit = AT_MOST.exec(rule);
  if (limit) return Math.min(Number(limit[1]), eligible);
  const share = decimalShare(rule) ?? fractionShare(rule);
  return share && Number((share.of * BigInt(eligible) + share.in - 1n) / share.in);
}

function decimalShare(rule: string): Share | undefined {
  const match = DECIMAL.exec(rule);
  if (!match) return undefined;
  const [, whole = '', digits = ''] = match;
  return { of: BigInt(whole + digits), in: 10n ** BigInt(digits.length) };
}

function fractionShare(rule: string): Share | undefined {
  const match = FRACTION.exec(rule);
  if (!match?.[1] || !match[2] || BigInt(match[2]) === 0n) return undefined;
  return { of: BigInt(match[1]), in: BigInt(match[2]) };
}
