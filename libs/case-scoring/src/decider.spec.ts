import { specify } from '@app/eventing/specify.js';
import type { Meta } from '@app/eventing/message.js';
import {
  AssignScorer,
  HandInScores,
  MoveScoringDeadline,
  OpenFileScoring,
  RaiseCaseFindings,
  RecuseScorer,
  TellScore,
  type KnownScorer,
} from './commands.js';
import { fileScoring } from './decider.js';
import {
  CaseFindingRaised,
  FileScored,
  FileScoringOpened,
  ScorerAssigned,
  ScorerRecused,
  ScorersDiffered,
  ScoresHandedIn,
  ScoreSettled,
  ScoreTold,
  type FileScoringEvent,
} from './events.js';
import type { Marking, ScoreSheet } from './sheet.rules.js';

const { given } = specify(fileScoring);
const sheet: ScoreSheet = {
  ...{ code: 'small', version: '1', title: '小评查表', source: '县里', fullMarks: 100, vetoMeans: 'zero' },
  vetoes: [{ code: 'v1', group: '主体', text: '有处罚权' }],
  items: [
    { code: 'i1', group: '文书', text: '笔录齐全', marks: 60 },
    { code: 'i2', group: '归档', text: '目录齐全', marks: 40 },
  ],
  grades: [
    { name: '优秀', from: 90 },
    { name: '合格', from: 60 },
    { name: '不合格', from: 0 },
  ],
  maxDifference: 5,
};
const [scoringId, roundId, unitId] = ['s1', 'r1', 'U1'];
const of = { scoringId, roundId, unitId };
const file = {
  ...{ campaignId: 'c1', fileId: 'U1:2026-1', caseNumber: '舞城罚〔2026〕1号' },
  ...{ scoreBy: '2026-06-10', objectionDays: 10, rulingDays: 10 },
};
const by = (actor: string, more: Partial<Meta> = {}): Meta => ({
  ...{ actor, roles: ['supervisor'], at: '2026-06-08T02:00:00.000Z', commandId: 'c', ...more },
});
const office = by('office', { roles: ['office-staff'] });
const known = (scorerId: string, more: Partial<KnownScorer> = {}): KnownScorer => ({
  ...{ scorerId, name: `某${scorerId}`, unitIds: [], recusedFrom: [], ...more },
});
const placed = (scorerId: string, place: number, how: 'draw' | 'office' = 'draw') =>
  new ScorerAssigned({ ...of, scorerId, name: `某${scorerId}`, place, by: how });
const opened = new FileScoringOpened({ ...of, ...file });
const ready = [opened, placed('a', 1), placed('b', 2)];

const clean: Marking = { vetoes: [], deductions: [] };
const less = (points: number, code = 'i1', reason = '缺一页'): Marking => ({
  vetoes: [],
  deductions: [{ code, points, reason }],
});
const veto = (reason = '没有委托书'): Marking => ({ vetoes: [{ code: 'v1', reason }], deductions: [] });
const scored = (score: number, vetoed = false) => ({
  ...{ score, vetoed, grade: vetoed || score < 60 ? '不合格' : score < 90 ? '合格' : '优秀' },
});
const handedIn = (scorerId: string, place: number, marking: Marking, score: number, late = false) =>
  new ScoresHandedIn({
    ...{ ...of, scorerId, name: `某${scorerId}`, place, marking, late },
    ...scored(score, marking.vetoes.length > 0),
  });
const handIn = (actor: string, marking: Marking, meta: Partial<Meta> = {}, signed = true) =>
  new HandInScores({ scoringId, marking, signed, sheet, scorer: known(actor) }, by(actor, meta));
const result = (marking: Marking, score: number, counted: number[]) =>
  new FileScored({ ...of, marking, ...scored(score, marking.vetoes.length > 0), counted });

