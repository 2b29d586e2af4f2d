import { dayOfMoment, differences, isMoment, isUpTo, momentFrom, momentWords } from './moment';

describe('a past moment in the address', () => {
  it('is a day, which counts to its end, or a time of the county', () => {
    expect(momentFrom('2022-05-31', null)).toBe('2022-05-31');
    expect(momentFrom('2022-05-31', '10:05')).toBe('2022-05-31T10:05+08:00');
    expect(isUpTo('2022-05-31T15:59:59.000Z', '2022-05-31')).toBe(true);
    expect(isUpTo('2022-05-31T16:00:00.000Z', '2022-05-31')).toBe(false);
    expect(isUpTo('2022-05-31T02:06:00.000Z', '2022-05-31T10:05+08:00')).toBe(false);
    expect(isUpTo('2022-05-31T02:06:00.000Z', undefined)).toBe(true);
  });

  it('reads as official papers write it', () => {
    expect(momentWords('2022-05-31')).toBe('2022年5月31日');
    expect(momentWords('2022-05-31T10:05+08:00')).toBe('2022年5月31日 10时05分');
    expect(momentWords('yesterday')).toBe('所选时点');
  });

  it('lies in a day of the county, wherever it was written', () => {
    expect(dayOfMoment('2022-05-31')).toBe('2022-05-31');
    expect(dayOfMoment('2022-05-31T20:00:00Z')).toBe('2022-06-01');
    expect(dayOfMoment('yesterday')).toBeUndefined();
  });

  it.each(['2022-05-31', '2024-02-29', '2022-05-31T10:05+08:00', '2022-05-31T02:05:00.000Z'])('may be %s', (moment) =>
    expect(isMoment(moment)).toBe(true),
  );

  it.each(['yesterday', '2026-02-30', '2026-02-30T10:05+08:00', '2022-05-31T25:00+08:00', '2022-05-31T10:05', '1'])(
    'is not %s, which is formatted as no other day',
    (moment) => {
      expect(isMoment(moment)).toBe(false);
      expect(dayOfMoment(moment)).toBeUndefined();
      expect(momentWords(moment)).toBe('所选时点');
    },
  );

  it('is one, not several', () => {
    expect(isMoment(['2022-05-31', '2022-06-01'])).toBe(false);
  });
});

it('tells what reads otherwise at two moments, and nothing else', () => {
  const traits = [
    { label: '责任人', read: ({ who }: { who: string; due: string }) => who },
    { label: '时限', read: ({ due }: { who: string; due: string }) => due },
  ];
  expect(differences(traits, { who: '甲', due: '5日' }, { who: '乙', due: '5日' })).toEqual([
    { label: '责任人', here: '甲', there: '乙' },
  ]);
});
