interface Share {
  readonly of: bigint;
  readonly in: bigint;
}

const ALL = /^N$/;
const FIXED = /^(\d{1,7})$/;
const AT_MOST = /^min\((\d{1,7}),N\)$/;
const DECIMAL = /^ceil\((\d+(?:\.\d{1,6})?)\*N\)$/;
const FRACTION = /^ceil\((\d{1,7})\/(\d{1,7})\*N\)$/;
const NUMBER = /^(\d+)(?:\.(\d{1,6}))?$/;

/** A decimal above 0 and up to 1, such as 0.3. */
export function isShare(text: string): boolean {
  const share = decimal(text);
  return share !== undefined && share.of > 0n && share.of <= share.in;
}

/** Whether a draw understands the rule, and it asks for no more than all: the texts that protocol 2r1 prints. */
export const isShareRule = (rule: string): boolean => planned(rule, 1) !== undefined;

/** How many of N units a rule draws, in whole numbers only; undefined for a rule no draw understands. */
export function planned(rule: string, units: number): number | undefined {
  if (ALL.test(rule)) return units;
  const fixed = FIXED.exec(rule)?.[1] ?? AT_MOST.exec(rule)?.[1];
  if (fixed !== undefined) return Math.min(Number(fixed), units);
  const share = shareOf(rule);
  if (!share || share.in === 0n || share.of > share.in) return undefined;
  return Number((share.of * BigInt(units) + share.in - 1n) / share.in);
}

function shareOf(rule: string): Share | undefined {
  const [, of, parts] = FRACTION.exec(rule) ?? [];
  if (of && parts) return { of: BigInt(of), in: BigInt(parts) };
  return decimal(DECIMAL.exec(rule)?.[1] ?? '');
}

function decimal(text: string): Share | undefined {
  const match = NUMBER.exec(text);
  if (!match) return undefined;
  const [, whole = '', digits = ''] = match;
  return { of: BigInt(whole + digits), in: 10n ** BigInt(digits.length) };
}
