import { officialDate } from '@app/calendar/dates.js';
import { inDays } from './days.js';
import { Journey } from './journey.js';
import type { Person } from './person.js';

const REASON = '整改方案没有写明各项问题的完成时间，请逐项补充后重新报送。';

describe('the office looks at what the units report', () => {
  const journey = new Journey();
  let clerk: Person;
  let unit: Person;
  let unread: number;

  beforeAll(async () => {
    [clerk, unit] = await Promise.all([journey.signIn('office.staff1'), journey.signIn('nongyeju.clerk')]);
  });

  it('the board shows every unit, phase and material', async () => {
    await clerk.goTo('活动总览');
    await clerk.see('章化镇人民政府');
    await clerk.photograph('board');
    const board = await clerk.text();
    for (const word of ['安排部署阶段', '总结评比阶段', '工作总结', '逾期未报', '进行中'])
      expect(board).toContain(word);
    expect(await clerk.count(clerk.page.locator('tbody tr'))).toBe(40);
  });

  it('a clerk finds a material among his tasks and accepts it', async () => {
    await clerk.goTo('待办');
    const task = clerk.page.getByRole('listitem').filter({ hasText: '舞阳县市场监督管理局' });
    await task.getByRole('link', { name: '审核整改台账（R6）' }).click();
    const recorded = await clerk.act('接收材料');
    expect(recorded).toContain('办公室接收舞阳县市场监督管理局第1次报送的整改台账（R6）');
    await clerk.see('已接收');
    await clerk.see('查看存证');
    await clerk.photograph('material');
    expect(await clerk.count(clerk.page.getByRole('button', { name: '退回修改' }))).toBe(0);
  });

  it('and returns another, with the reason and a new day', async () => {
    unread = await unit.unread();
    await clerk.goTo('上报材料');
    await clerk.fill({ '搜单位、材料': '农业农村局' });
    await clerk.fill({ 状态: { choose: '待审核' } });
    await clerk.follow('整改方案（R5）');
    await clerk.page.getByRole('button', { name: '退回修改' }).waitFor();
    const recorded = await clerk.act('退回修改', { 退回理由: REASON, 重新报送时限: { day: inDays(10) } }, 'return');
    expect(recorded).toContain(REASON);
    await clerk.see('已退回');
    await clerk.page.locator('#main').getByText('贾文澍').filter({ visible: true }).first().waitFor();
  });

  it('the unit is told in its inbox, and the count falls when the notice is read', async () => {
    await unit.waitForUnread(unread + 1);
    await unit.goTo('通知');
    await unit.photograph('inbox');
    await unit.follow(/整改方案（R5）.*退回|退回.*整改方案（R5）/);
    await unit.see('退回理由：');
    const text = await unit.text();
    expect(text).toContain(REASON);
    expect(text).toContain(officialDate(inDays(10)));
    await unit.waitForUnread(unread);
  });
});