describe('the scorers of a file', () => {
  const dealt = (...scorers: KnownScorer[]) => new OpenFileScoring({ ...of, ...file, scorers }, office);
  const assign = (scorer: KnownScorer | undefined, more: object = {}) =>
    new AssignScorer({ scoringId, scorerId: scorer?.scorerId ?? 'z', ...(scorer && { scorer }), ...more }, office);

  it('are the two whom the draw dealt, as far as they may; twice opened, it is opened once', () => {
    given()
      .when(dealt(known('a'), known('b'), known('c')))
      .then(...ready);
    given()
      .when(dealt(known('a', { unitIds: [unitId] }), known('b')))
      .then(opened, placed('b', 1));
    given(...ready)
      .when(dealt(known('a')))
      .thenNothing();
  });

  it('are otherwise chosen by the office, and never of the unit, recused, or there already', () => {
    given(opened, placed('a', 1))
      .when(assign(known('b')))
      .then(placed('b', 2, 'office'));
    given(opened, placed('b', 2))
      .when(assign(known('a')))
      .then(placed('a', 1, 'office'));
    given(opened).when(assign(undefined)).thenRefused('scorer-unknown');
    given(opened)
      .when(assign(known('b', { unitIds: ['U9', unitId] })))
      .thenRefused('scorer-of-own-unit', { name: '某b' });
    given(opened)
      .when(assign(known('b', { recusedFrom: [unitId] })))
      .thenRefused('scorer-recused');
    given(...ready)
      .when(assign(known('a')))
      .thenRefused('scorer-on-file');
    given(...ready)
      .when(assign(known('c')))
      .thenRefused('scorer-places-full');
    given()
      .when(assign(known('a')))
      .thenRefused('scoring-not-found');
  });

  it('are replaced with a reason before they have handed in, and not once the file is scored', () => {
    const instead = (replaces: string, reason = '出差') => assign(known('c'), { replaces, reason });
    const replaced = new ScorerAssigned({
      ...{ ...of, scorerId: 'c', name: '某c', place: 2, by: 'office', replaces: 'b', reason: '出差' },
    });
    given(...ready)
      .when(instead('b'))
      .then(replaced);
    given(...ready, replaced)
      .when(handIn('b', clean))
      .thenRefused('not-scorer-of-file');
    given(...ready)
      .when(instead('b', ' '))
      .thenRefused('scorer-replaced-without-reason');
    given(...ready)
      .when(instead('x'))
      .thenRefused('scorer-not-on-file');
    given(...ready, handedIn('b', 2, clean, 100))
      .when(instead('b'))
      .thenRefused('scores-handed-in');
    given(...ready, result(clean, 100, [1, 2]))
      .when(instead('b'))
      .thenRefused('file-scored-already');
  });

  it('are recused with a ground, by themselves or by the office, and do not come back', () => {
    const recuse = (meta: Meta, ground = '与当事人是亲属') =>
      new RecuseScorer({ scoringId, scorerId: 'a', ground }, meta);
    const recused = new ScorerRecused({ ...of, scorerId: 'a', name: '某a', place: 1, ground: '与当事人是亲属' });
    given(...ready)
      .when(recuse(by('a')))
      .then(recused);
    given(...ready)
      .when(recuse(office))
      .then(recused);
    given(...ready)
      .when(recuse(by('b')))
      .thenRefused('scorer-recuses-another');
    given(...ready)
      .when(recuse(by('a'), ' '))
      .thenRefused('scorer-recusal-without-ground');
    given(...ready, handedIn('a', 1, clean, 100))
      .when(recuse(by('a')))
      .thenRefused('scores-handed-in');
    given(...ready, recused)
      .when(assign(known('a')))
      .thenRefused('scorer-recused');
  });
});

