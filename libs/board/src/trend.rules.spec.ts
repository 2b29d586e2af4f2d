import { instantOf } from '@app/calendar/dates.js';
import { weeklyCounts, weeksBetween, type Course, type Standing, type Stretch } from './trend.rules.js';

const at = (day: string) => new Date(instantOf(day, '10:00:00.000'));
const since = (day: string, standing: Standing, dueOn = '2022-05-20', paused = false): Stretch => ({
  ...{ since: at(day), standing, dueOn, paused },
});
const course = (...stretches: Stretch[]): Course => ({ reportedAt: stretches[0]!.since, stretches });

describe('the weeks of a campaign', () => {
  it('run from Monday to Sunday, and the last one to the day that is asked about', () => {
    expect(weeksBetween('2022-05-11', '2022-05-25')).toEqual([
      { from: '2022-05-09', to: '2022-05-15' },
      { from: '2022-05-16', to: '2022-05-22' },
      { from: '2022-05-23', to: '2022-05-25' },
    ]);
  });

  it('are none before the first issue', () => expect(weeklyCounts([], '2022-05-25')).toEqual([]));

  it('count what was open and what was overdue when each of them ended', () => {
    const settled = course(
      since('2022-05-11', 'open'),
      since('2022-05-18', 'submitted'),
      since('2022-05-24', 'closed'),
    );
    const late = course(since('2022-05-17', 'open'));
    expect(weeklyCounts([settled, late], '2022-05-25')).toMatchObject([
      { reported: 1, closed: 0, open: 1, overdue: 0 },
      { reported: 1, closed: 0, open: 2, overdue: 1 },
      { reported: 0, closed: 1, open: 1, overdue: 1 },
    ]);
  });

  it('count no paused clock as overdue, nor one whose last day it is', () => {
    const paused = course(since('2022-05-16', 'open', '2022-05-20', true));
    const today = course(since('2022-05-16', 'open', '2022-05-22'));
    expect(weeklyCounts([paused, today], '2022-05-22')).toMatchObject([{ open: 2, overdue: 0 }]);
  });

  it('count a closure for the week of the last one, and an issue taken up again for none', () => {
    const again = course(since('2022-05-11', 'open'), since('2022-05-12', 'closed'), since('2022-05-17', 'open'));
    const twice = course(...again.stretches, since('2022-05-24', 'closed'));
    expect(weeklyCounts([again, twice], '2022-05-25').map(({ closed }) => closed)).toEqual([0, 0, 1]);
    expect(weeklyCounts([again, twice], '2022-05-25').map(({ open }) => open)).toEqual([0, 2, 1]);
  });

  it('leave a merged issue out from the day it was merged', () => {
    const merged = course(since('2022-05-11', 'open'), since('2022-05-17', 'merged'));
    expect(weeklyCounts([merged], '2022-05-22')).toMatchObject([
      { reported: 0, open: 1 },
      { reported: 0, open: 0 },
    ]);
  });
});
