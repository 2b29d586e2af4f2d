import { SEALED_UNTIL_SCORED } from '@app/case-scoring/events.js';
import { FOR_UNIT_AND_OFFICE } from '@app/disclosure/events.js';
import { SEALED_UNTIL_PUBLISHED } from '@app/draw/events.js';
import { SEALED_FOR_GOOD } from '@app/leads/events.js';

const READ_FILES = ['office-director', 'office-staff', 'unit-lead', 'unit-clerk', 'reviewer'];

/** Types of event that open what is sealed in their stream: a draw is published, a case file scored. */
export const UNSEALING: readonly string[] = ['DrawPublished', 'FileScored'];

interface SealedEvent {
  readonly type: string;
  readonly actor: string;
  /** The draw it belongs to is published, the file it belongs to scored. */
  readonly unsealed: boolean;
}

/** Why the content of an event is not shown to whoever asks; absent: it is. */
export function sealOf(
  { type, actor, unsealed }: SealedEvent,
  asker: { readonly actor: string; readonly roles: readonly string[] },
): string | undefined {
  if (SEALED_FOR_GOOD.includes(type)) return '投诉人的信息，只有承办人说明理由后可以查看，每次查看都有记录';
  if (SEALED_UNTIL_PUBLISHED.includes(type) && !unsealed) return '内容封存，公布后可见';
  if (SEALED_UNTIL_SCORED.includes(type) && !unsealed && actor !== asker.actor) return '评查表封存，评完后可见';
  if (FOR_UNIT_AND_OFFICE.includes(type) && !asker.roles.some((role) => READ_FILES.includes(role)))
    return '内容只有本单位和办公室能看到';
  return undefined;
}
