import { MaterialAdded } from '@app/campaign/events.js';
import { ContradictionFound } from '@app/computed-check/events.js';
import { EvidenceReuseFound } from '@app/evidence/events.js';
import { RecheckAssigned, RecheckReassigned } from '@app/recheck/events.js';
import { IssueMerged } from '@app/rectification/events.js';
import { WorkLeftBehind } from '@app/work-ledger/events.js';
import { DeadlinePaused, DeadlineResumed } from './events.js';
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

  it('tells the lead of a unit and the director that a clock stands still, or runs again', () => {
    const about = { key: 'issue-i', issueId: 'i', unitId: 'u', subject: '整改第3号问题', link: '/issues/i' };
    const to = { unitId: 'u', roles: ['unit-lead'], besides: ['office-director'] };
    const pause = { ...about, on: '2022-06-01', dueOn: '2022-06-10', reason: '汛期停工' };
    expect(noticeOf(new DeadlinePaused(pause), known)).toMatchObject({
      ...{ to, link: '/issues/i' },
      text: '整改第3号问题（时限2022年6月10日）从2022年6月1日起暂停计时：汛期停工。',
    });
    const moved = { pausedOn: '2022-06-01', days: 5, counts: 'calendar-days', from: '2022-06-10' } as const;
    const resumed = { ...about, ...moved, on: '2022-06-06', dueOn: '2022-06-15', reason: '已复工' };
    expect(noticeOf(new DeadlineResumed(resumed), known)).toMatchObject({
      ...{ to, text: '整改第3号问题从2022年6月6日起恢复计时，时限为2022年6月15日：已复工。' },
    });
  });

  it('tells units of a further material and of a merger, whom a draw sends of a recheck, the office of a picture used again', () => {
    const material = { campaignId: 'c', title: '', code: 'R8', name: '补充说明', dueOn: '2022-06-02' };
    const units = [{ unitId: 'u', name: '甲局' }];
    const added = new MaterialAdded({ ...material, units } as unknown as MaterialAdded['data']);
    expect(noticeOf(added, known)).toMatchObject({
      ...{ to: { unitIds: ['u'], roles: ['unit-clerk', 'unit-lead'] } },
      text: '增加上报材料R8《补充说明》，请于2022年6月2日前报送。',
    });
    const merged = { issueId: 'i', unitId: 'u', number: 3, into: 'j', intoNumber: 9, reason: '同一问题' };
    expect(noticeOf(new IssueMerged(merged), known)).toMatchObject({
      ...{ link: '/issues/j', text: '第3号问题已并入第9号问题，一并整改：同一问题。' },
    });
    const recheck = { recheckId: 'r', issueId: 'i', unitId: 'u', supervisors: ['s'] };
    const assigned = { ...recheck, item: '三项制度', dueOn: '2022-06-20' } as unknown as RecheckAssigned['data'];
    const sent = { to: { supervisors: ['s'] }, link: '/rechecks/r' };
    expect(noticeOf(new RecheckAssigned(assigned), known)).toMatchObject({
      ...{ ...sent, text: '请于2022年6月20日前复查甲局已销号的问题：三项制度' },
    });
    expect(noticeOf(new RecheckReassigned(recheck), known)).toMatchObject(sent);
    const again = { ...recheck, supervisors: ['s', 'new'], item: '三项制度', dueOn: '2022-06-20' };
    expect(noticeOf(new RecheckReassigned({ ...again, joined: ['new'] }), known)).toMatchObject({
      ...{ to: { supervisors: ['new'] }, text: '请于2022年6月20日前复查甲局已销号的问题：三项制度' },
    });
    expect(noticeOf(new RecheckReassigned({ ...again, joined: [] }), known)).toBeUndefined();
    const found = new EvidenceReuseFound({ reuseId: 'e', same: 'bytes' } as unknown as EvidenceReuseFound['data']);
    expect(noticeOf(found, known)).toMatchObject({
      ...{ to: { roles: ['office-staff', 'office-director'] }, link: '/evidence-reuses' },
    });
  });
});
