import { ContradictionFound } from '@app/computed-check/events.js';
import { WorkLeftBehind } from '@app/work-ledger/events.js';
import type { Known } from './notice-draft.rules.js';
import { noticeOf } from './notice.rules.js';

const known: Known = { matter: '', unitName: '甲局', accounts: [] };
const of = { campaignId: 'c', unitId: 'u' };

describe('a notice', () => {
  it('tells the office where an answer and a number differ', () => {
    const numbers = { rule: 'device-ratio', answer: 'conforming', have: 2, needed: 3 } as const;
    expect(noticeOf(new ContradictionFound({ ...of, checkId: '5.1', ...numbers }), known)).toEqual({
      kind: 'request',
      late: false,
      to: { roles: ['office-staff', 'office-director'] },
      link: '/computed-checks/c/u',
      text: '甲局自查第5.1项填的是“符合”，按填报的数据应达到3、实为2，两者不一致，请核对。',
    });
  });

  it('tells a unit of the work somebody left behind', () => {
    const left = { person: { name: '王芳', accountId: 'a' }, tasks: [1, 5], issues: [3] };
    expect(noticeOf(new WorkLeftBehind({ ...of, ...left }), known)).toEqual({
      kind: 'request',
      late: false,
      to: { unitId: 'u', roles: ['unit-clerk', 'unit-lead'] },
      link: '/work-ledgers/c/u',
      text: '王芳的账号已经停用，名下还有2项工作、1个未销号问题没有移交，请确定接手人并办理移交。',
    });
  });
});
