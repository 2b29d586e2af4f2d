import { namesText, parseNames } from './name-list';

const units = [
  { id: 'a', name: '舞阳县卫生健康委员会', shortName: '县卫健委' },
  { id: 'b', name: '舞阳县城市管理局', shortName: '县城管局' },
] as unknown as Parameters<typeof parseNames>[1];

describe('a list of names', () => {
  it('is read from three pasted columns, the middle one empty where no person is meant', () => {
    const pasted = '县卫健委\t\t制度健全\n\n舞阳县城市管理局\t程立行\t办案规范\n县城管局｜｜公示及时';
    expect(parseNames(pasted, units)).toEqual({
      named: [
        { unitId: 'a', ground: '制度健全' },
        { unitId: 'b', person: '程立行', ground: '办案规范' },
        { unitId: 'b', ground: '公示及时' },
      ],
      mistakes: [],
    });
  });

  it('takes no person for a ground where a column is missing', () =>
    expect(parseNames('县卫健委\t张三', units)).toEqual({
      named: [],
      mistakes: ['名单第1行有2列，应当是三列：单位、姓名（没有的留空）、事迹或者事由。'],
    }));

  it('says which line repeats another, and what is too long', () =>
    expect(
      parseNames(`县卫健委\t\t好\n舞阳县卫生健康委员会\t\t好\n县城管局\t\t${'长'.repeat(501)}`, units).mistakes,
    ).toEqual(['名单第2行与第1行重复。', '名单第3行的事迹或者事由不得超过500个字，现在是501个字。']));

  it('says which line names no unit of the register, or gives no ground', () =>
    expect(parseNames('某局\t\t好\n县卫健委\t程立行\t', units).mistakes).toEqual([
      '名单第1行的单位“某局”不在名录中。',
      '名单第2行没有写事迹或者事由。',
    ]));

  it('is written as it is read', () => {
    const named = [{ unitName: '舞阳县卫生健康委员会', ground: '制度健全' }];
    expect(parseNames(namesText(named), units).named).toEqual([{ unitId: 'a', ground: '制度健全' }]);
  });
});
