import { createHash } from 'node:crypto';

/** Stands in the place of what was erased. */
export const ERASED = '（已依法删除）';

export interface Cleared {
  /** The same value with the mark in place of each text. */
  readonly left: unknown;
  readonly changed: boolean;
  /** A field that other records refer to, in which a text stands: it is left as it is. */
  readonly identifier?: string;
}

/** Fields by which records refer to each other. Changed, the history would lose its thread. */
const IDENTIFIER = /^(id|key|unit|link|duty|stream|supervisors|evidence)$|[a-z]Ids?$/;
/** Fields that must stay different from one thing to the next: read tables hold them to that. */
const DISTINCT = /^(login|certificateNumber)$/;

/** What is left of an event's body. `stream` tells two things apart whose distinct fields are both erased. */
export function clearedOf(body: object, texts: readonly string[], stream: string): Cleared {
  const longestFirst = texts.toSorted((a, b) => b.length - a.length);
  const sought = new RegExp(longestFirst.map(literally).join('|'), 'gu');
  let changed = false;
  let identifier: string | undefined;
  const within = (text: string, path: readonly string[]): string => {
    const field = path.at(-1) ?? '';
    const after = text.replace(sought, () => (DISTINCT.test(field) ? distinctMark(stream) : ERASED));
    if (after === text) return text;
    if (IDENTIFIER.test(field)) {
      identifier ??= path.join('.');
      return text;
    }
    changed = true;
    return after;
  };
  const left = mapped(body, [], within);
  return { left, changed, ...(identifier === undefined ? {} : { identifier }) };
}

type Within = (text: string, path: readonly string[]) => string;

/** Items of a list go by the list's name; names of fields are texts too. */
function mapped(value: unknown, path: readonly string[], within: Within): unknown {
  if (typeof value === 'string') return within(value, path);
  if (Array.isArray(value)) return value.map((item: unknown) => mapped(item, path, within));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [within(key, [...path, '']), mapped(inner, [...path, key], within)]),
  );
}

const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

const distinctMark = (stream: string): string =>
  `${ERASED.slice(0, -1)}${createHash('sha256').update(stream).digest('hex').slice(0, 8)}）`;

/** A text as it stands and as it would stand. */
export interface Change {
  readonly before: string;
  readonly after: string;
}

/** Every text that differs between a body and what is left of it. */
export function changesBetween(before: unknown, after: unknown): Change[] {
  if (typeof before === 'string') return before === after ? [] : [{ before, after: String(after) }];
  if (before === null || typeof before !== 'object' || after === null || typeof after !== 'object') return [];
  const [then, now] = [Object.values(before) as unknown[], Object.values(after) as unknown[]];
  return then.flatMap((value, index) => changesBetween(value, now[index]));
}
