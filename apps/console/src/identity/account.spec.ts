import { grantable, needsUnit, standingOf, type Account } from './account';

const account = (more: Partial<Account>): Account => ({
  ...{ id: 'a', login: 'a', name: '贾文澍', roles: ['office-staff'], open: true },
  ...more,
});
const NOW = new Date('2022-05-31T02:00:00.000Z');

describe('an account', () => {
  it('is locked only until the lock has passed', () => {
    expect(standingOf(account({ lockedUntil: '2022-05-31T02:00:01.000Z' }), NOW)).toBe('locked');
    expect(standingOf(account({ lockedUntil: '2022-05-31T02:00:00.000Z' }), NOW)).toBe('open');
    expect(standingOf(account({ open: false, lockedUntil: '2022-05-31T03:00:00.000Z' }), NOW)).toBe('closed');
  });

  it('needs a unit exactly for the roles of one', () => {
    expect(needsUnit(['supervisor', 'reviewer'])).toBe(true);
    expect(needsUnit(['supervisor', 'office-staff'])).toBe(false);
  });

  it('of a unit may be offered roles of the unit and inspecting, nothing of the office', () => {
    expect(grantable({ roles: ['unit-clerk'], unitId: 'u' })).toEqual([
      'unit-lead',
      'reviewer',
      'officer',
      'supervisor',
    ]);
  });

  it('of the office may be offered the other role of the office and inspecting', () => {
    expect(grantable({ roles: ['office-staff'] })).toEqual(['office-director', 'supervisor']);
    expect(grantable({ roles: ['office-staff', 'supervisor'] })).toEqual(['office-director']);
  });

  it('of an auditor, an observer or an administrator may be offered inspecting alone', () => {
    expect(grantable({ roles: ['auditor'] })).toEqual(['supervisor']);
    expect(grantable({ roles: ['admin', 'supervisor'] })).toEqual([]);
  });

  it('of a supervisor may be offered whatever needs no unit', () => {
    expect(grantable({ roles: ['supervisor'] })).toEqual([
      'office-director',
      'office-staff',
      'observer',
      'auditor',
      'admin',
    ]);
  });
});
