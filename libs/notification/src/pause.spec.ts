import { instantOf } from '@app/calendar';
import { specify, type Meta } from '@app/eventing';
import { EndPause, PauseDeadline, ResumeDeadline } from './commands.js';
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
const paused = (day: string, more: Partial<DeadlinePaused['data']> = {}) =>
  new DeadlinePaused({ ...about, key, subject, link, on: day, dueOn, reason: '汛期停工', ...more });
const byDirector = <C extends { data: object; meta: Meta }>(of: C): C =>
  Object.assign(Object.create(Object.getPrototypeOf(of) as object) as C, of, {
    meta: { ...of.meta, roles: ['office-director'] },
  });
const end = (day: string) => new EndPause({ key }, { ...on(day), actor: 'system', roles: ['system'] });
const resumed = (
  of: Partial<DeadlineResumed['data']> & { on: string; days: number; counts: DayCount; dueOn: string },
) =>
  new DeadlineResumed({ ...about, key, subject, link, pausedOn: '2022-04-27', from: dueOn, reason: '已复工', ...of });

describe('a paused deadline', () => {
  it('stands still from the day of the pause', () =>
    given(armed())
      .when(pause('2022-04-27'))
      .then(paused('2022-04-27', { until: '2022-06-26', dueAtLatest: '2022-06-28' })));

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
    given(armed('working-days'), paused('2099-04-27'))
      .when(resume('2099-05-07'))
      .thenRefused('year-of-deadline-not-arranged'));

  it('says no day that such a pause leads to', () => {
    const late = new DeadlineArmed({ ...armed('working-days').data, dueOn: '2099-04-29' });
    given(late)
      .when(pause('2099-04-27'))
      .then(paused('2099-04-27', { dueOn: '2099-04-29', until: '2099-06-26' }));
  });

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
    const sixty = resumed({ on: '2022-06-26', days: 60, counts: 'calendar-days', dueOn: '2022-06-28' });
    const taken = new DeadlineArmed({ ...armed().data, arm: 9, dueOn: '2022-06-28' });
    const again = pause('2022-06-27');
    given(armed(), paused('2022-04-27'), sixty, taken).when(again).thenRefused('pause-beyond-limit');
    const unlimited = paused('2022-06-27', { dueOn: '2022-06-28', unlimited: true });
    given(armed(), paused('2022-04-27'), sixty, taken).when(byDirector(again)).then(unlimited);
    given(armed(), paused('2022-04-27'), sixty, taken, unlimited).when(end('2022-12-31')).thenNothing();
    const extended = new DeadlineArmed({ ...armed().data, arm: 12, dueOn: '2022-07-29' });
    given(armed(), paused('2022-04-27'), sixty, taken, extended)
      .when(again)
      .then(paused('2022-06-27', { dueOn: '2022-07-29', until: '2022-08-26', dueAtLatest: '2022-09-27' }));
  });

  it('goes on by itself after that, once, from the same day however late the job and whoever resumes it', () => {
    const reason = '累计暂停计时已满60天，自动恢复';
    const went = { on: '2022-06-26', days: 60, counts: 'calendar-days', dueOn: '2022-06-28' } as const;
    const ended = resumed({ ...went, reason, byRule: true });
    const stands = [armed(), paused('2022-04-27', { until: '2022-06-26' })] as const;
    given(...stands)
      .when(end('2022-06-25'))
      .thenNothing();
    given(...stands)
      .when(end('2022-06-26'))
      .then(ended);
    given(...stands)
      .when(end('2022-11-13'))
      .then(ended);
    given(...stands, ended)
      .when(end('2022-11-13'))
      .thenNothing();
    given(...stands, new DeadlineMet({ key, since: 8 }))
      .when(end('2022-06-26'))
      .thenNothing();
    given(...stands)
      .when(resume('2022-11-13'))
      .then(resumed(went));
    given(...stands)
      .when(byDirector(resume('2022-11-13')))
      .then(resumed(went));
  });

  it('goes on after what is left of the 60 days, also where it was paused before pauses ended by themselves', () => {
    const forty = resumed({ on: '2022-06-06', days: 40, counts: 'calendar-days', dueOn: '2022-06-08' });
    const before = [armed(), paused('2022-04-27'), forty] as const;
    given(...before)
      .when(pause('2022-06-07'))
      .then(paused('2022-06-07', { dueOn: '2022-06-08', until: '2022-06-27', dueAtLatest: '2022-06-28' }));
    const ended = {
      pausedOn: '2022-06-07',
      from: '2022-06-08',
      reason: '累计暂停计时已满60天，自动恢复',
      byRule: true,
    };
    given(...before, paused('2022-06-07'))
      .when(end('2022-07-30'))
      .then(resumed({ ...ended, on: '2022-06-27', days: 20, counts: 'calendar-days', dueOn: '2022-06-28' }));
    const seventy = resumed({ on: '2022-07-06', days: 70, counts: 'calendar-days', dueOn: '2022-07-08' });
    given(armed(), paused('2022-04-27'), seventy, paused('2022-07-07')).when(end('2022-12-31')).thenNothing();
  });

  it('runs anew once it is armed again', () =>
    given(armed(), paused('2022-04-27'), new DeadlineArmed({ ...armed().data, arm: 9 }))
      .when(resume('2022-05-07'))
      .thenRefused('deadline-not-paused'));
});
