import { inDays, minuteAfter } from './days.js';
import { Journey } from './journey.js';
import type { Person } from './person.js';

const ITEM = '行政执法案卷管理情况互查';
const FINDING = '询问笔录没有被询问人逐页签名，抽查的五份中有三份只在末页签名';
const DISPUTE = '三份笔录均为单页，末页就是首页，不存在漏签。';
const DICE = '52631442365164231536';
/** The freeze must be on record before the minute begins in which the dice may fall. */
const TIME_TO_FREEZE_S = 40;
const UNTIL_THE_DICE_MS = 120_000;
const MOST_PRESSES = 80;
const WHERE_THE_HALL_STANDS = "new URLSearchParams(location.search).get('step') ?? 'lists'";

/** Another journey counts the notices of this unit. */
const LEFT_ALONE = '舞阳县农业农村局';

interface Visit {
  readonly id: string;
  readonly unitName: string;
  readonly visitorName: string;
  readonly unitId: string;
}

const witnesses = {
  第1行姓名: '沈某',
  第1行单位: '舞阳县人民检察院',
  第2行姓名: '程某',
  第2行单位: '舞阳县人大监察和司法委员会',
};

const terms = (name: string, number: string, dueOn: string) => ({
  名称: name,
  编号: number,
  依据: '活动方案关于各单位互查互评的安排',
  ...witnesses,
  投掷骰子时间: minuteAfter(TIME_TO_FREEZE_S),
  公示期限: { day: inDays(2), time: '18:00' },
  [dueOn]: { day: inDays(20) },
});

/** Throws the dice in the hall and walks to the end of it. Answers with the steps that were shown. */
async function hold(clerk: Person, picture: string): Promise<string[]> {
  await clerk.page.getByLabel('骰子得数（20位）').waitFor({ timeout: UNTIL_THE_DICE_MS });
  await clerk.fill({ '骰子得数（20位）': DICE });
  await clerk.page.getByText('已当众逐位读回，与骰子一致').click();
  await clerk.send('确认得数');
  await clerk.press('继续');
  const seen = new Set<string>();
  const step = () => clerk.page.evaluate<string>(WHERE_THE_HALL_STANDS);
  await clerk.see('签号从小到大排列');
  for (let presses = 0, at = await step(); at !== 'publication' && presses < MOST_PRESSES; presses++) {
    if (!seen.has(at)) await clerk.photograph(`${picture}-${at}`);
    seen.add(at);
    await clerk.page.keyboard.press('Space');
    at = await step();
  }
  await clerk.see('结果指纹');
  await clerk.photograph(`${picture}-publication`);
  return [...seen];
}

