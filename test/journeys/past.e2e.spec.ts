import { dayOf, officialDate } from '@app/calendar/dates.js';
import { Journey } from './journey.js';
import type { Person } from './person.js';

interface Issue {
  readonly id: string;
  readonly number: number;
  readonly unitName: string;
  readonly text: string;
  readonly reportedAt: string;
  readonly closedAt: string;
}

describe('a clerk of the office looks at how things stood on a day', () => {
  const journey = new Journey();
  let clerk: Person;
  let issue: Issue;
  /** Between its report and its closure. */
  let day: string;

  beforeAll(async () => {
    clerk = await journey.signIn('office.staff1');
    const { items } = await clerk.ask<{ items: Issue[] }>('/issues?state=closed&limit=100&sort=reportedAt');
    const [first] = items.filter(({ reportedAt, closedAt }) => dayOf(reportedAt) < dayOf(closedAt));
    if (!first) throw new Error('The demonstration county has closed no issue.');
    issue = first;
    day = dayOf(issue.reportedAt);
  });

  const notice = () => `截至${officialDate(day)}的情况（不是当前情况）`;
  const acts = () => clerk.page.locator('header .acts').getByRole('button').allInnerTexts();

  async function lookAt(on: string): Promise<void> {
    await clerk.press('查看历史时点');
    await clerk.fill({ 日期: { day: on } }, clerk.page.getByRole('dialog'));
    await clerk.press('查看');
  }

  it('chooses a day on the board, and is told that it is not the present', async () => {
    await clerk.goTo('活动总览');
    await lookAt(day);
    await clerk.see(notice());
    await clerk.see('已注明现状');
    expect(new URL(clerk.page.url()).searchParams.get('asOf')).toBe(day);
    await clerk.photograph('board-past');
  });

  it('finds the ledger of that day, counted as it was counted then', async () => {
    await clerk.goTo('整改台账');
    await lookAt(day);
    await clerk.see(notice());
    const then = await clerk.ask<{ total: number; closed: number }>(`/issues/summary?asOf=${day}`);
    const now = await clerk.ask<{ total: number }>('/issues/summary');
    expect(then.total).toBeLessThan(now.total);
    expect(then.closed).toBe(0);
    await clerk.see(`共${then.total}条`);
    expect(await clerk.count(clerk.page.getByRole('link', { name: '登记问题' }))).toBe(0);
    await clerk.photograph('issues-past');
  });

  it('follows an issue to the same day, where nothing can be done', async () => {
    await clerk.follow(issue.text);
    await clerk.see(`${issue.unitName}第${issue.number}号问题`);
    await clerk.see(notice());
    expect(await acts()).toEqual(['查看历史时点', '打印']);
    expect(await clerk.page.getByRole('region', { name: '办理过程' }).innerText()).not.toContain('验收销号');
  });

  it('sees what has become of it since, and what had by another day', async () => {
    const comparison = clerk.page.getByRole('region', { name: '对照' });
    await comparison.getByText('已销号').waitFor();
    await clerk.photograph('issue-past');
    await clerk.fill({ 对照时点: { day } }, comparison);
    await comparison.getByText('两个时点之间没有变化。').waitFor();
    await clerk.page.emulateMedia({ media: 'print' });
    expect(await clerk.page.getByText(notice()).isVisible()).toBe(true);
    await clerk.page.emulateMedia({ media: 'screen' });
  });

  it('goes back to the present', async () => {
    await clerk.follow('返回当前');
    await clerk.see('已经销号');
    expect(await clerk.count(clerk.page.getByText('不是当前情况'))).toBe(0);
    expect(await acts()).toContain('重新列入整改');
  });
});
