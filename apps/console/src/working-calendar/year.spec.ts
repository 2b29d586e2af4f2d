import { daysOf, monthsOf, workedDays } from './year';

describe('the year as it is shown', () => {
  const table = { holidays: ['2027-01-01', '2027-01-02'], workdays: ['2027-01-09'] };
  const months = monthsOf(2027, table);

  it('begins its weeks on Monday and marks days off and weekend days worked', () => {
    expect(months).toHaveLength(12);
    const [first, second] = months[0]!.weeks;
    expect(first!.map(({ date }) => date)).toEqual([0, 0, 0, 0, 1, 2, 3]);
    expect(first!.map(({ mark }) => mark).join('')).toBe('休休');
    expect(second!.map(({ mark }) => mark).join('')).toBe('班');
    expect(months[1]!.weeks).toHaveLength(4);
  });

  it('counts the days that are worked', () => expect(workedDays(months)).toBe(261 - 1 + 1));

  it('reads days as a notice writes them', () =>
    expect(daysOf('2027年1月1日、2027年12月31日\n2027/2/3\n元旦')).toEqual([
      ...['2027-01-01', '2027-12-31', '2027-02-03', '元旦'],
    ]));

  it('reads days one to a line, however they are parted', () =>
    expect(daysOf(' 2027-01-01\n\n2027-01-02，2027-01-03 ')).toEqual(['2027-01-01', '2027-01-02', '2027-01-03']));
});