describe('a sheet', () => {
  it('is handed in once, signed, by whoever was given the file and may still score it', () => {
    given(...ready)
      .when(handIn('a', less(3)))
      .then(handedIn('a', 1, less(3), 97));
    given(...ready)
      .when(handIn('x', clean))
      .thenRefused('not-scorer-of-file');
    given(...ready)
      .when(handIn('a', clean, {}, false))
      .thenRefused('scores-unsigned');
    given(...ready, handedIn('a', 1, clean, 100))
      .when(handIn('a', less(1)))
      .thenRefused('scores-handed-in');
    given(...ready)
      .when(handIn('a', clean, { unit: unitId }))
      .thenRefused('scorer-of-own-unit');
    for (const [more, code] of [
      [{ unitIds: [unitId] }, 'scorer-of-own-unit'],
      [{ recusedFrom: [unitId] }, 'scorer-recused'],
    ] as const)
      given(...ready)
        .when(new HandInScores({ scoringId, marking: clean, signed: true, sheet, scorer: known('a', more) }, by('a')))
        .thenRefused(code);
    given(...ready)
      .when(new HandInScores({ scoringId, marking: clean, signed: true, scorer: known('a') }, by('a')))
      .thenRefused('score-sheet-unknown');
  });

  it('is handed in by nobody who was stood down since he was given the file', () =>
    given(...ready)
      .when(new HandInScores({ scoringId, marking: clean, signed: true, sheet }, by('a')))
      .thenRefused('scorer-stood-down', { name: '某a' }));

  it('keeps to the sheet of the round, and is late after its day', () => {
    given(...ready)
      .when(handIn('a', less(61)))
      .thenRefused('score-above-maximum', { item: '笔录齐全', points: 61, marks: 60 });
    given(...ready)
      .when(handIn('a', clean, { at: '2026-06-10T17:00:00.000Z' }))
      .then(handedIn('a', 1, clean, 100, true));
  });
});

describe('the result', () => {
  const first = (marking: Marking, score: number) => [...ready, handedIn('a', 1, marking, score)];

  it('is the mean of two who are near enough, with every reason', () => {
    given(...first(less(3), 97))
      .when(handIn('b', less(6, 'i1', '缺两页')))
      .then(handedIn('b', 2, less(6, 'i1', '缺两页'), 94), result(less(4.5, 'i1', '缺一页；缺两页'), 95.5, [1, 2]));
    given(...first(less(3), 97))
      .when(handIn('b', less(2, 'i2')))
      .then(
        handedIn('b', 2, less(2, 'i2'), 98),
        result({ vetoes: [], deductions: [...less(1.5).deductions, ...less(1, 'i2').deductions] }, 97.5, [1, 2]),
      );
  });

  it('is 0 where both find that the file fails', () =>
    given(...first(veto(), 0))
      .when(handIn('b', veto('主体错误')))
      .then(handedIn('b', 2, veto('主体错误'), 0), result(veto('没有委托书；主体错误'), 0, [1, 2])));

  const over = (why: 'points' | 'veto') => new ScorersDiffered({ ...of, over: why });

  it('waits for a third where they differ by more than the sheet allows, or one alone finds that it fails', () => {
    given(...first(less(10), 90))
      .when(handIn('b', less(15)))
      .then(handedIn('b', 2, less(15), 85), result(less(12.5), 87.5, [1, 2]));
    given(...first(less(10), 90))
      .when(handIn('b', less(15.5)))
      .then(handedIn('b', 2, less(15.5), 84.5), over('points'));
    given(...first(clean, 100))
      .when(handIn('b', veto()))
      .then(handedIn('b', 2, veto(), 0), over('veto'));
    const differing = [...first(clean, 100), handedIn('b', 2, veto(), 0), over('veto')];
    const third = (scorerId: string) => new AssignScorer({ scoringId, scorerId, scorer: known(scorerId) }, office);
    given(...differing)
      .when(third('c'))
      .then(placed('c', 3, 'office'));
    given(...differing, placed('c', 3))
      .when(third('d'))
      .thenRefused('scorer-places-full');
    given(...differing)
      .when(new TellScore({ scoringId }, office))
      .thenRefused('file-not-scored');
  });

  const third = (one: [Marking, number], other: [Marking, number], why: 'points' | 'veto') => [
    ...[...ready, handedIn('a', 1, ...one), handedIn('b', 2, ...other), over(why), placed('c', 3, 'office')],
  ];

  it('is then what two of three say: who agree on whether it fails, and of three the two who are nearest', () => {
    const twoToOne = third([clean, 100], [veto(), 0], 'veto');
    given(...twoToOne)
      .when(handIn('c', less(2)))
      .then(handedIn('c', 3, less(2), 98), result(less(1), 99, [1, 3]));
    given(...twoToOne)
      .when(handIn('c', veto('无权')))
      .then(handedIn('c', 3, veto('无权'), 0), result(veto('没有委托书；无权'), 0, [2, 3]));
    const apart = third([less(10), 90], [less(30), 70], 'points');
    given(...apart)
      .when(handIn('c', less(26)))
      .then(handedIn('c', 3, less(26), 74), result(less(28), 72, [2, 3]));
    given(...apart)
      .when(handIn('c', less(4)))
      .then(handedIn('c', 3, less(4), 96), result(less(7), 93, [1, 3]));
    given(...apart)
      .when(handIn('c', less(20)))
      .then(handedIn('c', 3, less(20), 80), result(less(20), 80, [3]));
    given(...apart)
      .when(handIn('c', veto()))
      .then(handedIn('c', 3, veto(), 0), result(less(20), 80, [1, 2]));
  });
});

