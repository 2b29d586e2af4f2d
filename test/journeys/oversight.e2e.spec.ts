import { Journey } from './journey.js';
import { inDays } from './days.js';
import type { Person } from './person.js';

interface Line {
  readonly id: string;
  readonly number: number;
  readonly unitName: string;
}

const LATE = '县医疗保障局';
const DUE = '请在本周内报送整改措施，明确责任人。';
const YEAR = Number(inDays(0).slice(0, 4));

describe('the office presses for what is late', () => {
  const journey = new Journey();
  let staff: Person;
  let director: Person;
  let issue: Line;

  beforeAll(async () => {
    [staff, director] = await Promise.all([journey.signIn('office.staff1'), journey.signIn('office.director')]);
    const { items } = await staff.ask<{ items: Line[] }>('/issues?overdue=true&limit=50');
    const found = items.find(({ unitName }) => unitName.endsWith(LATE));
    if (!found) throw new Error(`The demonstration county has no late issue of ${LATE}.`);
    issue = found;
  });

  it('the director lists an issue, and the board and the ledger show it', async () => {
    await director.open(`/issues/${issue.id}`);
    const listing = { 督办理由: '逾期没有整改，提醒以后没有进展。', 督办期限: { day: inDays(10) } };
    const recorded = await director.act('挂牌督办', listing, 'oversight-listing');
    expect(recorded).toContain(`第${issue.number}号问题挂牌督办`);
    await director.see(/督〔\d{4}〕\d+号/);
    await director.goTo('挂牌督办');
    await director.see('逾期没有整改，提醒以后没有进展。');
    await director.photograph('oversights');
    await director.open('/issues?overseen=true');
    await director.page.getByRole('row').filter({ hasText: issue.unitName }).getByText('挂牌督办').waitFor();
  });

  it('staff urges once a day, and what is typed the second time stays', async () => {
    await staff.open(`/issues/${issue.id}`);
    await staff.press('催办');
    const dialog = staff.page.getByRole('dialog');
    const urge = dialog.locator('form.act').getByRole('button', { name: '催办', exact: true });
    await staff.fill({ 催办内容: DUE }, dialog);
    await urge.click();
    await staff.see('已催办1件');
    await dialog.getByRole('button', { name: '关闭', exact: true }).click();
    await staff.see('已催办1次');
    await staff.press('催办');
    await staff.fill({ 催办内容: DUE }, dialog);
    await urge.click();
    await staff.see('同一事项每人每天催办一次');
    expect(await dialog.getByLabel('催办内容').inputValue()).toBe(DUE);
    await staff.photograph('urge-refused');
    await dialog.getByRole('button', { name: '先不办理' }).click();
  });

  it('returns what is selected; what cannot be returned says why and stays selected', async () => {
    await staff.open(`/issues?q=${encodeURIComponent('抽查事项清单')}`);
    const row = (unit: string, state: string) =>
      staff.page.getByRole('row').filter({ hasText: unit }).filter({ hasText: state });
    for (const [unit, state] of [
      ['财政局', '待验收'],
      ['马村乡', '已认领'],
    ] as const)
      await row(unit, state).locator('.el-checkbox').click();
    await staff.press('批量退回');
    const dialog = staff.page.getByRole('dialog');
    const values = { 退回理由: '抽查事项清单没有写明依据条款，请补充。', 重新提交时限: { day: inDays(7) } };
    await staff.fill(values, dialog);
    await staff.see('其中1个现在不能办理');
    await dialog.locator('form.act').getByRole('button', { name: '批量退回', exact: true }).click();
    await staff.see('已办理1个，1个没有办成');
    await staff.photograph('batch-return');
    await dialog.getByRole('button', { name: '关闭', exact: true }).click();
    await row('财政局', '已退回').waitFor();
    await staff.see('已选1条');
    expect(await row('马村乡', '已认领').getByRole('checkbox').isChecked()).toBe(true);
  });

  it('looks a day up in the working calendar, and finds the way back', async () => {
    await staff.goTo('工作日历');
    expect(await staff.heading()).toBe(`${YEAR}年工作日历`);
    expect(await staff.count(staff.page.locator('[aria-current=date]'))).toBe(1);
    await staff.photograph('calendar');
    await staff.press('上一年');
    await staff.see(`${YEAR - 1}年工作日历`);
    await staff.page.goBack();
    await staff.see(`${YEAR}年工作日历`);
  });
});
