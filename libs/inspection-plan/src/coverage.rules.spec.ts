import { coverageOf, type BatchDraw, type CoveredUnit } from './coverage.rules.js';
import type { PlanItem } from './events.js';

const unit = (id: string, riskClass: string, kind = 'department'): CoveredUnit => ({ id, riskClass, kind });
const units = [
  ...['k1', 'k2'].map((id) => ({ ...unit(id, 'key'), township: '舞泉镇' })),
  unit('k3', 'key'),
  ...['o1', 'o2', 'o3', 'o4', 'o5', 'o6'].map((id) => unit(id, 'ordinary', 'township')),
];
const strata = [
  { id: 'key', rule: 'ceil(0.5*N)' },
  { id: 'ordinary', rule: 'min(2,N)' },
];
const item = (planItem: string, ...numbers: number[]): PlanItem => ({
  ...{ planItem, name: planItem, items: ['SX-01'], slots: ['lead', 'member'], frequencyMonths: 12 },
  batches: numbers.map((number) => ({ number, from: '2026-03-01', to: '2026-04-30', strata })),
});
const draw = (key: string, state: BatchDraw['state'], drawn: Record<string, boolean> = {}): BatchDraw => ({
  ...{ id: `${key}-${state}`, label: '2026-1', key, state },
  strata: [
    { id: 'key', n: 1 },
    { id: 'ordinary', n: 2 },
  ],
  drawn: Object.entries(drawn).map(([unitId, inspected]) => ({ unitId, inspected })),
});
const of = (draws: BatchDraw[], day = '2026-04-30', items = [item('JH-01', 1)]) =>
  coverageOf({ items, coverage: '0.5', units, draws, day });
const batch = (draws: BatchDraw[], day?: string) => of(draws, day).items[0]?.batches[0];

describe('the coverage of a plan', () => {
  it('counts what is planned by the register as long as nothing is locked, then by the lists', () => {
    expect(batch([])).toMatchObject({ state: 'planned', planned: 4, drawn: 0, inspected: 0 });
    expect(batch([draw('JH-01/1', 'frozen')])).toMatchObject({ state: 'frozen', planned: 3, drawn: 0 });
  });

  it('tells how many were drawn before anybody may know which', () => {
    const executed = of([draw('JH-01/1', 'executed')]);
    expect(executed.items[0]?.batches[0]).toMatchObject({ state: 'executed', drawn: 3, inspected: 0 });
    expect(executed.register).toMatchObject({ drawn: 0 });
  });

  it('is done with a batch when every unit drawn was inspected', () => {
    expect(batch([draw('JH-01/1', 'published', { k1: true, o1: false })])).toMatchObject({
      ...{ state: 'published', drawn: 2, inspected: 1 },
    });
    expect(batch([draw('JH-01/1', 'published', { k1: true, o1: true })])).toMatchObject({
      ...{ state: 'inspected', drawn: 2, inspected: 2 },
    });
  });

  it.each([
    ['on its last day', '2026-04-30', [], false],
    ['the day after, not drawn', '2026-05-01', [], true],
    ['the day after, half inspected', '2026-05-01', [draw('JH-01/1', 'published', { k1: true, o1: false })], true],
    ['the day after, all inspected', '2026-05-01', [draw('JH-01/1', 'published', { k1: true })], false],
  ] as [string, string, BatchDraw[], boolean][])('a batch is overdue or not: %s', (_, day, draws, overdue) =>
    expect(batch(draws, day)?.overdue).toBe(overdue),
  );

  it('shows a draw that came to nothing, and counts the voided ones', () => {
    expect(batch([draw('JH-01/1', 'infeasible')])).toMatchObject({ state: 'infeasible', drawn: 0, planned: 4 });
    expect(batch([draw('JH-01/1', 'voided'), draw('JH-01/1', 'frozen')])).toMatchObject({ state: 'frozen', voided: 1 });
    expect(batch([draw('JH-01/1', 'voided')])).toMatchObject({ state: 'planned', voided: 1 });
  });

  it('counts a unit once a year, one that left the register not at all, and no draw of another plan', () => {
    const covered = of(
      [
        draw('JH-01/1', 'published', { k1: true, o1: false }),
        draw('JH-01/2', 'published', { k1: true, o2: true, gone: true }),
        draw('JH-99/1', 'published', { k3: true }),
      ],
      '2026-04-30',
      [item('JH-01', 1, 2)],
    );
    expect(covered.register).toEqual({ units: 9, target: 5, drawn: 3, inspected: 2 });
    expect(covered.byRiskClass).toEqual([
      { id: 'key', units: 3, drawn: 1, inspected: 1 },
      { id: 'ordinary', units: 6, drawn: 2, inspected: 1 },
    ]);
    expect(covered.byTownship).toEqual([{ id: '舞泉镇', units: 2, drawn: 1, inspected: 1 }]);
    expect(covered.byKind.map(({ id, units: all }) => [id, all])).toEqual([
      ['department', 3],
      ['township', 6],
    ]);
  });
});
