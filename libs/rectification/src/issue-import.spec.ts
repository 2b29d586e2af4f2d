import { jest } from '@jest/globals';
import type { ImportAsked } from '@app/documents';
import { growth, type WorkCount } from '@app/testing';
import { issue } from './decider.js';
import { planIssues } from './issue-import.js';
import type { OfficeLedgerTable, UnitLedgerTable } from './issue-sheet.js';
import { OFFICE_COLUMN_OF, officeEntries, UNIT_COLUMN_OF, unitEntries } from './ledger-entries.js';
import type { WholeLedger } from './ledger-facts.js';

const CHECKS = Array.from({ length: 29 }, (_, at) => ({
  ...{ id: `${at}.1`, text: `具体内容${at}`, task: at, title: `目标任务${at}`, category: '公示', appliesTo: 'all' },
}));
const unitOf = (place: number) => `unit-${place % 40}`;
const asked = (roles: string[], unit?: string) => ({
  ...{ fileName: '台账.xlsx', campaignId: 'c', columnOf: unit ? UNIT_COLUMN_OF : OFFICE_COLUMN_OF },
  meta: { commandId: 'c', actor: 'a', roles, at: '2022-06-01T01:00:00.000Z', ...(unit && { unit }) },
});

/** A ledger that has as many issues as the table has rows, this year and last, and as many accounts. */
const ledger = (size: number, count: WorkCount): WholeLedger => ({
  ...{ open: true, checks: CHECKS.map((check) => count.watch(check)) },
  units: count.many(40, (at) => ({ unitId: unitOf(at), name: `${at}局`, meets: ['all'], signedOff: false })),
  known: count.many(size, (at) => ({
    ...{ number: at + 1, unitId: unitOf(at), source: 'complaint' as const, checkId: null, category: '公示' },
    ...{ text: `已有${at}`, dueOn: '2022-07-01', responsible: '王芳' },
  })),
  lastYears: count.many(size, (at) => ({ id: `i${at}`, unitId: unitOf(at), checkId: `${at % 29}.1` })),
  accounts: count.many(size, (at) => ({ accountId: `a${at}`, unitId: unitOf(at), name: `甲${at}` })),
});
const row = (at: number, values: object) => ({ row: at + 2, faults: [], values });

describe('an import of issues', () => {
  it('of the office costs ten times as much for ten times as many rows, issues and accounts, and no more', () => {
    const decide = jest.spyOn(issue, 'decide');
    const times = growth((size, count) => {
      const rows = count.many(size, (at) =>
        row(at, {
          unit: `${at % 40}局`,
          source: 'complaint',
          category: '公示',
          text: `问题${at}`,
          dueOn: '2022-07-01',
          responsible: `甲${at}`,
        }),
      );
      const known = ledger(size, count);
      const entries = officeEntries({ rows } as unknown as OfficeLedgerTable, known);
      const planned = planIssues(entries, known, asked(['office-staff']) as ImportAsked as never);
      expect(planned.every(({ state }) => state === 'new')).toBe(true);
    });
    expect(decide).toHaveBeenCalledTimes(5500);
    decide.mockRestore();
    expect(times).toBeLessThan(12);
  });

  it('of a unit costs ten times as much for ten times as many rows, and no more', () => {
    const times = growth((size, count) => {
      const rows = count.many(size, (at) =>
        row(at, {
          task: String(at % 29),
          check: `具体内容${at % 29}`,
          text: `问题${at}`,
          dueOn: '2022-07-01',
          responsible: '王芳',
        }),
      );
      const known = ledger(size, count);
      const entries = unitEntries({ rows } as unknown as UnitLedgerTable, known, known.units[0]);
      const planned = planIssues(entries, known, asked(['unit-clerk'], 'unit-0') as ImportAsked as never);
      expect(planned.every(({ state }) => state === 'new')).toBe(true);
    });
    expect(times).toBeLessThan(12);
  });
});
