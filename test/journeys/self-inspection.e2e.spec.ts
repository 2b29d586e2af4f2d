import type { Locator } from 'playwright-core';
import { inDays } from './days.js';
import { fillIn, paper } from './entry.js';
import { Journey } from './journey.js';
import type { Person } from './person.js';

const ISSUE = '抽查的3份行政处罚案卷中有1份没有案卷目录，文书编号不连续';
const PROBLEM = '6.1';
const SAVED = '✓ 已保存';

describe('a unit checks itself and its lead signs', () => {
  const journey = new Journey();
  let clerk: Person;
  let lead: Person;

  beforeAll(async () => {
    [clerk, lead] = await Promise.all([journey.signIn('zhanghuazhen.clerk'), journey.signIn('zhanghuazhen.lead')]);
  });

  const card = (person: Person, check: string): Locator => person.page.locator(`[id="check-${check}"]`);
  const unanswered = (person: Person): Promise<string[]> =>
    person.page.getByRole('complementary', { name: '自查进度' }).locator('.gap').first().locator('a').allInnerTexts();

  async function answer(check: string, word: string, note: string): Promise<void> {
    const at = card(clerk, check);
    await at.getByRole('radio', { name: word, exact: true }).check();
    await fillIn(at, '情况说明', note);
  }

  async function attach(check: string): Promise<void> {
    const at = card(clerk, check);
    await at.getByRole('button', { name: '添加材料' }).click();
    await fillIn(
      at,
      `第${check}项的印证材料`,
      paper(`第${check}项印证材料`, `章化镇人民政府第${check}项自查的印证材料。`),
    );
  }

  it('the clerk sees what still stands before the signature', async () => {
    await clerk.goTo('自查');
    await clerk.see('签字前还差');
    expect(await clerk.heading()).toBe('章化镇人民政府自查自纠台账');
    expect((await unanswered(clerk)).length).toBeGreaterThan(15);
    await clerk.photograph('self-inspection');
  });

  it('he answers every check, with the evidence for it', async () => {
    const open = (await unanswered(clerk)).filter((check) => check !== PROBLEM);
    for (const check of open) {
      await answer(check, '符合', `第${check}项已经落实。`);
      await attach(check);
    }
    await answer(PROBLEM, '部分符合', '3份案卷中1份没有目录。');
    await clerk.page.getByRole('heading', { level: 1 }).click();
    for (const check of [...open, PROBLEM]) await card(clerk, check).getByText(SAVED).waitFor();
    await clerk.see('缺自查问题');
    await clerk.photograph('self-inspection-answered');
  }, 120_000);

  it('he raises an issue for the check that shows a problem', async () => {
    await card(clerk, PROBLEM).getByRole('link', { name: '上报问题' }).click();
    await clerk.see(`第${PROBLEM}项`);
    await clerk.fill({ 自查问题: ISSUE, 整改时限: { day: inDays(20) }, 姓名: '田亦青' });
    await clerk.photograph('report-issue');
    const recorded = await clerk.send('上报问题');
    expect(recorded).toContain(`章化镇人民政府就自查自纠台账第${PROBLEM}项上报自查问题“${ISSUE}”`);
    await clerk.follow('返回自查自纠台账');
    await clerk.see('不差什么了');
  });

  it('the lead signs the whole off, late and marked so', async () => {
    await lead.goTo('自查');
    const recorded = await lead.act('签字确认', {}, 'sign-off');
    expect(recorded).toContain('27项具体内容全部作答');
    expect(recorded).toContain('上报自查问题1个');
    expect(recorded).toContain('标明逾期');
    await lead.see('已签字上报');
  });

  it('after that nobody of the unit changes an answer', async () => {
    await clerk.goTo('自查');
    await clerk.see('已签字上报');
    expect(await clerk.count(clerk.page.getByRole('radio'))).toBe(0);
  });
});
