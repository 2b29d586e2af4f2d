import { addWorkingDays, isWorkingDay, YearNotArranged } from './index.js';

describe('working days', () => {
  it('are Monday to Friday but for holidays, and weekends worked instead', () => {
    expect(isWorkingDay('2022-05-09')).toBe(true);
    expect(isWorkingDay('2022-05-14')).toBe(false);
    expect(isWorkingDay('2022-05-02')).toBe(false);
    expect(isWorkingDay('2022-05-07')).toBe(true);
  });

  it('count from the day after', () => {
    expect(addWorkingDays('2022-05-09', 1)).toBe('2022-05-10');
    expect(addWorkingDays('2022-05-13', 1)).toBe('2022-05-16');
    expect(addWorkingDays('2022-04-29', 3)).toBe('2022-05-07');
    expect(addWorkingDays('2022-06-01', 20)).toBe('2022-06-30');
    expect(addWorkingDays('2022-05-14', 0)).toBe('2022-05-14');
  });

  it('are not guessed for a year whose holidays are not known', () => {
    expect(() => addWorkingDays('2026-12-30', 10)).toThrow(new YearNotArranged('2027'));
    expect(() => isWorkingDay('2003-05-01')).toThrow(YearNotArranged);
  });
});
