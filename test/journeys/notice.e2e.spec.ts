import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import writeExcel from 'write-excel-file/node';
import { inDays } from './days.js';
import { paper } from './entry.js';
import { Journey } from './journey.js';
import type { Person } from './person.js';
import { verifier } from './programs.js';

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

describe('the office orders a unit to rectify', () => {
  const journey = new Journey();
  const TITLE_OF_ORDER = '关于责令限期更新公示信息的通知';
  const UNIT_OF_ORDER = '舞阳县水利局';
  let drafter: Person;
  let reviewer: Person;
  let director: Person;
  let clerk: Person;
  let address: string;

  beforeAll(async () => {
    [drafter, reviewer, director, clerk] = await Promise.all([
      journey.signIn('office.staff1'),
      journey.signIn('office.staff2'),
      journey.signIn('office.director'),
      journey.signIn('shuiliju.clerk'),
    ]);
  });

  it('reads the list from a workbook, and what is wrong in it is told by its row', async () => {
    await drafter.open('/office-notices/new');
    await drafter.see('名单附在正文之后');
    await drafter.fill({
      ...{ 文种: { choose: '责令整改' }, 标题: TITLE_OF_ORDER, 正文: '经查，公示信息更新不及时。' },
      ...{ '签收期限（工作日）': '3', 整改期限: { day: inDays(20) } },
    });
    const buffer = await writeExcel([
      ['单位', '姓名', '事由'],
      [UNIT_OF_ORDER, null, '公示栏中的执法人员信息没有更新'],
      ['舞阳县教育局', null, null],
    ]).toBuffer();
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await drafter.page.getByLabel('选择名单表格').setInputFiles({ name: '名单.xlsx', mimeType, buffer });
    await drafter.see('“名单.xlsx”：读入1行');
    await drafter.see(/第3行“事迹或者事由”/);
    await drafter.photograph('office-notice-names');
    expect(await drafter.send('起草文件')).toContain('名单列单位1个');
    await drafter.follow('查看这份文件');
    await drafter.see('您起草或者修改过这份文件，请由他人审核');
    address = new URL(drafter.page.url()).pathname;
    expect(await drafter.count(drafter.page.getByRole('button', { name: '审核通过' }))).toBe(0);
  });

  it('is reviewed, signed and delivered, and the unit reports with evidence', async () => {
    await reviewer.open(address);
    await reviewer.act('审核通过', { 审核意见: '属实。' });
    await director.open(address);
    await director.act('签发');
    await drafter.open(address);
    await drafter.act('送达');
    await clerk.goTo('待办');
    await clerk.page.getByRole('listitem').filter({ hasText: '的整改情况' }).getByRole('link').first().click();
    await clerk.see(TITLE_OF_ORDER);
    const recorded = await clerk.act('报告整改情况', {
      ...{ 整改情况: '已经更新公示栏。', 印证材料: paper('更新后的公示栏', '共12人') },
    });
    expect(recorded).toContain('附印证材料1份');
    await clerk.see('待认定');
    await clerk.photograph('office-notice-ordered-unit');
  });

  it('is given back with a new day, reported again, and found rectified', async () => {
    await reviewer.open(address);
    await reviewer.act('退回重新整改', { 退回理由: '缺少更新日期。', 新的整改期限: { day: inDays(30) } });
    await reviewer.see('退回，待重新报告');
    await clerk.open(address);
    await clerk.see('缺少更新日期。');
    await clerk.act('报告整改情况', {
      ...{ 整改情况: '已经补写更新日期。', 印证材料: paper('补写日期的公示栏', '共12人') },
    });
    await reviewer.open(address);
    await reviewer.act('认定整改到位', { 认定意见: '属实，整改到位。' });
    await reviewer.see('整改情况（1/1整改到位）');
    await reviewer.photograph('office-notice-ordered');
  });
});

describe('a campaign is archived', () => {
  const journey = new Journey();
  let director: Person;
  let campaign: { id: string; title: string; year: number };

  beforeAll(async () => {
    director = await journey.signIn('office.director');
    campaign = await director.ask('/campaigns/current');
  });

  it('the director orders the archive, which says that the campaign goes on, and fetches it', async () => {
    await director.open(`/campaigns/${campaign.id}`);
    expect(await director.act('生成活动档案')).toContain('全部历史');
    await director.goTo('文件');
    const link = director.page.getByRole('link', { name: /活动档案（活动尚未结束）/ });
    await link.first().waitFor({ timeout: 120_000 });
    await director.photograph('campaign-archive');
    const answer = await director.page.request.get((await link.first().getAttribute('href')) ?? '');
    const [files, folder] = [unzipSync(await answer.body()), mkdtempSync(join(tmpdir(), 'yuheng-archive-'))];
    for (const [name, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    const checked = execFileSync('sha256sum', ['-c', 'manifest.sha256'], { cwd: folder, encoding: 'utf8' });
    expect(checked.match(/: OK$/gm)).toHaveLength(Object.keys(files).length - 1);
    expect(strFromU8(files['说明.txt']!)).toContain('活动尚未结束');
    expect(JSON.parse(strFromU8(files['manifest.json']!))).toMatchObject({
      campaignId: campaign.id,
      campaign: 'running',
    });
    const { code, said } = await verifier(join(folder, '历史记录'));
    expect([code, said.trim().split('\n').at(-1)]).toEqual([0, expect.stringContaining('RESULT: PASS')]);
    rmSync(folder, { recursive: true });
  });

  it('next year’s campaign is begun with its plan, and issues that come back are shown beside it', async () => {
    await director.open(`/campaigns/new?from=${campaign.id}`);
    const year = campaign.year + 2;
    const number = `舞法政办〔${year}〕2号`;
    await director.fill({ 活动名称: `${year}年接续活动`, 年度: `${year}`, 发文字号: number });
    await director.photograph('launch-from-last');
    expect(await director.send('启动活动')).toContain(number);
    await director.follow('查看活动');
    await director.page.getByRole('heading', { level: 1, name: `${year}年接续活动` }).waitFor();
    await director.open(`${new URL(director.page.url()).pathname}/comparison`);
    await director.see('重复发生率');
    await director.see(campaign.title);
    await director.photograph('comparison-with-last');
  });
});