describe('a finding', () => {
  const marking: Marking = { vetoes: [], deductions: less(3).deductions };
  const told = new ScoreTold({ ...of, objectBy: '2026-06-22' });
  const settled = new ScoreSettled({ ...of, how: 'accepted', ...scored(97) });
  const final: FileScoringEvent[] = [...ready, result(marking, 97, [1, 2]), told, settled];
  const [category, dueOn] = ['全过程记录', '2026-07-31'];
  const wanted = { findingId: 'f1', code: 'i1', category, dueOn };
  const raise = (more: object = {}, categories = [category]) =>
    new RaiseCaseFindings({ scoringId, findings: [{ ...wanted, ...more }], categories, sheet }, office);
  const raised = (text: string) =>
    new CaseFindingRaised({ ...of, campaignId: 'c1', ...wanted, text, responsible: '由单位确定' });

  it('is an item held against the file, in the words of the sheet and its reasons or in those of the office', () => {
    given(...final)
      .when(raise())
      .then(raised('案卷舞城罚〔2026〕1号“笔录齐全”一项不符合要求：缺一页'));
    given(...final)
      .when(raise({ text: '笔录缺页' }))
      .then(raised('笔录缺页'));
    given(...final)
      .when(raise({ code: 'i2' }))
      .thenRefused('case-finding-not-held');
  });

  it('goes into the ledger once, when the result is final, as one of the plan’s main tasks with a day to come', () => {
    given(...final, raised('笔录缺页'))
      .when(raise())
      .thenRefused('case-finding-raised');
    given(...final.slice(0, -1))
      .when(raise())
      .thenRefused('score-not-settled');
    given(...final)
      .when(raise({ dueOn: '2026-06-01' }))
      .thenRefused('case-finding-due-in-past');
    given(...final)
      .when(raise({}, []))
      .thenRefused('case-finding-category-unknown');
    given(...final)
      .when(new RaiseCaseFindings({ scoringId, findings: [], sheet }, office))
      .thenRefused('case-findings-missing');
    given(...final)
      .when(new RaiseCaseFindings({ scoringId, findings: [wanted] }, office))
      .thenRefused('score-sheet-unknown');
  });

  it('is none of a deadline that moved elsewhere', () =>
    given(...final)
      .when(
        new MoveScoringDeadline(
          { scoringId, of: 'objection', from: '2026-06-22', dueOn: '2026-06-23', reason: '' },
          office,
        ),
      )
      .thenNothing());
});
