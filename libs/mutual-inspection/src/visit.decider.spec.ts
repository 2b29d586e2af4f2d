import { specify } from '@app/eventing/specify.js';
import {
  AcceptMutualFinding,
  ArrangeMutualVisit,
  CallOffMutualVisit,
  DisputeMutualFinding,
  RecordMutualFinding,
  RuleMutualDispute,
  SubmitMutualFindings,
  WithdrawMutualFinding,
} from './commands.js';
import {
  MutualDisputeRuled,
  MutualFindingAccepted,
  MutualFindingConfirmed,
  MutualFindingDisputed,
  MutualFindingRecorded,
  MutualFindingsSubmitted,
  MutualFindingWithdrawn,
  MutualVisitArranged,
  MutualVisitCalledOff,
} from './events.js';
import { mutualVisit } from './visit.decider.js';
import type { Told } from './visit.rules.js';

const { given } = specify(mutualVisit);
const visitId = 'v1';
const of = { visitId, unitId: 'U2', visitorId: 'U1' };
const at = (day: string) => `${day}T01:00:00.000Z`;
const by = (actor: string, role: string, day: string, unit?: string) => ({
  ...{ actor, roles: [role], at: at(day), commandId: 'c' },
  ...(unit === undefined ? {} : { unit }),
});
const visitor = (day = '2026-06-10') => by('clerk-1', 'unit-clerk', day, 'U1');
const inspected = (day = '2026-06-12') => by('lead-2', 'unit-lead', day, 'U2');
const stranger = by('clerk-3', 'unit-clerk', '2026-06-10', 'U3');
const office = (day = '2026-06-13') => by('staff', 'office-staff', day);
const system = by('system', 'system', '2026-06-05');
const told = (actor: string, unit: string, event: Told): Told => Object.assign(event, { actor, unit });

const task = {
  ...of,
  ...{ campaignId: 'c1', drawId: 'd1', drawYear: 2026, drawNumber: 2, item: '互查', dueOn: '2026-06-30' },
};
const arranged = new MutualVisitArranged({ ...task, arrangedOn: '2026-06-05' });
const calledOff = new MutualVisitCalledOff(of);
const standing = { text: '案卷缺少送达回证', category: 'recording', dueOn: '2026-07-10' };
const finding = { ...standing, evidence: [] };
const recorded = told('clerk-1', 'U1', new MutualFindingRecorded({ ...of, findingId: 'f1', ...finding }));
const handover = { visitedOn: '2026-06-09', account: '查阅案卷5卷' };
const submitted = new MutualFindingsSubmitted({ ...of, ...handover, findings: 1, replyBy: '2026-06-17', late: false });
const disputed = told(
  'lead-2',
  'U2',
  new MutualFindingDisputed({ ...of, findingId: 'f1', reason: '回证在副卷', evidence: [], unanswered: 0 }),
);
const accepted = new MutualFindingAccepted({ ...of, findingId: 'f1', responsible: '丁某', unanswered: 0 });
const ruledAway = new MutualDisputeRuled({
  ...of,
  findingId: 'f1',
  ruling: 'dismissed',
  reason: '查实',
  disputed: true,
  unanswered: 0,
});
const confirmed = (more: object = {}) =>
  new MutualFindingConfirmed({ ...of, campaignId: 'c1', findingId: 'f1', ...standing, responsible: '丁某', ...more });

const record = (more: Partial<RecordMutualFinding['data']> = {}, meta = visitor()) =>
  new RecordMutualFinding({ visitId, findingId: 'f1', ...finding, ...more }, meta);
const submit = (more: Partial<SubmitMutualFindings['data']> = {}, meta = visitor()) =>
  new SubmitMutualFindings({ visitId, ...handover, problems: true, ...more }, meta);
