import { DisclosureCollected, DisclosureWithdrawalRequested, DisclosurePublished } from '@app/disclosure/events.js';
import { DrawExecuted } from '@app/draw/events.js';
import { sealOf } from './sealing.rules.js';

const seals = (type: string, ...roles: string[]) => sealOf({ type, published: false }, { roles }) !== undefined;

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
    expect(sealOf({ type: DrawExecuted.type, published: true }, { roles: ['observer'] })).toBeUndefined();
  });
});
