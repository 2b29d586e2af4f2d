import { inDays } from './days.js';
import { paper } from './entry.js';
import { Journey } from './journey.js';
import type { Person } from './person.js';

const ISSUE = '没有制定对本乡执法情况的抽查事项清单';
const TITLE = '关于制定抽查事项清单的监督意见';
const BARRED = '关于落实重大执法决定法制审核的监督意见';

describe('the office sends a letter of supervision', () => {
  const journey = new Journey();
  let clerk: Person;
  let director: Person;
  let lead: Person;
  let address: string;

  beforeAll(async () => {
    [clerk, director, lead] = await Promise.all([
      journey.signIn('office.staff1'),
      journey.signIn('office.director'),
      journey.signIn('macunxiang.lead'),
    ]);
  });

  it('a clerk drafts it from an issue of the ledger, with a stated period', async () => {
    await clerk.open(`/issues?q=${encodeURIComponent(ISSUE)}`);
    await clerk.see('共1条');
    await clerk.follow(new RegExp(ISSUE));
    await clerk.follow('起草监督意见书');
    await clerk.fill({
      标题: TITLE,
      查明的问题: '没有制定对本乡执法情况的抽查事项清单和抽查计划。',
      监督意见: '一、制定抽查事项清单；二、制定年度抽查计划。',
      '办理期限（天数）': '20',
      期限的计算: { choose: '自然日' },
    });
    await clerk.photograph('opinion-draft');
    expect(await clerk.send('起草监督意见书')).toContain('办理期限为送达之次日起20日');
    await clerk.follow('查看这份文书');
    await clerk.see('待签发');
    address = new URL(clerk.page.url()).pathname;
    expect(await clerk.count(clerk.page.getByRole('button', { name: '签发', exact: true }))).toBe(0);
  });

  it('the director issues it with the next number, and the clerk delivers it', async () => {
    await director.open(address);
    expect(await director.act('签发', {}, 'opinion-issue')).toContain('文号在签发时按年度顺序编定');
    await director.see(/监督意见书舞法监意〔\d{4}〕\d+号/);
    await clerk.open(address);
    const today = inDays(0);
    const delivery = { 送达日期: { day: today }, 送达方式: { choose: '直接送达' }, 签收人: '马某' };
    expect(await clerk.act('登记送达', delivery)).toContain('由马某签收');
    await clerk.see('办理中');
  });

  it('prints as an official paper', async () => {
    await clerk.open(`${address}/opinion`);
    await clerk.see('行政执法监督意见书');
    await clerk.see('舞阳县法治政府建设领导小组办公室');
    await clerk.photograph('opinion-sheet');
  });

  it('the unit’s leader finds it among his tasks and reports, with evidence', async () => {
    await lead.goTo('待办');
    await lead.page.getByRole('listitem').filter({ hasText: TITLE }).getByRole('link').click();
    const report = { 办理情况: '清单和计划已经印发。', 印证材料: paper('抽查计划', '全年四次') };
    expect(await lead.act('报告办理情况', report)).toContain('附印证材料1份');
    await lead.see('等待审查');
  });

  it('the office accepts the report, which closes it', async () => {
    await clerk.open(address);
    expect(await clerk.act('审查通过', { 审查意见: '清单和计划齐全。' })).toContain('办结');
    await clerk.see('已办结');
    await clerk.photograph('opinion');
  });

  it('a unit that let a letter pass is barred from commendation for the year, and sees why', async () => {
    await director.goTo('监督意见');
    await director.photograph('opinions');
    await director.follow(BARRED);
    await director.see('曾逾期');
    await director.see(/监督决定书舞法监决〔\d{4}〕1号/);
    await director.photograph('opinion-decision');
    await director.goTo('监督意见');
    await director.follow('评比先进资格');
    await director.see('北舞渡镇人民政府');
    await director.photograph('commendation-bars');
    const barred = await journey.signIn('beiwuduzhen.lead');
    await barred.goTo('单位');
    await barred.see(/年评比先进资格已取消/);
    await barred.photograph('barred-unit');
  });
});
