import { dayFrom, isDay, mistakenDay } from './day';

describe('a day that is typed', () => {
  it.each([
    '2022年5月31日',
    ' 2022 年 05 月 31 日 ',
    '2022-5-31',
    '2022/05/31',
    '2022.5.31',
    '20220531',
    '２０２２年５月３１日',
  ])('is understood as clerks write it: %s', (typed) => expect(dayFrom(typed)).toBe('2022-05-31'));

  it.each(['2026年2月30日', '2026-02-29', '2026年13月1日', '2026/6/31', '20260230', '2026年0月1日'])(
    'is never turned into another day: %s',
    (typed) => {
      expect(dayFrom(typed)).toBe(typed);
      expect(mistakenDay(typed)).toBe('没有这一天');
    },
  );

  it.each(['明天', '5月31日', '2022-05/31', '2022年5月31日上午', '22-5-31'])('is no day: %s', (typed) => {
    expect(dayFrom(typed)).toBe(typed);
    expect(mistakenDay(typed)).toBe('请写成“2022年5月31日”的样子');
  });

  it('may be the 29th of February in a leap year alone', () => {
    expect(isDay('2024-02-29')).toBe(true);
    expect(isDay('2025-02-29')).toBe(false);
    expect(mistakenDay('2024-02-29')).toBeUndefined();
  });
});
