import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Fields that hold something of one person, wherever they stand. */
const OWN = ['login', 'email', 'phone', 'certificate', 'certificateNumber', 'qualificationNumber'];
/** Fields that hold a person by name, or several. */
const PERSONS = [
  ...['lead', 'manager', 'chair', 'participants', 'handlers', 'handler', 'reviewer', 'reviewers', 'responsible'],
  ...['by', 'keeper', 'officers', 'witnesses', 'observers', 'signers', 'person', 'scorers'],
];
/** Fields that hold a person where they hold more than a word. */
const HANDED = ['from', 'to'];
/** Events that are about one person, whose name they hold. */
const ABOUT_A_PERSON = /^(Account|Supervisor|LegalReviewer|EnforcementOfficer|Scorer|Engage)/;
/** Two to four signs that are no post or office. */
const NAME = /^[\u4e00-\u9fa5]{2,3}[\u4e00-\u9fa5·]?$/;
const POST = /(?:[科股室办组所局委队人长]|中心)$/;
/** 身份证件号码 and 手机号码, wherever somebody typed one. */
const NUMBERS = [/(?<![\dA-Za-z])[1-9]\d{16}[\dX](?![\dA-Za-z])/g, /(?<![\dA-Za-z])1[3-9]\d{9}(?![\dA-Za-z])/g];

type Found = (text: string) => void;

const isName = (text: unknown): text is string => typeof text === 'string' && NAME.test(text) && !POST.test(text);

function personsIn(value: unknown, found: Found): void {
  if (Array.isArray(value)) for (const one of value as unknown[]) personsIn(one, found);
  else if (isName(value)) found(value);
  else if (typeof value === 'object' && value !== null && 'name' in value && isName(value.name)) found(value.name);
}

const holdsPersons = (key: string, part: unknown): boolean =>
  PERSONS.includes(key) || (HANDED.includes(key) && typeof part === 'object');

function fieldsIn(value: unknown, found: Found): void {
  if (typeof value === 'string') for (const of of NUMBERS) for (const [number] of value.matchAll(of)) found(number);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    // A login without a digit or a dot is a word like any other.
    if (OWN.includes(key) && typeof part === 'string' && /[\d.@]/.test(part)) found(part);
    if (holdsPersons(key, part)) personsIn(part, found);
    fieldsIn(part, found);
  }
}

/** A natural person's name, and where he lives, as the original of a decision about him says it. */
function partyIn(value: unknown, found: Found): void {
  const { decision, original } = (value ?? {}) as { decision?: { party: string; natural: boolean }; original?: string };
  if (!decision?.natural) return;
  found(decision.party);
  for (const [, address = ''] of (original ?? '').matchAll(/住址([^，。；）]+)/g)) found(address);
}

/** 投诉人: whatever he left of himself, and the number under which he alone asks. */
function senderIn(type: string, data: unknown, found: Found): void {
  const { name, phone, address, enquiryNumber } = data as Readonly<Record<string, string>>;
  const own = type === 'SenderNamed' ? [name, phone, address] : [];
  for (const one of [...own, type === 'LeadFiled' ? enquiryNumber : '']) if (one) found(one);
}

const read = (file: string): unknown => JSON.parse(readFileSync(join('config', file), 'utf8'));

/**
 * Everything of the demonstration county that is somebody's own: of its people, and of what they recorded. No name is
 * left out. An article would let some be told: 国办发〔2018〕118号（四） has units show 行政执法人员信息, and 处罚法 has a
 * decision name a party that is no natural person; the county shows where officers are looked up, and the second is no
 * person. Of drawn supervisors the public reads the surname alone.
 */
export function personalFields(events: readonly { readonly type: string; readonly data: unknown }[]): string[] {
  const all = new Set<string>();
  const found: Found = (text) => all.add(text);
  const county = read('demo-county.json');
  fieldsIn(county, found);
  fieldsIn(read('demo-story.json'), found);
  const { people, supervisors } = county as Record<'people' | 'supervisors', { name: string }[]>;
  for (const { name } of [...people, ...supervisors]) found(name);
  for (const { type, data } of events) {
    fieldsIn(data, found);
    partyIn(data, found);
    senderIn(type, data, found);
    if (ABOUT_A_PERSON.test(type)) personsIn(data, found);
  }
  return [...all].sort();
}
