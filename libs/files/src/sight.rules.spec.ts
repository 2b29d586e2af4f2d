import type { Meta } from '@app/eventing/message.js';
import { mayOpen, refuseUnlessHandsIn, sightOf } from './sight.rules.js';

const holding = (role: string, unit?: string): Meta => ({
  ...{ actor: 'somebody', roles: [role], at: '2022-05-06T01:00:00.000Z', commandId: 'asked' },
  ...(unit === undefined ? {} : { unit }),
});

const refused = expect.objectContaining({ code: 'role-may-not' }) as Error;

describe('evidence', () => {
  it.each(['unit-lead', 'unit-clerk', 'reviewer'])("of a unit is seen by its %s, another unit's is not", (role) => {
    expect(sightOf(holding(role, 'health'))).toEqual({ unitId: 'health' });
  });

  it.each(['office-director', 'office-staff', 'observer', 'auditor'])('of every unit is seen by the %s', (role) => {
    expect(sightOf(holding(role))).toEqual({});
  });

  it('of a unit is not seen by a supervisor, who sees what supervisors hand in', () => {
    expect(sightOf(holding('supervisor'))).toEqual({ unitId: '' });
  });

  it.each([
    ['not in use', '', false, false, false],
    ['evidence of its own issue', '', true, false, true],
    ["evidence of its own issue in another unit's name", 'works', true, false, true],
    ['its own', 'health', false, false, true],
    ['what a colleague found as a supervisor', 'health', false, true, false],
  ])('%s is opened by a unit, or not', (_, unitId, ofOwn, ofAnother, opened) => {
    const file = { unitId, uploadedBy: 'a colleague' };
    const use = { ofOwn, ofAnother, toRecheck: false };
    expect(mayOpen(file, holding('unit-clerk', 'health'), use)).toBe(opened);
    const own = { ...file, uploadedBy: 'somebody' };
    expect(mayOpen(own, holding('unit-clerk', 'health'), use)).toBe(opened || ofAnother);
  });

  it('of an issue is opened by the supervisor drawn to recheck it', () => {
    const file = { unitId: 'health', uploadedBy: 'a clerk' };
    const use = { ofOwn: false, ofAnother: false, toRecheck: true };
    expect(mayOpen(file, holding('supervisor'), use)).toBe(true);
    expect(mayOpen(file, holding('supervisor', 'works'), use)).toBe(true);
    expect(mayOpen(file, holding('unit-clerk', 'works'), use)).toBe(false);
    expect(mayOpen(file, holding('supervisor'), { ...use, toRecheck: false })).toBe(false);
  });

  it('that the public sent is opened by the office, and by the unit it was given to, and not by a supervisor', () => {
    const file = { unitId: '', uploadedBy: 'public' };
    const none = { ofOwn: false, ofAnother: false, toRecheck: false };
    expect(mayOpen(file, holding('office-staff'), none)).toBe(true);
    expect(mayOpen(file, holding('supervisor'), none)).toBe(false);
    expect(mayOpen(file, holding('unit-clerk', 'health'), none)).toBe(false);
    expect(mayOpen(file, holding('unit-clerk', 'health'), { ...none, ofOwn: true })).toBe(true);
  });

  it('is business data, which an administrator does not see', () => {
    expect(() => sightOf(holding('admin'))).toThrow(refused);
  });

  it.each(['reviewer', 'observer', 'auditor', 'admin'])('is not handed in by the %s', (role) => {
    expect(() => refuseUnlessHandsIn(holding(role))).toThrow(refused);
  });

  it.each(['unit-lead', 'unit-clerk', 'supervisor', 'office-staff'])('is handed in by the %s', (role) => {
    expect(() => refuseUnlessHandsIn(holding(role))).not.toThrow();
  });
});
