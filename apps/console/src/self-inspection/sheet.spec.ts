import { bodyOf, lackOf, sameAnswer } from './given-answer';
import { chaptersOf, checkAfter, isReady, mayDeclareNoIssues, type Check, type Sheet } from './sheet';

const check = (id: string, answer?: Check['answer']): Check => ({
  ...{ id, text: '', evidenceKinds: [], answer, evidence: [], issues: [] },
});
const sheet = (checks: Check[], statement = true): Sheet => ({
  ...{ campaignId: 'c', unitId: 'u', unitName: '', state: 'under-way', applicable: checks.length, answered: 0 },
  ...{ issues: 0, noIssues: false, dueOn: '2022-05-31', late: false, version: 1, open: true },
  ...{ plan: 1, planReason: '', formerAnswers: [] },
  tasks: checks.map((one, index) => ({ number: index, category: one.id.charAt(0), title: '', checks: [one] })),
  missing: { unanswered: [], withoutEvidence: [], withoutIssue: [], statement },
});

describe('the sheet', () => {
  it('counts each category in the order of the ledger', () => {
    const value = sheet([check('1.1', 'conforming'), check('1.2'), check('2.1')]);
    expect(chaptersOf(value).map(({ category, answered, applicable }) => [category, answered, applicable])).toEqual([
      ['1', 1, 2],
      ['2', 0, 1],
    ]);
  });

  it('leads on to the next check without an answer, else to the next', () => {
    const value = sheet([check('1.1'), check('1.2', 'conforming'), check('2.1'), check('2.2', 'conforming')]);
    expect(checkAfter(value, '1.1')).toBe('2.1');
    expect(checkAfter(value, '2.1')).toBe('2.2');
    expect(checkAfter(value, '2.2')).toBeUndefined();
  });

  it('lets a unit declare that there are no issues when all is answered and nothing tells of one', () => {
    expect(mayDeclareNoIssues(sheet([check('1.1', 'conforming'), check('1.2', 'not-applicable')]))).toBe(true);
    expect(mayDeclareNoIssues(sheet([check('1.1', 'conforming'), check('1.2')]))).toBe(false);
    expect(mayDeclareNoIssues(sheet([check('1.1', 'partly')]))).toBe(false);
    expect(mayDeclareNoIssues(sheet([check('1.1', 'conforming')], false))).toBe(false);
  });

  it('is ready for the signature when nothing is missing', () => {
    const value = sheet([check('1.1', 'conforming')], false);
    expect(isReady(value)).toBe(true);
    expect(isReady(sheet([check('1.1', 'conforming')], true))).toBe(false);
    expect(isReady({ ...value, missing: { ...value.missing, withoutIssue: ['1.1'] } })).toBe(false);
  });
});

describe('an answer being given', () => {
  it('is kept when it says what its choice asks for', () => {
    expect(lackOf({ note: '', reason: '' })).toBe('请选择自查结果');
    expect(lackOf({ answer: 'conforming', note: '', reason: '' })).toBeUndefined();
    expect(lackOf({ answer: 'partly', note: ' ', reason: '' })).toBe('请写明情况');
    expect(lackOf({ answer: 'nonconforming', note: '没有', reason: '' })).toBeUndefined();
    expect(lackOf({ answer: 'not-applicable', note: '', reason: '' })).toBe('请写明不适用的理由');
  });

  it('changes by what is sent, not by blanks or a reason no longer asked for', () => {
    const kept = { answer: 'conforming' as const, note: '已公示', reason: '' };
    expect(sameAnswer(kept, { ...kept, note: ' 已公示\n', reason: '没有窗口' })).toBe(true);
    expect(sameAnswer(kept, { ...kept, note: '未公示' })).toBe(false);
    expect(bodyOf({ ...kept, answer: 'not-applicable', reason: ' 没有窗口 ' }).reason).toBe('没有窗口');
  });
});
