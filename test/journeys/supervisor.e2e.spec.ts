import { inDays } from './days.js';
import { paper } from './entry.js';
import { Journey } from './journey.js';
import type { Person } from './person.js';

const ACCOUNT = '查阅公示栏、设备登记簿和案卷5卷，询问执法人员2名，发现问题1个。';
const FINDING = '执法记录仪领用登记不全，抽查的6次外勤执法中有2次没有音像资料归档记录';

const ENTRIES = ['行政执法信息公示是否及时、准确、完整', '音像记录资料是否归档'];

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
  let director: Person;
  let first: Person;
  let second: Person;
  let inspection: Inspection;

  beforeAll(async () => {
    [office, director] = await Promise.all([journey.signIn('office.staff2'), journey.signIn('office.director')]);
    const waiting = '/inspections?state=assigned&noticeAwaited=true&recusal=false&sort=dueOn&limit=5';
    const { items } = await office.ask<{ items: Inspection[] }>(waiting);
    inspection = items.find(({ unitName }) => unitName !== LEFT_ALONE)!;
    const [one, other] = inspection.supervisors.map(({ name }) => journey.loginOf(name));
    [first, second] = await Promise.all([journey.signIn(one!), journey.signIn(other!)]);
  });

  const inspectionPage = (person: Person) => person.open(`/inspections/${inspection.id}`);

  it('the office writes the letter, and prints it', async () => {
    await inspectionPage(office);
    await office.see('等待办公室向');
    const letter = {
      检查开始日期: { day: inDays(0) },
      检查结束日期: { day: inDays(15) },
      通知方式: { choose: '事先通知单位' },
      联系人和电话: '办公室，0000-0000000',
      检查内容: `${ENTRIES.join('\n')}\n`,
    };
    expect(await office.act('发出检查通知书', letter, 'letter')).toContain('文号按年度连续编排');
    await office.follow('打开通知书，可以打印');
    await office.see('行政执法监督检查通知书');
    for (const entry of ENTRIES) await office.see(entry);
    await office.photograph('letter-sheet');
  });

  it('both accept, and the director refuses a recusal that has no ground', async () => {
    await inspectionPage(first);
    await first.act('接受任务');
    await inspectionPage(second);
    const ground = { 回避的情形: { choose: '有其他可能影响公正的情形' }, 具体情况: '十年前是同学。' };
    expect(await second.act('申请回避', ground)).toContain('由办公室负责人决定');
    await inspectionPage(director);
    await director.see('待决定');
    await director.photograph('recusal');
    await director.act('决定是否回避', { 决定: { choose: '不需要回避' }, 理由: '不影响公正检查。' });
    await inspectionPage(second);
    await second.see('决定不回避');
    await second.act('接受任务');
  });

  it('the first sees his task and records the visit, entry by entry', async () => {
    await first.goTo('待办');
    await first.photograph('supervisor-tasks');
    await first.page.getByRole('listitem').filter({ hasText: inspection.unitName }).getByRole('link').first().click();
    await first.see(`检查${inspection.unitName}`);
    await first.follow('记录检查情况');
    await first.fill({
      检查日期: { day: inDays(0) },
      开始时间: '09:00',
      结束时间: '11:30',
      检查地点: '执法大队',
      在场人员: '甲某（分管领导）',
      开展情况: { choose: '正常开展检查' },
    });
    await first.page.getByText('已经向单位出示监督证件').first().click();
    await first.fill({
      [`1. ${ENTRIES[0]}`]: { choose: '是' },
      [`2. ${ENTRIES[1]}`]: { choose: '否' },
      第2项的情况: '2次外勤没有音像资料归档。',
      检查情况: ACCOUNT,
      佐证材料: paper('现场检查记录', ACCOUNT),
    });
    await first.photograph('visit');
    await first.send('记录检查情况');
    await first.follow('返回检查任务');
    await first.see(ACCOUNT);
  });

  it('and a finding, then signs, and notes that the unit has signed', async () => {
    const finding = {
      发现的问题: FINDING,
      类别: { choose: '全面落实行政执法全过程记录制度' },
      整改时限: { day: inDays(20) },
      整改责任人: '分管负责人',
    };
    expect(await first.act('登记发现的问题', finding)).toContain('列入整改台账');
    expect(await first.act('签字确认')).toContain('共1次检查、1个问题');
    const statement = { 单位签字情况: { choose: '已签字' }, 单位人员姓名和职务: '甲某（分管领导）' };
    await first.act('登记单位签字', statement);
    await first.photograph('inspection');
    expect(await first.count(first.page.getByRole('button', { name: '登记发现的问题' }))).toBe(0);
    expect(await first.count(first.page.getByRole('button', { name: '出具结论' }))).toBe(0);
    await first.follow('打开检查记录，可以打印');
    await first.see('行政执法监督检查记录');
    await first.photograph('record-sheet');
  });

  it('the second signs too, and it is concluded', async () => {
    await second.goTo('检查任务');
    await second.photograph('inspections');
    await second.follow(inspection.unitName);
    await second.act('签字确认');
    expect(await second.act('出具结论', { 检查结论: { choose: '发现问题' } })).toContain('发现问题');
    await second.see('已结束');
    await second.photograph('inspection-concluded');
    expect(await second.count(second.page.locator('.timeline a'))).toBe(0);
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
