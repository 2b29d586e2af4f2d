import { mondayOf, weeklyCounts, weeksBetween, type AlikeStretches } from './trend.rules.js';

const [W1, W2, W3] = ['2022-05-09', '2022-05-16', '2022-05-23'] as const;
const TODAY = '2022-05-25';
const alike = (stretches: Partial<AlikeStretches>): AlikeStretches => ({
  ...{ standing: 'open', begun: W1, issues: 1 },
  ...stretches,
});
const of = (counts: 'reported' | 'closed' | 'open' | 'overdue', ...stretches: AlikeStretches[]): number[] =>
  weeklyCounts(stretches, TODAY).map((week) => week[counts]);

describe('the weeks of a campaign', () => {
  it('run from Monday to Sunday, and the last one to the day that is asked about', () => {
    expect(weeksBetween('2022-05-11', TODAY)).toEqual([
      { from: W1, to: '2022-05-15' },
      { from: W2, to: '2022-05-22' },
      { from: W3, to: TODAY },
    ]);
    expect(['2022-05-15', '2022-05-16', '1969-12-31'].map(mondayOf)).toEqual([W1, W2, '1969-12-29']);
  });

  it('are none before the first issue', () => expect(weeklyCounts([], TODAY)).toEqual([]));

  it('count what was open and what was overdue when each of them ended', () => {
    const settled = [
      alike({ begun: W1, ended: W2 }),
      alike({ standing: 'submitted', begun: W2, ended: W3 }),
      alike({ standing: 'closed', begun: W3, reported: W1 }),
    ];
    const late = alike({ begun: W2, reported: W2, late: W2 });
    expect(weeklyCounts([...settled, late], TODAY)).toMatchObject([
      { reported: 1, closed: 0, open: 1, overdue: 0 },
      { reported: 1, closed: 0, open: 2, overdue: 1 },
      { reported: 0, closed: 1, open: 1, overdue: 1 },
    ]);
  });

  it('count every issue of those alike', () => {
    const many = alike({ begun: W2, reported: W2, late: W3, issues: 7 });
    const one = alike({ begun: W1, reported: W1, late: W2 });
    expect(of('reported', one, many)).toEqual([1, 7, 0]);
    expect(of('open', one, many)).toEqual([1, 8, 8]);
    expect(of('overdue', one, many)).toEqual([0, 1, 8]);
  });

  it('count none that began and ended within the week', () => {
    expect(of('open', alike({ begun: W1, reported: W1 }), alike({ begun: W2, ended: W2 }))).toEqual([1, 1, 1]);
  });

  it('count as overdue from the stretch in which it is so, and until that ends', () => {
    const extended = [alike({ ended: W2 }), alike({ begun: W2, reported: W1, late: W3 })];
    expect(of('overdue', ...extended)).toEqual([0, 0, 1]);
    const resumed = [alike({ ended: W3, late: W2 }), alike({ begun: W3, reported: W1 })];
    expect(of('overdue', ...resumed)).toEqual([0, 1, 0]);
    expect(of('overdue', alike({ begun: W2, reported: W1, late: W1 }))).toEqual([1, 1]);
  });

  it('count a closure for the week of the last one, and an issue taken up again for none', () => {
    const again = [alike({ ended: W1 }), alike({ standing: 'closed', ended: W2 })];
    expect(of('closed', ...again, alike({ begun: W2, reported: W1 }))).toEqual([0, 0, 0]);
    const twice = [alike({ begun: W2, ended: W3 }), alike({ standing: 'closed', begun: W3, reported: W1 })];
    expect(of('closed', ...again, ...twice)).toEqual([0, 0, 1]);
    expect(of('open', ...again, ...twice)).toEqual([0, 1, 0]);
  });

  it('leave a merged issue out from the day it was merged', () => {
    const merged = [alike({ ended: W2 }), alike({ standing: 'merged', begun: W2, reported: W1 })];
    expect(of('reported', ...merged)).toEqual([0, 0, 0]);
    expect(of('open', ...merged)).toEqual([1, 0, 0]);
  });
});
