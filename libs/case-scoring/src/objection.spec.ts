import { specify } from '@app/eventing/specify.js';
import type { Meta } from '@app/eventing/message.js';
import {
  AcceptScore,
  MoveScoringDeadline,
  ObjectToScore,
  RuleOnScoreObjection,
  SettleScore,
  TellScore,
} from './commands.js';
import { fileScoring } from './decider.js';
import {
  FileScored,
  FileScoringOpened,
  ScoreAccepted,
  ScoreObjected,
  ScoreObjectionRuled,
  ScorerAssigned,
  ScorerRecused,
  ScoreSettled,
  ScoreTold,
  ScoringDeadlineMoved,
  type RuledItem,
} from './events.js';
import type { Marking, ScoreSheet } from './sheet.rules.js';

const { given } = specify(fileScoring);
const sheet: ScoreSheet = {
  ...{ code: 'small', version: '1', title: '小评查表', source: '县里', fullMarks: 100, vetoMeans: 'fails' },
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
const at = (day: string, actor: string, more: Partial<Meta> = {}): Meta => ({
  ...{ actor, roles: [], at: `${day}T02:00:00.000Z`, commandId: 'c', ...more },
});
const lead = (day = '2026-06-09') => at(day, 'lead', { unit: unitId });
const office = (day = '2026-06-08') => at(day, 'office');

const marking: Marking = {
  vetoes: [{ code: 'v1', reason: '没有委托书' }],
  deductions: [
    { code: 'i1', points: 7.25, reason: '缺一页' },
    { code: 'i2', points: 4, reason: '没有目录' },
  ],
};
const result = { marking, score: 88.75, vetoed: true, grade: '不合格' };
const scored = [
  new FileScoringOpened({
    ...{ ...of, campaignId: 'c1', fileId: 'U1:2026-1', caseNumber: '舞城罚〔2026〕1号' },
    ...{ scoreBy: '2026-06-10', objectionDays: 10, rulingDays: 10 },
  }),
  new ScorerAssigned({ ...of, scorerId: 'a', name: '某甲', place: 1, by: 'draw' }),
  new FileScored({ ...of, ...result, counted: [1, 2] }),
];
/** 2026年6月19日 is 端午节: ten working days after the 8th are full on the 23rd. */
const told = new ScoreTold({ ...of, objectBy: '2026-06-23' });
const settled = (how: 'accepted' | 'unopposed' | 'ruled', to = { score: 88.75, vetoed: true, grade: '不合格' }) =>
  new ScoreSettled({ ...of, how, ...to });

describe('the unit', () => {
  const tell = (day?: string) => new TellScore({ scoringId }, office(day));

  it('is told its result once, and has ten working days', () => {
    given(...scored)
      .when(tell())
      .then(told);
    given(...scored, told)
      .when(tell())
      .thenRefused('score-told-already');
    given(...scored.slice(0, 2))
      .when(tell())
      .thenRefused('file-not-scored');
    given(...scored)
      .when(tell('2098-01-02'))
      .thenRefused('year-of-scoring-not-arranged');
  });

  it('is told nothing that it could not object to on the last day, for want of a table for the ruling', () => {
    const years = [{ year: 2098, holidays: ['2098-01-01'], workdays: [] }];
    const on = (day: string) => new TellScore({ scoringId, years }, office(day));
    given(...scored)
      .when(on('2098-12-08'))
      .thenRefused('year-of-scoring-not-arranged', { year: '2099' });
    given(...scored)
      .when(on('2098-12-01'))
      .then(new ScoreTold({ ...of, objectBy: '2098-12-15' }));
  });

  it('may accept it, by its lead, and then it is final', () => {
    const accept = (meta = lead()) => new AcceptScore({ scoringId }, meta);
    given(...scored, told)
      .when(accept())
      .then(new ScoreAccepted(of), settled('accepted'));
    given(...scored, told)
      .when(accept(at('2026-06-09', 'x', { unit: 'U2' })))
      .thenRefused('score-not-of-your-unit');
    given(...scored)
      .when(accept())
      .thenRefused('score-not-told');
    given(...scored, told, settled('unopposed'))
      .when(accept())
      .thenRefused('score-settled');
  });
});

const items = [{ code: 'i1', reason: '该页在附卷' }];
const objected = new ScoreObjected({ ...of, items, evidence: [], rulingBy: '2026-06-24' });

describe('an objection', () => {
  const object = (more: object = {}, meta = lead()) =>
    new ObjectToScore({ scoringId, items, evidence: [], ...more }, meta);

  it('names items that were held against the file, each with a reason, within its days', () => {
    given(...scored, told)
      .when(object())
      .then(objected);
    given(...scored, told)
      .when(object({}, lead('2026-06-24')))
      .thenRefused('score-objection-late', { objectBy: '2026-06-23' });
    given(...scored, told)
      .when(object({ items: [] }))
      .thenRefused('score-objection-empty');
    given(...scored, told)
      .when(object({ items: [{ code: 'i9', reason: '无' }] }))
      .thenRefused('objected-item-not-held');
    given(...scored, told)
      .when(object({ items: [...items, ...items] }))
      .thenRefused('objected-item-twice');
    given(...scored, told)
      .when(object({ items: [{ code: 'i1', reason: '' }] }))
      .thenRefused('objection-without-reason');
    given(...scored, told, objected)
      .when(object())
      .thenRefused('score-objected-already');
    given(...scored, told)
      .when(object({}, office()))
      .thenRefused('score-not-of-your-unit');
  });

  it('not made in its days makes the result final, once, however late the clock', () => {
    const settle = (day: string) => new SettleScore({ scoringId }, at(day, 'system'));
    given(...scored, told)
      .when(settle('2026-06-23'))
      .thenNothing();
    given(...scored, told)
      .when(settle('2026-07-23'))
      .then(settled('unopposed'));
    given(...scored, told, settled('unopposed'))
      .when(settle('2026-07-24'))
      .thenNothing();
    given(...scored, told, objected)
      .when(settle('2026-07-23'))
      .thenNothing();
  });

  it('is moved with the working days, as its ruling is, and not twice', () => {
    const move = (which: 'objection' | 'ruling', from: string) =>
      new MoveScoringDeadline(
        { scoringId, of: which, from, dueOn: '2026-06-26', reason: '调休' },
        at('2026-06-10', 'system'),
      );
    const moved = (which: 'objection' | 'ruling', from: string) =>
      new ScoringDeadlineMoved({ ...of, of: which, from, dueOn: '2026-06-26', reason: '调休' });
    given(...scored, told)
      .when(move('objection', '2026-06-23'))
      .then(moved('objection', '2026-06-23'));
    given(...scored, told, moved('objection', '2026-06-23'))
      .when(move('objection', '2026-06-23'))
      .thenNothing();
    given(...scored, told, objected)
      .when(move('ruling', '2026-06-24'))
      .then(moved('ruling', '2026-06-24'));
    given(...scored, told)
      .when(move('ruling', '2026-06-24'))
      .thenNothing();
  });
});

describe('a ruling', () => {
  const rule = (ruled: readonly RuledItem[], more: object = {}, meta = office('2026-06-12')) =>
    new RuleOnScoreObjection({ scoringId, ruling: 'amended', reason: '经核查', items: ruled, sheet, ...more }, meta);
  const open = [...scored, told, objected];
  const lighter = (points: number) => [{ code: 'i1', points, reason: '附卷有此页' }];
  const left = (i1: Marking['deductions'], vetoes = marking.vetoes): Marking => ({
    vetoes,
    deductions: [...i1, ...marking.deductions.slice(1)],
  });
  const ruled = (after: Marking, score: number, on: readonly RuledItem[], late = false) =>
    new ScoreObjectionRuled({
      ...{ ...of, marking: after, score, vetoed: true, grade: '不合格' },
      ...{ ruling: 'amended', reason: '经核查', items: on, late },
    });

  it('takes points back with a reason, and the result is final', () => {
    const less = [{ code: 'i1', points: 2, reason: '缺一页（裁定：附卷有此页）' }];
    given(...open)
      .when(rule(lighter(2)))
      .then(ruled(left(less), 94, lighter(2)), settled('ruled', { score: 94, vetoed: true, grade: '不合格' }));
    given(...open)
      .when(rule(lighter(0), {}, office('2026-06-25')))
      .then(ruled(left([]), 96, lighter(0), true), settled('ruled', { score: 96, vetoed: true, grade: '不合格' }));
  });

  it('may let a veto fall, and the grade follows the points', () => {
    const onVeto = new ScoreObjected({
      ...of,
      items: [{ code: 'v1', reason: '有委托书' }],
      evidence: [],
      rulingBy: '2026-06-24',
    });
    const falls = [{ code: 'v1', stands: false, reason: '委托书在案' }];
    const after = {
      marking: { vetoes: [], deductions: marking.deductions },
      score: 88.75,
      vetoed: false,
      grade: '合格',
    };
    given(...scored, told, onVeto)
      .when(rule(falls))
      .then(
        new ScoreObjectionRuled({ ...of, ...after, ruling: 'amended', reason: '经核查', items: falls, late: false }),
        settled('ruled', { score: 88.75, vetoed: false, grade: '合格' }),
      );
    given(...scored, told, onVeto)
      .when(rule([{ code: 'v1', stands: true, reason: '无' }]))
      .thenRefused('ruling-not-lighter');
  });

  it('that upholds changes nothing', () => {
    given(...open)
      .when(rule([], { ruling: 'upheld' }))
      .then(
        new ScoreObjectionRuled({ ...of, ...result, ruling: 'upheld', reason: '经核查', items: [], late: false }),
        settled('ruled'),
      );
    given(...open)
      .when(rule(lighter(2), { ruling: 'upheld' }))
      .thenRefused('upheld-with-amendments');
  });

  it('is never given by whoever scored the file, on nothing, without a reason, beyond the objection or to the worse', () => {
    given(...open)
      .when(rule(lighter(2), {}, at('2026-06-12', 'a')))
      .thenRefused('score-ruled-by-scorer');
    const ruler = (more: object) => ({
      ruler: { scorerId: 'office', name: '某', unitIds: [], recusedFrom: [], ...more },
    });
    given(...open)
      .when(rule(lighter(2), ruler({ unitIds: [unitId] })))
      .thenRefused('score-ruled-by-partial');
    given(...open)
      .when(rule(lighter(2), ruler({ recusedFrom: [unitId] })))
      .thenRefused('score-ruled-by-partial');
    const aside = new ScorerRecused({ ...of, scorerId: 'office', name: '某', place: 2, ground: '是亲属' });
    given(...scored.slice(0, 2), aside, ...scored.slice(2), told, objected)
      .when(rule(lighter(2), ruler({})))
      .thenRefused('score-ruled-by-partial');
    given(...scored, told)
      .when(rule(lighter(2)))
      .thenRefused('score-not-objected');
    given(...open, settled('ruled'))
      .when(rule(lighter(2)))
      .thenRefused('score-settled');
    given(...open)
      .when(rule(lighter(2), { reason: ' ' }))
      .thenRefused('score-ruling-without-reason');
    given(...open)
      .when(rule([]))
      .thenRefused('amended-without-items');
    given(...open)
      .when(rule([{ code: 'i2', points: 1, reason: '无' }]))
      .thenRefused('ruling-beyond-objection');
    given(...open)
      .when(rule([...lighter(2), ...lighter(3)]))
      .thenRefused('ruled-item-twice');
    given(...open)
      .when(rule([{ code: 'i1', points: 2, reason: '' }]))
      .thenRefused('ruled-item-without-reason');
    given(...open)
      .when(rule(lighter(8)))
      .thenRefused('ruling-not-lighter', { code: 'i1', held: 7.25 });
    given(...open)
      .when(rule(lighter(-1)))
      .thenRefused('ruling-not-lighter');
    given(...open)
      .when(rule(lighter(2.2)))
      .thenRefused('score-not-halves');
    given(...open)
      .when(new RuleOnScoreObjection({ scoringId, ruling: 'upheld', reason: '无', items: [] }, office('2026-06-12')))
      .thenRefused('score-sheet-unknown');
  });
});
