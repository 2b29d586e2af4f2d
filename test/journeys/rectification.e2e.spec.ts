import { inDays } from './days.js';
import { paper } from './entry.js';
import { Journey } from './journey.js';
import type { Person } from './person.js';

const ISSUE = '事前公开项目缺少执法人员信息';
const UNIT = '姜店乡人民政府';
const DONE = '4项公开内容已经补齐，公开栏版面已经更换，由专人每月检查。';
const REASON = '更换后的版面照片看不清行政裁量标准一栏，请补充近照后重新提交。';
const OPINION = '近照显示9项内容齐全，同意销号。';

interface Step {
  readonly actor: string;
  readonly onBehalfOf?: string;
  readonly what: string;
}

describe('a unit rectifies an issue and the office verifies it', () => {
  const journey = new Journey();
  let clerk: Person;
  let lead: Person;
  let checker: Person;
  let verifier: Person;
  let address: string;

  beforeAll(async () => {
    [clerk, lead, checker, verifier] = await Promise.all([
      journey.signIn('jiangdianxiang.clerk'),
      journey.signIn('jiangdianxiang.lead'),
      journey.signIn('office.staff1'),
      journey.signIn('office.staff2'),
    ]);
  });

  it('the unit claims it, plans the measures and starts', async () => {
    await clerk.goTo('整改台账');
    await clerk.photograph('issues');
    await clerk.follow(new RegExp(ISSUE));
    await clerk.see('等待姜店乡人民政府认领');
    address = new URL(clerk.page.url()).pathname;
    expect(await clerk.act('认领问题')).toContain(`代表${UNIT}认领`);
    const plan = { 整改措施: '补充公示4项内容，更换公开栏版面，明确专人每月检查。' };
    expect(await clerk.act('确定整改措施', plan)).toContain('整改责任人江叙言');
    await clerk.act('开始整改');
    await clerk.see('姜店乡人民政府正在整改');
  });

  it('the lead submits the result, with evidence', async () => {
    await lead.open(address);
    const evidence = paper('公开栏更换前后照片说明', '更换前4项缺失，更换后9项齐全。');
    const result = { 整改情况: DONE, 印证材料: evidence };
    expect(await lead.act('提交整改结果', result, 'submission')).toContain('第1次整改结果，附印证材料1份');
    await lead.see('等待办公室验收');
    expect(await lead.count(lead.page.getByRole('button', { name: '验收销号' }))).toBe(0);
  });

  it('the office returns it once, with the reason', async () => {
    await checker.goTo('待办');
    await checker.page.getByRole('listitem').filter({ hasText: ISSUE }).getByRole('link').click();
    await checker.see(DONE);
    const answer = { 退回理由: REASON, 重新提交时限: { day: inDays(7) } };
    expect(await checker.act('退回整改', answer)).toContain('保留在案');
    await checker.see('已退回');
  });

  it('the clerk is told so in his inbox, and submits again', async () => {
    await clerk.goTo('通知');
    await clerk.follow(new RegExp(REASON));
    await clerk.see(`退回理由：${REASON}`);
    const evidence = paper('公开栏近照说明', '行政裁量标准一栏清晰可辨。');
    const result = { 整改情况: '已补充公开栏近照，各栏文字清晰可辨。', 印证材料: evidence };
    expect(await clerk.act('重新提交整改结果', result)).toContain('第2次整改结果');
  });

  it('somebody of the office who did not rectify closes it', async () => {
    await verifier.open(address);
    expect(await verifier.act('验收销号', { 验收意见: OPINION })).toContain('予以销号');
    await verifier.see('已经销号');
    await verifier.photograph('issue');
  });

  it('the timeline tells who did each step, and on whose behalf', async () => {
    const id = address.split('/').at(-1) ?? '';
    const { items } = await verifier.ask<{ items: Step[] }>(`/history?subject=issue:${id}&limit=200`);
    const steps = items.map(({ actor, onBehalfOf, what }) => `${what}｜${actor}｜${onBehalfOf ?? ''}`).reverse();
    const unit = (name: string) => new RegExp(`｜${name}（单位.*）｜${UNIT}$`);
    const office = (name: string) => new RegExp(`｜${name}（办公室工作人员）｜$`);
    const expected: [string, RegExp][] = [
      ['认领问题', unit('江叙言')],
      ['制定整改措施', unit('江叙言')],
      ['开始整改', unit('江叙言')],
      ['第1次提交整改结果', unit('庞润野')],
      ['退回第1次整改结果', office('贾文澍')],
      ['第2次提交整改结果', unit('江叙言')],
      ['验收销号', office('尚雨禾')],
    ];
    for (const [what, who] of expected) expect(steps.find((step) => step.startsWith(what))).toMatch(who);
    const shown = await verifier.page.getByRole('region', { name: '办理过程' }).innerText();
    for (const [what] of expected) expect(shown).toContain(what);
  });

  it('another unit’s clerk cannot open it', async () => {
    const stranger = await journey.signIn('macunxiang.clerk');
    await stranger.open(address);
    await stranger.see('只能查看和办理本单位的事项');
    expect(await stranger.text()).not.toContain(ISSUE);
  });
});
