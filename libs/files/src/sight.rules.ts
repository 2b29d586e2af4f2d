import type { Meta } from '@app/eventing/message.js';
import { refuseIf } from '@app/eventing/rejection.js';

const OFFICE = ['office-director', 'office-staff'];
const SEE_ALL = [...OFFICE, 'observer', 'auditor'];
const HAND_IN = [...OFFICE, 'unit-lead', 'unit-clerk', 'supervisor'];
/** What supervisors and the office hand in belongs to no unit. */
const NO_UNIT = '';

/** Whose files somebody may see: his unit's, everybody's, or what supervisors hand in. Throws `role-may-not`. */
export function sightOf({ roles, unit }: Meta): { readonly unitId?: string } {
  if (unit !== undefined) return { unitId: unit };
  if (roles.some((role) => SEE_ALL.includes(role))) return {};
  refuseIf(!roles.includes('supervisor'), 'role-may-not');
  return { unitId: NO_UNIT };
}

/** Whoever has no business act to point to a file hands none in. */
export const refuseUnlessHandsIn = ({ roles }: Meta): void =>
  refuseIf(!roles.some((role) => HAND_IN.includes(role)), 'role-may-not');

export const ownerOf = ({ unit }: Meta): string => unit ?? NO_UNIT;
