import { Rejection } from '@app/eventing';
import { refuseForeign } from './kind.rules.js';
import { tableOf } from './table.queries.js';

describe('a ledger as a workbook', () => {
  const paper = { title: '活动\n整改台账', under: '填报单位：甲局', issuer: '甲局' };
  const columns = [
    { header: '类别', share: 3 },
    { header: '自查问题', share: 5 },
  ];

  it('has the words and the layout of its print', () => {
    const table = tableOf(
      { kind: 'rectification-ledger' },
      { ...paper, blocks: [{ is: 'table', merged: 1, columns, rows: [['培训', '不足']] }] },
    );
    expect(table).toMatchObject({ name: '整改台账', title: '活动\n整改台账', under: '填报单位：甲局', merged: 1 });
    expect(table.columns.map(({ header, width }) => [header, width])).toEqual([
      ['类别', 17],
      ['自查问题', 28],
    ]);
    expect(table.columns.map(({ value }) => value(table.rows[0]!, ''))).toEqual(['培训', '不足']);
  });

  it('is not made of a letter', () =>
    expect(() => tableOf({ kind: 'circular' }, { ...paper, blocks: [{ is: 'text', text: '通报如下' }] })).toThrow(
      new Rejection('print-no-table', { kind: '通报' }),
    ));

  it('is of nobody else', () =>
    expect(() => refuseForeign({ kind: 'rectification-ledger', campaignId: 'c', unitId: 'b' }, { unit: 'a' })).toThrow(
      'not-your-unit',
    ));
});
