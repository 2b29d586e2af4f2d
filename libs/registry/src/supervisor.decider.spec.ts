import { specify } from '@app/eventing';
import {
  CorrectSupervisorParticulars,
  DeclareAbsence,
  DeclareConflict,
  RegisterSupervisor,
  ReinstateSupervisor,
  RenewCertificate,
  StandDownSupervisor,
  WithdrawAbsence,
  WithdrawConflict,
} from './commands.js';
import {
  AbsenceDeclared,
  AbsenceWithdrawn,
  ConflictDeclared,
  ConflictWithdrawn,
  SupervisorCertificateRenewed,
  SupervisorParticularsCorrected,
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

describe('the particulars of a supervisor', () => {
  const { name, organisation, unitId, pool } = data;
  const change = (more: object) => ({ supervisorId, reason: '工作调动', name, organisation, unitId, pool, ...more });

  it('are corrected with a reason, and not when nothing differs', () => {
    const moved = change({ organisation: '舞阳县司法局', unitId: otherUnit, pool: 'expert', specialties: ['税务'] });
    const corrected = new SupervisorParticularsCorrected(moved);
    given(registered).when(new CorrectSupervisorParticulars(moved, meta)).then(corrected);
    given(registered, corrected)
      .when(new CorrectSupervisorParticulars({ ...moved, reason: '再次核对' }, meta))
      .thenRefused('nothing-to-correct');
    given(registered)
      .when(new CorrectSupervisorParticulars(change({ specialties: [] }), meta))
      .thenRefused('nothing-to-correct');
  });

  it('say which unit is his own from then on', () => {
    const corrected = new SupervisorParticularsCorrected(change({ unitId: otherUnit }));
    given(registered, corrected).when(new DeclareConflict(conflict, meta)).thenRefused('own-unit-needs-no-declaration');
    given(registered, corrected)
      .when(new DeclareConflict({ ...conflict, unitId: ownUnit }, meta))
      .then(new ConflictDeclared({ ...conflict, unitId: ownUnit }));
  });
});

describe('an absence', () => {
  const absence = { supervisorId, absenceId: 'a1', from: '2022-05-10', to: '2022-05-20', reason: '参加脱产培训' };
  const away = new AbsenceDeclared(absence);
  const back = new AbsenceWithdrawn({ supervisorId, absenceId: 'a1', reason: '培训取消' });
  const declare = (more: object) => new DeclareAbsence({ ...absence, absenceId: 'a2', ...more }, meta);

  it('is declared for a stretch of days that is not over', () => {
    given(registered).when(new DeclareAbsence(absence, meta)).then(away);
    given(registered)
      .when(declare({ from: '2022-05-21' }))
      .thenRefused('absence-ends-before-it-begins', { from: '2022-05-21', to: '2022-05-20' });
    given(registered)
      .when(declare({ from: '2022-05-01', to: '2022-05-05' }))
      .thenRefused('absence-over', { to: '2022-05-05' });
    given(registered)
      .when(declare({ from: '2022-05-01', to: '2022-05-06' }))
      .then(new AbsenceDeclared({ ...absence, absenceId: 'a2', from: '2022-05-01', to: '2022-05-06' }));
  });

  it('does not overlap another of his', () => {
    const days = { from: '2022-05-10', to: '2022-05-20' };
    for (const more of [
      { to: '2022-05-10' },
      { from: '2022-05-20', to: '2022-06-01' },
      { from: '2022-05-12', to: '2022-05-13' },
    ])
      given(registered, away).when(declare(more)).thenRefused('absence-overlaps', days);
    const next = { from: '2022-05-21', to: '2022-06-01' };
    given(registered, away)
      .when(declare(next))
      .then(new AbsenceDeclared({ ...absence, absenceId: 'a2', ...next }));
  });

  it('is withdrawn with a reason, after it was declared', () => {
    const withdraw = new WithdrawAbsence(back.data, meta);
    given(registered, away).when(withdraw).then(back);
    given(registered).when(withdraw).thenRefused('absence-not-declared');
    given(registered, away, back).when(withdraw).thenRefused('absence-not-declared');
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
