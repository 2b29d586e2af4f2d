import { jest } from '@jest/globals';
import type { ImportAsked } from '@app/documents';
import { planCases, type KnownCatalogue } from './case-import.js';
import type { CaseTable } from './case-sheet.js';
import { caseCatalogue } from './decider.js';

const asked = {
  ...{ meta: { commandId: 'c', at: '2026-11-02T01:00:00.000Z' }, fileName: '目录.xlsx', unitId: 'u', year: 2026 },
} as ImportAsked & { unitId: string; year: number };
const MOST = 5000;

const entry = (body: string, place: number) => ({
  ...{ caseNumber: `${body}〔2026〕${place}号`, kind: 'penalty' as const, closedOn: '2026-03-05' },
});

const table = {
  rows: Array.from({ length: MOST }, (_, place) => ({ row: place + 2, faults: [], values: entry('舞城罚', place) })),
} as unknown as CaseTable;

/** As many files listed already; `told` counts how often one is asked for its number. */
function listed(told: { times: number }): KnownCatalogue {
  const files = Array.from({ length: MOST }, (_, place) => ({
    ...entry('舞城许', place),
    get caseNumber() {
      told.times++;
      return `舞城许〔2026〕${place}号`;
    },
  }));
  return { unitKnown: true, seen: 0, signedOff: false, files };
}

describe('an import of a case catalogue', () => {
  it('looks at what is listed a few times, however many rows are new', () => {
    const told = { times: 0 };
    const decide = jest.spyOn(caseCatalogue, 'decide');
    expect(planCases(table, listed(told), asked).every(({ state }) => state === 'new')).toBe(true);
    expect(told.times).toBeLessThan(MOST * 10);
    const looked = decide.mock.calls.reduce((sum, [, { numbers }]) => sum + numbers.size, 0);
    decide.mockRestore();
    expect(looked).toBeLessThan(MOST * 10);
  });

  it('knows a number however it is typed', () => {
    const rowOf = (row: number, caseNumber: string) => ({ row, faults: [], values: { ...entry('', 1), caseNumber } });
    const typed = {
      rows: [rowOf(2, '舞城许〔2026〕 1 号'), rowOf(3, '舞城罚〔2026〕1号'), rowOf(4, '舞城罚〔2026〕１号')],
    };
    const known = { unitKnown: true, seen: 0, signedOff: false, files: [entry('舞城许', 1)] };
    const planned = planCases(typed as unknown as CaseTable, known, asked);
    expect(planned.map(({ state }) => state)).toEqual(['unchanged', 'conflict', 'conflict']);
  });
});
