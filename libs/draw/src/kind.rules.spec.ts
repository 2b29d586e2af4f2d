import type { FreezePlan } from './commands.js';
import { fewestSlots, pairingOf, refuseUnfitKind } from './kind.rules.js';
import type { Rows } from './rows.rules.js';

const rowsOf = (units: number, teams: number): Rows => ({
  objects: Array.from({ length: units }, (_, index) => ({
    ...{ id: `U${index}`, stratum: 'all', w: 1, eligible: true, salt: '' },
  })),
  supervisors: Array.from({ length: teams }, (_, index) => ({
    ...{ id: `team:U${index}`, unit: `U${index}`, pool: 'team', cap: 2, available: true, salt: '' },
  })),
  forbidden: [],
});
const mutual = {
  kind: 'mutual',
  slots: ['team'],
  strata: [{ id: 'all', method: 'srs', rule: 'N' }],
} as unknown as FreezePlan;
const cases = { kind: 'case-files', slots: ['expert', 'expert'], year: 2026 } as unknown as FreezePlan;

describe('the kinds of draws', () => {
  it('pair units by throwing the deal again, everything else by dealing', () => {
    const attempts = (slots: string[]) => pairingOf({ kind: 'mutual', slots }).pairing;
    expect(attempts(['team'])).toEqual({ method: 'mutual', attempts: 20_000 });
    expect(attempts(['team', 'team'])).toEqual({ method: 'mutual', attempts: 100_000 });
    const slots = ['expert', 'expert'];
    expect([pairingOf({ slots }), pairingOf({ kind: 'case-files', slots })]).toEqual([{}, {}]);
    expect([fewestSlots({}), fewestSlots({ kind: 'case-files' }), fewestSlots({ kind: 'mutual' })]).toEqual([2, 2, 1]);
  });

  it('let units inspect each other when there are teams, all are drawn, and they are enough', () => {
    expect(() => refuseUnfitKind(mutual, rowsOf(3, 3))).not.toThrow();
    expect(() => refuseUnfitKind(mutual, rowsOf(3, 0))).toThrow('mutual-teams-missing');
    expect(() => refuseUnfitKind({ ...mutual, slots: ['lead'] }, rowsOf(3, 3))).toThrow('mutual-terms-unfit');
    expect(() => refuseUnfitKind(mutual, rowsOf(2, 2))).toThrow('mutual-units-too-few');
    expect(() => refuseUnfitKind({ ...mutual, slots: ['team', 'team'] }, rowsOf(4, 4))).toThrow('mutual-units-too-few');
  });

  it('let no unit be inspected by more than two teams', () => {
    const visits = (times: number) => ({ ...mutual, slots: Array<string>(times).fill('team') });
    expect(() => refuseUnfitKind(visits(2), rowsOf(70, 70))).not.toThrow();
    expect(() => refuseUnfitKind(visits(3), rowsOf(70, 70))).toThrow('mutual-slots-too-many');
  });

  it('draw rechecks from issues that were closed on stated days', () => {
    const closures = { from: '2022-06-01', to: '2022-06-30', by: 'unit' } as const;
    const recheck = { kind: 'recheck', slots: ['expert', 'expert'], closures } as unknown as FreezePlan;
    expect(() => refuseUnfitKind(recheck, rowsOf(3, 3))).not.toThrow();
    expect(() => refuseUnfitKind({ ...recheck, closures: undefined }, rowsOf(3, 3))).toThrow('recheck-days-missing');
    expect(() => refuseUnfitKind(recheck, rowsOf(0, 3))).toThrow('recheck-closures-missing');
    const reversed = { ...closures, from: '2022-07-01' };
    expect(() => refuseUnfitKind({ ...recheck, closures: reversed }, rowsOf(3, 3))).toThrow('recheck-days-reversed');
  });

  it('draw case files of a year that has catalogues', () => {
    expect(() => refuseUnfitKind(cases, rowsOf(3, 3))).not.toThrow();
    expect(() => refuseUnfitKind({ ...cases, year: undefined }, rowsOf(3, 3))).toThrow('case-year-missing');
    expect(() => refuseUnfitKind(cases, rowsOf(0, 3))).toThrow('case-catalogues-missing');
  });
});
