import { Journey } from './journey.js';
import type { Person } from './person.js';

const TITLE = '行政强制法专题培训';

describe('a unit trains its officers, and each of them signs in for himself', () => {
  const journey = new Journey();
  let clerk: Person;
  let lead: Person;
  let officer: Person;
  let address: string;

  beforeAll(async () => {
    [clerk, lead, officer] = await Promise.all([
      journey.signIn('weijianwei.clerk'),
      journey.signIn('weijianwei.lead'),
      journey.signIn('weijianwei.officer1'),
    ]);
  });

  /** What the room's screen shows. */
  async function shownCode(): Promise<string> {
    const code = clerk.page.getByTestId('sign-in-code');
    await code.waitFor();
    return (await code.innerText()).trim();
  }

  it('a session is arranged, and the screen of the room shows a code', async () => {
    await clerk.goTo('培训台账');
    const session = { 培训内容: TITLE, 类别: { choose: '业务知识和法律法规' }, 地点: '四楼会议室', 学时: '2.5' };
    const recorded = await clerk.act('登记培训', { ...session, 授课人: '尹正则' }, 'training-new');
    expect(recorded).toContain('2.5学时');
    await clerk.follow(TITLE);
    await clerk.see('还没有人签到');
    address = new URL(clerk.page.url()).pathname;
    await clerk.follow('会场二维码');
    expect(await shownCode()).toMatch(/^[2-9A-HJ-NP-Z]{4} [2-9A-HJ-NP-Z]{4}$/);
    await clerk.page.getByRole('img', { name: '签到二维码' }).waitFor();
    await clerk.photograph('training-screen');
  });

  it('an officer signs in by that code and by no other', async () => {
    // Who cannot scan finds the session of the day by the name the screen gives the page.
    await officer.goTo('培训签到');
    await officer.photograph('training-today');
    await officer.follow(TITLE);
    await officer.see('照会场屏幕填写');
    await officer.open(`${address}/sign-in?code=22222222`);
    const code = officer.page.getByLabel('签到码');
    await officer.holding(code, (value) => value === '22222222');
    await officer.page.locator('form.act').getByRole('button', { name: '签到', exact: true }).click();
    await officer.see('签到码不正确');
    await officer.photograph('training-wrong-code');
    await officer.fill({ 签到码: await shownCode() });
    await officer.page.locator('form.act').getByRole('button', { name: '签到', exact: true }).click();
    await officer.see(/程立行已于.+签到/);
    // Whoever signs out later needs the code shown then.
    await officer.holding(code, (value) => value === '');
    await officer.photograph('training-signed-in');
    await clerk.see('已签到 1 人');
  });

  it('two sign for it, and then the hours count', async () => {
    await officer.goTo('我的学时');
    await officer.see(TITLE);
    const row = officer.page.getByRole('row', { name: new RegExp(TITLE) });
    await row.getByText('待签字').waitFor();
    await clerk.open(address);
    await clerk.act('签字');
    await clerk.see('待另一人签字');
    await lead.open(address);
    await lead.act('签字办结');
    await lead.see('学时已经计入');
    await lead.photograph('training-closed');
    await officer.open('/training/mine');
    await row.getByText('计入', { exact: true }).waitFor();
    await officer.photograph('training-mine');
  });

  /** The certificate as it was made, fetched by whoever made it. */
  async function certificateOf(person: Person): Promise<void> {
    await person.press('打印台账、学时证明');
    const dialog = person.page.getByRole('dialog');
    await person.fill({ 文种: { choose: '学时证明' } }, dialog);
    await person.send('生成文件', dialog);
    const link = dialog.getByRole('link', { name: '下载Word文件' });
    const file = await person.page.request.get((await link.getAttribute('href')) ?? '');
    expect(file.status()).toBe(200);
    expect(file.headers()['content-disposition']).toContain(encodeURIComponent('学时证明'));
  }

  it('an officer prints his own certificate, and nobody else’s', async () => {
    await officer.open('/training/mine');
    await officer.see(TITLE);
    await certificateOf(officer);
    await officer.photograph('training-own-certificate');
    const { items } = await clerk.askUntil<{ items: readonly { id: string; name: string; unitId: string }[] }>(
      '/training-hours?limit=200',
      ({ items: people }) => people.length > 1,
    );
    const { id: code, unitId } = items.find(({ name }) => name !== '程立行')!;
    const data = { kind: 'training-certificate', unitId, code, year: new Date().getFullYear() };
    expect((await officer.page.request.post('/api/prints', { data })).status()).toBe(404);
  });

  it('the ledger and the certificate of an officer are printed', async () => {
    await clerk.goTo('人员学时');
    await clerk.photograph('training-hours');
    await clerk.follow('程立行');
    await clerk.see(TITLE);
    await certificateOf(clerk);
    await clerk.photograph('training-certificate');
  });

  it('the office sees who is covered, and whose plan has come', async () => {
    const office = await journey.signIn('office.staff1');
    await office.goTo('培训覆盖');
    await office.fill({ 搜单位: '卫生健康' });
    const row = office.page.getByRole('row').filter({ hasText: '卫生健康' });
    await row.getByText('100%').first().waitFor();
    await office.photograph('training-coverage');
    await office.goTo('培训计划');
    await office.fill({ 搜单位: '卫生健康' });
    await row.getByText(/〔\d{4}〕3号/).waitFor();
    await office.photograph('training-plans');
  });
});
