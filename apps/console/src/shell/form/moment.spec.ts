import { isMoment, mistakenMoment, momentFrom, momentParts, timeFrom } from './moment.js';

describe('a moment in a form', () => {
  it('keeps what was typed for the day and for the time', () => {
    expect(momentParts(momentFrom('2026年6月31日', '10:05'))).toEqual({ day: '2026年6月31日', time: '10:05' });
    expect(momentParts(momentFrom('', '10:05'))).toEqual({ day: '', time: '10:05' });
    expect(momentParts(undefined)).toEqual({ day: '', time: '' });
    expect(momentFrom('', '')).toBeUndefined();
  });

  it.each([
    ['2026-06-02 10:05', undefined],
    ['2026-06-02 25:05', '时间请写成“10:00”的样子'],
    ['2026-06-02 ', '还没有写时间'],
    ['2026-06-02', '还没有写时间'],
    [' 10:05', '还没有写日期'],
    ['2026-06-31 10:05', '日期没有这一天'],
    ['明天 10:05', '日期请写成“2022年5月31日”的样子'],
  ])('says what is wrong with %s: %s', (entered, mistake) => {
    expect(mistakenMoment(entered)).toBe(mistake);
    expect(isMoment(entered)).toBe(mistake === undefined);
  });
});

describe('a time that is typed', () => {
  it.each(['09:05', '9:05', '9：05', '9时05分'])('is understood as clerks write it: %s', (typed) =>
    expect(timeFrom(typed)).toBe('09:05'),
  );

  it.each(['10点', '10时', '１０点整'])('may be a whole hour: %s', (typed) => expect(timeFrom(typed)).toBe('10:00'));

  it.each(['', '24:00', '9:60', '9:5', '905', '上午'])('is nothing else: "%s"', (typed) =>
    expect(timeFrom(typed)).toBeUndefined(),
  );
});
