import { specify } from '@app/eventing/specify.js';
import type { Meta } from '@app/eventing/message.js';
import {
  AssignScorer,
  HandInScores,
  OpenFileScoring,
  ReportScorerUnavailable,
  RuleOnScoreObjection,
  type KnownScorer,
} from './commands.js';
import { fileScoring } from './decider.js';
import {
  FileScored,
  FileScoringOpened,
  ScoreObjected,
  ScorerAssigned,
  ScorerFoundUnavailable,
  ScorerRecused,
  ScorersDiffered,
  ScoresHandedIn,
  ScoreTold,
  type Unavailable,
} from './events.js';
import type { ScoreSheet } from './sheet.rules.js';

const { given } = specify(fileScoring);
const [scoringId, roundId, unitId] = ['s1', 'r1', 'U1'];
const of = { scoringId, roundId, unitId };
const sheet: ScoreSheet = {
  ...{ code: 'small', version: '1', title: '小评查表', source: '县里', fullMarks: 100, vetoMeans: 'zero' },
  ...{ vetoes: [], items: [{ code: 'i1', group: '文书', text: '笔录齐全', marks: 100 }], maxDifference: 5 },
  grades: [
    { name: '合格', from: 60 },
    { name: '不合格', from: 0 },
  ],
};
const meta: Meta = { actor: 'office', roles: ['office-staff'], at: '2026-06-08T02:00:00.000Z', commandId: 'c' };
const known = (scorerId: string, name = `某${scorerId}`, more: Partial<KnownScorer> = {}): KnownScorer => ({
  ...{ scorerId, name, unitIds: [], recusedFrom: [], ...more },
});
const file = {
  ...{ campaignId: 'c1', fileId: 'U1:2026-1', caseNumber: '舞城罚〔2026〕1号' },
  ...{ scoreBy: '2026-06-10', objectionDays: 10, rulingDays: 10 },
};
const placed = (scorerId: string, place: number) =>
  new ScorerAssigned({ ...of, scorerId, name: `某${scorerId}`, place, by: 'draw' });
const opened = new FileScoringOpened({ ...of, ...file });
const ready = [opened, placed('a', 1), placed('b', 2)];
const marking = { vetoes: [], deductions: [{ code: 'i1', points: 2, reason: '缺一页' }] };
const scored = { marking, score: 98, vetoed: false, grade: '合格' };
const handedIn = (scorerId: string, place: number) =>
  new ScoresHandedIn({ ...of, ...scored, scorerId, name: `某${scorerId}`, place, late: false });

describe('one person with two accounts', () => {
  const first = known('a', '某甲', { unitIds: ['U3'] });
  const again = known('a2', '某甲', { unitIds: ['U3', 'U4'] });
  const assign = (scorer: KnownScorer, people: readonly KnownScorer[], replaces?: string) => {
    const how = replaces === undefined ? {} : { replaces, reason: '账号更换' };
    return new AssignScorer({ scoringId, scorerId: scorer.scorerId, scorer, people, ...how }, meta);
  };

  it('does not hold two places on a file: the same name in one unit or body is one person', () => {
    given(opened, placed('a', 1))
      .when(assign(again, [first]))
      .thenRefused('scorer-same-person', { name: '某甲' });
    const body = { bodies: ['县检察院'] };
    given(opened, placed('a', 1))
      .when(assign(known('a2', '某甲', body), [known('a', '某甲', body)]))
      .thenRefused('scorer-same-person');
    const differed = new ScorersDiffered({ ...of, over: 'points' });
    given(...ready, handedIn('a', 1), handedIn('b', 2), differed)
      .when(assign(again, [first, known('b')]))
      .thenRefused('scorer-same-person');
  });

  it('is not seen in two of one name from different bodies, nor in two of one body', () => {
    const next = (name: string) => new ScorerAssigned({ ...of, scorerId: 'c', name, place: 2, by: 'office' });
    given(opened, placed('a', 1))
      .when(assign(known('c', '某甲', { unitIds: ['U4'] }), [first]))
      .then(next('某甲'));
    given(opened, placed('a', 1))
      .when(assign(known('c', '某丙', { unitIds: ['U3'] }), [first]))
      .then(next('某丙'));
  });

  it('is dealt one place by the draw', () => {
    const dealt = { ...of, ...file, scorers: [first, again] };
    given()
      .when(new OpenFileScoring(dealt, meta))
      .then(opened, new ScorerAssigned({ ...of, scorerId: 'a', name: '某甲', place: 1, by: 'draw' }));
  });

  it('stands aside with both, and may go on with the other where the first is given up', () => {
    const recused = new ScorerRecused({ ...of, scorerId: 'a', name: '某甲', place: 1, ground: '亲属' });
    given(opened, placed('a', 1), recused)
      .when(assign(again, [first]))
      .thenRefused('scorer-recused');
    given(...ready)
      .when(assign(again, [first, known('b')], 'a'))
      .then(
        new ScorerAssigned({
          ...{ ...of, scorerId: 'a2', name: '某甲', place: 1, by: 'office', replaces: 'a', reason: '账号更换' },
        }),
      );
  });

  it('does not rule on what it scored', () => {
    const objected = [
      ...[handedIn('a', 1), handedIn('b', 2), new FileScored({ ...of, ...scored, counted: [1, 2] })],
      new ScoreTold({ ...of, objectBy: '2026-06-22' }),
      new ScoreObjected({ ...of, items: [{ code: 'i1', reason: '有' }], evidence: [], rulingBy: '2026-07-06' }),
    ];
    const ruling = { ruling: 'upheld' as const, reason: '维持', items: [], sheet, ruler: again };
    given(...ready, ...objected)
      .when(new RuleOnScoreObjection({ scoringId, ...ruling, people: [first] }, { ...meta, actor: 'a2' }))
      .thenRefused('score-ruled-by-scorer');
  });
});