describe('units inspect each other, as a draw says', () => {
  const journey = new Journey();
  let office: Person;
  let visitor: Person;
  let drawId: string;
  let visit: Visit;

  const ofUnit = (unitName: string, role: string): Promise<Person> => {
    const account = journey.accounts.find((one) => one.unit === unitName && one.role === role);
    if (!account) throw new Error(`${unitName} has no ${role}.`);
    return journey.signIn(account.login);
  };

  beforeAll(async () => {
    office = await journey.signIn('office.staff2');
  });

  it('the office sees every team, and locks the lists', async () => {
    await office.goTo('互查');
    await office.photograph('mutual-visits');
    await office.follow('检查组和回避');
    await office.see('检查组和回避');
    await office.photograph('mutual-teams');
    await office.goTo('互查');
    await office.follow('抽取互查配对');
    await office.see('参加互查的单位40个，检查组40个');
    await office.see('上次互查配对40对');
    await office.fill(terms(ITEM, 'HC-02', '互查截止日期'));
    await office.photograph('mutual-freeze');
    const recorded = await office.send('锁定名单');
    expect(recorded).toContain('锁定参加互查的单位40个、检查组40个');
    await office.follow('进入抽取现场');
    await office.page.waitForURL(/\/hall/);
    await office.see('参加互查的单位');
    await office.photograph('mutual-hall-lists');
    drawId = new URL(office.page.url()).pathname.split('/').at(-2) ?? '';
  });

  it('holds it before people: every unit by its lot, a team to each', async () => {
    await office.open(`/draws/${drawId}/hall?step=sources`);
    const seen = await hold(office, 'mutual-hall');
    expect(seen).toEqual(['result', 'pairs']);
    expect(await office.text()).not.toContain('监督人员');
  }, 180_000);

  it('publishes it, on pages that speak of units and their teams', async () => {
    await office.open(`/draws/${drawId}`);
    await office.see('参加互查的单位40个');
    await office.photograph('mutual-draw');
    expect(await office.text()).not.toContain('监督人员');
    expect(await office.act('公示结果')).toContain('公示以后不能撤回，也不能作废');
    const { label } = await office.ask<{ label: string }>(`/draws/${drawId}`);
    const visitor = await journey.visitor({ javaScriptEnabled: false });
    await visitor.open(`/public/draws/${label}`);
    await visitor.see('参加互查的单位40个');
    await visitor.photograph('public-mutual');
    expect(await visitor.page.locator('main').innerText()).not.toContain('监督人员');
    const lists = await office.askUntil<{ items: Visit[]; total: number }>(
      `/mutual-visits?drawId=${drawId}&limit=100`,
      ({ total }) => total === 40,
    );
    visit = lists.items.find((one) => ![one.unitName, one.visitorName].includes(LEFT_ALONE))!;
  });

  it('a clerk of the unit that inspects records what the team found', async () => {
    visitor = await ofUnit(visit.visitorName, 'unit-clerk');
    await visitor.goTo('互查');
    await visitor.fill({ 方向: { choose: '本单位去检查的' } });
    await visitor.photograph('mutual-visits-of-unit');
    await visitor.page.locator(`a[href="/mutual-visits/${visit.id}"]`).first().click();
    await visitor.see(`${visit.visitorName}检查${visit.unitName}`);
    const finding = {
      发现的问题: FINDING,
      类别: { choose: '全面落实行政执法全过程记录制度' },
      建议的整改时限: { day: inDays(15) },
    };
    expect(await visitor.act('登记问题', finding, 'mutual-finding')).toContain(FINDING);
    await visitor.see(FINDING);
    expect(await visitor.count(visitor.page.getByRole('button', { name: '提交互查情况' }))).toBe(0);
  });

  it('the inspected unit sees nothing of it until the lead hands it over', async () => {
    const inspected = await ofUnit(visit.unitName, 'unit-clerk');
    await inspected.open(`/mutual-visits/${visit.id}`);
    await inspected.see('检查组');
    expect(await inspected.text()).not.toContain(FINDING);
    const lead = await ofUnit(visit.visitorName, 'unit-lead');
    await lead.open(`/mutual-visits/${visit.id}`);
    const submission = {
      检查日期: { day: inDays(0) },
      互查情况: '查阅案卷5卷，询问执法人员2名。',
      检查结论: { choose: '发现问题' },
    };
    expect(await lead.act('提交互查情况', submission, 'mutual-submission')).toContain('共1个问题');
    await inspected.open(`/mutual-visits/${visit.id}`);
    await inspected.see(FINDING);
    await inspected.photograph('mutual-visit-answer');
  });

  it('the inspected unit disputes, the office rules, and the issue stands in the ledger', async () => {
    const lead = await ofUnit(visit.unitName, 'unit-lead');
    await lead.open(`/mutual-visits/${visit.id}`);
    await lead.act('提出异议', { 异议理由: DISPUTE });
    await lead.see('等待办公室裁定1个异议');
    await office.open(`/mutual-visits/${visit.id}`);
    await office.see(DISPUTE);
    const ruling = { 裁定: { choose: '维持' }, 裁定理由: '经核对原件，三份笔录均为两页以上。' };
    expect(await office.act('裁定', ruling, 'mutual-ruling')).toContain(`列入${visit.unitName}整改台账`);
    await office.see('裁定成立');
    await office.photograph('mutual-visit-settled');
    await office.askUntil<{ total: number }>(
      `/issues?source=mutual-inspection&q=${encodeURIComponent(FINDING)}`,
      ({ total }) => total === 1,
    );
    await office.follow('在整改台账中查看');
    await office.see('互查');
    await office.see(FINDING.slice(0, 8));
    await office.photograph('mutual-ledger');
  });

  it('a unit that neither inspects nor is inspected cannot open it', async () => {
    const names = [visit.unitName, visit.visitorName, LEFT_ALONE];
    const other = journey.accounts.find(({ role, unit }) => role === 'unit-clerk' && !names.includes(unit))!;
    const stranger = await journey.signIn(other.login);
    await stranger.open(`/mutual-visits/${visit.id}`);
    await stranger.page.getByRole('alert').waitFor();
    expect(await stranger.text()).not.toContain(FINDING);
  });
});

