import { ScoresHandedIn } from '@app/case-scoring/events.js';
import { DisclosureCollected, DisclosureWithdrawalRequested, DisclosurePublished } from '@app/disclosure/events.js';
import { DrawExecuted } from '@app/draw/events.js';
import { SenderNamed } from '@app/leads/events.js';
import { sealOf } from './sealing.rules.js';

const seals = (type: string, ...roles: string[]) =>
  sealOf({ type, actor: 'author', unsealed: false }, { actor: 'reader', roles }) !== undefined;

describe('the content of an event', () => {
  it.each(['observer', 'auditor', 'supervisor', 'admin'])(
    'that holds the original of a disclosure is kept from whoever is only %s',
    (role) => {
      expect(seals(DisclosureCollected.type, role)).toBe(true);
      expect(seals(DisclosureWithdrawalRequested.type, role, 'supervisor')).toBe(true);
      expect(seals(DisclosurePublished.type, role)).toBe(false);
    },
  );

  it.each(['unit-clerk', 'unit-lead', 'reviewer', 'office-staff', 'office-director'])(
    'that holds the original of a disclosure is told to the %s',
    (role) => expect(seals(DisclosureCollected.type, role, 'supervisor')).toBe(false),
  );

  it('of a draw is kept from everybody until it is published', () => {
    expect(seals(DrawExecuted.type, 'office-director')).toBe(true);
    const published = { type: DrawExecuted.type, actor: 'office', unsealed: true };
    expect(sealOf(published, { actor: 'reader', roles: ['observer'] })).toBeUndefined();
  });

  it('that says who sent a lead is told to nobody', () => {
    for (const role of ['office-director', 'office-staff', 'observer', 'auditor', 'admin', 'unit-lead'])
      expect(
        sealOf({ type: SenderNamed.type, actor: 'reader', unsealed: true }, { actor: 'reader', roles: [role] }),
      ).toMatch(/投诉人/);
  });

  it('that is a score sheet is its author’s until the file is scored, and nobody else’s', () => {
    for (const role of [
      'office-director',
      'office-staff',
      'observer',
      'auditor',
      'supervisor',
      'reviewer',
      'unit-lead',
    ])
      expect(seals(ScoresHandedIn.type, role)).toBe(true);
    const sheet = { type: ScoresHandedIn.type, actor: 'author', unsealed: false };
    expect(sealOf(sheet, { actor: 'author', roles: ['supervisor'] })).toBeUndefined();
    expect(sealOf({ ...sheet, unsealed: true }, { actor: 'reader', roles: ['office-staff'] })).toBeUndefined();
  });
});
