import type { Account } from '../shell/session';
import type { Role } from '../shell/roles';
import { offersFor } from './acts';
import { actsFor, extensionMark, isFinished, type Issue, type IssueAct } from './issue';
import { recorded } from './report';

const issue = (more: Partial<Issue> = {}): Issue => ({
  ...{ id: 'i', campaignId: 'c', number: 7, unitId: 'u', unitName: '舞泉镇', source: 'self-inspection', text: '缺' },
  ...{ responsible: '甲', state: 'in-progress', dueOn: '2022-06-30', originalDueOn: '2022-06-10', overdue: false },
  ...{
    overdueDays: 0,
    extensionRequested: false,
    extensions: 0,
    rounds: 0,
    reportedAt: '',
    reportedBy: 'b',
    version: 1,
  },
  ...{ submissions: [], extensionRequests: [], acts: [], sources: ['self-inspection'], sourcesInDetail: [] },
  ...{ evidence: [], repeatOf: [], mergedFrom: [], repeated: false },
  ...more,
});
const account = (role: Role, unitId?: string): Account => ({ id: 'a', login: 'a', name: '乙', roles: [role], unitId });
const ALL: IssueAct[] = [
  ...(['claim', 'plan', 'start', 'submit', 'close', 'return', 'reopen'] as const),
  ...(['request-extension', 'grant-extension', 'refuse-extension'] as const),
];

describe('what may be done with an issue', () => {
  const open = issue({ acts: ALL });

  it('gives the unit its own steps, and only for its own issue', () => {
    const own: IssueAct[] = ['claim', 'plan', 'start', 'submit', 'request-extension'];
    expect(actsFor(open, account('unit-clerk', 'u'))).toEqual(own);
    expect(actsFor(open, account('unit-lead', 'u'))).toEqual(own);
    expect(actsFor(open, account('unit-clerk', 'v'))).toEqual([]);
  });

  it('leaves verification to the office and extensions to its director', () => {
    expect(actsFor(open, account('office-staff'))).toEqual(['close', 'return', 'reopen']);
    expect(actsFor(open, account('office-director'))).toEqual([
      ...['close', 'return', 'reopen', 'grant-extension', 'refuse-extension'],
    ]);
    expect(actsFor(open, account('observer'))).toEqual([]);
    expect(actsFor(open, undefined)).toEqual([]);
  });

  it('offers nothing of a past moment', () => {
    const past = { at: '2022-06-01T15:59:59.999Z' } as unknown as Issue['past'];
    expect(actsFor(issue({ acts: ALL, past }), account('unit-clerk', 'u'))).toEqual([]);
  });

  it('offers nothing the state does not leave open', () => {
    expect(actsFor(issue({ acts: ['close', 'return'] }), account('unit-clerk', 'u'))).toEqual([]);
  });
});

describe('the sentence that will be on record', () => {
  const sentence = (act: IssueAct, of: Issue, values = {}, today = '2022-06-20') =>
    offersFor({ issue: of, today, who: '乙' })
      .find((offer) => offer.act === act)
      ?.records(values);

  it('says that a result is handed in late, and only then', () => {
    expect(sentence('submit', issue(), {}, '2022-06-30')).not.toContain('逾期');
    expect(sentence('submit', issue(), {}, '2022-07-01')).toContain('已超过整改时限2022年6月30日，标明逾期提交。');
  });

  it('keeps the original deadline beside a new one', () => {
    expect(sentence('return', issue(), { dueOn: '2022-07-05' })).toContain('原定时限2022年6月10日保留在案');
    const asked = { dueOn: '2022-07-20', reason: '', requestedAt: '', requestedBy: 'b', outcome: 'pending' as const };
    expect(sentence('grant-extension', issue({ extensionRequests: [asked] }))).toBe(
      '乙同意将第7号问题的整改时限由2022年6月30日延至2022年7月20日；原定时限2022年6月10日保留在案。',
    );
  });

  it('says of a merger which of the two goes on, and that it stands', () => {
    const others = [{ value: 'j', word: '第3号问题：缺少记录仪' }];
    const merge = offersFor({ issue: issue(), today: '2022-06-20', who: '乙', others }).find(
      ({ act }) => act === 'merge',
    );
    expect(merge?.records({ into: 'j' })).toContain(
      '办公室乙将第7号问题合并到第3号问题：缺少记录仪：第7号问题就此结束',
    );
    expect(merge?.records({})).toContain('合并后不能撤销');
  });

  it('calls a responsible person by his account’s name, and one without an account as he is written', () => {
    const people = [{ value: 'a-1', word: '庞润野' }];
    const replace = offersFor({ issue: issue(), today: '2022-06-20', who: '乙', people }).find(
      ({ act }) => act === 'replace-responsible',
    );
    expect(replace?.body?.({ responsibleId: 'a-1', reason: '退休' })).toMatchObject({
      responsible: '庞润野',
      responsibleId: 'a-1',
    });
    expect(replace?.body?.({ responsible: '某甲', reason: '退休' })).toEqual({ responsible: '某甲', reason: '退休' });
    const plan = offersFor({ issue: issue({ responsibleId: 'a-2' }), today: '2022-06-20', who: '乙', people }).find(
      ({ act }) => act === 'plan',
    );
    expect(plan?.initial).not.toHaveProperty('responsibleId');
    expect(plan?.records({ measures: '购置', responsibleId: 'a-1' })).toContain('整改责任人庞润野。');
  });

  it('stands with gaps while the form is empty', () => {
    expect(sentence('close', issue({ rounds: 2 }))).toContain('第2次整改结果，予以销号。验收意见：……');
    expect(recorded({ source: 'complaint' }, '舞泉镇')).toContain('舞泉镇因投诉列入问题“……”');
    expect(recorded({ source: 'self-inspection', checkId: '1.1', text: '没有公示。' }, '舞泉镇')).toContain(
      '第1.1项上报自查问题“没有公示”，',
    );
  });

  it('lets an extension begin after the deadline in force, and never in the past', () => {
    const first = (today: string) =>
      offersFor({ issue: issue(), today, who: '乙' })
        .find(({ act }) => act === 'request-extension')
        ?.fields?.find(({ key }) => key === 'dueOn')?.notBefore;
    expect(first('2022-06-20')).toBe('2022-07-01');
    expect(first('2022-07-15')).toBe('2022-07-15');
  });
});

describe('a line of the ledger', () => {
  it('counts no more once it is handed in or closed', () => {
    expect((['submitted', 'closed', 'returned'] as const).map((state) => isFinished({ state }))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('marks extensions granted and waiting', () => {
    expect(extensionMark(issue())).toBe('');
    expect(extensionMark(issue({ extensions: 1, extensionRequested: true }))).toBe('已延期1次，待审批');
  });
});
