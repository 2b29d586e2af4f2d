/** Roles of the installation; the README's table says what each is for. */
export const ROLES = [
  'office-director',
  'office-staff',
  'unit-lead',
  'unit-clerk',
  'reviewer',
  'officer',
  'supervisor',
  'observer',
  'auditor',
  'admin',
  'system',
] as const;

export type Role = (typeof ROLES)[number];

/** Roles held on behalf of one enforcement unit. */
const UNIT_ROLES = ['unit-lead', 'unit-clerk', 'reviewer', 'officer'];
/** Roles that check others' work and so go with no role of a unit or of each other. */
const CHECKING_ROLES = ['office-director', 'office-staff', 'observer', 'auditor', 'admin'];

export const needsUnit = (roles: readonly string[]): boolean => roles.some((role) => UNIT_ROLES.includes(role));

/** Who works for a unit does not also verify for the office; who keeps accounts does no business; who audits does neither. */
export function mixesUnitAndOffice(roles: readonly string[]): boolean {
  const checking = roles.filter((role) => CHECKING_ROLES.includes(role));
  const office = checking.filter((role) => role.startsWith('office-'));
  return checking.length > 0 && (needsUnit(roles) || (checking.length > 1 && office.length !== checking.length));
}

export const OFFICE: readonly Role[] = ['office-director', 'office-staff'];
export const UNIT: readonly Role[] = ['unit-lead', 'unit-clerk'];
export const OVERSEERS: readonly Role[] = ['observer', 'auditor'];
export const EVERYONE: readonly Role[] = ROLES;
export const READERS: readonly Role[] = [...OFFICE, ...UNIT, 'reviewer', ...OVERSEERS];
/** Nobody holds this role: it stands for whoever reads a public page, signed in or not. */
export const PUBLIC = 'public';

/** Command or question type → the roles that may ask for it. */
export type PermissionTable = Readonly<Record<string, readonly (Role | typeof PUBLIC)[]>>;
