import { specify } from '@app/eventing';
import {
  DeclareConflict,
  RegisterSupervisor,
  ReinstateSupervisor,
  RenewCertificate,
  StandDownSupervisor,
  WithdrawConflict,
} from './commands.js';
import {
  ConflictDeclared,
  ConflictWithdrawn,
  SupervisorCertificateRenewed,
  SupervisorRegistered,
  SupervisorReinstated,
  SupervisorStoodDown,
} from './events.js';
import { supervisor } from './supervisor.decider.js';

const { given } = specify(supervisor);
const meta = { actor: 'staff-1', roles: ['office-staff'], at: '2022-05-06T01:00:00.000Z', commandId: 'c' };
const supervisorId = 'supervisor-1';
const ownUnit = '11411121YH00007473';
const otherUnit = '11411121YH0000376C';
const himself = { ...meta, actor: 'account-1', roles: ['supervisor'] };
const data = {
  supervisorId,
  name: '岳平章',
  organisation: '舞阳县城市管理局',
  unitId: ownUnit,
  pool: 'member',
  accountId: 'account-1',
  certificateNumber: '豫舞监督2023-0015',
  expiresOn: '2022-08-31',
};
const registered = new SupervisorRegistered(data);
const stoodDown = new SupervisorStoodDown({ supervisorId, reason: '调离执法监督岗位' });
const reinstated = new SupervisorReinstated({ supervisorId });
const conflict = { supervisorId, unitId: otherUnit, why: 'relative' as const, ground: '配偶在该单位工作' };
const declared = new ConflictDeclared(conflict);
const withdrawn = new ConflictWithdrawn({ supervisorId, unitId: otherUnit, reason: '配偶已调离' });
const renewal = (expiresOn: string) => ({ supervisorId, certificateNumber: '豫舞监督2025-0031', expiresOn });

describe('a supervisor', () => {
  it('is registered with a certificate', () => given().when(new RegisterSupervisor(data, meta)).then(registered));

  it('is registered up to the last day of his certificate', () => {
    const lastDay = '2022-08-31T15:59:59.999Z';
    given()
      .when(new RegisterSupervisor(data, { ...meta, at: lastDay }))
      .then(registered);
    given()
      .when(new RegisterSupervisor(data, { ...meta, at: '2022-08-31T16:00:00.000Z' }))
      .thenRefused('certificate-expired', { expiresOn: '2022-08-31' });
  });

  it('is not registered twice', () =>
    given(registered).when(new RegisterSupervisor(data, meta)).thenRefused('supervisor-already-registered'));

  it('has to be registered before anything else', () =>
    given().when(new ReinstateSupervisor({ supervisorId }, meta)).thenRefused('supervisor-not-registered'));

  it('renews his certificate for longer', () => {
    given(registered)
      .when(new RenewCertificate(renewal('2025-08-31'), meta))
      .then(new SupervisorCertificateRenewed(renewal('2025-08-31')));
    given(registered, new SupervisorCertificateRenewed(renewal('2025-08-31')))
      .when(new RenewCertificate(renewal('2025-08-31'), meta))
      .thenRefused('renewal-not-later', { expiresOn: '2025-08-31' });
  });

  it('does not renew with a certificate that has expired', () =>
    given(registered)
      .when(new RenewCertificate(renewal('2022-12-31'), { ...meta, at: '2023-02-01T01:00:00.000Z' }))
      .thenRefused('certificate-expired'));

  it('is stood down with a reason, once', () => {
    given(registered).when(new StandDownSupervisor(stoodDown.data, meta)).then(stoodDown);
    given(registered, stoodDown)
      .when(new StandDownSupervisor(stoodDown.data, meta))
      .thenRefused('supervisor-already-stood-down');
  });

  it('is reinstated after he was stood down', () => {
    const reinstate = new ReinstateSupervisor({ supervisorId }, meta);
    given(registered, stoodDown).when(reinstate).then(reinstated);
    given(registered).when(reinstate).thenRefused('supervisor-not-stood-down');
    given(registered, stoodDown, reinstated).when(reinstate).thenRefused('supervisor-not-stood-down');
  });

  it('is not reinstated while his certificate is expired', () => {
    const reinstate = new ReinstateSupervisor({ supervisorId }, { ...meta, at: '2022-09-01T01:00:00.000Z' });
    given(registered, stoodDown).when(reinstate).thenRefused('certificate-expired');
    given(registered, stoodDown, new SupervisorCertificateRenewed(renewal('2025-08-31')))
      .when(reinstate)
      .then(reinstated);
  });
});

describe('a conflict', () => {
  it('is declared by the office or by the supervisor himself', () => {
    given(registered).when(new DeclareConflict(conflict, meta)).then(declared);
    given(registered).when(new DeclareConflict(conflict, himself)).then(declared);
  });

  it('is not declared for somebody else', () => {
    given(registered)
      .when(new DeclareConflict(conflict, { ...himself, actor: 'account-2' }))
      .thenRefused('conflict-of-another');
    given(new SupervisorRegistered({ ...data, accountId: undefined }))
      .when(new DeclareConflict(conflict, himself))
      .thenRefused('conflict-of-another');
  });

  it('with his own unit needs no declaration', () =>
    given(registered)
      .when(new DeclareConflict({ ...conflict, unitId: ownUnit }, himself))
      .thenRefused('own-unit-needs-no-declaration'));

  it('is declared once', () =>
    given(registered, declared).when(new DeclareConflict(conflict, meta)).thenRefused('conflict-already-declared'));

  it('is withdrawn with a reason, after it was declared', () => {
    const withdraw = new WithdrawConflict(withdrawn.data, meta);
    given(registered, declared).when(withdraw).then(withdrawn);
    given(registered).when(withdraw).thenRefused('conflict-not-declared');
    given(registered, declared, withdrawn).when(withdraw).thenRefused('conflict-not-declared');
  });

  it('may be declared while stood down', () =>
    given(registered, stoodDown).when(new DeclareConflict(conflict, himself)).then(declared));
});
