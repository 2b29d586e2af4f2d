import { specify } from '@app/eventing/specify.js';
import type { Meta } from '@app/eventing/message.js';
import {
  AcceptScore,
  AssignScorer,
  CloseFileScoring,
  HandInScores,
  MoveScoringDeadline,
  ObjectToScore,
  RaiseCaseFindings,
  RecuseScorer,
  ReportScorerUnavailable,
  RuleOnScoreObjection,
  SettleScore,
  TellScore,
} from './commands.js';
import { fileScoring } from './decider.js';
import {
  FileScored,
  FileScoringClosed,
  FileScoringOpened,
  ScorerAssigned,
  ScoresHandedIn,
  ScoreTold,
} from './events.js';
import { isSealed } from './sight.rules.js';

const { given } = specify(fileScoring);
const [scoringId, roundId, unitId] = ['s1', 'r1', 'U1'];
const of = { scoringId, roundId, unitId };
const meta: Meta = { actor: 'a', roles: [], at: '2026-06-08T02:00:00.000Z', commandId: 'c', unit: unitId };
const reason = '案卷抽取已经作废：名录有误';
const none = { marking: { vetoes: [], deductions: [] }, score: 100, vetoed: false, grade: '优秀' };
const placed = (scorerId: string, place: number) =>
  new ScorerAssigned({ ...of, scorerId, name: `某${scorerId}`, place, by: 'draw' });
const ready = [
  new FileScoringOpened({
    ...{ ...of, campaignId: 'c1', fileId: 'U1:2026-1', caseNumber: '舞城罚〔2026〕1号' },
    ...{ scoreBy: '2026-06-10', objectionDays: 10, rulingDays: 10 },
  }),
  ...[placed('a', 1), placed('b', 2)],
];
const handedIn = (scorerId: string, place: number) =>
  new ScoresHandedIn({ ...of, ...none, scorerId, name: `某${scorerId}`, place, late: false });
const told = [
  ...[handedIn('a', 1), handedIn('b', 2), new FileScored({ ...of, ...none, counted: [1, 2] })],
  new ScoreTold({ ...of, objectBy: '2026-06-22' }),
];
const close = new CloseFileScoring({ scoringId, reason }, meta);
const closed = (waiting: readonly string[], isTold = false) =>
  new FileScoringClosed({ ...of, reason, waiting, told: isTold });

describe('a file in a round that is closed', () => {
  it('is closed whatever it has come to, and those who wait for it are named', () => {
    given(...ready)
      .when(close)
      .then(closed(['a', 'b']));
    given(...ready, handedIn('a', 1))
      .when(close)
      .then(closed(['b']));
    given(...ready, ...told)
      .when(close)
      .then(closed([], true));
  });

  it('is neither scored nor told, objected to, ruled on nor raised any more', () => {
    const asked = [
      new AssignScorer({ scoringId, scorerId: 'c' }, meta),
      new RecuseScorer({ scoringId, scorerId: 'a', ground: '亲属' }, meta),
      new HandInScores({ scoringId, marking: none.marking, signed: true }, meta),
      new TellScore({ scoringId }, meta),
      new AcceptScore({ scoringId }, meta),
      new ObjectToScore({ scoringId, items: [], evidence: [] }, meta),
      new RuleOnScoreObjection({ scoringId, ruling: 'upheld', reason: '维持', items: [] }, meta),
      new RaiseCaseFindings({ scoringId, findings: [] }, meta),
    ];
    for (const command of asked)
      given(...ready, closed(['a', 'b']))
        .when(command)
        .thenRefused('scoring-round-closed', { reason });
  });

  it('is left alone by clocks and registers', () => {
    const late = { ...meta, at: '2026-07-08T02:00:00.000Z' };
    const moved = { of: 'objection' as const, from: '2026-06-22', dueOn: '2026-06-23', reason: '调休' };
    for (const command of [
      close,
      new SettleScore({ scoringId }, late),
      new MoveScoringDeadline({ scoringId, ...moved }, meta),
      new ReportScorerUnavailable({ scoringId, scorerId: 'a', why: 'account-closed' }, meta),
    ])
      given(...ready, ...told, closed([], true))
        .when(command)
        .thenNothing();
  });

  it('keeps for ever to their authors the sheets that nobody had read', () => {
    expect(isSealed({ state: 'closed', score: null })).toBe(true);
    expect(isSealed({ state: 'closed', score: 100 })).toBe(false);
    expect(isSealed({ state: 'settled', score: 100 })).toBe(false);
  });
});
