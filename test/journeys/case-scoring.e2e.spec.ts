import { inDays } from './days.js';
import { Journey } from './journey.js';
import type { Person } from './person.js';

const TITLE = '行政处罚案卷评查（第二批）';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const SHEET = '行政处罚案卷评查表（基础标准与一般标准）';
/** Places of lines on the sheet, from its top: a basic criterion, and 询问笔录 among the items below the 23 criteria. */
const [NOTICE, RECORDS] = [17, 23 + 2];

interface File {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly caseNumber: string;
  readonly scorers: readonly { readonly name: string }[];
}

interface Candidate {
  readonly name: string;
  readonly unfit?: string;
}

describe('the office has case files reviewed', () => {
  const journey = new Journey();
  let office: Person;
  let file: File;
  /** Another one of the round. */
  let other: File;
  let address: string;

  const signIn = (name: string): Promise<Person> => journey.signIn(journey.loginOf(name));
  const lead = (): Promise<Person> =>
    journey.signIn(journey.accounts.find(({ unit, role }) => unit === file.unitName && role === 'unit-lead')!.login);

  /** From December on the days of an objection reach into a year whose holidays nobody may have entered yet. */
  async function arrangeTheComingYear(): Promise<void> {
    const year = Number(inDays(60).slice(0, 4));
    if ((await office.ask<{ arranged: boolean }>(`/working-years/${year}`)).arranged) return;
    const data = { year, holidays: [`${year}-01-01`], workdays: [], source: '元旦放假，其余待国务院办公厅通知' };
    const headers = { 'idempotency-key': crypto.randomUUID() };
    expect((await office.page.request.post('/api/working-years', { data, headers })).ok()).toBe(true);
  }

  /** Fills in one line of the sheet and nothing else, without touching the mouse. */
  async function fillIn(scorer: Person, line: number, mark: string, reason: string): Promise<void> {
    await scorer.goTo('案卷评查');
    await scorer.page.locator(`a[href="${address}/sheet"]`).click();
    await scorer.page
      .getByLabel(/^不符合：/)
      .first()
      .focus();
    const { keyboard } = scorer.page;
    for (let down = 0; down < line; down++) await keyboard.press('ArrowDown');
    await (mark === ' ' ? keyboard.press('Space') : keyboard.type(mark));
    await keyboard.press('Enter');
    await keyboard.type(reason);
    await scorer.page.getByText('本表由本人独立评查').click();
  }

  it('opens a round on the files that were drawn, two reviewers to each', async () => {
    office = await journey.signIn('office.director');
    await office.goTo('案卷评查');
    await office.see('行政处罚案卷评查（第一批）');
    await office.photograph('scoring-rounds');
    await office.follow('开展评查');
    await office.fill({ 评查名称: TITLE, 评查标准: { choose: `${SHEET}，2022版` }, 交卷期限: { day: inDays(10) } });
    await office.see('不是省定标准');
    await office.photograph('scoring-open');
    expect(await office.send('开展评查')).toContain(`对抽中的8个案卷按《${SHEET}》评分`);
    await office.follow('查看评查案卷');
    await office.see('案卷8个，已评出结果0个');
    await office.photograph('scoring-round');
    const round = new URL(office.page.url()).pathname.split('/').at(-1);
    const { items } = await office.ask<{ items: File[] }>(`/file-scorings?roundId=${round}&limit=100`);
    [file, other] = items.filter(({ scorers }) => scorers.length === 2) as [File, File];
    address = `/case-scoring/files/${file.id}`;
  });

  it('two score it blind: neither of them nor the office reads a sheet before both are in', async () => {
    const [first, second] = await Promise.all([signIn(file.scorers[0]!.name), signIn(file.scorers[1]!.name)]);
    await fillIn(first, RECORDS, '2', '一处更改没有确认');
    await first.see('得分98分');
    await first.photograph('scoring-sheet');
    expect(await first.send('交卷')).toContain('评98分，优秀');
    const look = await second.page.request.get(`/api/file-scorings/${file.id}/sheets/1`);
    expect(await look.json()).toMatchObject({ code: 'score-sheet-sealed' });
    await office.open(address);
    await office.see('任何人看不到他人的评分');
    expect(await office.text()).not.toContain('98分');
    await fillIn(second, NOTICE, ' ', '没有告知当事人的权利');
    expect(await second.send('交卷')).toContain('评0分，不合格：基础要点不符合1项');
    await office.open(address);
    await office.see('对基础要点是否符合的判断不一致');
    await office.photograph('scoring-differs');
  });

  it('a third decides where they differ, and the sheets are read side by side', async () => {
    const { items } = await office.ask<{ items: Candidate[] }>(`/file-scorings/${file.id}/candidates`);
    const { name } = items.find(({ unfit }) => unfit === undefined)!;
    expect(await office.act('指派评查人员', { 评查人员: { choose: `${name}，` } })).toContain(`指派${name}评查`);
    const third = await signIn(name);
    await fillIn(third, RECORDS, '3', '更改处没有按指印');
    await third.send('交卷');
    await office.open(address);
    await office.see('97.5分');
    await office.see('没有告知当事人的权利');
    await office.photograph('scoring-side-by-side');
    await arrangeTheComingYear();
    expect(await office.act('告知单位')).toContain('97.5分，优秀');
  });

  it('the unit objects, another rules, and what is left goes into the ledger', async () => {
    const unit = await lead();
    await unit.open(address);
    await unit.see('异议期限');
    await unit.press('提出异议');
    const objection = unit.page.getByRole('dialog');
    await objection.getByText(/^询问笔录.*扣2\.5分/).click();
    await objection.getByLabel(/^异议理由/).fill('更改处已经确认，复印时没有印出。');
    await unit.photograph('scoring-objection');
    expect(await unit.send('提出异议', objection)).toContain('1项提出异议');
    await office.open(address);
    await office.press('裁定异议');
    const ruling = office.page.getByRole('dialog');
    await ruling.getByText('变更', { exact: true }).click();
    await ruling.getByText(/^询问笔录.*扣2\.5分/).click();
    await ruling.getByLabel(/^改为扣几分/).fill('1');
    await ruling.getByLabel(/^变更理由/).fill('原件更改处有确认。');
    await office.fill({ 裁定理由: '核对了原件。' }, ruling);
    await office.photograph('scoring-ruling');
    expect(await office.send('裁定异议', ruling)).toContain('裁定变更');
    await office.open(address);
    await office.see('裁定后99分');
    await office.press('移交整改台账');
    const handover = office.page.getByRole('dialog');
    await handover.getByText(/^询问笔录.*扣1分/).click();
    await office.fill({ 任务类别: { choose: '全过程记录' }, 整改时限: { day: inDays(20) } }, handover);
    expect(await office.send('移交整改台账', handover)).toContain('1个问题记入');
    await office.open(address);
    await office.page.getByRole('region', { name: '移交整改' }).getByRole('link').click();
    await office.see('案卷评查');
    await office.open(address);
    await office.photograph('scoring-file');
    await office.follow(TITLE);
    await office.see('已评定1份，平均99分');
    await office.follow('评查报告');
    await office.see('已评定1份，平均99分；优秀1个');
    await office.photograph('scoring-report');
  });

  it('a sheet without faults goes out as a table, and comes in as it is', async () => {
    const scorer = await signIn(other.scorers[0]!.name);
    const at = `/case-scoring/files/${other.id}`;
    await scorer.open(`${at}/import`);
    const template = await scorer.page.request.get(`/api/file-scorings/${other.id}/imports/template`);
    const table = { name: '评查表.xlsx', mimeType: XLSX, buffer: await template.body() };
    await scorer.page.locator('#import-file').setInputFiles(table);
    await scorer.see('可以交卷');
    await scorer.see('各项都没有问题，不扣分，得100分');
    await scorer.photograph('scoring-import');
    await scorer.press('交卷');
    await scorer.see('已办理：交卷');
    await scorer.open(at);
    await scorer.see('本人评分');
  });

  it('the director gives the round up, and every page of it says why', async () => {
    await office.goTo('案卷评查');
    await office.follow(TITLE);
    expect(await office.act('终止评查', { 终止理由: '评查标准需要重新确定。' })).toContain('8个案卷不再评查');
    await office.see('评查标准需要重新确定。');
    await office.photograph('scoring-closed');
    await office.open(address);
    await office.see('本轮评查已经终止');
  });
});
