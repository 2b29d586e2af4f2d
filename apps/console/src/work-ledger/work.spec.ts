import { cellsOf, changedRows, isIncomplete, pasteInto, sameInCategory, whatIsHis, type WorkLedger } from './work';

const line = (task: number, category: string) => ({ task, category, title: '' });
const zhao = { name: '赵立新', accountId: 'zhao' };
const ledger = {
  tasks: [{ ...line(1, '公示'), lead: zhao, responsible: { name: '孙志远' } }, line(2, '公示'), line(5, '记录')],
  accounts: [
    zhao,
    { name: '王芳', accountId: 'w1' },
    { name: '李明', accountId: 'l1' },
    { name: '李明', accountId: 'l2' },
  ],
} as WorkLedger;

describe('the table of the work ledger', () => {
  it('takes a column from a cell downwards, and no further than the last line', () => {
    const cells = cellsOf(ledger);
    pasteInto(cells, 1, 'responsible', '王  芳\r\n孙志远\r\n多余\r\n');
    expect(cells.map(({ responsible }) => responsible)).toEqual(['孙志远', '王芳', '孙志远']);
  });

  it('takes two columns copied beside each other', () => {
    const cells = cellsOf(ledger);
    pasteInto(cells, 0, 'lead', '赵立新\t王芳\n赵立新\t李明');
    expect(cells.map(({ lead, responsible }) => `${lead} ${responsible}`)).toEqual(['赵立新 王芳', '赵立新 李明', ' ']);
  });

  it('repeats the first line in its category alone', () => {
    const cells = cellsOf(ledger);
    sameInCategory(cells, '公示');
    expect(cells.map(({ lead }) => lead)).toEqual(['赵立新', '赵立新', '']);
  });

  it('records the lines that changed, with the account a name can only mean', () => {
    const cells = cellsOf(ledger);
    pasteInto(cells, 1, 'lead', '王芳\t李明\n赵立新');
    expect(changedRows(ledger, cells)).toEqual([
      { task: 2, lead: { name: '王芳', accountId: 'w1' }, responsible: { name: '李明' } },
    ]);
    expect(cells.map(isIncomplete)).toEqual([false, false, true]);
  });

  it('says what would be handed over', () =>
    expect(whatIsHis({ tasks: [1, 5], issues: [{ issueId: 'i', number: 3, text: '' }] })).toBe(
      '第1、5项目标任务，第3号未销号问题',
    ));
});
