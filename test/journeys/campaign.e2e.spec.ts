import { addDays, dayOf, officialDate } from '@app/calendar/dates.js';
import { Journey } from './journey.js';
import type { Person } from './person.js';

const NEXT_YEAR = Number(dayOf(new Date()).slice(0, 4)) + 1;
const BEGINS = `${NEXT_YEAR}-05-06`;
const DOCUMENT = `舞法政办〔${NEXT_YEAR}〕2号`;
const TITLE = `${NEXT_YEAR}年行政执法“三项制度”巩固提升活动`;

describe('an office clerk launches next year’s campaign', () => {
  const journey = new Journey();
  let clerk: Person;
  let running: { id: string; title: string };

  beforeAll(async () => {
    clerk = await journey.signIn('office.staff3');
    running = await clerk.ask('/campaigns/current');
  });

  it('from the plan’s template, on a day of its own', async () => {
    await clerk.goTo('活动总览');
    await clerk.follow('阶段和任务');
    await clerk.see('应当报送');
    await clerk.photograph('campaign');
    await clerk.follow('历年活动');
    await clerk.see(running.title);
    await clerk.follow('启动活动');
    await clerk.fill({ 活动名称: TITLE, 年度: `${NEXT_YEAR}`, 发文字号: DOCUMENT });
    await clerk.fill({ 安排部署阶段开始日期: { day: BEGINS } });
    await clerk.photograph('launch');
    const recorded = await clerk.send('启动活动');
    for (const word of [TITLE, DOCUMENT, `自${officialDate(BEGINS)}起`]) expect(recorded).toContain(word);
  });

  it('its phases and materials stand on the plan’s days, moved', async () => {
    await clerk.follow('查看活动');
    await clerk.see('安排部署阶段');
    const text = await clerk.text();
    expect(text).toContain('参加单位40个');
    for (const day of [BEGINS, addDays(BEGINS, 9)]) expect(text).toContain(officialDate(day));
    expect(text.match(/未开始/g)).toHaveLength(4);
    await clerk.see('启动活动');
    await clerk.photograph('campaign-launched');
  });

  it('the campaign that runs stays the one at hand', async () => {
    await clerk.goTo('活动总览');
    await clerk.see(`${running.title}总览`);
    expect(await clerk.page.getByRole('banner').innerText()).toContain(running.title);
  });

  it('a document number stands for one campaign', async () => {
    await clerk.open('/campaigns/new');
    await clerk.fill({ 发文字号: DOCUMENT });
    await clerk.page.locator('form.act').getByRole('button', { name: '启动活动' }).click();
    await clerk.see('已有活动使用这一发文字号');
  });
});
