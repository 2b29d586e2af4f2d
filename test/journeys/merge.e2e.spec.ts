import { inDays } from './days.js';
import { Journey } from './journey.js';
import type { Person } from './person.js';

const UNIT = '章化镇人民政府';
const ONE = '执法记录仪数量不足，夜间巡查没有音像记录。';
const OTHER = '群众反映执法记录仪数量不足，夜间巡查没有音像记录。';

describe('two issues that are one are merged, and its pictures stand side by side', () => {
  const journey = new Journey();
  let staff: Person;
  let into: string;
  let merged: string;

  const register = async (text: string): Promise<string> => {
    await staff.open('/issues/new');
    await staff.fill({
      责任单位: { choose: UNIT },
      来源: { choose: '投诉' },
      类别: { choose: '全面落实行政执法全过程记录制度' },
      问题: text,
      整改时限: { day: inDays(30) },
      整改责任人: '综合执法队负责人',
    });
    await staff.send('登记问题');
    await staff.follow('查看这个问题');
    await staff.see(text);
    return new URL(staff.page.url()).pathname;
  };
  const numberOf = async (address: string): Promise<string> =>
    `第${(await staff.ask<{ number: number }>(address)).number}号问题`;

  beforeAll(async () => {
    staff = await journey.signIn('office.staff1');
  });

  it('the office registers one twice, and is told that they look alike', async () => {
    into = await register(ONE);
    merged = await register(OTHER);
    await staff.askUntil<{ items: { issue: { text: string } }[] }>('/issue-duplicates?limit=200', ({ items }) =>
      items.some(({ issue }) => issue.text === OTHER),
    );
    await staff.open('/issues/duplicates');
    await staff.see(OTHER);
    await staff.see('问题表述相近');
    await staff.photograph('duplicates');
  });

  it('a source is added, and what it looked like before is handed in', async () => {
    await staff.open(into);
    const letter = { 来源: { choose: '投诉' }, 来源说明: '群众来电，登记在信访台账。' };
    expect(await staff.act('增加来源', letter)).toContain('增加来源：投诉');
    await staff.see('群众来电，登记在信访台账');
    const before = { 整改前材料: { file: '现场情况.txt', text: '夜间巡查记录没有附音像资料。' } };
    expect(await staff.act('补充整改前材料', before)).toContain('补充整改前材料1份');
    await staff.page
      .getByRole('region', { name: '整改前后对比' })
      .getByRole('link', { name: '现场情况.txt' })
      .waitFor();
  });

  it('one is merged into the other, whose history tells of both', async () => {
    await staff.open('/issues/duplicates');
    const pair = staff.page.getByRole('article').filter({ hasText: OTHER });
    const verb = `合并，保留${await numberOf(into)}`;
    await pair.getByRole('button', { name: verb }).click();
    const dialog = staff.page.getByRole('dialog');
    await staff.fill({ 合并理由: '同一单位、同一问题，由两名群众先后反映。' }, dialog);
    expect(await staff.send(verb, dialog)).toContain('合并后不能撤销');
    await dialog.getByRole('button', { name: '关闭', exact: true }).click();
    await staff.open(into);
    await staff.see('问题并入，其来源和材料一并转入');
    await staff.see('并入的问题');
    await staff.photograph('merged-issue');
    await staff.open(merged);
    await staff.see('在那里继续办理');
    expect(await staff.count(staff.page.getByRole('button', { name: '合并到其他问题' }))).toBe(0);
  });
});
