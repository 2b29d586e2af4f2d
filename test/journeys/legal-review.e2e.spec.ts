import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paper } from './entry.js';
import { inDays } from './days.js';
import { Journey } from './journey.js';
import type { Person } from './person.js';
import { verifier, yuheng } from './programs.js';

const NUMBER = '舞城立〔2026〕88号';
const QUESTIONS = ['重大公共利益', '经过听证程序', '疑难复杂', '引发社会风险', '其他情形', '列入本单位'];

describe('a unit decides a case after its legal review', () => {
  const journey = new Journey();
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-legal-journey-'));
  let clerk: Person;
  let reviewer: Person;
  let address: string;

  beforeAll(async () => {
    [clerk, reviewer] = await Promise.all([
      journey.signIn('chengguanju.clerk'),
      journey.signIn('chengguanju.reviewer'),
    ]);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('the clerk registers a case, answers every question, and hands it in', async () => {
    await clerk.goTo('法制审核');
    await clerk.follow('登记案件');
    const particulars = { 案号: NUMBER, 案由: '擅自占用城市道路', 种类: { choose: '行政处罚' } };
    await clerk.fill({ ...particulars, 承办人: '李槿安、程立行', 立案日期: { day: inDays(-10) } });
    expect(await clerk.send('登记案件')).toContain(NUMBER);
    await clerk.follow('判定是否需要审核');
    await clerk.see('还没有判定是否需要法制审核');
    await clerk.press('判定是否需要审核');
    const dialog = clerk.page.getByRole('dialog');
    for (const [index, question] of QUESTIONS.entries()) {
      const group = dialog.getByRole('radiogroup', { name: question });
      await group.getByText(index === 1 ? '是' : '否', { exact: true }).click();
    }
    await clerk.fill({ 判定理由: '当事人要求听证，已经听证。' }, dialog);
    await clerk.photograph('legal-test');
    expect(await clerk.send('判定是否需要审核', dialog)).toContain('应当经法制审核和集体讨论');
    await dialog.getByRole('button', { name: '关闭', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    const submission = { 拟作出的决定: '罚款六万元。', 材料: paper('调查终结报告', '事实和证据') };
    expect(await clerk.act('送法制审核', submission)).toContain('附材料1件');
    await clerk.see('审核期限');
    expect(await clerk.count(clerk.page.getByRole('button', { name: '登记决定' }))).toBe(0);
    address = new URL(clerk.page.url()).pathname;
  });

  it('the reviewer speaks to the seven headings and returns it; the unit hands it in again and he passes it', async () => {
    await reviewer.open(address);
    await reviewer.press('存在问题，退回');
    const dialog = reviewer.page.getByRole('dialog');
    await dialog.getByRole('radiogroup', { name: '执法程序是否合法' }).getByText('存在问题', { exact: true }).click();
    await dialog.getByLabel('执法程序是否合法：说明').fill('没有告知陈述、申辩的权利。');
    await reviewer.fill({ 审核意见: '补正后重新送审。' }, dialog);
    await reviewer.photograph('legal-opinion');
    expect(await reviewer.send('存在问题，退回', dialog)).toContain('1个方面存在问题');
    await clerk.open(address);
    await clerk.act('重新送审', { 拟作出的决定: '罚款六万元。', 材料: paper('补正说明', '已经告知') });
    await reviewer.open(address);
    await reviewer.act('审核通过', { 审核意见: '同意。' });
    await reviewer.see('第2次送审');
    await reviewer.photograph('legal-case');
  });

  it('is discussed by those in charge, and only then decided', async () => {
    await clerk.open(address);
    await clerk.act('登记集体讨论', {
      ...{ 讨论结论: { choose: '同意' }, 讨论日期: { day: inDays(0) }, 主持人: '马正廉', 参加人员: '丁守信、程立行' },
      ...{ 讨论记录: '一致同意。', 决定意见: '罚款六万元。' },
    });
    const decision = { 决定书文号: '舞城罚〔2026〕88号', 决定日期: { day: inDays(0) }, 决定内容: '罚款六万元。' };
    expect(await clerk.act('登记决定', decision)).toContain('舞城罚〔2026〕88号');
    await clerk.see('已决定');
    await clerk.goTo('法制审核');
    await clerk.photograph('legal-cases');
    await clerk.goTo('审核人员');
    await clerk.follow('人员比例');
    await clerk.see('国办发〔2018〕118号');
    await clerk.photograph('reviewer-ratios');
  });

  it('whoever holds the exported history sees that it had both gates, and that a copy without the review is forged', async () => {
    const stream = `legal-case-${address.split('/').at(-1) ?? ''}`;
    const { items } = await clerk.ask<{ items: { id: string; type: string }[] }>(`/history/streams/${stream}`);
    const decided = items.find(({ type }) => type === 'CaseDecided');
    const proof = `/events/${decided?.id ?? ''}/proof`;
    await clerk.askUntil<{ state: string }>(proof, ({ state }) => state === 'proven');
    const out = join(folder, 'export');
    expect(await yuheng(journey.installation.data, 'export', '--out', out)).toMatchObject({ code: 0 });
    const whole = await verifier(out);
    expect(whole.said).toMatch(/作出决定 \d+ 件，其中 \d+ 件都在法制审核通过、集体讨论同意以后作出/);
    expect(whole).toMatchObject({ code: 0 });
    const events = join(out, 'events.ndjson');
    const lines = readFileSync(events, 'utf8').split('\n');
    const kept = lines.filter((line) => !(line.includes(stream) && line.includes('ReviewPassed')));
    expect(kept).toHaveLength(lines.length - 1);
    writeFileSync(events, kept.join('\n'));
    const forged = await verifier(out);
    expect(forged.said).toContain('没有通过法制审核就作出了决定');
    expect(forged).toMatchObject({ code: 1 });
  });
});
