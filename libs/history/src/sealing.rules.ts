import { FOR_UNIT_AND_OFFICE } from '@app/disclosure/events.js';
import { SEALED_UNTIL_PUBLISHED } from '@app/draw/events.js';

const READ_FILES = ['office-director', 'office-staff', 'unit-lead', 'unit-clerk', 'reviewer'];

/** Why the content of an event is not shown to whoever asks; absent: it is. `published`: the draw it belongs to. */
export function sealOf(
  { type, published }: { readonly type: string; readonly published: boolean },
  { roles }: { readonly roles: readonly string[] },
): string | undefined {
  if (SEALED_UNTIL_PUBLISHED.includes(type) && !published) return '内容封存，公布后可见';
  if (FOR_UNIT_AND_OFFICE.includes(type) && !roles.some((role) => READ_FILES.includes(role)))
    return '内容只有本单位和办公室能看到';
  return undefined;
}
