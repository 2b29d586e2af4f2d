import { specify } from '@app/eventing/specify.js';
import {
  AcceptHandling,
  FindHandlingInsufficient,
  FindLetterOverdue,
  MoveLetterDeadline,
  ReportHandling,
} from './commands.js';
import {
  HandlingAccepted,
  HandlingFoundInsufficient,
  HandlingReported,
  LetterDeadlineMoved,
  LetterDelivered,
  LetterDrafted,
  LetterFellOverdue,
  LetterIssued,
  LetterWithdrawn,
  type LetterKind,
  type LetterText,
} from './events.js';
import { letter } from './letter.decider.js';
import type { Told } from './letter.rules.js';

const { given } = specify(letter);
const opinionId = 'opinion-1';
const unitId = 'unit-a';
const meta = (day: string, unit?: string) => ({
  ...{ actor: 'somebody', roles: [], at: `${day}T02:00:00.000Z`, commandId: 'c' },
  ...(unit === undefined ? {} : { unit }),
});
const of = (kind: LetterKind = 'opinion') => ({ opinionId, unitId, letter: kind });
const documentNumber = '舞法监意〔2022〕1号';
const dueOn = '2022-06-17';
const text: LetterText = {
  ...{ title: '意见', problems: '未公示', demands: '公示', basis: '条例', days: 10 },
  dayKind: 'working',
  measure: 'correct',
};

const life = (kind: LetterKind): Told[] => [
  new LetterDrafted({ ...of(kind), ...text }),
  new LetterIssued({ ...of(kind), year: 2022, number: 1, documentNumber, issuedOn: '2022-06-01' }),
  new LetterDelivered({
    ...{ ...of(kind), documentNumber, dueOn },
    ...{ deliveredOn: '2022-06-02', means: 'direct', receivedBy: '甲某' },
  }),
];
const reported = (late: boolean, kind: LetterKind = 'opinion', round = 1) =>
  new HandlingReported({ ...of(kind), round, account: '已公示', evidence: ['f'], dueOn, late });
const overdue = (kind: LetterKind = 'opinion') => new LetterFellOverdue({ ...of(kind), documentNumber, dueOn });
const insufficient = (kind: LetterKind = 'opinion') =>
  new HandlingFoundInsufficient({ ...of(kind), round: 1, reason: '不全' });
const accepted = () => new HandlingAccepted({ ...of(), round: 1, opinion: '到位' });
const withdrawn = () => new LetterWithdrawn({ ...of(), documentNumber, reason: '有误' });
const opinion = life('opinion');
const decision = [...opinion, overdue(), ...life('decision')];

const on = (kind: LetterKind = 'opinion') => ({ opinionId, letter: kind });
const report = (day: string, kind: LetterKind = 'opinion', unit = unitId, evidence = ['f']) =>
  new ReportHandling({ ...on(kind), account: '已公示', evidence }, meta(day, unit));
const accept = (unit?: string) => new AcceptHandling({ ...on(), opinion: '到位' }, meta('2022-06-15', unit));
const wanting = (day: string, kind: LetterKind = 'opinion', unit?: string) =>
  new FindHandlingInsufficient({ ...on(kind), reason: '不全' }, meta(day, unit));
const clock = (day: string, kind: LetterKind = 'opinion', due = dueOn) =>
  new FindLetterOverdue({ ...on(kind), dueOn: due }, meta(day));

