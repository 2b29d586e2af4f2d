import { specify } from '@app/eventing/specify.js';
import { AssignRecheck, CallOffRecheck, ExcuseRecheck, FailRecheck, PassRecheck } from './commands.js';
import { recheck } from './decider.js';
import {
  RecheckAssigned,
  RecheckCalledOff,
  RecheckExcused,
  RecheckFailed,
  RecheckPassed,
  RecheckReassigned,
} from './events.js';

const { given } = specify(recheck);
const meta = { actor: 'account-1', roles: [], at: '2022-09-01T02:00:00.000Z', commandId: 'c' };
const head = { recheckId: 'closure-1', issueId: 'i1', unitId: 'unit-a' };
const facts = {
  issueId: 'i1',
  unitId: 'unit-a',
  campaignId: 'campaign-1',
  closedBy: 'staff',
  unitSide: ['clerk'],
  standing: 'closed',
} as const;
const draw = { drawId: 'd1', drawYear: 2022, drawNumber: 3, item: '整改复查', dueOn: '2022-09-10' };
const assign = (more: object = {}) =>
  new AssignRecheck({ recheckId: head.recheckId, ...draw, supervisors: ['s1', 's2'], facts, ...more }, meta);
const assigned = new RecheckAssigned({
  ...{ ...head, ...draw, campaignId: 'campaign-1', supervisors: ['s1', 's2'], assignedOn: '2022-09-01' },
});
const report = { recheckId: head.recheckId, account: '现场查看', evidence: ['f'], asker: ['s1'], facts };
const pass = (more: object = {}, at = meta.at) => new PassRecheck({ ...report, ...more }, { ...meta, at });
const fail = (more: object = {}) => new FailRecheck({ ...report, dueOn: '2022-09-30', ...more }, meta);
const passed = (late = false) => new RecheckPassed({ ...head, account: '现场查看', evidence: ['f'], late });
const failed = new RecheckFailed({ ...head, account: '现场查看', evidence: ['f'], late: false, dueOn: '2022-09-30' });
const excused = (excuse: 'reopened') => new RecheckExcused({ ...head, excuse });
const reassigned = (supervisors: string[], joined: string[]) =>
  new RecheckReassigned({ ...head, supervisors, joined, item: draw.item, dueOn: draw.dueOn });
const calledOff = new RecheckCalledOff(head);

describe('复查', () => {
  it('is assigned by a published draw, once, and follows its replacements', () => {
    given().when(assign()).then(assigned);
    given(assigned).when(assign()).thenNothing();
    given(assigned)
      .when(assign({ supervisors: ['s1', 's3'] }))
      .then(reassigned(['s1', 's3'], ['s3']));
    given(assigned, reassigned(['s1', 's3'], ['s3']))
      .when(assign({ supervisors: ['s1'] }))
      .then(reassigned(['s1'], []));
    given(assigned)
      .when(new CallOffRecheck({ recheckId: head.recheckId, drawId: 'd1' }, meta))
      .then(calledOff);
    given(assigned)
      .when(new CallOffRecheck({ recheckId: head.recheckId, drawId: 'd2' }, meta))
      .thenNothing();
    given()
      .when(assign({ facts: undefined }))
      .thenRefused('recheck-closure-unknown');
  });

  it('of the same closure is not made twice, whichever draw names it; what was called off may be given out again', () => {
    given(assigned)
      .when(assign({ drawId: 'd2' }))
      .thenNothing();
    given(assigned, passed())
      .when(assign({ drawId: 'd2' }))
      .thenNothing();
    given(assigned, calledOff)
      .when(assign({ drawId: 'd2' }))
      .then(new RecheckAssigned({ ...assigned.data, drawId: 'd2' }));
  });

  it('is excused when the issue was reopened meanwhile, before or after it was assigned', () => {
    given()
      .when(assign({ facts: { ...facts, standing: 'reopened' } }))
      .then(assigned, excused('reopened'));
    const reopened = new ExcuseRecheck({ recheckId: head.recheckId, excuse: 'reopened' }, meta);
    given(assigned).when(reopened).then(excused('reopened'));
    given(assigned, passed()).when(reopened).thenNothing();
    given(assigned, excused('reopened')).when(pass()).thenRefused('recheck-excused');
  });

  it('is recorded by those drawn, with evidence, and late is marked late', () => {
    given(assigned).when(pass()).then(passed());
    given(assigned).when(pass({}, '2022-09-11T02:00:00.000Z')).then(passed(true));
    given(assigned)
      .when(pass({ asker: ['s9'] }))
      .thenRefused('recheck-not-yours');
    given(assigned)
      .when(pass({ asker: undefined }))
      .thenRefused('recheck-not-yours');
    given(assigned)
      .when(pass({ evidence: [] }))
      .thenRefused('recheck-without-evidence');
    given().when(pass()).thenRefused('recheck-not-found');
    given(assigned, calledOff).when(pass()).thenRefused('recheck-called-off');
  });

  it('is not recorded by whoever verified the closure', () =>
    given(assigned)
      .when(pass({ facts: { ...facts, closedBy: meta.actor } }))
      .thenRefused('recheck-by-verifier'));

  it('is not recorded by whoever acted for the unit on the issue', () =>
    given(assigned)
      .when(pass({ facts: { ...facts, unitSide: ['clerk', meta.actor] } }))
      .thenRefused('recheck-by-rectifier'));

  it('failed names a day that is not past, and is the end of it', () => {
    given(assigned).when(fail()).then(failed);
    given(assigned)
      .when(fail({ dueOn: '2022-08-31' }))
      .thenRefused('recheck-due-day-past');
    given(assigned, failed).when(pass()).thenRefused('recheck-concluded');
    given(assigned, passed()).when(fail()).thenRefused('recheck-concluded');
  });
});
