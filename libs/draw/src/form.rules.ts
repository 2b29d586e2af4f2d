/** Where two things differ; a side that has nothing there is absent. */
export interface Difference {
  readonly at: string;
  readonly expected?: string;
  readonly found?: string;
}

/**
 * Says where a value first departs from a form, or nothing when it fits. `at` is told from the value on; who holds the
 * value puts its own place in front, so that a list of a million rows that all fit names no place at all.
 */
export type Form = (value: unknown) => Difference | undefined;

type Members = Readonly<Record<string, unknown>>;
type Forms = Readonly<Record<string, Form>>;

const shown = (value: unknown): string | undefined =>
  value === undefined ? undefined : JSON.stringify(value).slice(0, 120);
const departs = (expected: string, found: unknown): Difference => ({ at: '', expected, found: shown(found) });
const isRecord = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The difference, told from a place further out. */
function under(place: string, difference: Difference): Difference;
function under(place: string, difference: Difference | undefined): Difference | undefined;
function under(place: string, difference: Difference | undefined): Difference | undefined {
  if (!difference || place === '') return difference;
  const dot = difference.at === '' || difference.at.startsWith('[') ? '' : '.';
  return { ...difference, at: `${place}${dot}${difference.at}` };
}

export const text =
  (pattern: RegExp, expected: string): Form =>
  (value) =>
    typeof value === 'string' && pattern.test(value) ? undefined : departs(expected, value);

export const whole =
  (least: number, most = Number.MAX_SAFE_INTEGER): Form =>
  (value) =>
    Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most
      ? undefined
      : departs(`integer >= ${least}${most < Number.MAX_SAFE_INTEGER ? ` and <= ${most}` : ''}`, value);

export const oneOf =
  (...values: readonly unknown[]): Form =>
  (value) =>
    values.includes(value) ? undefined : departs(values.map(shown).join(' | '), value);

export const list =
  (item: Form, least = 0): Form =>
  (value) => {
    if (!Array.isArray(value) || value.length < least) return departs(`list of at least ${least}`, value);
    return firstAt(value.length, (index) => item(value[index]));
  };

/** An object with these members; ones it does not know are let through, since the hashes cover them. */
export function record(required: Forms, optional: Forms = {}): Form {
  const [must, may] = [Object.entries(required), Object.entries(optional)];
  return (value) => {
    if (!isRecord(value)) return departs('object', value);
    return (
      first(must, ([name, form]) => under(name, form(own(value, name)))) ??
      first(may, ([name, form]) => (Object.hasOwn(value, name) ? under(name, form(value[name])) : undefined))
    );
  };
}

export const dictionary =
  (name: Form, member: Form): Form =>
  (value) => {
    if (!isRecord(value)) return departs('object', value);
    return first(Object.keys(value), (key) => under(key, name(key) ?? member(value[key])));
  };

/** A record whose form is named by its member `tag`. */
export const variant =
  (tag: string, forms: Forms): Form =>
  (value) => {
    const name = isRecord(value) ? own(value, tag) : undefined;
    if (typeof name !== 'string' || !Object.hasOwn(forms, name)) {
      return under(tag, departs(Object.keys(forms).join(' | '), name));
    }
    return forms[name]!(value);
  };

/** A record of one form with the member `tag`, of another without it. */
export const variantBy =
  (tag: string, forms: { readonly absent: Form; readonly present: Form }): Form =>
  (value) =>
    forms[isRecord(value) && Object.hasOwn(value, tag) ? 'present' : 'absent'](value);

/** The first place where two JSON values differ, in the order of the expected one's members. */
export const firstDifference = (expected: unknown, found: unknown, at: string): Difference | undefined =>
  under(at, differenceOf(expected, found));

function differenceOf(expected: unknown, found: unknown): Difference | undefined {
  if (expected === found) return undefined;
  if (Array.isArray(expected) && Array.isArray(found)) {
    const length = Math.max(expected.length, found.length);
    return firstAt(length, (index) => differenceOf(expected[index], found[index]));
  }
  if (isRecord(expected) && isRecord(found)) {
    return (
      first(Object.keys(expected), (name) => under(name, differenceOf(expected[name], own(found, name)))) ??
      first(Object.keys(found), (name) =>
        Object.hasOwn(expected, name) ? undefined : under(name, departsFrom(undefined, found[name])),
      )
    );
  }
  return departsFrom(expected, found);
}

const departsFrom = (expected: unknown, found: unknown): Difference => ({
  at: '',
  expected: shown(expected),
  found: shown(found),
});

function firstAt(length: number, look: (index: number) => Difference | undefined): Difference | undefined {
  for (let index = 0; index < length; index++) {
    const found = look(index);
    if (found) return under(`[${index}]`, found);
  }
  return undefined;
}

export function first<T, R>(items: Iterable<T>, look: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = look(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

const own = (value: Members, name: string): unknown => (Object.hasOwn(value, name) ? value[name] : undefined);
