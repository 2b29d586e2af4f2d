/**
 * How many issues of the ledger stand in each of the six counts the rates are made of. Issues merged into another one
 * are in none of them.
 */
export interface RateCounts {
  /** 列入台账的问题. */
  readonly listed: number;
  /** 已销号的问题. */
  readonly closed: number;
  /** 应办结的问题: closed, or past the deadline in force without a result. */
  readonly due: number;
  /** 按期办结的问题: closed, and the accepted result was handed in by the deadline then in force. */
  readonly onTime: number;
  /** 经过验收的问题: the office has closed or returned it at least once. */
  readonly verified: number;
  /** 被退回过的问题. */
  readonly returned: number;
}

/** Shares between 0 and 1; absent where there is nothing to divide by. */
export interface Rates {
  /** 销号率. */
  readonly closure?: number;
  /** 按期办结率. */
  readonly onTime?: number;
  /** 退回率. */
  readonly return?: number;
}

/** 销号率、按期办结率、退回率, each to a tenth of a percent. */
export const ratesOf = ({ listed, closed, due, onTime, verified, returned }: RateCounts): Rates => ({
  ...share('closure', closed, listed),
  ...share('onTime', onTime, due),
  ...share('return', returned, verified),
});

const share = (name: keyof Rates, part: number, whole: number): Rates =>
  whole === 0 ? {} : { [name]: Math.round((part / whole) * 1000) / 1000 };

export const addCounts = (rows: readonly RateCounts[]): RateCounts => ({
  listed: sum(rows, 'listed'),
  closed: sum(rows, 'closed'),
  due: sum(rows, 'due'),
  onTime: sum(rows, 'onTime'),
  verified: sum(rows, 'verified'),
  returned: sum(rows, 'returned'),
});

const sum = (rows: readonly RateCounts[], key: keyof RateCounts): number =>
  rows.reduce((total, row) => total + row[key], 0);

interface Lined {
  readonly key: string;
  readonly name: string;
}
const CHINESE = new Intl.Collator('zh-CN');

export const byKey = (one: Lined, other: Lined): number => Number(one.key > other.key) - Number(one.key < other.key);
export const byName = (one: Lined, other: Lined): number => CHINESE.compare(one.name, other.name);
