import { officialTime } from '../shell/dates';

/** A beacon chain as the office may use it: rounds come out by the clock. Seconds. */
export interface Chain {
  readonly name: string;
  readonly chain: string;
  readonly period: number;
  readonly genesis: number;
}

const AFTER_FREEZE_MS = 30 * 60_000;

/** The round is computed, not chosen: the first at or after the moment named, half an hour after the freeze deadline at least. */
export function roundOf({ period, genesis }: Chain, notBefore: string, freezeDeadline: string): number {
  const soonest = Math.max(Date.parse(notBefore), Date.parse(freezeDeadline) + AFTER_FREEZE_MS);
  return Math.max(1, Math.ceil((soonest / 1000 - genesis) / period) + 1);
}

export const roundTime = ({ period, genesis }: Chain, round: number): string =>
  new Date((genesis + (round - 1) * period) * 1000).toISOString();

/** 第31415926轮，2026年6月2日 10时00分03秒产生. */
export function roundWords(chain: Chain, notBefore: string, freezeDeadline: string): string {
  const round = roundOf(chain, notBefore, freezeDeadline);
  const at = roundTime(chain, round);
  return `第${round}轮，${officialTime(at)}${at.slice(17, 19)}秒产生`;
}
