import {
  cellsIn,
  cellsOf,
  countChanged,
  countLate,
  countStandings,
  materialName,
  type Board,
  type BoardRow,
} from './campaign.js';

const cell = (state: BoardRow['cells'][number]['state'], late = false) =>
  ({ state, late }) as BoardRow['cells'][number];
const rows: BoardRow[] = [
  { unitId: 'a', unitName: '甲', cells: [cell('accepted', true), cell('missing-late', true)] },
  { unitId: 'b', unitName: '乙', cells: [cell('accepted'), cell('not-due')] },
];

describe('the board', () => {
  it('counts where the materials stand', () =>
    expect([...countStandings(rows)]).toEqual([
      ['accepted', 2],
      ['missing-late', 1],
      ['not-due', 1],
    ]));

  it('counts what came late or is late', () => expect(countLate(rows)).toBe(2));

  it('counts what stands otherwise now, as far as it is still owed', () => {
    const coded = (...states: [string, BoardRow['cells'][number]['state'], boolean?][]): BoardRow[] => [
      { unitId: 'a', unitName: '甲', cells: states.map(([code, state, late]) => ({ ...cell(state, late), code })) },
    ];
    const then = coded(['R1', 'not-due'], ['R2', 'submitted'], ['R3', 'returned'], ['R4', 'not-due']);
    const now = cellsOf(coded(['R1', 'accepted'], ['R2', 'submitted'], ['R3', 'returned', true]));
    expect(countChanged(then, now)).toBe(2);
  });

  it('leaves a gap where a material is not asked of a unit', () => {
    const row = { ...rows[0]!, cells: [{ ...cell('accepted'), code: 'R2' }] };
    const phases = [
      { phase: 'deployment', materials: [{ code: 'R1' }, { code: 'R2' }] },
      { phase: 'review', materials: [] },
    ] as unknown as Board['phases'];
    expect(cellsIn(row, phases).map(({ code, cell: of }) => [code, of?.state])).toEqual([
      ['R1', undefined],
      ['R2', 'accepted'],
      ['review', undefined],
    ]);
  });

  it('names a material by its name and code', () =>
    expect(materialName({ code: 'R1', name: '单位实施方案' })).toBe('单位实施方案（R1）'));
});
