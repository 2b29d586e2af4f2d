import { demonstrationTable } from './demonstration-paper.js';
import type { SourcePoint } from './demonstration-source.js';
import type { PrintSource } from './source.js';

const NOTHING: Omit<SourcePoint, 'unitName' | 'state'> = {
  ...{ meetingOn: null, applyBy: null, appliedAt: null, namedOn: null, namingDocument: null, recheck: null },
  ...{ rectifyBy: null, revokedOn: null, revocationDocument: null },
};
const written = (points: readonly SourcePoint[]) => {
  const demonstration = { title: '第三批示范点', authority: '漯河市', points };
  const source = { demonstration, today: '2022-09-01T02:00:00.000Z' } as unknown as PrintSource;
  const paper = demonstrationTable(source, { kind: 'demonstration-table', campaignId: 'c', code: 'b3' });
  if ('nothing' in paper) return paper;
  return paper.blocks.flatMap((block) => (block.is === 'table' ? block.rows : []));
};

describe('the table of a batch of 示范点', () => {
  it('tells of each unit how far it is', () =>
    expect(
      written([
        { ...NOTHING, unitName: '甲局', state: '候选', applyBy: '2022-10-31' },
        {
          ...{
            ...NOTHING,
            unitName: '乙局',
            state: '限期整改',
            namedOn: '2022-06-02',
            namingDocument: '漯〔2022〕9号',
          },
          ...{ recheck: '市级复核', rectifyBy: '2022-09-30', appliedAt: new Date('2022-05-31T17:00:00.000Z') },
        },
        {
          ...NOTHING,
          unitName: '丙局',
          state: '已撤销',
          revokedOn: '2022-08-01',
          revocationDocument: '漯〔2022〕12号',
        },
      ]),
    ).toEqual([
      ['1', '甲局', '候选', '—', '期限2022年10月31日', '—', '—', '—', '—'],
      [
        ...['2', '乙局', '限期整改', '—', '2022年6月1日', '2022年6月2日', '漯〔2022〕9号'],
        ...['市级复核，整改期限2022年9月30日', '—'],
      ],
      ['3', '丙局', '已撤销', '—', '—', '—', '—', '—', '2022年8月1日，漯〔2022〕12号'],
    ]));

  it('is not printed while the batch has no unit', () =>
    expect(written([])).toEqual({ nothing: '这个批次还没有列入单位' }));
});
