import { specify } from '@app/eventing';
import { CloseAccount, GrantRole, LockAccount, OpenAccount, ResetPassword, WithdrawRole } from './commands.js';
import { account } from './decider.js';
import { AccountClosed, AccountLocked, AccountOpened, PasswordReset, RoleGranted, RoleWithdrawn } from './events.js';

const { given } = specify(account);
const meta = { actor: 'admin-1', roles: ['admin'], at: '2022-05-06T01:00:00.000Z', commandId: 'c' };
const accountId = 'account-1';
const clerk = { accountId, login: 'shuili.clerk', name: '赵明远', roles: ['unit-clerk'], unitId: '11411121MB0000000X' };
const staff = { accountId, login: 'office.staff1', name: '钱思齐', roles: ['office-staff'] };
const opened = new AccountOpened(clerk);
const until = '2022-05-06T01:15:00.000Z';

describe('account', () => {
  it('is opened once, with a role', () => given().when(new OpenAccount(clerk, meta)).then(opened));

  it('is not opened twice', () => given(opened).when(new OpenAccount(clerk, meta)).thenRefused('account-already-open'));

  it('needs a role', () =>
    given()
      .when(new OpenAccount({ ...staff, roles: [] }, meta))
      .thenRefused('account-needs-role'));

  it.each([['mayor'], ['system']])('is refused the role %s, which nobody may hold', (role) =>
    given()
      .when(new OpenAccount({ ...staff, roles: [role] }, meta))
      .thenRefused('role-unknown'),
  );

  it('acts for a unit exactly when its role is one of a unit', () => {
    given()
      .when(new OpenAccount({ ...clerk, unitId: undefined }, meta))
      .thenRefused('unit-role-needs-unit');
    given()
      .when(new OpenAccount({ ...staff, unitId: clerk.unitId }, meta))
      .thenRefused('unit-role-needs-unit');
  });

  it.each([
    ['unit-clerk', 'office-staff'],
    ['admin', 'office-staff'],
    ['auditor', 'observer'],
  ])('holds not both %s and %s', (one, other) =>
    given()
      .when(new OpenAccount({ ...clerk, roles: [one, other] }, meta))
      .thenRefused('roles-conflict'),
  );

  it('may be staff and director of the office at once', () =>
    given()
      .when(new OpenAccount({ ...staff, roles: ['office-staff', 'office-director'] }, meta))
      .then(new AccountOpened({ ...staff, roles: ['office-staff', 'office-director'] })));

  it('is granted a further role, once', () => {
    given(opened)
      .when(new GrantRole({ accountId, role: 'unit-lead' }, meta))
      .then(new RoleGranted({ accountId, role: 'unit-lead' }));
    given(opened)
      .when(new GrantRole({ accountId, role: 'unit-clerk' }, meta))
      .thenNothing();
  });

  it('loses a role, but not its last one', () => {
    given(opened, new RoleGranted({ accountId, role: 'unit-lead' }))
      .when(new WithdrawRole({ accountId, role: 'unit-lead', reason: '岗位调整' }, meta))
      .then(new RoleWithdrawn({ accountId, role: 'unit-lead', reason: '岗位调整' }));
    given(opened)
      .when(new WithdrawRole({ accountId, role: 'unit-clerk', reason: '岗位调整' }, meta))
      .thenRefused('account-needs-role');
    given(opened)
      .when(new WithdrawRole({ accountId, role: 'reviewer', reason: '岗位调整' }, meta))
      .thenNothing();
  });

  it('does not change its own roles or close itself', () => {
    const own = { ...meta, actor: accountId };
    given(opened)
      .when(new GrantRole({ accountId, role: 'unit-lead' }, own))
      .thenRefused('own-account');
    given(opened)
      .when(new WithdrawRole({ accountId, role: 'unit-clerk', reason: '无' }, own))
      .thenRefused('own-account');
    given(opened)
      .when(new CloseAccount({ accountId, reason: '无' }, own))
      .thenRefused('own-account');
  });

  it('takes nothing any more once closed', () => {
    const closed = new AccountClosed({ accountId, reason: '调离' });
    given(opened)
      .when(new CloseAccount({ accountId, reason: '调离' }, meta))
      .then(closed);
    given(opened, closed)
      .when(new GrantRole({ accountId, role: 'unit-lead' }, meta))
      .thenRefused('account-not-open');
  });

  it('is locked for a while by the system', () =>
    given(opened).when(new LockAccount({ accountId, until }, meta)).then(new AccountLocked({ accountId, until })));

  it('notes that a new first password was handed out', () =>
    given(opened).when(new ResetPassword({ accountId }, meta)).then(new PasswordReset({ accountId })));
});
