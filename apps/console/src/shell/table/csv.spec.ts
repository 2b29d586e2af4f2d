import type { Column } from './column';
import { csvOf } from './csv';

interface Unit {
  name: string;
  code: string;
  dueOn: string;
  status: string;
  count: number;
}

const columns: Column<Unit>[] = [
  { key: 'name', label: '单位' },
  { key: 'code', label: '代码', kind: 'code' },
  { key: 'dueOn', label: '时限', kind: 'deadline' },
  { key: 'status', label: '状态', kind: 'status', statuses: { closed: { word: '已销号', tone: 'done' } } },
  { key: 'count', label: '件数', kind: 'number' },
];
const unit: Unit = { name: '舞泉镇', code: '114111210000000001', dueOn: '2022-05-31', status: 'closed', count: -2 };
const linesOf = (rows: Unit[]) => csvOf(columns, rows).slice(1).split('\r\n');

describe('the export of a table', () => {
  it('begins with a byte order mark, so that a spreadsheet reads it as UTF-8', () => {
    expect(csvOf(columns, [])).toMatch(/^\uFEFF单位,代码,/);
  });

  it('holds the words of the screen, and a code of 18 digits that is not rounded', () => {
    expect(linesOf([unit])[1]).toBe('舞泉镇,"\t114111210000000001",2022年5月31日,已销号,-2');
  });

  it('never lets a cell run as a formula', () => {
    expect(linesOf([{ ...unit, name: '=1+1' }])[1]).toMatch(/^'=1\+1,/);
    expect(linesOf([{ ...unit, name: '@sum(a1)' }])[1]).toMatch(/^'@sum/);
  });

  it('quotes commas, quotation marks and line breaks', () => {
    expect(csvOf(columns, [{ ...unit, name: '甲,"乙"\n丙' }])).toContain('"甲,""乙""\n丙"');
  });
});
