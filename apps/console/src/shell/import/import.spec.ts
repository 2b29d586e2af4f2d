import {
  inOrder,
  linesOf,
  stays,
  summary,
  unread,
  verbOf,
  written,
  type ImportRow,
  type Preview,
  type Register,
} from './import';

const units: Register = {
  ...{ path: '/units', home: '/registry/units', title: '单位名录', short: '名录', things: '单位', one: '个' },
  known: '统一社会信用代码',
};
const supervisors: Register = { ...units, title: '监督人员名录', one: '名' };

const row = (of: Partial<ImportRow>): ImportRow => ({
  ...{ row: 2, name: '甲单位', state: 'new', faults: [], changes: [] },
  ...of,
});
const preview = (more: Partial<Preview>): Preview => ({
  ...{ fileName: '名录.xlsx', sha256: '', plan: '', added: 12, corrected: 3, unchanged: 0, amiss: 0, ignored: [] },
  rows: Array.from({ length: 15 }, (_, index) => row({ row: index + 2 })),
  ...more,
});

describe('an import', () => {
  it('says in words what the file brings', () => {
    expect(summary(preview({}), units)).toBe('“名录.xlsx”共15行：新增12个、更正3个。');
    expect(summary(preview({ amiss: 2, added: 0, corrected: 0, unchanged: 13 }), supervisors)).toBe(
      '“名录.xlsx”共15行：2行需要改正，与名录一致13名。',
    );
  });

  it('names the columns that are not read, and where to enter what they say', () => {
    const elsewhere = { columns: ['申报回避的单位'], where: '在各监督人员的页面上登记' };
    expect(unread(preview({}), { ...supervisors, elsewhere })).toBe('');
    expect(unread(preview({ ignored: ['备注'] }), { ...supervisors, elsewhere })).toBe('没有读取这些列：备注。');
    expect(unread(preview({ ignored: ['备注', '申报回避的单位'] }), { ...supervisors, elsewhere })).toBe(
      '没有读取这些列：备注、申报回避的单位。其中申报回避的单位不随表格导入，请在各监督人员的页面上登记。',
    );
  });

  it('has a button that says what it writes', () => {
    expect(verbOf(preview({}), units)).toBe('写入名录：新增12个、更正3个');
    expect(verbOf(preview({ added: 0 }), supervisors)).toBe('写入名录：更正3名');
    expect(written(preview({ corrected: 0 }), units)).toBe(
      '按“名录.xlsx”批量写入单位名录：新增12个。名录中有、文件中没有的，保持不变。',
    );
  });

  it('says what becomes of what the file does not name', () => {
    const list = { ...units, title: '目录清单', short: '清单', whole: true };
    expect(stays(units)).toBe('已在名录中的按统一社会信用代码对应，只更正有变化的。');
    expect(stays(list)).toContain('文件是整份清单，代替现行清单');
    expect(written(preview({ corrected: 0 }), list)).toContain('清单中有、文件中没有的，不再列入。');
  });

  it('shows first what has to be put right', () => {
    const rows = [
      row({ row: 2, state: 'unchanged' }),
      row({ row: 3 }),
      row({ row: 4, state: 'conflict' }),
      row({ row: 5, state: 'changed' }),
      row({ row: 6, state: 'wrong' }),
      row({ row: 7, state: 'wrong' }),
    ];
    expect(inOrder(rows).map((of) => of.row)).toEqual([6, 7, 4, 5, 3, 2]);
  });

  it('tells of a row what is wrong with it, or what changes from what to what', () => {
    const faults = [
      { column: '类别', message: '没有填写' },
      { column: '', message: '与第6行是同一个单位。' },
    ];
    expect(linesOf(row({ faults }))).toEqual(['类别：没有填写', '与第6行是同一个单位。']);
    const changes = [{ column: '所在乡镇', before: '', after: '舞泉镇' }];
    expect(linesOf(row({ changes, note: '一律回避' }))).toEqual(['所在乡镇由“空”改为“舞泉镇”', '一律回避']);
  });
});
