import type { Kept } from './events.js';
import { GAP, PERSONAL_WORDS, placesIn, SPACING, type PersonalKind, type Place } from './personal-data.rules.js';

export interface Finding extends Place {
  readonly text: string;
}

/** Never shown, whatever is said for it. */
const NEVER: readonly PersonalKind[] = ['identity', 'bank', 'property', 'name'];

/** Signs a name may be written with that are no part of it. */
const BETWEEN = new RegExp(SPACING, 'g');
const bareName = (name: string): string => name.replace(BETWEEN, '');
const escaped = (sign: string): string => sign.replace(/[\\^$.*+?()[\]{}|\-/]/g, '\\$&');

const IN_BRACKETS = /[（(［[].*?(?:[）)］\]]|$)/g;
/** （经营者：张三）: who stands behind a shop is named in the text as well. */
const BEHIND = /^(?:经营者|负责人|投资人|业主|法定代表人|曾用名|又名|原名|绰号|别名)[:：为是系]{0,2}(.+)$/;

/** 张三、李四 and 张 三, 李四（李四饭店）等2人: the parts of a name as it was entered, each a person. */
function partsOf(party: string): string[] {
  const outside = party.replace(IN_BRACKETS, '');
  const named = outside.trim() === '' ? party.replace(/[（）()［］[\]]/g, '') : outside;
  return named
    .split(/[、，,；;/]/)
    .map((part) =>
      part
        .trim()
        .replace(/等[\d一二两三四五六七八九十几多]*人?$/, '')
        .trim(),
    )
    .flatMap((part) => (part.split(/\s+/).every((word) => word.length > 1) ? part.split(/\s+/) : [bareName(part)]))
    .filter((part) => part !== '');
}

/** Who stands behind the name of a shop, where it says so. */
const behind = (party: string): string[] =>
  (party.match(IN_BRACKETS) ?? [])
    .flatMap((part) => part.replace(/[（）()［］[\]]/g, '').split(/[，,；;]/))
    .flatMap((part) => partsOf(BEHIND.exec(part.trim())?.[1] ?? ''));

/** 张三和李四 are two, 张和平 is one: what joins stands between names of two signs at least. */
function joined(part: string): string[] {
  const two = /^(.{2,}?)(?:以及|[和及与])(.{2,})$/.exec(part);
  return two ? [two[1]!, ...joined(two[2]!)] : [part];
}

/** Who is not to be named, of a party as it was entered. What is told as 张某 already names nobody. */
export const peopleIn = (party: string): string[] =>
  [...new Set([...partsOf(party), ...behind(party)].flatMap((part) => [part, ...joined(part)]))].filter(
    (name) => bareName(name).length > 1 && !name.endsWith('某'),
  );

/** Names are found with whatever people put between their signs. */
function namesIn(text: string, names: readonly string[]): Place[] {
  return names.flatMap((name) => {
    const signs = [...bareName(name)].map(escaped);
    if (signs.length < 2) return [];
    const matches = text.matchAll(new RegExp(signs.join(GAP), 'g'));
    return [...matches].map(({ index, 0: { length } }) => ({
      kind: 'name' as const,
      start: index,
      end: index + length,
    }));
  });
}

/** What in a text is somebody's own, in order and without overlaps. `names`: of people who are not to be named. */
export function personalIn(text: string, names: readonly string[] = []): Finding[] {
  const found = [...namesIn(text, names), ...placesIn(text)];
  const taken: Place[] = [];
  for (const one of found) {
    if (!taken.some(({ start, end }) => one.start < end && start < one.end)) taken.push(one);
  }
  return taken.sort((a, b) => a.start - b.start).map((one) => ({ ...one, text: text.slice(one.start, one.end) }));
}

const isKept = ({ kind, text }: Finding, kept: readonly Kept[]): boolean =>
  !NEVER.includes(kind) && kept.some((one) => one.text === text);

/** What would still be shown of somebody's own: empty where a text may go before the public. */
export const unmasked = (text: string, names: readonly string[], kept: readonly Kept[]): Finding[] =>
  personalIn(text, names).filter((finding) => !isKept(finding, kept));

/** 张三 is told as 张某, 欧阳小明 as 欧某某: the first sign of the name alone. */
export const maskedName = (name: string): string => {
  const own = bareName(name);
  return `${own.slice(0, 1)}${own.length > 2 ? '某某' : '某'}`;
};

/** A party of one or more natural persons as the public reads it. */
export const maskedParty = (party: string): string =>
  partsOf(party).flatMap(joined).map(maskedName).join('、') + (/等[^、，,；;/（(]{0,6}人?\s*$/.test(party) ? '等' : '');

/** Nothing is left to find after so many goes, or a person has to write it anew. */
const GOES = 3;

/** The text as it may be shown, proposed: a person decides. */
export function suggested(text: string, names: readonly string[] = [], kept: readonly Kept[] = []): string {
  let shown = text;
  for (let go = 0; go < GOES && unmasked(shown, names, kept).length > 0; go += 1) shown = hidden(shown, names, kept);
  return shown;
}

function hidden(text: string, names: readonly string[], kept: readonly Kept[]): string {
  let at = 0;
  let shown = '';
  for (const { kind, start, end, text: own } of unmasked(text, names, kept)) {
    shown += text.slice(at, start) + (kind === 'name' ? maskedName(own) : `［${PERSONAL_WORDS[kind]}不公开］`);
    at = end;
  }
  return shown + text.slice(at);
}

/** What of the kept can never be kept, or stands nowhere in the text. */
export const wronglyKept = (text: string, names: readonly string[], kept: readonly Kept[]): Kept[] =>
  kept.filter((one) => !personalIn(text, names).some((finding) => finding.text === one.text && isKept(finding, kept)));
