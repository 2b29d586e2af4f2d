import { instantOf } from '@app/calendar';
import { specify, type Meta } from '@app/eventing';
import { PauseDeadline, ResumeDeadline } from './commands.js';
import { deadline } from './deadline.decider.js';
import { DeadlineArmed, DeadlineMet, DeadlinePaused, DeadlineResumed } from './events.js';
import type { DayCount } from './rules.js';

const { given } = specify(deadline);
const [key, dueOn] = ['issue-12', '2022-04-29'];
const [subject, link, about] = ['整改第12号问题', '/issues/12', { issueId: '12', unitId: 'unit-a' }];
const on = (day: string): Meta => ({
  ...{ actor: 'staff', roles: ['office-staff'], at: instantOf(day, '09:00:00.000'), commandId: 'c' },
});
const armed = (counts?: DayCount) =>
  new DeadlineArmed({ key, arm: 5, dueOn, subject, link, about, ...(counts && { counts }) });
const pause = (day: string, pausable = true) => new PauseDeadline({ key, reason: '汛期停工', pausable }, on(day));
const resume = (day: string, year?: number) =>
  new ResumeDeadline(
    { key, reason: '已复工', ...(year && { years: [{ year, holidays: ['2022-05-03'], workdays: [] }] }) },
    on(day),
  );
const paused = (day: string) =>
  new DeadlinePaused({ ...about, key, subject, link, on: day, dueOn, reason: '汛期停工' });
const resumed = (of: { on: string; days: number; counts: DayCount; dueOn: string }) =>
  new DeadlineResumed({ ...about, key, subject, link, pausedOn: '2022-04-27', from: dueOn, reason: '已复工', ...of });

describe('a paused deadline', () => {
  it('stands still from the day of the pause', () =>
    given(armed()).when(pause('2022-04-27')).then(paused('2022-04-27')));

  it('has as many days left as before once it is resumed', () =>
    given(armed(), paused('2022-04-27'))
      .when(resume('2022-05-07'))
      .then(resumed({ on: '2022-05-07', days: 10, counts: 'calendar-days', dueOn: '2022-05-09' })));

  it('counts working days where it was counted in them, by the imported table', () => {
    given(armed('working-days'), paused('2022-04-27'))
      .when(resume('2022-05-07'))
      .then(resumed({ on: '2022-05-07', days: 5, counts: 'working-days', dueOn: '2022-05-10' }));
    given(armed('working-days'), paused('2022-04-27'))
      .when(resume('2022-05-07', 2022))
      .then(resumed({ on: '2022-05-07', days: 7, counts: 'working-days', dueOn: '2022-05-11' }));
  });

  it('is not resumed in working days of a year without a table', () =>
    given(armed('working-days'), paused('2022-04-27'))
      .when(resume('2099-05-07'))
      .thenRefused('year-of-deadline-not-arranged'));

  it('is not paused twice, and not resumed unless paused', () => {
    given(armed(), paused('2022-04-27')).when(pause('2022-04-28')).thenRefused('deadline-already-paused');
    given(armed()).when(resume('2022-04-28')).thenRefused('deadline-not-paused');
  });

  it('is none that was met, missed or never set', () => {
    given(armed(), new DeadlineMet({ key, since: 8 }))
      .when(pause('2022-04-27'))
      .thenRefused('deadline-already-settled');
    given(armed()).when(pause('2022-04-30')).thenRefused('deadline-missed-not-paused');
    given().when(pause('2022-04-27')).thenRefused('deadline-not-found');
  });

  it('is none of the office, nor one whose paper would go on saying another day', () =>
    given(armed()).when(pause('2022-04-27', false)).thenRefused('deadline-not-pausable'));

  it('stands still for 60 days in all, and longer by the director alone', () => {
    const director = { roles: ['office-director'] };
    const late = resume('2022-06-27');
    given(armed(), paused('2022-04-27')).when(late).thenRefused('pause-beyond-limit');
    const byDirector = new ResumeDeadline(late.data, { ...late.meta, ...director });
    const after = resumed({ on: '2022-06-27', days: 61, counts: 'calendar-days', dueOn: '2022-06-29' });
    given(armed(), paused('2022-04-27')).when(byDirector).then(after);
    const sixty = resumed({ on: '2022-06-26', days: 60, counts: 'calendar-days', dueOn: '2022-06-28' });
    const taken = new DeadlineArmed({ ...armed().data, arm: 9, dueOn: '2022-06-28' });
    const again = pause('2022-06-27');
    given(armed(), paused('2022-04-27'), sixty, taken).when(again).thenRefused('pause-beyond-limit');
    given(armed(), paused('2022-04-27'), sixty, taken)
      .when(new PauseDeadline(again.data, { ...again.meta, ...director }))
      .then(new DeadlinePaused({ ...paused('2022-06-27').data, dueOn: '2022-06-28' }));
    const extended = new DeadlineArmed({ ...armed().data, arm: 12, dueOn: '2022-07-29' });
    given(armed(), paused('2022-04-27'), sixty, taken, extended)
      .when(again)
      .then(new DeadlinePaused({ ...paused('2022-06-27').data, dueOn: '2022-07-29' }));
  });

  it('runs anew once it is armed again', () =>
    given(armed(), paused('2022-04-27'), new DeadlineArmed({ ...armed().data, arm: 9 }))
      .when(resume('2022-05-07'))
      .thenRefused('deadline-not-paused'));
});
