import fc from 'fast-check';
import { fold, specify, type Meta } from '@app/eventing';
import { ArmDeadline, DropDeadline, MeetDeadline, RemindOfDeadline, type DeadlineCommand } from './commands.js';
import { deadline } from './deadline.decider.js';
import { DeadlineArmed, DeadlineDropped, DeadlineMet, DeadlineWarned, type DeadlineEvent } from './events.js';
import { instantOfMoment, momentsAfter, momentsOf, warningText, type Holding, type Moment } from './rules.js';

const { given } = specify(deadline);
const meta = (at = '2022-05-28T00:30:00.000Z'): Meta => ({ actor: 'system', roles: ['system'], at, commandId: 'c' });
const key = 'issue-12';
const about = { issueId: '12', unitId: 'unit-a' };
const content = { subject: '整改问题第12号', link: '/issues/12', about };
const holding: Holding = {
  ...{ own: ['clerk'], doing: ['clerk'], above: { lead: ['lead'], office: ['staff'], director: ['director'] } },
  ...{ chain: {}, who: '某局', taken: [] },
};
const armed = (arm: number, dueOn = '2022-05-31') => new DeadlineArmed({ key, arm, dueOn, ...content });
const arm = (position: number, dueOn = '2022-05-31') =>
  new ArmDeadline({ key, arm: position, dueOn, ...content }, meta());
const met = (since: number) => new DeadlineMet({ key, since });
const meet = (since: number) => new MeetDeadline({ key, since }, meta());
const remind = (position: number, moment: Moment, at?: string) =>
  new RemindOfDeadline({ key, arm: position, moment, holding }, meta(at));
const warned = (position: number, moment: Moment, text: string, late = false) =>
  new DeadlineWarned({
    ...about,
    ...{ key, arm: position, moment, dueOn: '2022-05-31', subject: content.subject, link: content.link },
    ...{ text, late, recipients: ['clerk'] },
  });
const threeDays = warned(5, 'T-3', '还剩3天：整改问题第12号，期限为2022年5月31日。');

describe('a deadline', () => {
  it('is armed by the fact that sets its day', () => given().when(arm(5)).then(armed(5)));

  it('is armed once when the same fact arrives twice', () => given(armed(5)).when(arm(5)).thenNothing());

  it('is armed again by a newer fact, such as a return or an extension', () =>
    given(armed(5), met(8)).when(arm(9, '2022-06-10')).then(armed(9, '2022-06-10')));

  it('stays met when the older fact that armed it arrives late', () => given(met(8)).when(arm(5)).thenNothing());

  it('is met by what is handed in', () => given(armed(5)).when(meet(8)).then(met(8)));

  it('is not met by what was handed in before it was armed again', () => given(armed(9)).when(meet(8)).thenNothing());

  it('is dropped when nobody owes it any more', () =>
    given(armed(5))
      .when(new DropDeadline({ key, since: 7 }, meta()))
      .then(new DeadlineDropped({ key, since: 7 })));

  it('warns its people at each moment', () => given(armed(5)).when(remind(5, 'T-3')).then(threeDays));

  it('warns once at each moment', () => given(armed(5), threeDays).when(remind(5, 'T-3')).thenNothing());

  it('warns no longer once it is met', () => given(armed(5), met(8)).when(remind(5, 'T-3')).thenNothing());

  it('warns no longer of a day that was moved', () =>
    given(armed(5), armed(9, '2022-06-10')).when(remind(5, 'T-3')).thenNothing());

  it('warns at every moment again after it was armed again', () =>
    given(armed(4), warned(4, 'T-3', '…'), met(4.5), armed(5))
      .when(remind(5, 'T-3'))
      .then(threeDays));

  it('says how long it is overdue', () =>
    given(armed(5))
      .when(remind(5, 'overdue', '2022-05-31T16:05:00.000Z'))
      .then(warned(5, 'overdue', '已逾期1天：整改问题第12号，期限为2022年5月31日，请立即办理。', true)));

  it('warns of no moment before its time', () =>
    given(armed(5))
      .when(remind(5, 'T-1', '2022-05-28T00:30:00.000Z'))
      .thenNothing());

  it('warns late only of what still holds', () => {
    given(armed(5))
      .when(remind(5, 'T-7', '2022-05-26T09:00:00.000Z'))
      .then(warned(5, 'T-7', '还剩5天：整改问题第12号，期限为2022年5月31日。'));
    given(armed(5))
      .when(remind(5, 'T-7', '2022-05-28T00:30:00.000Z'))
      .thenNothing();
    given(armed(5))
      .when(remind(5, 'T-0', '2022-06-02T00:30:00.000Z'))
      .thenNothing();
  });

  it('warns of nothing that was never armed', () => given().when(remind(5, 'T-3')).thenNothing());
});

describe('the moments of a deadline', () => {
  it('are seven, three and one day before, the day at 08:30, and 00:05 of the day after, in Shanghai', () =>
    expect(momentsOf({}).map((moment) => instantOfMoment(moment, '2022-05-31'))).toEqual([
      '2022-05-24T00:30:00.000Z',
      '2022-05-28T00:30:00.000Z',
      '2022-05-30T00:30:00.000Z',
      '2022-05-31T00:30:00.000Z',
      '2022-05-31T16:05:00.000Z',
    ]));

  it('are not made up for when they are past at arming, except being overdue', () => {
    expect(momentsAfter('2022-05-28T00:30:00.000Z', '2022-05-31')).toEqual(['T-1', 'T-0', 'overdue']);
    expect(momentsAfter('2022-07-01T00:00:00.000Z', '2022-05-31')).toEqual(['overdue']);
  });

  it('say the days that are really left when they are late', () =>
    expect(warningText('报送问题清单', '2022-05-31', '2022-05-31T01:00:00.000Z')).toBe(
      '今天到期：报送问题清单，请于今日办结。',
    ));
});

describe('whatever twice and in whatever order', () => {
  const run = (history: DeadlineEvent[], command: DeadlineCommand) => [
    ...history,
    ...deadline.decide(command, fold(deadline, history)),
  ];
  const facts = fc.uniqueArray(fc.record({ at: fc.integer({ min: 1, max: 40 }), arms: fc.boolean() }), {
    selector: ({ at }) => at,
    minLength: 1,
    maxLength: 8,
  });
  const asCommand = ({ at, arms }: { at: number; arms: boolean }): DeadlineCommand => (arms ? arm(at) : meet(at));

  it('facts leave the deadline as the newest of them says', () =>
    fc.assert(
      fc.property(facts, fc.infiniteStream(fc.nat()), (all, dice) => {
        const order = [...all, ...all].map((fact) => ({ fact, rank: dice.next().value as number }));
        order.sort((a, b) => a.rank - b.rank);
        const end = fold(deadline, order.map(({ fact }) => asCommand(fact)).reduce<DeadlineEvent[]>(run, []));
        const newest = all.reduce((a, b) => (a.at > b.at ? a : b));
        expect(end).toMatchObject({ is: newest.arms ? 'armed' : 'settled', since: newest.at });
      }),
    ));
});
