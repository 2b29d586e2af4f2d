/** Where two things differ; a side that has nothing there is absent. */
export interface Difference {
  readonly at: string;
  readonly expected?: string;
  readonly found?: string;
}

/** Says where a value first departs from a form, or nothing when it fits. */
export type Form = (value: unknown, at: string) => Difference | undefined;

type Members = Readonly<Record<string, unknown>>;

const shown = (value: unknown): string | undefined =>
  value === undefined ? undefined : JSON.stringify(value).slice(0, 120);
const departs = (at: string, expected: string, found: unknown): Difference => ({ at, expected, found: shown(found) });
const isRecord = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const text =
  (pattern: RegExp, expected: string): Form =>
  (value, at) =>
    typeof value === 'string' && pattern.test(value) ? undefined : departs(at, expected, value);

export const whole =
  (least: number, most = Number.MAX_SAFE_INTEGER): Form =>
  (value, at) =>
    Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most
      ? undefined
      : departs(at, `integer >= ${least}${most < Number.MAX_SAFE_INTEGER ? ` and <= ${most}` : ''}`, value);

export const oneOf =
  (...values: readonly unknown[]): Form =>
  (value, at) =>
    values.includes(value) ? undefined : departs(at, values.map(shown).join(' | '), value);

export const list =
  (item: Form, least = 0): Form =>
  (value, at) => {
    if (!Array.isArray(value) || value.length < least) return departs(at, `list of at least ${least}`, value);
    return first(value.keys(), (index) => item(value[index], `${at}[${index}]`));
  };

/** An object with these members; ones it does not know are let through, since the hashes cover them. */
export const record =
  (required: Readonly<Record<string, Form>>, optional: Readonly<Record<string, Form>> = {}): Form =>
  (value, at) => {
    if (!isRecord(value)) return departs(at, 'object', value);
    return (
      first(Object.keys(required), (name) => required[name]!(own(value, name), join(at, name))) ??
      first(Object.keys(optional), (name) =>
        Object.hasOwn(value, name) ? optional[name]!(value[name], join(at, name)) : undefined,
      )
    );
  };

export const dictionary =
  (name: Form, member: Form): Form =>
  (value, at) => {
    if (!isRecord(value)) return departs(at, 'object', value);
    return first(Object.keys(value), (key) => name(key, join(at, key)) ?? member(value[key], join(at, key)));
  };

/** A record whose form is named by its member `tag`. */
export const variant =
  (tag: string, forms: Readonly<Record<string, Form>>): Form =>
  (value, at) => {
    const name = isRecord(value) ? own(value, tag) : undefined;
    if (typeof name !== 'string' || !Object.hasOwn(forms, name)) {
      return departs(join(at, tag), Object.keys(forms).join(' | '), name);
    }
    return forms[name]!(value, at);
  };

/** A record of one form with the member `tag`, of another without it. */
export const variantBy =
  (tag: string, forms: { readonly absent: Form; readonly present: Form }): Form =>
  (value, at) =>
    forms[isRecord(value) && Object.hasOwn(value, tag) ? 'present' : 'absent'](value, at);

/** The first place where two JSON values differ, in the order of the expected one's members. */
export function firstDifference(expected: unknown, found: unknown, at: string): Difference | undefined {
  if (expected === found) return undefined;
  if (Array.isArray(expected) && Array.isArray(found)) {
    const length = Math.max(expected.length, found.length);
    return first(Array(length).keys(), (index) => firstDifference(expected[index], found[index], `${at}[${index}]`));
  }
  if (isRecord(expected) && isRecord(found)) {
    const names = new Set([...Object.keys(expected), ...Object.keys(found)]);
    return first(names, (name) => firstDifference(own(expected, name), own(found, name), join(at, name)));
  }
  return { at, expected: shown(expected), found: shown(found) };
}

export function first<T, R>(items: Iterable<T>, look: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = look(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

const own = (value: Members, name: string): unknown => (Object.hasOwn(value, name) ? value[name] : undefined);
const join = (at: string, name: string): string => (at === '' ? name : `${at}.${name}`);
