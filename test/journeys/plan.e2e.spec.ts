import { dayOf } from '@app/calendar/dates.js';
import { Journey } from './journey.js';
import type { Person } from './person.js';

const YEAR = Number(dayOf(new Date()).slice(0, 4)) + 2;
const TEMPLATE = `${YEAR}年度方案（本县）`;
const CAMPAIGN = `${YEAR}年行政执法质量提升活动`;

describe('the office writes its own plan', () => {
  const journey = new Journey();
  let clerk: Person;
  let director: Person;
  let address: string;

  beforeAll(async () => {
    clerk = await journey.signIn('office.staff2');
    director = await journey.signIn('office.director');
  });

  it('as a copy of the shipped one, with a material of its own', async () => {
    await clerk.open('/campaign-templates');
    await clerk.see('随系统提供');
    await clerk.act('新建方案模板', {
      以什么为底稿: { choose: '随系统提供' },
      方案名称: TEMPLATE,
      年度: `${YEAR}`,
    });
    await clerk.see('上报材料');
    await clerk.press('添加材料');
    await clerk.fill({ 材料R8名称: '执法质量自评报告' });
    await clerk.photograph('template-editor');
    await clerk.send('保存方案模板');
    await clerk.follow('查看方案模板');
    await clerk.see('执法质量自评报告（R8）');
    await clerk.photograph('template');
  });

  it('launches from it, and asks for a further material', async () => {
    await clerk.open('/campaigns/new');
    await clerk.fill({ 活动方案: { choose: TEMPLATE }, 活动名称: CAMPAIGN, 年度: `${YEAR}` });
    await clerk.fill({ 发文字号: `舞法政办〔${YEAR}〕9号`, 安排部署阶段开始日期: { day: `${YEAR}-05-06` } });
    await clerk.send('启动活动');
    await clerk.follow('查看活动');
    await clerk.see('执法质量自评报告（R8）');
    address = new URL(clerk.page.url()).pathname;
    const recorded = await clerk.act('增加上报材料', {
      材料名称: '试点工作总结',
      所属阶段: { choose: '总结评比阶段' },
      报送时限: { day: `${YEAR}-11-20` },
      适用单位: { choose: '综合行政执法试点乡镇' },
    });
    expect(recorded).toContain('要求综合行政执法试点乡镇');
    await clerk.see('试点工作总结（R9）');
  });

  it('changes it while it runs, having seen what that does to each unit', async () => {
    await director.open(`${address}/migration`);
    await director.press('移除材料R8');
    await director.fill({ 调整理由: '上级已统一部署质量自评。' });
    await director.press('预览对各单位的影响');
    await director.see('共40个单位，有影响的40个');
    await director.photograph('migration-preview');
    const recorded = await director.send('确认调整方案');
    expect(recorded).toContain('活动方案调整为第2版，影响40个单位');
    await director.follow('查看活动');
    await director.see('现行方案是第2版');
    expect(await director.text()).not.toContain('执法质量自评报告');
    await director.photograph('campaign-migrated');
  });

  it('and lays its issues beside those of a former year', async () => {
    await director.follow('与往年对比');
    await director.see('请选择与哪一项活动对比');
    const { id } = await director.ask<{ id: string }>('/campaigns/current');
    await director.open(`${address}/comparison?with=${id}`);
    await director.see('重复发生率');
    await director.photograph('comparison');
  });
});