const accept = (meta = inspected()) => new AcceptMutualFinding({ visitId, findingId: 'f1', responsible: '丁某' }, meta);
const dispute = (more: Partial<DisputeMutualFinding['data']> = {}, meta = inspected()) =>
  new DisputeMutualFinding({ visitId, findingId: 'f1', reason: '回证在副卷', evidence: [], ...more }, meta);
const rule = (more: Partial<RuleMutualDispute['data']> = {}, meta = office()) =>
  new RuleMutualDispute({ visitId, findingId: 'f1', ruling: 'upheld', reason: '副卷中没有', ...more }, meta);

describe('arranging a visit', () => {
  const arrange = new ArrangeMutualVisit(task, system);
  it('happens once', () => {
    given().when(arrange).then(arranged);
    given(arranged).when(arrange).thenNothing();
    given(arranged, calledOff).when(arrange).thenNothing();
  });
  it('is called off with the team, after which nothing goes on', () => {
    given(arranged).when(new CallOffMutualVisit({ visitId }, system)).then(calledOff);
    given().when(new CallOffMutualVisit({ visitId }, system)).thenNothing();
    given(arranged, calledOff).when(record()).thenRefused('mutual-visit-called-off');
    given().when(record()).thenRefused('mutual-visit-not-found');
  });
});

describe('findings', () => {
  it('are recorded by the unit whose team was drawn, and by no other', () => {
    given(arranged)
      .when(record())
      .then(new MutualFindingRecorded({ ...of, findingId: 'f1', ...finding }));
    given(arranged).when(record({}, stranger)).thenRefused('mutual-not-visitor');
    given(arranged).when(record({}, inspected())).thenRefused('mutual-not-visitor');
  });
  it('say something, belong to a main task, and give a day to come', () => {
    given(arranged)
      .when(record({ text: '  ' }))
      .thenRefused('mutual-finding-empty');
    given(arranged)
      .when(record({ categories: ['disclosure'] }))
      .thenRefused('mutual-finding-category-unknown', { category: 'recording' });
    given(arranged)
      .when(record({ dueOn: '2026-06-09' }))
      .thenRefused('mutual-due-in-past');
  });
  it('are taken back before they are handed over', () => {
    const withdraw = (findingId: string) => new WithdrawMutualFinding({ visitId, findingId }, visitor());
    given(arranged, recorded)
      .when(withdraw('f1'))
      .then(new MutualFindingWithdrawn({ ...of, findingId: 'f1' }));
    given(arranged, recorded).when(withdraw('f2')).thenRefused('mutual-finding-not-found');
    given(arranged, recorded, submitted).when(withdraw('f1')).thenRefused('mutual-findings-submitted');
  });
  it('are handed over once, with a result that is the one recorded', () => {
    given(arranged, recorded).when(submit()).then(submitted);
    given(arranged)
      .when(submit({ problems: false }, visitor('2026-07-01')))
      .then(new MutualFindingsSubmitted({ ...of, ...handover, findings: 0, replyBy: '2026-07-08', late: true }));
    given(arranged, recorded, submitted).when(submit()).thenRefused('mutual-findings-submitted');
    given(arranged, recorded, submitted).when(record()).thenRefused('mutual-findings-submitted');
    given(arranged).when(submit()).thenRefused('mutual-result-contradicts-findings', { findings: 0 });
    given(arranged, recorded)
      .when(submit({ problems: false }))
      .thenRefused('mutual-result-contradicts-findings', { findings: 1 });
  });
  it('come from a visit that took place after its arrangement', () => {
    given(arranged, recorded)
      .when(submit({ visitedOn: '2026-06-04' }))
      .thenRefused('mutual-visit-before-arrangement');
    given(arranged, recorded)
      .when(submit({ visitedOn: '2026-06-11' }))
      .thenRefused('mutual-visit-in-future');
  });
});

