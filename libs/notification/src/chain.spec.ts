import fc from 'fast-check';
import { addDays, instantOf } from '@app/calendar';
import { fold, specify, type Meta } from '@app/eventing';
import {
  ArmDeadline,
  MeetDeadline,
  PauseDeadline,
  RemindOfDeadline,
  ResumeDeadline,
  type DeadlineCommand,
} from './commands.js';
import { CHAINS, matterOf, STEPS } from './chain.rules.js';
import { deadline } from './deadline.decider.js';
import { DeadlineArmed, DeadlineMet, DeadlineWarned, type DeadlineEvent } from './events.js';
import { instantOfMoment, MOMENTS, momentsOf, type Holding, type Moment } from './rules.js';

const { given } = specify(deadline);
const [key, dueOn] = ['issue-12', '2022-05-31'];
const content = { subject: '整改第12号问题', link: '/issues/12', about: { issueId: '12', unitId: 'unit-a' } };
const holding: Holding = {
  ...{ own: ['responsible'], doing: ['responsible'], chain: CHAINS.unit, who: '甲局', taken: [] },
  above: { lead: ['lead'], office: ['staff'], director: ['director'] },
};
const meta = (at: string): Meta => ({ actor: 'system', roles: ['system'], at, commandId: 'c' });
const on = (day: string, time = '09:00:00.000') => meta(instantOf(day, time));
const armed = (arm = 5) => new DeadlineArmed({ key, arm, dueOn, ...content });
const remind = (moment: Moment, day: string, over: Partial<Holding> = {}, arm = 5) =>
  new RemindOfDeadline({ key, arm, moment, holding: { ...holding, ...over } }, on(day));
const warned = (moment: Moment, text: string, recipients: string[]) =>
  new DeadlineWarned({
    ...{ ...content.about, key, arm: 5, moment, dueOn, subject: content.subject, link: content.link },
    ...{ text, late: true, recipients },
  });
const overdue = (days: number) =>
  warned('overdue', `已逾期${days}天：整改第12号问题，期限为2022年5月31日，请立即办理。`, ['responsible']);
const told = (verb: string, moment: Moment, days: number, who: string) =>
  warned(moment, `${verb}：甲局逾期${days}天未整改第12号问题，期限为2022年5月31日。`, [who]);

describe('an overdue deadline', () => {
  it('goes up from the responsible person to the lead at once, the office after 3 days, the director after 7', () => {
    given(armed()).when(remind('overdue', '2022-06-01')).then(overdue(1));
    given(armed(), overdue(1))
      .when(remind('lead', '2022-06-01'))
      .then(told('催办', 'lead', 1, 'lead'));
    const below = [armed(), overdue(1), told('催办', 'lead', 1, 'lead')];
    given(...below)
      .when(remind('office', '2022-06-03'))
      .thenNothing();
    given(...below)
      .when(remind('office', '2022-06-04'))
      .then(told('督办', 'office', 4, 'staff'));
    given(...below, told('督办', 'office', 4, 'staff'))
      .when(remind('director', '2022-06-08'))
      .then(told('提请领导督办', 'director', 8, 'director'));
  });

  it('takes no step before the one below it: what is missing is given with it', () =>
    given(armed())
      .when(remind('office', '2022-06-04'))
      .then(overdue(4), told('催办', 'lead', 4, 'lead'), told('督办', 'office', 4, 'staff')));

  it('takes each step once, and none after it was met', () => {
    const taken = [armed(), overdue(1), told('催办', 'lead', 1, 'lead')];
    given(...taken)
      .when(remind('lead', '2022-06-02'))
      .thenNothing();
    given(...taken, new DeadlineMet({ key, since: 9 }))
      .when(remind('office', '2022-06-04'))
      .thenNothing();
  });

  it('does not take again what was taken before deadlines had a chain', () =>
    given(armed(), overdue(1))
      .when(remind('office', '2022-06-04', { taken: ['lead'] }))
      .then(told('督办', 'office', 4, 'staff')));

  it('tells the lead once where he is the responsible person himself', () =>
    given(armed())
      .when(remind('lead', '2022-06-01', { own: ['lead'], doing: ['lead'] }))
      .then(
        warned('overdue', overdue(1).data.text, ['lead']),
        warned('lead', told('催办', 'lead', 1, '').data.text, []),
      ));

  it('tells the lead once where his unit has no clerk', () =>
    given(armed())
      .when(remind('lead', '2022-06-01', { own: ['lead'], doing: [] }))
      .then(
        warned('overdue', overdue(1).data.text, ['lead']),
        warned('lead', told('催办', 'lead', 1, '').data.text, []),
      ));

  it("goes the way of its matter: the office's own to the director, a supervisor's to the office, the director's nowhere", () => {
    expect(matterOf({ unitId: 'a', roles: ['unit-clerk', 'unit-lead'] })).toBe('unit');
    expect(matterOf({ unitId: 'a', roles: ['unit-lead'], letter: 'opinion' })).toBe('letter');
    expect(matterOf({ unitId: 'a', roles: ['unit-lead'] })).toBe('lead');
    expect(matterOf({ supervisorId: 's', roles: [] })).toBe('supervisor');
    expect(momentsOf(CHAINS[matterOf({ roles: ['office-staff', 'office-director'] })]).slice(5)).toEqual(['director']);
    expect(momentsOf(CHAINS[matterOf({ roles: ['office-director'] })]).slice(5)).toEqual([]);
    for (const chain of Object.values(CHAINS)) {
      const days = STEPS.flatMap((step) => chain[step] ?? []);
      expect([...days].sort((a, b) => a - b)).toEqual(days);
    }
  });
});

