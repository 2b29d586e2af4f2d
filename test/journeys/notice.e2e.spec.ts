import { Journey } from './journey.js';
import type { Person } from './person.js';

const TITLE = '关于表彰行政执法先进集体的决定';
const UNIT = '舞阳县教育局';
const BARRED = '北舞渡镇人民政府';

/** The list as it is pasted from a spreadsheet. */
const row = (unit: string, person: string, ground: string): string => `${unit}｜${person}｜${ground}`;

describe('the office commends a unit', () => {
  const journey = new Journey();
  let drafter: Person;
  let reviewer: Person;
  let director: Person;
  let address: string;
  let unitName: string;

  beforeAll(async () => {
    [drafter, reviewer, director] = await Promise.all([
      journey.signIn('office.staff1'),
      journey.signIn('office.staff2'),
      journey.signIn('office.director'),
    ]);
    const units = await drafter.ask<{ items: { name: string }[] }>('/units/names?q=教育&limit=5');
    unitName = units.items[0]?.name ?? UNIT;
  });

  it('a unit that an overdue letter bars cannot be commended, and the letter is named', async () => {
    await drafter.goTo('表彰和通报');
    await drafter.photograph('office-notices');
    await drafter.follow('起草文件');
    // The list has a 文种 too: the form is there when it can be read.
    await drafter.see('名单附在正文之后');
    await drafter.fill({
      ...{ 文种: { choose: '表彰' }, 标题: TITLE, 正文: '经研究，决定表彰。' },
      ...{ 名单: row(BARRED, '', '工作扎实'), '签收期限（工作日）': '3' },
    });
    await drafter.press('起草文件');
    await drafter.see(/北舞渡镇人民政府因监督.+已取消评比先进资格/);
    await drafter.photograph('office-notice-barred');
  });

  it('what was typed is still there: another unit takes its place', async () => {
    await drafter.fill({ 名单: row(unitName, '', '制度健全，公示及时') });
    expect(await drafter.send('起草文件')).toContain('名单列单位1个');
    await drafter.follow('查看这份文件');
    await drafter.see('待审核');
    await drafter.page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    address = new URL(drafter.page.url()).pathname;
  });

  it('somebody else reviews it, and the director signs it with the next number', async () => {
    await reviewer.open(address);
    expect(await reviewer.act('审核通过', { 审核意见: '属实。' })).toContain('审核通过');
    await director.open(address);
    await director.see('待签发');
    await director.press('签发');
    const dialog = director.page.getByRole('dialog');
    await director.fill({ 文号中的顺序号: '99' }, dialog);
    await dialog.locator('form.act').getByRole('button', { name: '签发', exact: true }).click();
    await director.see(/文号应当连续编排/);
    await director.photograph('office-notice-number');
    await director.fill({ 文号中的顺序号: '' }, dialog);
    expect(await director.send('签发', dialog)).toMatch(/舞法政办〔\d{4}〕\d+号/);
    await dialog.getByRole('button', { name: '关闭', exact: true }).click();
    await director.see('待送达');
    await director.photograph('office-notice');
  });

  it('it is delivered, and the unit finds it among its tasks and signs for it', async () => {
    await drafter.open(address);
    expect(await drafter.act('送达')).toContain('送达1个单位');
    const clerk = await journey.signIn('jiaoyuju.clerk');
    await clerk.goTo('待办');
    await clerk.page.getByRole('listitem').filter({ hasText: TITLE }).getByRole('link').click();
    expect(await clerk.act('签收')).toContain('签收');
    await clerk.see('已签收');
    await clerk.photograph('office-notice-received');
  });

  it('the register of numbers shows what stands on each', async () => {
    await drafter.goTo('表彰和通报');
    await drafter.follow('发文登记');
    await drafter.see(TITLE);
    await drafter.photograph('office-numbers');
  });
});

describe('a campaign is archived', () => {
  const journey = new Journey();

  it('the director orders the archive, and fetches it with its manifest', async () => {
    const director = await journey.signIn('office.director');
    const { id } = await director.ask<{ id: string }>('/campaigns/current');
    await director.open(`/campaigns/${id}`);
    expect(await director.act('生成活动档案')).toContain('全部历史');
    await director.goTo('文件');
    await director.see(/活动档案/);
    const link = director.page.getByRole('link', { name: /活动档案/ });
    await link.waitFor({ timeout: 120_000 });
    await director.photograph('campaign-archive');
    expect(await link.getAttribute('href')).toMatch(/paper-orders/);
  });
});