describe('how a letter is handled', () => {
  it('is reported by the unit it went to, with evidence', () => {
    given(...opinion)
      .when(report('2022-06-17'))
      .then(reported(false));
    given(...opinion)
      .when(report('2022-06-10', 'opinion', 'unit-b'))
      .thenRefused('not-your-unit');
    given(...opinion)
      .when(report('2022-06-10', 'opinion', unitId, []))
      .thenRefused('handling-without-evidence');
    given(...opinion.slice(0, 2))
      .when(report('2022-06-10'))
      .thenRefused('letter-not-delivered');
  });

  it('reported late is accepted and marked late, and that the period ended is on record before it', () => {
    given(...opinion)
      .when(report('2022-06-18'))
      .then(overdue(), reported(true));
    given(...opinion, overdue())
      .when(report('2022-06-18'))
      .then(reported(true));
  });

  it('is accepted by the office, which closes the letter', () => {
    given(...opinion, reported(false))
      .when(accept())
      .then(accepted());
    given(...opinion)
      .when(accept())
      .thenRefused('handling-not-reported');
    given(...opinion, reported(false))
      .when(accept(unitId))
      .thenRefused('reviewer-acts-for-unit');
    given(...opinion, reported(false))
      .when(wanting('2022-06-15', 'opinion', unitId))
      .thenRefused('reviewer-acts-for-unit');
    given(...opinion, reported(false), accepted())
      .when(accept())
      .thenRefused('letter-carried-out');
    given(...opinion, reported(false), insufficient())
      .when(accept())
      .thenRefused('handling-found-insufficient');
  });

  it('found insufficient may be reported again until a decision is issued', () => {
    given(...opinion, reported(false))
      .when(wanting('2022-06-15'))
      .then(insufficient());
    given(...opinion, reported(false), insufficient())
      .when(report('2022-06-16'))
      .then(reported(false, 'opinion', 2));
    given(...opinion, reported(false), insufficient(), ...life('decision'))
      .when(report('2022-06-16'))
      .thenRefused('decision-already-issued');
  });
});

describe('the stated period', () => {
  it('ended without a report makes an opinion overdue, once however often the clock says it', () => {
    given(...opinion)
      .when(clock('2022-06-18'))
      .then(overdue());
    given(...opinion, overdue())
      .when(clock('2022-06-19'))
      .thenNothing();
    given(...opinion)
      .when(clock('2022-06-17'))
      .thenNothing();
    given(...opinion)
      .when(clock('2022-06-18', 'opinion', '2022-06-01'))
      .thenNothing();
    given(...opinion, reported(false))
      .when(clock('2022-06-18'))
      .thenNothing();
    given(...opinion, reported(false), insufficient())
      .when(clock('2022-06-18'))
      .thenNothing();
    given(...opinion, withdrawn())
      .when(clock('2022-06-18'))
      .thenNothing();
    given(...opinion)
      .when(clock('2022-06-18', 'decision'))
      .thenNothing();
  });

  it('of a decision is met by execution alone', () => {
    given(...decision)
      .when(clock('2022-06-18', 'decision'))
      .then(overdue('decision'));
    given(...decision, reported(false, 'decision'), insufficient('decision'))
      .when(clock('2022-06-18', 'decision'))
      .then(overdue('decision'));
    given(...decision, reported(false, 'decision'))
      .when(clock('2022-06-18', 'decision'))
      .thenNothing();
    given(...decision, reported(false, 'decision'))
      .when(wanting('2022-06-20', 'decision'))
      .then(insufficient('decision'), overdue('decision'));
  });

  it('is not late while the period stands still, and moves by what did not count', () => {
    given(...opinion)
      .when(new FindLetterOverdue({ ...on(), dueOn, paused: true }, meta('2022-06-20')))
      .thenNothing();
    given(...opinion)
      .when(new ReportHandling({ ...report('2022-06-20').data, paused: true }, meta('2022-06-20', unitId)))
      .then(reported(false));
    const longAfter = { ...report('2022-08-20').data, paused: true, dueAfterPause: '2022-08-12' };
    given(...opinion)
      .when(new ReportHandling(longAfter, meta('2022-08-20', unitId)))
      .then(
        new LetterFellOverdue({ ...overdue().data, dueOn: '2022-08-12' }),
        new HandlingReported({ ...reported(true).data, dueOn: '2022-08-12' }),
      );
    const moved = { from: dueOn, dueOn: '2022-06-24', reason: '暂停计时' };
    const move = new MoveLetterDeadline({ ...on(), ...moved }, meta('2022-06-20'));
    const taken = new LetterDeadlineMoved({ ...of(), ...moved });
    given(...opinion)
      .when(move)
      .then(taken);
    given(...opinion, taken)
      .when(move)
      .thenNothing();
    given(...opinion, overdue())
      .when(move)
      .thenNothing();
  });
});