describe('answering a finding', () => {
  it('accepts it into the ledger', () =>
    given(arranged, recorded, submitted).when(accept()).then(accepted, confirmed()));
  it('or disputes it with a reason', () => {
    given(arranged, recorded, submitted).when(dispute()).then(disputed);
    given(arranged, recorded, submitted)
      .when(dispute({ reason: ' ' }))
      .thenRefused('mutual-dispute-reason-missing');
  });
  it('is the inspected unit’s own affair', () => {
    given(arranged, recorded, submitted).when(accept(visitor())).thenRefused('mutual-not-inspected');
    given(arranged, recorded, submitted).when(dispute({}, stranger)).thenRefused('mutual-not-inspected');
  });
  it('waits for the findings to be handed over', () =>
    given(arranged, recorded).when(accept()).thenRefused('mutual-findings-not-submitted'));
  it('happens once, and not after the ruling', () => {
    given(arranged, recorded, submitted, disputed).when(accept()).thenRefused('mutual-finding-answered');
    given(arranged, recorded, submitted, disputed, ruledAway).when(dispute()).thenRefused('mutual-reply-after-ruling');
  });
});

describe('ruling on a dispute', () => {
  const ruled = (ruling: 'upheld' | 'amended', wasDisputed = true) =>
    new MutualDisputeRuled({
      ...of,
      findingId: 'f1',
      ruling,
      reason: '副卷中没有',
      disputed: wasDisputed,
      unanswered: 0,
    });
  const unclear = { responsible: '由单位确定' };
  it('upholds, amends or dismisses it, with the reason', () => {
    const open = given(arranged, recorded, submitted, disputed);
    open.when(rule()).then(ruled('upheld'), confirmed(unclear));
    open
      .when(rule({ ruling: 'amended', text: '送达回证未归入正卷' }))
      .then(ruled('amended'), confirmed({ ...unclear, text: '送达回证未归入正卷' }));
    open.when(rule({ ruling: 'dismissed', reason: '查实' })).then(ruledAway);
    open.when(rule({ reason: ' ' })).thenRefused('mutual-ruling-reason-missing');
  });
  it('says how an amended finding reads, in a main task', () => {
    const open = given(arranged, recorded, submitted, disputed);
    open.when(rule({ ruling: 'amended' })).thenRefused('mutual-amendment-missing');
    open
      .when(rule({ ruling: 'amended', text: '新', category: 'x', categories: ['recording'] }))
      .thenRefused('mutual-finding-category-unknown');
  });
  it('sets another day when the one proposed has passed', () => {
    const open = given(arranged, recorded, submitted, disputed);
    open.when(rule({}, office('2026-07-11'))).thenRefused('mutual-due-in-past', { dueOn: '2026-07-10' });
    open
      .when(rule({ dueOn: '2026-07-20' }, office('2026-07-11')))
      .then(ruled('upheld'), confirmed({ ...unclear, dueOn: '2026-07-20' }));
  });
  it('is not given by anybody who acted for either unit', () => {
    const open = given(arranged, recorded, submitted, disputed);
    open.when(rule({}, inspected())).thenRefused('mutual-ruling-by-party');
    open.when(rule({}, { ...office(), actor: 'clerk-1' })).thenRefused('mutual-ruling-by-party');
    open.when(rule({}, { ...office(), actor: 'lead-2' })).thenRefused('mutual-ruling-by-party');
  });
  it('is given once, and not on what was accepted', () => {
    given(arranged, recorded, submitted, disputed, ruledAway).when(rule()).thenRefused('mutual-ruling-given');
    given(arranged, recorded, submitted, accepted).when(rule()).thenRefused('mutual-finding-accepted');
    given(arranged, recorded).when(rule()).thenRefused('mutual-findings-not-submitted');
  });
  it('covers what was left unanswered past its day', () => {
    given(arranged, recorded, submitted)
      .when(rule({}, office('2026-06-17')))
      .thenRefused('mutual-finding-not-disputed', { replyBy: '2026-06-17' });
    given(arranged, recorded, submitted)
      .when(rule({}, office('2026-06-18')))
      .then(ruled('upheld', false), confirmed(unclear));
  });
});
