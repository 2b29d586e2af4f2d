import type { ImportAsked } from '@app/documents';
import { growth, type WorkCount } from '@app/testing';
import { planAbsences, planConflicts, type KnownPerson } from './recusal-import.js';
import type { AbsenceTable, ConflictTable } from './recusal-sheet.js';
import { planSupervisors, type KnownSupervisor } from './supervisor-import.js';
import type { SupervisorTable } from './supervisor-sheet.js';
import type { KnownUnit } from './unit-import.js';

const asked = {
  fileName: '名录.xlsx',
  meta: { commandId: 'c', actor: 'a', roles: ['office-staff'], at: '2022-05-06T01:00:00.000Z' },
} as ImportAsked;
const units = (size: number, count: WorkCount) =>
  count.many(size, (at) => ({
    ...{ id: `u${at}`, closed: false, version: 1 },
    particulars: { name: `${at}局`, shortName: `${at}`, aliases: [] },
  })) as unknown as KnownUnit[];
const people = (size: number, count: WorkCount) =>
  count.many(size, (at) => ({
    ...{ id: `p${at}`, name: `人${at}`, organisation: '县司法局', pool: 'member', certificateNumber: `证${at}` },
    ...{ expiresOn: '2024-12-31', stoodDown: false, version: 1, absences: [], conflicts: [] },
  })) as unknown as (KnownPerson & KnownSupervisor)[];
const rows = (size: number, count: WorkCount, values: (at: number) => object) => ({
  rows: count.many(size, (at) => ({ row: at + 2, faults: [], values: values(at) })),
});

describe('an import of supervisors and of what keeps them away', () => {
  it.each([
    [
      'supervisors',
      (size: number, count: WorkCount) =>
        planSupervisors(
          rows(size, count, (at) => ({
            ...{ name: `新${at}`, organisation: `${at}局`, certificateNumber: `新证${at}`, expiresOn: '2025-01-01' },
          })) as unknown as SupervisorTable,
          { supervisors: people(size, count), units: units(size, count) },
          asked,
        ),
    ],
    [
      'absences',
      (size: number, count: WorkCount) =>
        planAbsences(
          rows(size, count, (at) => ({
            ...{ name: `人${at}`, certificateNumber: `证${at}`, from: '2022-06-01', to: '2022-06-02', reason: '休假' },
          })) as unknown as AbsenceTable,
          { people: people(size, count), units: [] },
          asked,
        ),
    ],
    [
      'declared conflicts',
      (size: number, count: WorkCount) =>
        planConflicts(
          rows(size, count, (at) => ({
            ...{ name: `人${at}`, certificateNumber: `证${at}`, unit: `${at}局`, why: 'declared', ground: '曾任职' },
          })) as unknown as ConflictTable,
          { people: people(size, count), units: units(size, count) },
          asked,
        ),
    ],
  ])('costs ten times as much for ten times as many %s, and no more', (_, plan) => {
    const times = growth((size, count) => {
      expect(plan(size, count).every(({ state }) => state === 'new')).toBe(true);
    });
    expect(times).toBeLessThan(12);
  });
});
