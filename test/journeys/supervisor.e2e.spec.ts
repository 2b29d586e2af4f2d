import { inDays } from './days.js';
import { paper } from './entry.js';
import { Journey } from './journey.js';
import type { Person } from './person.js';

const ACCOUNT = '查阅公示栏、设备登记簿和案卷5卷，询问执法人员2名，发现问题1个。';
const FINDING = '执法记录仪领用登记不全，抽查的6次外勤执法中有2次没有音像资料归档记录';

/** Another journey counts the notices of this unit. */
const LEFT_ALONE = '舞阳县农业农村局';

interface Inspection {
  readonly id: string;
  readonly unitName: string;
  readonly supervisors: readonly { readonly name: string }[];
}

describe('two supervisors inspect the unit they were drawn for', () => {
  const journey = new Journey();
  let office: Person;
  let first: Person;
  let second: Person;
  let inspection: Inspection;

  beforeAll(async () => {
    office = await journey.signIn('office.staff2');
    const { items } = await office.ask<{ items: Inspection[] }>('/inspections?state=assigned&sort=dueOn&limit=5');
    inspection = items.find(({ unitName }) => unitName !== LEFT_ALONE)!;
    const [one, other] = inspection.supervisors.map(({ name }) => journey.loginOf(name));
    [first, second] = await Promise.all([journey.signIn(one!), journey.signIn(other!)]);
  });

  it('the first sees his task and records the visit', async () => {
    await first.goTo('待办');
    await first.photograph('supervisor-tasks');
    await first.page.getByRole('listitem').filter({ hasText: inspection.unitName }).getByRole('link').first().click();
    await first.see(`检查${inspection.unitName}`);
    const visit = { 检查日期: { day: inDays(0) }, 检查情况: ACCOUNT, 佐证材料: paper('现场检查记录', ACCOUNT) };
    await first.act('记录检查情况', visit, 'visit');
    await first.see(ACCOUNT);
  });

  it('and a finding, then signs', async () => {
    const finding = {
      发现的问题: FINDING,
      类别: { choose: '全面落实行政执法全过程记录制度' },
      整改时限: { day: inDays(20) },
      整改责任人: '分管负责人',
    };
    expect(await first.act('登记发现的问题', finding)).toContain('列入整改台账');
    expect(await first.act('签字确认')).toContain('共1次检查、1个问题');
    await first.photograph('inspection');
    expect(await first.page.getByRole('button', { name: '登记发现的问题' }).count()).toBe(0);
    expect(await first.page.getByRole('button', { name: '出具结论' }).count()).toBe(0);
  });

  it('the second signs too, and it is concluded', async () => {
    await second.goTo('检查任务');
    await second.photograph('inspections');
    await second.follow(inspection.unitName);
    await second.act('签字确认');
    expect(await second.act('出具结论', { 检查结论: { choose: '发现问题' } })).toContain('发现问题');
    await second.see('已结束');
    await second.photograph('inspection-concluded');
    expect(await second.page.locator('.timeline a').count()).toBe(0);
  });

  it('a supervisor who was not drawn for it cannot open it', async () => {
    const names = inspection.supervisors.map(({ name }) => name);
    const another = journey.accounts.find(({ role, name }) => role === 'supervisor' && !names.includes(name))!;
    const stranger = await journey.signIn(another.login);
    await stranger.open(`/inspections/${inspection.id}`);
    await stranger.page.getByRole('alert').waitFor();
    expect(await stranger.text()).not.toContain(ACCOUNT);
  });

  it('the finding stands in the ledger with the source 双随机抽查, through the worker', async () => {
    const asked = `/issues?source=double-random&q=${encodeURIComponent(FINDING)}`;
    interface Found {
      readonly items: readonly { readonly unitName: string; readonly number: number }[];
    }
    const { items } = await office.askUntil<Found>(asked, (found) =>
      found.items.some(({ unitName }) => unitName === inspection.unitName),
    );
    const { number } = items.find(({ unitName }) => unitName === inspection.unitName)!;
    await office.goTo('整改台账');
    await office.fill({ 来源: { choose: '双随机抽查' }, 单位: { choose: inspection.unitName } });
    const row = office.page
      .getByRole('row')
      .filter({ hasText: `${number}` })
      .filter({ hasText: inspection.unitName });
    await row.getByRole('link').click();
    await office.see(FINDING);
    await office.follow('查看检查记录');
    await office.see(`检查${inspection.unitName}`);
  });
});
