import { filled, itemsOf, levelRowOf, levelsOf, mistakesIn, rowOf, weightWord, type ItemRow } from './scheme-form';

const row = (code: string, weight: string, more: Partial<ItemRow> = {}): ItemRow => ({
  ...{ code, group: '执法', name: `项目${code}`, weight, how: 'manual', criterion: '看台账' },
  ...more,
});

describe('the items of a scheme while they are typed', () => {
  it('say what their weights sum up to, and what is missing to 100', () => {
    expect(weightWord([row('1', '60'), row('2', '37.5')])).toBe('各项分值合计97.5分，还差2.5分，应当为100分。');
    expect(weightWord([row('1', '60'), row('2', '45')])).toBe('各项分值合计105分，多了5分，应当为100分。');
    expect(weightWord([row('1', '60'), row('2', '40')])).toBe('各项分值合计100分。');
    expect(weightWord([row('1', '六十')])).toContain('还差100分');
  });

  it('are refused where the sum is off, and item by item', () => {
    expect(mistakesIn([row('1', '60'), row('2', '40')])).toEqual([]);
    expect(mistakesIn([row('1', '60'), row('2', '30')])).toEqual([expect.stringContaining('还差10分')]);
    expect(mistakesIn([row('1', '60'), row('1', '40')])).toEqual(['编号“1”有两个。', '编号“1”有两个。']);
    expect(mistakesIn([row('1', '99.7'), row('2', '0.3')])).toHaveLength(2);
    expect(mistakesIn([row('1', '100', { how: 'computed' })])).toEqual(['请选择“项目1”按哪一项数据计算。']);
    expect(mistakesIn([row('1', '100', { name: ' ' })])).toEqual(['“1”应当写明编号、类别和考核项目。']);
    expect(mistakesIn([{}, { how: 'manual' }])).toEqual(['请填写考核项目。']);
  });

  it('become what the server takes, without empty lines and without what belongs to another kind', () => {
    const computed = row('1', '60', { how: 'computed', measure: 'issues-closed', ifNothing: 'zero' });
    const turned = row('2', '40', { measure: 'issues-closed', ifNothing: 'zero' });
    expect(filled([computed, {}, turned])).toHaveLength(2);
    expect(itemsOf([computed, {}, turned])).toEqual([
      {
        ...{ code: '1', group: '执法', name: '项目1', weight: 60, criterion: '看台账', how: 'computed' },
        ...{ measure: 'issues-closed', ifNothing: 'zero' },
      },
      { code: '2', group: '执法', name: '项目2', weight: 40, criterion: '看台账', how: 'manual' },
    ]);
    const [item] = itemsOf([computed]);
    expect(itemsOf([rowOf(item as never)])).toEqual([item]);
  });

  it('have levels that keep their codes, and new ones that get a free one', () => {
    const [kept, added] = [levelRowOf({ code: 'a', name: '满意', share: 0.8 }), { name: '一般', share: '50' }];
    expect(levelsOf([kept, {}, added])).toEqual([
      { code: 'a', name: '满意', share: 0.8 },
      { code: 'b', name: '一般', share: 0.5 },
    ]);
  });
});
