import type { components } from '../shell/api.generated';
import { ROLE_WORDS, UNIT, type Role } from '../shell/roles';

export type Account = components['schemas']['AccountListItem'];

/** Who works for a unit; such an account names the unit for good. */
const OF_UNIT: readonly Role[] = [...UNIT, 'reviewer', 'officer'];
const OF_OFFICE: readonly Role[] = ['office-director', 'office-staff'];

const ALL = Object.keys(ROLE_WORDS) as Role[];

export const needsUnit = (roles: readonly string[]): boolean => OF_UNIT.some((role) => roles.includes(role));

/** A lock passes by itself. */
export function standingOf({ open, lockedUntil }: Account, now: Date): 'open' | 'locked' | 'closed' {
  if (!open) return 'closed';
  return lockedUntil !== undefined && new Date(lockedUntil) > now ? 'locked' : 'open';
}

/** What an account may hold beside what it holds: the roles of one side only, inspecting goes with either. */
export function grantable({ roles, unitId }: Pick<Account, 'roles' | 'unitId'>): Role[] {
  const isOffice = roles.every((role) => role === 'supervisor' || OF_OFFICE.some((held) => held === role));
  const onlyInspects = roles.every((role) => role === 'supervisor');
  return ALL.filter((role) => {
    if (roles.includes(role)) return false;
    if (role === 'supervisor') return true;
    if (unitId !== undefined || OF_UNIT.includes(role)) return unitId !== undefined && OF_UNIT.includes(role);
    return OF_OFFICE.includes(role) ? isOffice : onlyInspects;
  });
}
