const NEEDS_CARE = /["\\\u0000-\u001f\ud800-\udfff]/;
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * The one text of a JSON value (RFC 8785), so that everybody who holds the value computes the same hash.
 * Allowed are plain objects, arrays, well-formed strings, booleans and safe integers; anything else, null and
 * undefined included, throws a TypeError: a member that has no value is left out by whoever builds the object.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return quoted(value);
    case 'number':
      return integer(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      return Array.isArray(value) ? list(value) : record(value);
    default:
      throw notCanonical(typeof value);
  }
}

const PIECE = 1 << 16;

/** `canonicalJson` piece by piece, for a value whose text is too long to be held. Throws as it does, perhaps late. */
export function writeCanonical(value: unknown, write: (piece: string) => void): void {
  let pending = '';
  const put = (text: string): void => {
    pending += text;
    if (pending.length < PIECE) return;
    write(pending);
    pending = '';
  };
  putValue(value, put);
  if (pending) write(pending);
}

type Put = (text: string) => void;

function putValue(value: unknown, put: Put): void {
  if (typeof value !== 'object' || value === null) put(canonicalJson(value));
  else if (Array.isArray(value)) putList(value, put);
  else putRecord(value, put);
}

function putList(items: readonly unknown[], put: Put): void {
  let text = '[';
  for (let index = 0; index < items.length; index++) {
    if (index > 0) text += ',';
    text = putMember(text, items[index], put);
  }
  put(`${text}]`);
}

function putRecord(value: object, put: Put): void {
  if (!isPlain(value)) throw notCanonical(value.constructor.name);
  const members = value as Readonly<Record<string, unknown>>;
  let text = '{';
  let comma = '';
  for (const key of Object.keys(members).sort()) {
    text = putMember(`${text}${comma}${quoted(key)}:`, members[key], put);
    comma = ',';
  }
  put(`${text}}`);
}

/** What is nested is put by itself, after the text that leads to it; the rest of the text is given back. */
function putMember(text: string, member: unknown, put: Put): string {
  if (typeof member !== 'object') {
    if (text.length < PIECE) return text + canonicalJson(member);
    put(text);
    return canonicalJson(member);
  }
  put(text);
  putValue(member, put);
  return '';
}

function quoted(text: string): string {
  if (!NEEDS_CARE.test(text)) return `"${text}"`;
  if (LONE_SURROGATE.test(text)) throw notCanonical('a string with half a surrogate pair');
  return JSON.stringify(text);
}

function integer(value: number): string {
  if (!Number.isSafeInteger(value)) throw notCanonical(`the number ${value}`);
  return `${value}`;
}

function list(items: readonly unknown[]): string {
  let text = '[';
  for (let index = 0; index < items.length; index++) text += (index === 0 ? '' : ',') + canonicalJson(items[index]);
  return `${text}]`;
}

function record(value: object | null): string {
  if (value === null || !isPlain(value)) throw notCanonical(value === null ? 'null' : value.constructor.name);
  const members = value as Readonly<Record<string, unknown>>;
  let text = '';
  for (const key of Object.keys(members).sort()) text += `${text && ','}${quoted(key)}:${canonicalJson(members[key])}`;
  return `{${text}}`;
}

/** A Date, a Map or an instance of a class would lose its meaning silently. Holds across realms (jest, workers). */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

const notCanonical = (what: string): TypeError => new TypeError(`not canonical JSON: ${what}`);
