import { Journey } from './journey.js';
import type { Person } from './person.js';

const UNIT = '舞阳县文化广电和旅游局';
const LEAD = '魏临溪';
const CLERK = '胡亦舟';
const SUCCESSOR = '顾衡远';

interface Ledger {
  readonly items: readonly { readonly unitId: string; readonly unitName: string; readonly missing: number }[];
}

describe('a unit says who does what, and its numbers stand beside its answers', () => {
  const journey = new Journey();
  let clerk: Person;
  let office: Person;
  let unitName: string;

  beforeAll(async () => {
    [clerk, office] = await Promise.all([journey.signIn('wenlvju.clerk'), journey.signIn('office.staff1')]);
    unitName = journey.account('wenlvju.clerk').unit || UNIT;
  });

  const cell = (task: number, place: string) => clerk.page.getByLabel(`第${task}项${place}`, { exact: true });

  it('the clerk fills the work ledger in by keyboard, and one line for a whole category', async () => {
    await clerk.goTo('工作台账');
    await clerk.see('没有明确主管领导和责任人');
    await cell(1, '主管领导').fill(LEAD);
    await cell(1, '责任人').fill(CLERK);
    for (const button of await clerk.page.getByRole('button', { name: /各项与第一项相同/ }).all()) {
      await button.scrollIntoViewIfNeeded();
      const row = button.locator('xpath=ancestor::tr/following-sibling::tr[1]');
      await row.locator('input').nth(0).fill(LEAD);
      await row.locator('input').nth(1).fill(CLERK);
      await button.click();
    }
    for (const input of await clerk.page.locator('input[data-cell]').all()) {
      if ((await input.inputValue()) !== '') continue;
      const word = (await input.getAttribute('aria-label')) ?? '';
      await input.fill(word.endsWith('主管领导') ? LEAD : CLERK);
    }
    await cell(1, '主管领导').focus();
    await clerk.page.keyboard.press('Enter');
    expect(await clerk.page.evaluate<string>("document.activeElement.getAttribute('aria-label')")).toMatch(
      /^第[2-9]项主管领导$/,
    );
    await clerk.photograph('work-ledger-filled');
    expect(await clerk.act('保存工作台账')).toContain('的主管领导和责任人');
    await clerk.see('各项目标任务都已明确主管领导和责任人');
  });

  it('the office sees who is missing', async () => {
    await office.goTo('工作台账');
    await office.see('各单位工作台账');
    const { id } = await office.ask<{ id: string }>('/campaigns/current');
    const { items } = await office.ask<Ledger>(`/work-ledgers?campaignId=${id}&limit=200`);
    expect(items.find((one) => one.unitName === unitName)?.missing).toBe(0);
    expect(items.filter(({ missing }) => missing > 0).length).toBeGreaterThan(1);
    await office.photograph('work-ledgers');
  });

  it('the work of one who leaves goes to another in one act', async () => {
    await clerk.press('移交工作');
    const dialog = clerk.page.getByRole('dialog');
    await clerk.fill({ 移交人: { choose: CLERK }, 接手人姓名: SUCCESSOR, 移交原因: '岗位调整' }, dialog);
    await clerk.photograph('hand-over');
    expect(await clerk.send('移交工作', dialog)).toContain(`全部移交给${SUCCESSOR}`);
    await dialog.getByRole('button', { name: '关闭', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await clerk.holding(cell(1, '责任人'), (name) => name === SUCCESSOR)).toBe(SUCCESSOR);
  });

  it('the clerk enters figures, and sees what they say beside the unit’s own answer', async () => {
    await clerk.goTo('数据核对');
    await clerk.act('填报数据', { 行政执法人员人数: '9', 音像记录设备台数: '3', 法制审核人员人数: '1' }, 'figures');
    await clerk.see('应达到5台，实为3台');
    await clerk.see('与自查结果不一致：自查填的是“符合”');
    await clerk.photograph('computed-check');
    await clerk.follow('自查第5.1项');
    await clerk.see('应达到5台，实为3台');
    await clerk.photograph('self-inspection-number');
  });

  it('the office is told, and notes why both may be right', async () => {
    await office.askUntil<{ items: { text: string }[] }>('/notifications?limit=50', ({ items }) =>
      items.some(({ text }) => text.includes('自查第5.1项填的是“符合”')),
    );
    await office.goTo('数据核对');
    await office.see('各单位数据核对');
    await office.photograph('computed-checks');
    await office.follow(unitName);
    await office.see('有1项与自查结果不一致');
    expect(await office.act('说明不一致', { 说明: '另有2台送修，附维修单。' })).toContain('另有2台送修');
    await office.see('办公室说明：另有2台送修');
  });
});
