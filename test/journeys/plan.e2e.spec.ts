import writeExcel, { type SheetData } from 'write-excel-file/node';
import { XLSX } from '@app/documents';
import { Journey } from './journey.js';
import type { Person } from './person.js';

const CODE = 'SX-90';
const ITEM = '行政执法案卷评查整改落实情况';

interface Line {
  readonly id: string;
  readonly year: number;
  readonly title: string;
}

describe('the office plans its inspections, and the director decides', () => {
  const journey = new Journey();
  let clerk: Person;
  let director: Person;
  /** The demonstration county's own plan, of which an amendment waits. */
  let current: Line;
  /** A year whose plan is entered late: a draw is never offered an older plan. */
  let earlier: number;
  let address: string;

  beforeAll(async () => {
    clerk = await journey.signIn('office.staff1');
    director = await journey.signIn('office.director');
    const { items } = await clerk.ask<{ items: Line[] }>('/inspection-plans');
    current = items[0]!;
    earlier = current.year - 1;
  });

  it('lists no inspection item without a legal basis', async () => {
    await clerk.goTo('抽查事项清单');
    await clerk.see('《河南省行政执法条例》第三十三条、第四十条');
    await clerk.photograph('inspection-items');
    await clerk.follow('列入抽查事项');
    await clerk.fill({
      编号: CODE,
      抽查事项: ITEM,
      抽查依据: '工作需要',
      抽查内容: '1. 评查发现的问题是否逐条整改\n2. 整改情况是否按期报告',
      抽查方式: { choose: '书面检查' },
    });
    await clerk.press('列入清单');
    await clerk.see('没有写明法律、法规、规章的名称');
    await clerk.photograph('inspection-item-refused');
    await clerk.fill({ 抽查依据: '《河南省行政执法条例》第四十条' });
    expect(await clerk.send('列入清单')).toContain('抽查内容2条');
    await clerk.follow('查看这一事项');
    await clerk.see('评查发现的问题是否逐条整改');
    await clerk.photograph('inspection-item');
  });

  it('brings items from a table, after a preview that names every wrong row', async () => {
    const pick = async (name: string, ...rows: SheetData) => {
      const header = ['编号', '抽查事项', '抽查依据', '抽查主体', '抽查内容', '抽查方式'];
      const buffer = await writeExcel([header, ...rows]).toBuffer();
      await clerk.page.getByLabel('选择表格文件').setInputFiles({ name, mimeType: XLSX, buffer });
    };
    const row = (code: string, basis: string) => [
      code,
      '罚没财物管理情况',
      basis,
      '舞阳县司法局',
      '1. 台账',
      '现场检查',
    ];
    await clerk.goTo('抽查事项清单');
    await clerk.follow('批量导入');
    await pick('清单.xlsx', row('SX-91', ''), row('SX-92', '工作需要'));
    await clerk.see('“清单.xlsx”共2行：2行需要改正');
    await clerk.see('没有写明抽查依据');
    await clerk.photograph('inspection-items-import-wrong');
    expect(await clerk.page.getByRole('button', { name: /写入清单/ }).count()).toBe(0);
    await pick('清单（改）.xlsx', row('SX-91', '《河南省行政执法条例》第四十条'));
    await clerk.press('写入清单：新增1项');
    await clerk.see('已办理：写入清单：新增1项');
    await clerk.follow('查看抽查事项清单');
    await clerk.see('SX-91');
    const [download] = await Promise.all([clerk.page.waitForEvent('download'), clerk.follow('导出Excel')]);
    expect(download.suggestedFilename()).toContain('抽查事项清单');
  });

  it('drafts a plan, which is judged as a whole when it is submitted', async () => {
    await clerk.goTo('抽查计划');
    await clerk.photograph('inspection-plans');
    await clerk.follow('拟定抽查计划');
    await clerk.fill({ 年度: String(earlier), 计划名称: `${earlier}年度行政执法监督抽查计划` });
    await clerk.press('添加计划事项');
    await clerk.fill({
      第1项编号: `JH${earlier}-01`,
      第1项名称: '案卷评查整改落实情况随机抽查',
      第1项抽查事项: { choose: `${CODE} ${ITEM}` },
      第1项第1行开始: { day: `${earlier}-03-01` },
      第1项第1行重点单位抽取: '30%',
      第1项第1行一般单位抽取: '3个',
    });
    await clerk.page.keyboard.press('Escape');
    await clerk.photograph('plan-editor');
    expect(await clerk.send('保存计划')).toContain('计划事项1项、1个批次');
    await clerk.follow('查看计划并报送审批');
    await clerk.see('一般单位3个');
    address = new URL(clerk.page.url()).pathname;
    await clerk.press('报送审批');
    const dialog = clerk.page.getByRole('dialog');
    await dialog.getByRole('button', { name: '报送审批', exact: true }).click();
    await clerk.see('起止日期不正确');
    await dialog.getByRole('button', { name: '先不办理' }).click();
    await clerk.follow('修改计划');
    await clerk.fill({ 第1项第1行结束: { day: `${earlier}-04-30` } });
    await clerk.send('保存修改');
  });

  it('is not approved by who submitted it', async () => {
    await director.open(address);
    await director.act('报送审批');
    await director.see('应当由另一名办公室负责人审批');
    expect(await director.page.getByRole('button', { name: '批准计划' }).count()).toBe(0);
    await director.act('退回计划', { 退回理由: '由工作人员核对后报送。' });
    await clerk.open(address);
    await clerk.see('由工作人员核对后报送');
    await clerk.act('报送审批');
    expect(await clerk.page.getByRole('button', { name: '批准计划' }).count()).toBe(0);
  });

  it('waits among the tasks of the director, who approves it', async () => {
    await director.goTo('待办');
    await director.follow(`审批${earlier}年度抽查计划`);
    await director.see('等待办公室负责人审批');
    expect(await director.act('批准计划')).toContain('只能按计划抽取');
    await director.see('现行第1稿');
    await director.photograph('plan-approved');
    const visitor = await journey.visitor({ javaScriptEnabled: false });
    await visitor.open(`/public/plan/${earlier}`);
    await visitor.see(`${earlier}年度行政执法监督抽查计划`);
    await visitor.see(ITEM);
    await visitor.photograph('public-plan');
  });

  it('shows of this year’s plan what was drawn and inspected, and what an amendment would change', async () => {
    await director.goTo('待办');
    await director.follow(`审批调整后的${current.year}年度抽查计划`);
    await director.see('〔新增〕');
    await director.see(/全年至少检查\d+个（30%）：已抽取[1-9]\d*个/);
    await director.see(/-1号抽查/);
    await director.photograph('plan-coverage');
    expect(await director.act('批准计划')).toContain('第2稿');
    await clerk.open(`/inspection-plans/${current.id}`);
    await clerk.page.getByRole('row').filter({ hasText: '专项抽查' }).getByRole('link', { name: '按计划抽取' }).click();
    await clerk.page.waitForURL(/\/draws\/new\?planItem=JH-04&batch=1/);
  });
});
