import type { Meta } from '@app/eventing/message.js';
import { refuseIf } from '@app/eventing/rejection.js';
import type { FileUse } from './file-uses.js';

interface HandedIn {
  readonly unitId: string;
  readonly uploadedBy: string;
}

const OFFICE = ['office-director', 'office-staff'];
const SEE_ALL = [...OFFICE, 'observer', 'auditor'];
const HAND_IN = [...OFFICE, 'unit-lead', 'unit-clerk', 'supervisor'];
/** Whoever hands something in without an account. */
const PUBLIC = 'public';
/** What supervisors and the office hand in belongs to no unit. */
const NO_UNIT = '';

/** Whose files somebody may see: his unit's, everybody's, or what supervisors hand in. Throws `role-may-not`. */
export function sightOf({ roles, unit }: Meta): { readonly unitId?: string } {
  if (unit !== undefined) return { unitId: unit };
  if (roles.some((role) => SEE_ALL.includes(role))) return {};
  refuseIf(!roles.includes('supervisor'), 'role-may-not');
  return { unitId: NO_UNIT };
}

/**
 * A unit opens what was handed in for it, and what is evidence of its own issues, rechecks and talks, whoever handed that
 * in; what one of its people found in another unit as a supervisor is his alone. A supervisor opens what the closure he is
 * drawn to recheck rests on. `use` is looked up for both.
 */
export function mayOpen(file: HandedIn, meta: Meta, use?: FileUse): boolean {
  const { unitId } = sightOf(meta);
  // What the public sends is the office's: a supervisor finds it among what supervisors hand in and opens it not.
  if (file.uploadedBy === PUBLIC && unitId !== undefined) return mayOpenAnothers(meta, use);
  if (unitId !== undefined && unitId !== file.unitId) return mayOpenAnothers(meta, use);
  return !use?.ofAnother || use.ofOwn || file.uploadedBy === meta.actor;
}

const mayOpenAnothers = ({ roles }: Meta, use?: FileUse): boolean =>
  use !== undefined && (use.ofOwn || (use.toRecheck && roles.includes('supervisor')));

/** Whoever has no business act to point to a file hands none in. */
export const refuseUnlessHandsIn = ({ roles }: Meta): void =>
  refuseIf(!roles.some((role) => HAND_IN.includes(role)), 'role-may-not');

export const ownerOf = ({ unit }: Meta): string => unit ?? NO_UNIT;
