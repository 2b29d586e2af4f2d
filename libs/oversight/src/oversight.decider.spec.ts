import { specify } from '@app/eventing/specify.js';
import {
  ApproveOversight,
  DeclineOversight,
  LiftOversight,
  ListForOversight,
  ProposeOversight,
  SettleOversight,
} from './commands.js';
import { IssueListedForOversight, OversightDeclined, OversightLifted, OversightProposed } from './events.js';
import { oversight } from './oversight.decider.js';

const { given } = specify(oversight);
const by = (actor: string) => ({ actor, roles: [], at: '2022-07-01T02:00:00.000Z', commandId: 'c' });
const [staff, director] = [by('staff'), by('director')];
const [issueId, unitId, campaignId] = ['i1', 'unit-a', 'campaign-1'];
const facts = { unitId, campaignId, settled: false };
const listing = { level: 'office', reason: '逾期两个月未整改', dueOn: '2022-07-31' } as const;
const numbering = { year: 2022, number: 1, documentNumber: '舞法督〔2022〕1号' };
const proposed = Object.assign(new OversightProposed({ issueId, unitId, campaignId, ...listing }), { actor: 'staff' });
const listed = new IssueListedForOversight({ issueId, unitId, campaignId, ...listing, ...numbering });
const lifted = (because: 'decided' | 'issue-closed', reason: string) =>
  new OversightLifted({ issueId, unitId, documentNumber: numbering.documentNumber, because, reason });
const propose = (more: object = {}) => new ProposeOversight({ issueId, ...listing, facts, ...more }, staff);
const list = (more: object = {}) => new ListForOversight({ issueId, ...listing, facts, numbering, ...more }, director);
const approve = (meta = director, more: object = {}) =>
  new ApproveOversight({ issueId, facts, numbering, ...more }, meta);
const lift = new LiftOversight({ issueId, reason: '已基本整改' }, director);
const settle = new SettleOversight({ issueId, because: 'issue-closed', reason: '问题已经销号' }, by('system'));

describe('挂牌督办', () => {
  it('is proposed by staff and approved by the director, or listed by him at once', () => {
    given().when(propose()).then(proposed);
    given(proposed).when(approve()).then(listed);
    given().when(list()).then(listed);
  });

  it('is not approved by whoever proposed it', () =>
    given(proposed).when(approve(staff)).thenRefused('oversight-approver-proposed'));

  it('is declined with a reason, and may be proposed again', () => {
    const declined = new OversightDeclined({ issueId, unitId, reason: '再给一个月' });
    given(proposed)
      .when(new DeclineOversight({ issueId, reason: '再给一个月' }, director))
      .then(declined);
    given(proposed, declined).when(propose()).then(proposed);
    given()
      .when(new DeclineOversight({ issueId, reason: '' }, director))
      .thenRefused('oversight-not-proposed');
    given(listed).when(approve()).thenRefused('oversight-not-proposed');
  });

  it('is of an issue that stands in the ledger and is not settled', () => {
    given()
      .when(list({ facts: undefined }))
      .thenRefused('oversight-issue-unknown');
    given()
      .when(propose({ facts: { ...facts, settled: true } }))
      .thenRefused('oversight-issue-settled');
    given(proposed)
      .when(approve(director, { facts: { ...facts, settled: true } }))
      .thenRefused('oversight-issue-settled');
  });

  it('names a day that is not past', () => {
    given()
      .when(list({ dueOn: '2022-06-30' }))
      .thenRefused('oversight-due-day-past');
    given()
      .when(list({ dueOn: '2022-07-01' }))
      .then(new IssueListedForOversight({ ...listed.data, dueOn: '2022-07-01' }));
  });

  it('stands once at a time', () => {
    given(listed).when(list()).thenRefused('oversight-already-listed');
    given(listed).when(propose()).thenRefused('oversight-already-listed');
    given(proposed).when(list()).thenRefused('oversight-already-proposed');
  });

  it('is lifted by the director with a reason, and may follow again', () => {
    given(listed).when(lift).then(lifted('decided', '已基本整改'));
    given(listed, lifted('decided', '')).when(list()).then(listed);
    given().when(lift).thenRefused('oversight-not-listed');
    given(proposed).when(lift).thenRefused('oversight-not-listed');
  });

  it('ends with the issue, and so does a proposal; told twice it changes nothing', () => {
    given(listed).when(settle).then(lifted('issue-closed', '问题已经销号'));
    given(proposed)
      .when(settle)
      .then(new OversightDeclined({ issueId, unitId, reason: '问题已经销号' }));
    given(listed, lifted('issue-closed', '')).when(settle).thenNothing();
  });

  it('does not end with a closure that is told late, when the issue was reopened since', () => {
    const late = new SettleOversight({ ...settle.data, facts }, settle.meta);
    given(listed).when(late).thenNothing();
    given(proposed).when(late).thenNothing();
  });

  it('bears a number taken in the same transaction', () =>
    given()
      .when(list({ numbering: undefined }))
      .thenRefused('oversight-number-missing'));
});