describe('case files are listed by the units and drawn by the office', () => {
  const journey = new Journey();
  let office: Person;
  let drawId: string;

  it('a clerk lists files, one and many, and the lead states that they are all', async () => {
    office = await journey.signIn('office.staff2');
    const year = inDays(0).slice(0, 4);
    const { items } = await office.ask<{ items: { unitName: string; unitId: string; fileCount: number }[] }>(
      `/case-catalogues?year=${year}`,
    );
    const { unitName, unitId } = items.find((line) => line.fileCount === 0 && line.unitName !== LEFT_ALONE)!;
    const account = (role: string) => journey.accounts.find((one) => one.unit === unitName && one.role === role)!;
    const clerk = await journey.signIn(account('unit-clerk').login);
    await clerk.goTo('案卷目录');
    await clerk.photograph('case-catalogues-of-unit');
    await clerk.follow(unitName);
    await clerk.see('还没有登记案卷');
    const one = { 文号: `舞执罚〔${year}〕901号`, 种类: { choose: '行政处罚' }, 结案日期: { day: inDays(0) } };
    expect(await clerk.act('登记案卷', one)).toContain(`舞执罚〔${year}〕901号`);
    const rows = [902, 903].map((number) => `舞执罚〔${year}〕${number}号\t行政处罚\t${inDays(0)}`).join('\n');
    expect(await clerk.act('批量登记', { 案卷: rows }, 'case-paste')).toContain('登记2个案卷');
    await clerk.see(`舞执罚〔${year}〕903号`);
    await clerk.photograph('case-catalogue');
    const lead = await journey.signIn(account('unit-lead').login);
    await lead.open(`/case-catalogues/${unitId}/${year}`);
    expect(await lead.act('确认目录完整')).toContain('共3个');
    await lead.see('已确认');
    expect(await lead.count(lead.page.getByRole('button', { name: '登记案卷' }))).toBe(0);
  });

  it('the office draws from the catalogues that are signed off', async () => {
    await office.goTo('案卷目录');
    await office.photograph('case-catalogues');
    await office.follow('抽取案卷');
    await office.fill({ ...terms('行政执法案卷评查（第二批）', 'AJ-02', '评查截止日期') });
    await office.fill({ 评查人员来自: { choose: '组员' } });
    await office.photograph('case-freeze');
    expect(await office.send('锁定名单')).toContain('已确认目录中的案卷');
    await office.follow('进入抽取现场');
    await office.page.waitForURL(/\/hall/);
    await office.see('案卷');
    await office.photograph('case-hall-lists');
    drawId = new URL(office.page.url()).pathname.split('/').at(-2) ?? '';
    await office.open(`/draws/${drawId}/hall?step=sources`);
    expect(await hold(office, 'case-hall')).toEqual(['result', 'pairs']);
    await office.open(`/draws/${drawId}`);
    await office.see('评查人员');
    await office.photograph('case-draw');
  }, 180_000);
});