describe('a scorer who may not score any more', () => {
  const report = (why: Unavailable = 'account-closed', scorer?: KnownScorer) =>
    new ReportScorerUnavailable({ scoringId, scorerId: 'a', why, ...(scorer && { scorer }) }, meta);
  const lost = (isIn: boolean, why: Unavailable = 'account-closed') =>
    new ScorerFoundUnavailable({ ...of, scorerId: 'a', name: '某a', place: 1, why, handedIn: isIn });
  const replace = (replaced?: KnownScorer) => {
    const how = { replaces: 'a', reason: '账号停用', ...(replaced && { replaced }) };
    return new AssignScorer({ scoringId, scorerId: 'c', scorer: known('c'), ...how }, meta);
  };
  const replaced = new ScorerAssigned({
    ...{ ...of, scorerId: 'c', name: '某c', place: 1, by: 'office', replaces: 'a', reason: '账号停用' },
  });

  it('is told of once, while he could still be replaced', () => {
    given(...ready)
      .when(report())
      .then(lost(false));
    given(...ready, handedIn('a', 1))
      .when(report('stood-down'))
      .then(lost(true, 'stood-down'));
    given(...ready, lost(false))
      .when(report())
      .thenNothing();
    given(opened, placed('b', 2)).when(report()).thenNothing();
    const result = new FileScored({ ...of, ...scored, counted: [1, 2] });
    given(...ready, handedIn('a', 1), handedIn('b', 2), result)
      .when(report())
      .thenNothing();
  });

  it('is one only where the registers leave him no way', () => {
    given(...ready)
      .when(report('role-withdrawn', known('a')))
      .thenNothing();
    given(...ready)
      .when(report('recused', known('a', '某a', { recusedFrom: ['U1'] })))
      .then(lost(false, 'recused'));
    given(...ready)
      .when(report('own-unit', known('a', '某a', { unitIds: ['U1'] })))
      .then(lost(false, 'own-unit'));
  });

  it('is replaced with the sheet he handed in, as long as nobody has read it or set it beside another', () => {
    given(...ready, handedIn('a', 1))
      .when(replace())
      .thenRefused('scores-handed-in');
    given(...ready, handedIn('a', 1), lost(true))
      .when(replace())
      .then(replaced);
    given(...ready, handedIn('a', 1), lost(true, 'stood-down'))
      .when(replace(known('a')))
      .thenRefused('scores-handed-in');
    given(...ready, handedIn('a', 1), lost(true, 'recused'))
      .when(replace(known('a', '某a', { recusedFrom: ['U1'] })))
      .then(replaced);
    const differed = new ScorersDiffered({ ...of, over: 'points' });
    given(...ready, handedIn('a', 1), lost(true), handedIn('b', 2), differed)
      .when(replace())
      .thenRefused('scores-handed-in');
    const second = new HandInScores(
      { scoringId, marking, signed: true, sheet, scorer: known('b') },
      { ...meta, actor: 'b' },
    );
    given(...ready, handedIn('a', 1), lost(true), replaced)
      .when(second)
      .then(handedIn('b', 2));
  });

  it('does not rule on the file whose sheet was put aside with him, by whichever account', () => {
    const objected = [
      ...[handedIn('c', 1), handedIn('b', 2), new FileScored({ ...of, ...scored, counted: [1, 2] })],
      new ScoreTold({ ...of, objectBy: '2026-06-22' }),
      new ScoreObjected({ ...of, items: [{ code: 'i1', reason: '有' }], evidence: [], rulingBy: '2026-07-06' }),
    ];
    const ruling = { ruling: 'upheld' as const, reason: '维持', items: [], sheet };
    const rule = (actor: string, more: object = {}) =>
      new RuleOnScoreObjection({ scoringId, ...ruling, ...more }, { ...meta, actor });
    given(...ready, handedIn('a', 1), lost(true), replaced, ...objected)
      .when(rule('a'))
      .thenRefused('score-ruled-by-scorer');
    const people = [known('a', '某甲', { unitIds: ['U3'] })];
    given(...ready, handedIn('a', 1), lost(true), replaced, ...objected)
      .when(rule('a2', { ruler: known('a2', '某甲', { unitIds: ['U3'] }), people }))
      .thenRefused('score-ruled-by-scorer');
  });
});
