import { paper } from './entry.js';
import { Journey } from './journey.js';
import type { Person } from './person.js';

const ERASED = '（已依法删除）';
/** Nobody else's story. */
const LOGIN = 'wenfengxiang.clerk';

describe('a person’s name is erased on a court’s order', () => {
  const journey = new Journey();
  const { name } = journey.account(LOGIN);
  let clerk: Person;
  let director: Person;
  let address: string;

  beforeAll(async () => {
    clerk = await journey.signIn('office.staff2');
    director = await journey.signIn('office.director');
  });

  it('the office finds where it stands and proposes what is to be left', async () => {
    await clerk.goTo('依法删除');
    await clerk.follow('提出依法删除');
    await clerk.page.getByLabel('一、要删除的内容').fill(name);
    await clerk.press('查找');
    await clerk.see(/查找结果：[1-9]\d*条记录/);
    await clerk.fill({
      文号: '舞法〔2026〕9号',
      文书日期: { day: '2026-01-05' },
      作出机关: '舞阳县人民法院',
      法律依据: '《中华人民共和国个人信息保护法》第四十七条',
      文书: paper('决定书', '准予删除'),
    });
    await clerk.photograph('erasure-proposal');
    const recorded = await clerk.send('提出依法删除');
    expect(recorded).toContain('依据舞阳县人民法院2026年1月5日舞法〔2026〕9号');
    await clerk.follow('查看这一事项');
    await clerk.see('待批准');
    address = new URL(clerk.page.url()).pathname;
  });

  it('another person orders it, and the name is gone from every table', async () => {
    await director.open(address);
    await director.see(name);
    expect(await director.act('批准并执行')).toContain('删除后不能恢复');
    await director.see(/台账更新中|已重新生成/);
    const state = async () => (await director.ask<{ state: string }>(address)).state;
    while ((await state()) !== 'cleared') await director.page.waitForTimeout(500);
    await director.open(address);
    await director.see('已重新生成，不再含有已删除的内容');
    await director.photograph('erasure');
    expect(await director.text()).not.toContain(name);
    expect(await director.text()).toContain(ERASED);
  });

  it('the history tells that it was done, and still verifies', async () => {
    const { items } = await director.ask<{ items: { type: string }[] }>(
      `/history?subject=erasure:${address.split('/').at(-1)}`,
    );
    expect(items.map(({ type }) => type)).toEqual(['ReadTablesCleared', 'PayloadErased', 'ErasureProposed']);
    expect(await director.ask('/history/verification')).toMatchObject({ result: 'PASS' });
  });
});
