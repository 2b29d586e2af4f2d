import type { Locator } from 'playwright-core';
import sharp from 'sharp';
import { officialDate } from '@app/calendar/dates.js';
import { inDays } from './days.js';
import { paper } from './entry.js';
import { Journey } from './journey.js';
import type { Person } from './person.js';

const UNIT = '舞阳县气象局';
const TOWNSHIP = '辛安镇人民政府';
const NAMING = '漯法政办〔2026〕19号';

describe('a unit becomes a demonstration point, keeps the name and loses it', () => {
  const journey = new Journey();
  let office: Person;
  let director: Person;
  let clerk: Person;
  let lead: Person;
  let address: string;

  beforeAll(async () => {
    [office, director, clerk, lead] = (await Promise.all(
      ['office.staff2', 'office.director', 'qixiangju.clerk', 'qixiangju.lead'].map((login) => journey.signIn(login)),
    )) as [Person, Person, Person, Person];
  });

  const formOf = (person: Person): Locator => person.page.getByRole('dialog');

  /** What the list shows comes as a file of its name. */
  async function takeAway({ page }: Person, name: string): Promise<void> {
    const button = page.getByRole('button', { name: /^导出\d+条$/ });
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    expect(download.suggestedFilename()).toContain(name);
  }

  /** Each material of the list has a button of its own. */
  async function handIn(material: string): Promise<void> {
    await clerk.press(`提交${material}`);
    await clerk.fill({ 文件: paper(material, '示范点创建') }, formOf(clerk));
    await clerk.send('提交', formOf(clerk));
    await formOf(clerk).getByRole('button', { name: '关闭', exact: true }).click();
    await formOf(clerk).waitFor({ state: 'hidden' });
  }

  it('the office opens a batch and enters a candidate', async () => {
    await office.goTo('示范点');
    await office.photograph('demonstration-board');
    await takeAway(office, '示范点创建、命名和复核情况');
    await office.follow('批次和创建标准');
    await office.act('设立批次', {
      ...{ 第几批: '9', 名称: '漯河市第九批示范点', 命名机关: '漯河市法治政府建设领导小组办公室' },
      ...{ 启动创建期限: { day: inDays(30) }, 申报期限: { day: inDays(60) } },
    });
    await office.photograph('demonstration-batches');
    await office.follow('第9批');
    await office.see('漯河市第九批示范点');
    const recorded = await office.act('确定候选单位', { 单位: { choose: UNIT }, 推荐理由: '执法规范' });
    expect(recorded).toContain('争创');
    await office.see(UNIT);
    await office.photograph('demonstration-batch');
    const later = { 启动创建期限: { day: inDays(40) }, 申报期限: { day: inDays(90) }, 理由: '防汛' };
    expect(await office.act('延长批次期限', later)).toContain('单位将收到通知');
    await office.see(`${officialDate(inDays(90))}前申报`);
  });

  it('the unit starts, is told which papers are missing, and applies', async () => {
    await clerk.goTo('示范点');
    await clerk.follow(UNIT);
    await clerk.see('还没有办理，期限为');
    address = new URL(clerk.page.url()).pathname;
    const meeting = { 会议日期: { day: inDays(-1) }, 会议纪要或者文件文号: '舞气党〔2026〕3号' };
    await clerk.act('启动创建', { ...meeting, 安排部署情况: '成立专班，明确责任。' });
    await handIn('党委（党组）会议纪要');
    await clerk.photograph('demonstration-materials');
    await lead.open(address);
    await lead.press('申报');
    await lead.fill({ 申报说明: '对照标准自评达标。' }, formOf(lead));
    await formOf(lead).locator('form.act').getByRole('button', { name: '申报', exact: true }).click();
    await lead.see('还缺：示范点创建方案、创建活动资料、示范点申报表');
    await lead.photograph('demonstration-papers-missing');
    for (const one of [
      '示范点创建方案',
      '创建活动资料',
      '示范点申报表',
      '对照创建标准自评报告',
      '行政执法责任制制度汇编',
    ])
      await handIn(one);
    await lead.open(address);
    expect(await lead.act('申报', { 申报说明: '对照标准自评达标。' })).toContain('必报材料已提交6项');
    await lead.see('已申报');
  });

  it('the director gives the name, which the register and the public site take over', async () => {
    await director.open(address);
    await director.act('命名', { 命名文号: NAMING, 命名日期: { day: inDays(0) } });
    await director.see('已命名');
    await director.photograph('demonstration-named');
    const { unitId } = await director.ask<{ unitId: string }>(address);
    await director.askUntil<{ demonstration: string }>(
      `/units/${unitId}`,
      ({ demonstration }) => demonstration === 'named',
    );
    const anybody = await journey.visitor();
    await anybody.open('/public/demonstration-points');
    await anybody.see(NAMING);
    await anybody.photograph('demonstration-public');
  });

  it('the unit checks itself by the standard, and what falls short stands in the ledger', async () => {
    await clerk.open(address);
    await clerk.press('对照标准自查');
    const form = formOf(clerk);
    await form.waitFor();
    for (const group of await form.getByRole('radiogroup').all())
      await group.getByText('符合', { exact: true }).click();
    await form
      .getByRole('radiogroup', { name: /案卷质量/ })
      .getByText('不符合', { exact: true })
      .click();
    await form.getByLabel('案卷质量存在的问题').fill('两个案卷没有按期归档');
    await form.getByLabel('案卷质量整改责任人').fill('程立行');
    const { campaigns } = await clerk.ask<{ campaigns: { title: string }[] }>(address);
    const ledger = { 列入哪个活动的整改台账: { choose: campaigns[0]?.title ?? '' } };
    await clerk.fill({ ...ledger, 整改时限: { day: inDays(40) } }, form);
    await clerk.photograph('demonstration-self-check');
    const recorded = await clerk.send('对照标准自查', form);
    expect(recorded).toContain('没有达到标准的1项列入整改台账');
    await form.getByRole('button', { name: '关闭', exact: true }).click();
    await form.waitFor({ state: 'hidden' });
    await clerk.see('两个案卷没有按期归档');
    const { checks } = await clerk.ask<{ checks: { items: { issueId?: string }[] }[] }>(address);
    const issueId = checks[0]?.items.find((item) => item.issueId !== undefined)?.issueId ?? '';
    await clerk.askUntil<{ items: { id: string }[] }>('/issues?source=demonstration&limit=50', ({ items }) =>
      items.some(({ id }) => id === issueId),
    );
    await clerk.page.getByRole('link', { name: '整改台账' }).last().click();
    await clerk.see('示范点创建标准“案卷质量”：两个案卷没有按期归档');
    await clerk.see('示范点自查');
    await clerk.photograph('demonstration-issue');
  });

  it('a recheck leads to 限期整改, and the name is taken with a ground', async () => {
    await office.open(address);
    const days = { 迎检材料期限: { day: inDays(10) }, 复核期限: { day: inDays(20) } };
    await office.act('开展复核', { 复核名称: '市级年度复核', ...days });
    await clerk.open(address);
    await handIn('自查自纠问题清单');
    await handIn('整改台账及落实情况');
    await lead.open(address);
    await lead.act('报告材料齐备');
    await director.open(address);
    const judgement = { 认定结果: { choose: '限期整改' }, 认定理由: '案卷归档不及时', 整改期限: { day: inDays(30) } };
    expect(await director.act('复核认定', judgement)).toContain('限期整改');
    await director.see('案卷归档不及时');
    await director.photograph('demonstration-recheck');
    const taking = { 撤销理由: '发生重大执法过错', 撤销文号: '漯法政办〔2026〕29号', 撤销日期: { day: inDays(0) } };
    await director.act('撤销命名', taking);
    await director.see('已撤销');
    await director.photograph('demonstration-revoked');
  });

  it('a township shows its team, its certificates and what it has done', async () => {
    const township = await journey.signIn('xinanzhen.clerk');
    await township.goTo('乡镇综合执法');
    await township.see(TOWNSHIP);
    await township.photograph('pilot-teams');
    await township.follow(TOWNSHIP);
    await township.see('综合行政执法队员');
    await township.photograph('pilot-officers');
    await township.open('/pilot-activities');
    await township.press('登记活动');
    const held = {
      名称: '农贸市场联合执法',
      日期: { day: inDays(0) },
      地点: '辛安镇农贸市场',
      活动总结: '规范占道经营。',
    };
    await township.fill(held, formOf(township));
    const picture = sharp({ create: { width: 640, height: 480, channels: 3, background: '#887755' } });
    const buffer = await picture.png().toBuffer();
    await formOf(township)
      .getByLabel('图片', { exact: true })
      .setInputFiles({ name: '执法.png', mimeType: 'image/png', buffer });
    await formOf(township).getByRole('link', { name: '执法.png' }).waitFor();
    expect(await township.send('登记活动', formOf(township))).toContain('附图片1张');
    await formOf(township).getByRole('button', { name: '关闭', exact: true }).click();
    await township.see('农贸市场联合执法');
    await township.photograph('pilot-activities');
    await takeAway(township, '乡镇综合行政执法活动');
    await office.goTo('乡镇综合执法');
    await office.see(TOWNSHIP);
    await office.photograph('pilot-board');
    await takeAway(office, '乡镇行政执法队伍和活动情况');
    const department = await journey.signIn('rensheju.clerk');
    await department.open('/pilot-activities');
    await department.see('本单位不是乡镇（街道），不登记综合行政执法活动。');
    expect(await department.count(department.page.getByRole('button', { name: '登记活动' }))).toBe(0);
  });
});
