import type { components } from '../shell/api.generated';
import type { Choice } from '../shell/table/column';

export type Rates = components['schemas']['IssueRatesAnswer'];
export type RateLine = components['schemas']['IssueRates'];

/** What a list narrowed to one of the counts is called. */
export const COUNTED: Readonly<Record<string, string>> = {
  listed: '列入台账',
  closed: '已销号',
  due: '应办结',
  onTime: '按期办结',
  verified: '经过验收',
  returned: '被退回过',
  unsettled: '未销号',
};
export const COUNTED_CHOICES: readonly Choice[] = Object.entries(COUNTED).map(([value, word]) => ({ value, word }));

type Count = 'listed' | 'closed' | 'due' | 'onTime' | 'verified' | 'returned';

/** Each rate with its two counts, and what stands above and below the line in words. */
export interface RateKind {
  readonly word: string;
  readonly rate: keyof RateLine['rates'];
  readonly part: Count;
  readonly whole: Count;
  readonly definition: string;
}

export const RATES: readonly RateKind[] = [
  {
    ...{ word: '销号率', rate: 'closure', part: 'closed', whole: 'listed' },
    definition: '已经验收销号的问题数÷列入台账的问题数。',
  },
  {
    ...{ word: '按期办结率', rate: 'onTime', part: 'onTime', whole: 'due' },
    definition:
      '按期办结的问题数÷应办结的问题数。应办结的是已经销号的，和超过整改时限还没有提交整改结果的；按期办结的是已经销号，并且验收通过的那次结果在当时的整改时限内提交的。按期提交、正在等待验收的，不计入。',
  },
  {
    ...{ word: '退回率', rate: 'return', part: 'returned', whole: 'verified' },
    definition:
      '被退回过的问题数÷经过验收的问题数。经过验收的是办公室销号或者退回过至少一次的；同一问题退回几次都计一个。',
  },
];

export const MERGED = '已经并入其他问题的，任何一项都不计入。';

export const percent = (share: number | undefined): string =>
  share === undefined ? '—' : `${(share * 100).toFixed(1)}%`;
