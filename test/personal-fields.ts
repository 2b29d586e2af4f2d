import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Fields that hold something of one person, wherever they stand. */
const OWN = ['login', 'email', 'phone', 'certificate', 'certificateNumber', 'qualificationNumber'];
/** Fields that hold a person by name, or several. */
const PERSONS = ['lead', 'manager', 'chair', 'participants', 'handlers', 'reviewer', 'responsible', 'by'];
/** Events that are about one person, whose name they hold. */
const ABOUT_A_PERSON = /^(Account|Supervisor|LegalReviewer)/;
/** Two to four signs that are no post or office. */
const NAME = /^[\u4e00-\u9fa5]{2,3}[\u4e00-\u9fa5·]?$/;
const POST = /(?:[科股室办组所局委队人长]|中心)$/;

type Found = (text: string) => void;

const isName = (text: unknown): text is string => typeof text === 'string' && NAME.test(text) && !POST.test(text);

function personsIn(value: unknown, found: Found): void {
  if (Array.isArray(value)) for (const one of value as unknown[]) personsIn(one, found);
  else if (isName(value)) found(value);
  else if (typeof value === 'object' && value !== null && 'name' in value && isName(value.name)) found(value.name);
}

function fieldsIn(value: unknown, found: Found): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    if (OWN.includes(key) && typeof part === 'string' && /[\d.@]/.test(part)) found(part);
    if (PERSONS.includes(key)) personsIn(part, found);
    fieldsIn(part, found);
  }
}

/** A natural person's name, and all else that stands in the original of a decision about one. */
function partyIn(value: unknown, found: Found): void {
  const { decision, original } = (value ?? {}) as { decision?: { party: string; natural: boolean }; original?: string };
  if (!decision?.natural) return;
  found(decision.party);
  for (const [digits] of (original ?? '').matchAll(/\d{11,18}/g)) found(digits);
  for (const [, address = ''] of (original ?? '').matchAll(/住址([^，。；）]+)/g)) found(address);
}

/** Everything of the demonstration county that is somebody's own: of its people, and of what they recorded. */
export function personalFields(events: readonly { readonly type: string; readonly data: unknown }[]): string[] {
  const all = new Set<string>();
  const found: Found = (text) => all.add(text);
  const county: unknown = JSON.parse(readFileSync(join('config', 'demo-county.json'), 'utf8'));
  fieldsIn(county, found);
  const { people, supervisors } = county as Record<'people' | 'supervisors', { name: string }[]>;
  for (const { name } of [...people, ...supervisors]) found(name);
  for (const { type, data } of events) {
    fieldsIn(data, found);
    partyIn(data, found);
    if (ABOUT_A_PERSON.test(type)) personsIn(data, found);
  }
  return [...all].sort();
}
