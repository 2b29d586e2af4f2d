import { Journey } from './journey.js';
import { inDays } from './days.js';
import type { Person } from './person.js';

const MIDTERM = '提升年活动中期评议考核';
const PUBLISHED = '提升年活动整改进度考核';
const OWN = '整改进度第二次考核';
const TITLE = '关于表彰整改进度先进集体的决定';
const CODE = 'townships-only';

interface Listed {
  readonly items: readonly { readonly id: string; readonly title: string }[];
}

describe('the office scores the units of the county and publishes their ranking', () => {
  const journey = new Journey();
  let staff: Person;
  let director: Person;
  let midterm: string;
  let published: string;
  let link: string;

  beforeAll(async () => {
    [staff, director] = await Promise.all([journey.signIn('office.staff1'), journey.signIn('office.director')]);
    const { items } = await staff.ask<Listed>('/assessments?limit=50');
    [midterm, published] = [MIDTERM, PUBLISHED].map((title) => {
      const assessment = items.find((one) => one.title === title);
      if (!assessment) throw new Error(`The demonstration county has no assessment ${title}.`);
      return `/assessments/${assessment.id}`;
    }) as [string, string];
  });

  /** The links of the ranking to the points of its units. */
  const unitsOf = ({ page }: Person, assessment: string) => page.locator(`tbody a[href^="${assessment}/units/"]`);

  it('reads the scheme that everything is scored by, and how each number comes about', async () => {
    await staff.goTo('评议考核');
    await staff.see(MIDTERM);
    await staff.photograph('assessments');
    await staff.follow('评分方案');
    await staff.follow('行政执法“三项制度”提升年评议考核评分方案');
    await staff.see('总分100分');
    await staff.see('已销号的问题数占整改台账问题总数的比例');
    await staff.photograph('assessment-scheme');
  });

  it('goes from a total to the item, and from the item to the events behind it', async () => {
    await staff.open(midterm);
    await staff.see('还有');
    await staff.photograph('assessment');
    await unitsOf(staff, midterm).first().click();
    await staff.see('得分依据');
    await staff.photograph('unit-score');
    await staff.follow(/^看\d+条依据$/);
    await staff.see('按');
    await staff.photograph('scored-facts');
    await staff.follow('看经过');
    await staff.page.waitForURL(/\/history\?subject=stream/);
    await staff.page.getByRole('listitem').first().waitFor();
  });

  it('gives a score with its reason, and none without', async () => {
    const { items } = await staff.ask<Listed>(`${midterm}/units`);
    await staff.open(`${midterm}/units/${items.at(-1)?.id ?? ''}`);
    const row = staff.page.getByRole('row').filter({ hasText: '示范点创建' });
    await row.getByRole('button', { name: '评分' }).click();
    const dialog = staff.page.getByRole('dialog');
    await staff.fill({ 得分: '2.5' }, dialog);
    await dialog.locator('form.act').getByRole('button', { name: '评分', exact: true }).click();
    await dialog.getByRole('alert').first().waitFor();
    expect(await dialog.getByLabel('得分', { exact: true }).inputValue()).toBe('2.5');
    await staff.fill({ 评分理由: '创建资料缺一份，扣0.5分' }, dialog);
    expect(await staff.send('评分', dialog)).toContain('创建资料缺一份');
    await dialog.getByRole('button', { name: '关闭', exact: true }).click();
    await row.getByText('2.50').waitFor();
    await row.getByText('创建资料缺一份，扣0.5分').waitFor();
  });

  it('invites a deputy, whose answer is anonymous and taken once', async () => {
    await staff.open(`${midterm}/ballots`);
    await staff.see('已邀请');
    await staff.press('邀请评议');
    const dialog = staff.page.getByRole('dialog');
    await staff.fill({ 评议人员类别: { choose: '群众' }, 人数: '3' }, dialog);
    expect(await staff.send('邀请评议', dialog)).toContain('群众3人');
    await dialog.getByRole('button', { name: '关闭', exact: true }).click();
    await staff.see('只显示这一次');
    await staff.photograph('ballot-links');
    link = new URL(await staff.page.locator('ol code').first().innerText()).pathname;

    const citizen = await journey.visitor({ javaScriptEnabled: false });
    await citizen.open(link);
    await citizen.see('评议不记名');
    await citizen.page.getByRole('combobox').first().selectOption({ label: '满意' });
    await citizen.page.getByLabel(/^意见建议/).fill('公示很清楚');
    await citizen.photograph('public-ballot');
    await citizen.page.getByRole('button', { name: '提交评议' }).click();
    await citizen.see('评议已经提交');
    const again = await fetch(`${journey.installation.url}${link}`, { method: 'POST', body: new URLSearchParams() });
    expect([again.status, await again.text()]).toEqual([409, expect.stringContaining('已经使用过')]);
    const received = await staff.ask<{ received: number; ballots?: number }>(midterm);
    expect([received.received > 0, received.ballots]).toEqual([true, undefined]);
    let asked = '';
    staff.page.once('dialog', (question) => {
      asked = question.message();
      void question.accept();
    });
    await staff.goTo('评议考核');
    await staff.see(MIDTERM);
    expect(asked).toContain('离开本页以后不能再次查看');
  });

  it('is not offered to publish what is not complete', async () => {
    await director.open(midterm);
    await director.see('全部评完才能公布');
    expect(await director.count(director.page.getByRole('button', { name: '公布结果' }))).toBe(0);
  });

  it('opens an assessment, has it counted by a job, and publishes it for everybody', async () => {
    await staff.open('/assessments/new');
    await staff.fill({
      ...{ 评分方案: { choose: '提升年活动进度考核评分方案（第1版）' }, 考核名称: OWN },
      ...{ 考核期自: { day: inDays(-110) }, 考核期至: { day: inDays(30) } },
    });
    expect(await staff.send('启动考核')).toContain(OWN);
    await staff.follow('查看考核');
    await staff.see('还没有计算得分');
    await staff.act('计算得分');
    await staff.see(/第1次计算于/);
    const address = new URL(staff.page.url()).pathname;
    await director.open(address);
    expect(await director.act('公布结果')).toContain('不能再变更');
    await director.see('已公布');
    await director.photograph('assessment-published');
    const visitor = await journey.visitor({ javaScriptEnabled: false });
    await visitor.open(`/public${address}`);
    await visitor.see('排名规则');
    await visitor.see('第1名');
    await visitor.photograph('public-assessment');
  });

  it('begins a commendation with who comes first, which the office edits like any draft', async () => {
    await staff.open(published);
    await staff.follow('起草表彰');
    await staff.see('每组取前十分之一');
    const list = staff.page.getByLabel('名单', { exact: true });
    expect(await list.inputValue()).toMatch(/评议考核总分.*第1名/);
    await staff.photograph('commendation-proposed');
    await staff.fill({ 标题: TITLE });
    expect(await staff.send('起草文件')).toContain(TITLE);
    await staff.follow('查看这份文件');
    await staff.see('待审核');
  });

  it('edits the items of a scheme in a form that sums up their weights, and takes no scheme that is not whole', async () => {
    await staff.open('/assessment-schemes/new');
    await staff.fill({ 方案代码: CODE, 方案名称: '乡镇专项考核方案', 来源说明: '各项分值由办公室确定' });
    await staff.page.getByLabel('第1项编号').fill('1');
    await staff.page.getByLabel('第1项类别').fill('台账');
    await staff.page.getByLabel('第1项考核项目').fill('台账齐全');
    await staff.page.getByLabel('第1项分值').fill('60');
    await staff.see('还差40分');
    await staff.press('确定方案');
    await staff.page.getByRole('alert').first().waitFor();
    expect(await staff.page.getByLabel('第1项考核项目').inputValue()).toBe('台账齐全');
    await staff.photograph('assessment-scheme-form');
    await staff.page.getByLabel('第1项分值').fill('100');
    await staff.see('各项分值合计100分');
    expect(await staff.send('确定方案')).toContain('第1版');
    await staff.follow('查看方案');
    await staff.see('总分100分');
    await staff.follow('修订方案');
    expect(await staff.page.getByLabel('第1项分值').inputValue()).toBe('100');
  });

  it('shows a unit its own points once they are published, and nobody else’s', async () => {
    const lead = await journey.signIn('chengguanju.lead');
    await lead.goTo('评议考核');
    await lead.page.locator(`a[href="${published}"]`).click();
    await lead.see('名次');
    const own = unitsOf(lead, published);
    await own.first().waitFor();
    expect(await lead.count(own)).toBe(1);
    await own.click();
    await lead.see('得分依据');
    await lead.photograph('unit-score-of-unit');
    await lead.open(midterm);
    await lead.see('考核结果公布以后');
  });
});
