import { Journey } from './journey.js';
import type { Person } from './person.js';

const LOGIN = 'lianhuazhen.clerk2';
const FIRST = 'handed over on paper 27';
const OWN = 'known to nobody else 31';

describe('the administrator opens an account', () => {
  const journey = new Journey();
  let admin: Person;
  let newcomer: Person;

  beforeAll(async () => {
    admin = await journey.signIn('admin');
    newcomer = await journey.visitor();
  });

  it('for a clerk of a unit, with a first password', async () => {
    await admin.goTo('账号管理');
    await admin.photograph('accounts');
    await admin.follow('开设账号');
    await admin.fill({
      姓名: '文昭宁',
      登录名: LOGIN,
      岗位: { choose: '单位管理人员' },
      所属单位: { choose: '莲花镇人民政府' },
      首次密码: FIRST,
    });
    await admin.photograph('open-account');
    const recorded = await admin.send('开设账号');
    expect(recorded).toContain(`开设账号“${LOGIN}”，姓名文昭宁，岗位单位管理人员，所属单位莲花镇人民政府`);
    expect(recorded).toContain(FIRST);
  });

  it('the newcomer signs in and sees the unit’s own things', async () => {
    await newcomer.signIn(LOGIN, FIRST);
    await newcomer.see('文昭宁的待办');
    await newcomer.goTo('整改台账');
    expect(await newcomer.heading()).toBe('莲花镇人民政府整改台账');
  });

  it('he changes the password, and only the new one opens the door', async () => {
    await newcomer.page.getByRole('button', { name: /打开菜单/ }).click();
    await newcomer.page.getByRole('menuitem', { name: '修改密码' }).click();
    await newcomer.fill({ 原密码: FIRST, 新密码: OWN, 再输一次新密码: OWN });
    await newcomer.press('修改密码');
    await newcomer.see('密码已修改');
    const elsewhere = await journey.visitor();
    await elsewhere.enter(LOGIN, FIRST);
    await elsewhere.see('登录名或者密码');
    await elsewhere.signIn(LOGIN, OWN);
    await elsewhere.see('文昭宁的待办');
  });

  it('the administrator sees the queues, and nobody else does', async () => {
    await admin.open('/admin/queues');
    await admin.see('任务队列');
    await admin.page.getByText('yuheng').first().waitFor();
    const answer = await newcomer.page.request.get('/admin/queues');
    expect(answer.status()).toBe(403);
  });

  it('and does no business: the ledger is not his', async () => {
    await admin.open('/issues');
    await admin.see('此页不在您的权限之内');
  });
});
