import { verifyBundle, type DrawBundle } from '@app/draw';
import { inDays, minuteAfter } from './days.js';
import type { Entry } from './entry.js';
import { Journey } from './journey.js';
import type { Person } from './person.js';

const ITEM = '行政执法人员持证上岗情况随机抽查';
const OTHER = '行政处罚案卷制作情况随机抽查';
const DICE = '36241554132663251446';
/** The freeze must be on record before the minute begins in which the dice may fall. */
const TIME_TO_FREEZE_S = 20;
const UNTIL_THE_DICE_MS = 100_000;
const MOST_PRESSES = 60;
const WHERE_THE_HALL_STANDS = "new URLSearchParams(location.search).get('step') ?? 'lists'";

describe('an office clerk holds a draw that he cannot rig', () => {
  const journey = new Journey();
  let clerk: Person;
  let label: string;
  let address: string;

  beforeAll(async () => {
    clerk = await journey.signIn('office.staff1');
  });

  const plan = (item: string, planItem: string, months: string): Record<string, Entry> => ({
    抽查事项: item,
    计划事项编号: planItem,
    批次: '1',
    几个月内检查过的不再抽取: months,
    '重点单位抽查比例（%）': '20',
    '一般单位抽查比例（%）': '10',
    产生随机数时间: minuteAfter(TIME_TO_FREEZE_S),
    公示期限: { day: inDays(2), time: '18:00' },
    检查截止日期: { day: inDays(30) },
  });

  /** Answers with the address of the draw. */
  async function freeze(item: string, planItem: string, months: string, picture?: string): Promise<string> {
    await clerk.goTo('双随机抽查');
    await clerk.follow('锁定名单');
    await clerk.see('监督对象40个');
    await clerk.fill(plan(item, planItem, months));
    if (picture) await clerk.photograph(picture);
    const recorded = await clerk.send('锁定名单');
    expect(recorded).toContain('锁定监督对象40个');
    await clerk.follow('查看这次抽查');
    await clerk.see('名单指纹');
    return new URL(clerk.page.url()).pathname;
  }

  it('locks the lists before anybody can know the dice', async () => {
    address = await freeze(ITEM, 'JH-03', '0', 'draw-freeze');
    label = /(\d{4}-\d+)号/.exec(await clerk.text())?.[1] ?? '';
    expect(label).not.toBe('');
    await clerk.see(/还有.*分/);
    await clerk.photograph('draw-frozen');
    expect(await clerk.count(clerk.page.getByLabel('骰子得数（20位）'))).toBe(0);
  });

  it('a void stays visible, with its reason, to everybody', async () => {
    await freeze(OTHER, 'JH-02', '6');
    const reason = '抽查比例录入有误，按规定作废后另行锁定。';
    expect(await clerk.act('作废抽查', { 作废理由: reason })).toContain('永久公示');
    await clerk.see(`理由：${reason}`);
    await clerk.goTo('双随机抽查');
    await clerk.see(OTHER);
    await clerk.photograph('draws');
    const visitor = await journey.visitor({ javaScriptEnabled: false });
    await visitor.open('/public/draws');
    await visitor.see(OTHER);
    await visitor.see('作废');
  });

  it('enters the twenty digits thrown before witnesses, and the result follows', async () => {
    await clerk.open(address);
    await clerk.page.getByLabel('骰子得数（20位）').waitFor({ timeout: UNTIL_THE_DICE_MS });
    await clerk.fill({ '骰子得数（20位）': DICE });
    await clerk.page.getByText('已当众逐位读回，与骰子一致').click();
    const recorded = await clerk.send('确认得数');
    expect(recorded).toContain(DICE.match(/.{5}/g)?.join(' '));
    await clerk.press('继续');
    await clerk.see('中签线以上');
    await clerk.photograph('draw-result');
  }, 150_000);

  it('shows it in the hall', async () => {
    await clerk.follow('会场投影');
    await clerk.see('空格键继续');
    const seen = new Set<string>();
    const step = () => clerk.page.evaluate<string>(WHERE_THE_HALL_STANDS);
    for (let presses = 0, at = await step(); at !== 'publication' && presses < MOST_PRESSES; presses++) {
      if (!seen.has(at)) await clerk.photograph(`hall-${at}`);
      seen.add(at);
      await clerk.page.keyboard.press('Space');
      at = await step();
      if (at !== 'pairs' || presses % 3 > 0) continue;
      await clerk.page.reload();
      await clerk.see('已抽取监督人员');
    }
    expect([...seen]).toEqual(['lists', 'witnesses', 'sources', 'result', 'pairs']);
    await clerk.see('结果指纹');
    await clerk.photograph('hall-publication');
    await clerk.follow('退出投影');
    await clerk.see('名单指纹');
  });

  it('publishes it, and anybody can check the bundle', async () => {
    const recorded = await clerk.act('公示结果');
    expect(recorded).toContain('公示以后不能撤回，也不能作废');
    await clerk.see('已公示');
    const answer = await fetch(`${journey.installation.url}/api/public/draws/${label}/bundle`);
    const bundle = (await answer.json()) as DrawBundle;
    const { outcome, checks } = verifyBundle(bundle);
    expect(checks.filter((check) => check.outcome === 'failed')).toEqual([]);
    expect(outcome).toBe('pass');
    expect(JSON.stringify(bundle.contributions)).toContain(DICE);
  });

  it('the supervisors get their tasks from it, through the worker', async () => {
    const id = address.split('/').at(-1) ?? '';
    await clerk.askUntil<{ total: number }>(`/inspections?drawId=${id}`, ({ total }) => total > 0);
    await clerk.open(address);
    await clerk.follow('检查任务');
    await clerk.see('待检查');
  });

  it('cannot draw again: the batch is spent, and nothing on the page throws or voids', async () => {
    await clerk.open(address);
    await clerk.see('已公示');
    for (const verb of ['确认得数', '作废抽查', '公示结果'])
      expect(await clerk.count(clerk.page.getByRole('button', { name: verb }))).toBe(0);
    await clerk.open('/draws/new');
    await clerk.see('监督对象40个');
    await clerk.fill(plan(ITEM, 'JH-03', '0'));
    await clerk.page.locator('form.act').getByRole('button', { name: '锁定名单' }).click();
    await clerk.see('按照“一批次一抽取”的规则不能重复抽取');
  });
});
