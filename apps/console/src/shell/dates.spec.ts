import { deadlineWords, officialDate, officialTime } from './dates';

describe('dates as an office writes them', () => {
  it('writes a day without leading zeros', () => {
    expect(officialDate('2022-05-03')).toBe('2022年5月3日');
  });

  it('reads an instant in Asia/Shanghai', () => {
    expect(officialTime('2022-05-31T16:05:00Z')).toBe('2022年6月1日 00时05分');
    expect(officialDate('2022-05-31T16:05:00Z')).toBe('2022年6月1日');
    expect(officialDate('2026年2月30日')).toBe('2026年2月30日');
    expect(officialDate('22-5-31')).toBe('22-5-31');
  });

  it.each([
    ['2022-06-03', '还剩3天'],
    ['2022-05-31', '今天到期'],
    ['2022-05-29', '逾期2天'],
  ])('says how far %s is from 2022-05-31', (dueOn, words) => {
    expect(deadlineWords(dueOn, '2022-05-31')).toBe(words);
  });
});