type Deed = readonly [kind: 'remind' | 'arm' | 'meet' | 'pause' | 'resume', later: number, pick: number];

/** Days pass and somebody does something; jobs come late, twice and in any order. */
const deeds: fc.Arbitrary<Deed[]> = fc.array(
  fc.tuple(
    fc.constantFrom<Deed[0]>('remind', 'remind', 'remind', 'remind', 'arm', 'meet', 'pause', 'resume'),
    fc.integer({ min: 0, max: 3 }),
    fc.nat({ max: 7 }),
  ),
  { maxLength: 60 },
);

function live(all: readonly Deed[]): DeadlineEvent[] {
  let [history, day, position]: [DeadlineEvent[], string, number] = [[armed(1)], '2022-05-20', 1];
  for (const [kind, later, pick] of all) {
    day = addDays(day, later);
    const state = fold(deadline, history);
    const arm = state.is === 'armed' ? state.arm : 1;
    const commands: Record<Deed[0], () => DeadlineCommand> = {
      remind: () => remind(MOMENTS[pick] ?? 'T-7', day, {}, pick === 7 ? 1 : arm),
      arm: () => new ArmDeadline({ key, arm: ++position, dueOn: addDays(day, pick * 2), ...content }, on(day)),
      meet: () => new MeetDeadline({ key, since: ++position }, on(day)),
      pause: () => new PauseDeadline({ key, reason: '汛情', pausable: true }, on(day)),
      resume: () => new ResumeDeadline({ key, reason: '汛情结束' }, on(day)),
    };
    try {
      history = [
        ...history,
        ...deadline.decide(commands[kind](), state).map((event) => Object.assign(event, { at: on(day).at })),
      ];
    } catch (error) {
      if (kind !== 'pause' && kind !== 'resume') throw error;
    }
  }
  return history;
}

describe('whatever is late, twice, out of order or paused', () => {
  it('each moment of each arming is given at most once, in order, and in its time', () =>
    fc.assert(
      fc.property(deeds, (all) => {
        const history = live(all);
        const given = history.flatMap((event) =>
          event.type === 'DeadlineWarned' ? [event as DeadlineWarned & { at: string }] : [],
        );
        for (const arm of new Set(given.map(({ data }) => data.arm))) {
          const ranks = given.filter(({ data }) => data.arm === arm).map(({ data }) => MOMENTS.indexOf(data.moment));
          expect(ranks).toEqual([...new Set(ranks)].sort((a, b) => a - b));
        }
        for (const { data, at } of given)
          expect(instantOfMoment(data.moment, data.dueOn, CHAINS.unit) <= at).toBe(true);
      }),
      { numRuns: 500 },
    ));

  it('no step comes before the step below it', () =>
    fc.assert(
      fc.property(deeds, (all) => {
        const given: string[] = [];
        for (const event of live(all)) {
          if (event.type !== 'DeadlineWarned') continue;
          const at = momentsOf(CHAINS.unit).indexOf(event.data.moment);
          const below = momentsOf(CHAINS.unit)[at - 1];
          if (at > 4) expect(given).toContain(`${event.data.arm} ${below}`);
          given.push(`${event.data.arm} ${event.data.moment}`);
        }
      }),
      { numRuns: 500 },
    ));

  it('nobody is warned while the clock stands still, nor of what is settled', () =>
    fc.assert(
      fc.property(deeds, (all) => {
        const history = live(all);
        history.forEach((event, index) => {
          if (event.type !== 'DeadlineWarned') return;
          const before = fold(deadline, history.slice(0, index));
          expect(before).toMatchObject({ is: 'armed', arm: event.data.arm });
          expect(before).not.toHaveProperty('pausedOn', expect.any(String));
        });
      }),
      { numRuns: 500 },
    ));

  it('the arming that holds in the end has told everybody once the last job has run', () =>
    fc.assert(
      fc.property(deeds, fc.shuffledSubarray([...MOMENTS, ...MOMENTS], { minLength: 16 }), (all, moments) => {
        let history = live(all);
        const end = fold(deadline, history);
        if (end.is !== 'armed' || end.pausedOn !== undefined) return;
        for (const moment of moments) {
          const command = remind(moment, addDays(end.dueOn, 90), {}, end.arm);
          history = [...history, ...deadline.decide(command, fold(deadline, history))];
        }
        const given = history.flatMap((e) =>
          e.type === 'DeadlineWarned' && e.data.arm === end.arm ? [e.data.moment] : [],
        );
        expect(given.filter((moment) => MOMENTS.indexOf(moment) >= 4)).toEqual(['overdue', ...STEPS]);
      }),
    ));
});
