import type { Kept } from './events.js';

/** What is somebody's own and stays out of the public's sight (内蒙古办法 10: 银行账号、动产或者不动产权属证书编号、住址、身份证号、联系方式). */
export type PersonalKind = 'identity' | 'phone' | 'bank' | 'address' | 'property' | 'name';

export interface Finding {
  readonly kind: PersonalKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export const PERSONAL_WORDS: Readonly<Record<PersonalKind, string>> = {
  identity: '身份证件号码',
  phone: '电话号码',
  bank: '银行账号',
  address: '住址',
  property: '产权证书编号',
  name: '当事人姓名',
};

/** Never shown, whatever is said for it. */
const NEVER: readonly PersonalKind[] = ['identity', 'bank', 'property', 'name'];

/** Digits are written in many ways; each sign is read as one sign, so that places stay places. */
const HALF_WIDTH = 0xfee0;
const NUMERALS = '〇一二三四五六七八九';
function plainSign(sign: string): string {
  if (/[！-～]/.test(sign)) return String.fromCharCode(sign.charCodeAt(0) - HALF_WIDTH);
  if (sign === '零' || sign === '○') return '0';
  const digit = NUMERALS.indexOf(sign);
  return digit < 0 ? sign : String(digit);
}
const plain = (text: string): string => text.replace(/[！-～零○〇一二三四五六七八九]/g, plainSign);

/** What people and pages put between digits: blanks, hyphens, dots, signs without width. */
const SPACING = '[\\s\\u00a0\\u200b-\\u200d\\u2060\\ufeff\\-－—–·.]';
const GAP = `${SPACING}{0,2}`;
const digits = (least: number, most: number, first = '\\d'): string =>
  `${first}(?:${GAP}\\d){${least - 1},${most - 1}}`;
const bare = (text: string): string => text.replace(/[^\dXx]/g, '');

const IDENTITY = new RegExp(`(?<![\\dA-Za-z])[1-9](?:${GAP}\\d){13,16}${GAP}[\\dXx](?![\\dA-Za-z])`, 'g');
const MOBILE = new RegExp(`(?<!\\d)(?:\\+?86${GAP})?${digits(11, 11, '1')}(?!\\d)`, 'g');
const LANDLINE = new RegExp(
  `(?<!\\d)(?:0\\d{2,3}\\)?${GAP}${digits(7, 8, '[2-9]')}|[48]00${GAP}${digits(7, 7)})(?!\\d)`,
  'g',
);
const CALLED = new RegExp(
  `(?:电话|联系方式|手机|热线|传真|致电|微信|QQ)[号码]{0,2}[:为是 ]{0,2}(${digits(5, 12)})`,
  'gi',
);
const BANK = new RegExp(`(?<!\\d)${digits(15, 19, '[3-69]')}(?!\\d)`, 'g');
const ACCOUNT = new RegExp(`(?:账号|帐号|账户|帐户|卡号|开户行)[^\\d，。；]{0,12}(${digits(9, 30)})`, 'g');
const PROPERTY = /(?:不动产权?|房权证|房产证|土地使用证|土地证|国用|宅基地证)[^，。；\n]{0,24}?\d{4,}号?/g;
const PLACE = '(?:自然村|村|社区|小区|大道|路|街|巷|胡同|花园|家园|公寓|新苑|新村)';
const NUMBERED = '\\d{1,5}(?:号楼|号院|号|组|栋|幢|座|单元|室|户|楼|层)';
const ADDRESS = new RegExp(
  `[\\u4e00-\\u9fa5\\d]{1,24}?${PLACE}[\\u4e00-\\u9fa5\\d\\-]{0,12}?${NUMBERED}(?:[\\u4e00-\\u9fa5]{0,4}${NUMBERED}){0,4}`,
  'g',
);
/** Where a place that is written out ends; of a text whose signs are plain. */
const SIGNS = '，。；;,\\n（()）［］[\\]';
const DWELLING =
  /(?:家庭住址|家庭地址|户籍地址?|户籍所在地|居住地|现住址|住址|现住)(?!不公开)[:为是在 ]{0,3}([^，。；;,\n（()）［］[\]]{2,40})/g;
/** 住河南省某某县某某镇某某村: where somebody lives, up to the next sign, house number or not. */
const HOME = new RegExp(
  '(?:[家现]住|户籍住|居住[于在]|(?:(?<![\\u4e00-\\u9fa5\\d])|(?<=某))住)(?![建房宅宿院户客持])(?:所地?|址|地)?[:为是于在 ]{0,3}' +
    `(?=[^${SIGNS}]{0,39}[省市区县州盟旗镇乡村街路巷庄屯])([^${SIGNS}]{2,40})`,
  'g',
);
/** 证人李四住某县某镇, 暂住某市某街道: whoever it is, by a place of two levels; not 抓住、管住 and the like. */
const LODGING = new RegExp(
  '(?<![抓记稳守把留挡拦顶管保扭按居])住(?![建房宅宿院户客持校址所])[:为是于在 ]{0,3}' +
    `(?=[^${SIGNS}]{1,12}[省市县区州盟旗][^${SIGNS}]{1,24}(?:镇|乡|街道|村|社区))([^${SIGNS}]{2,40})`,
  'g',
);
/** Words before a place that are no part of it. */
const BEFORE_PLACE = /^.*(?:家住|住在|现住|位于|坐落于|坐落在|居住于|居住在|地址|住址|住所|于|在|为|是)(?=.{2})/;

const MONTHS = 12;
const DAYS = 31;
function isBirthday(year: number, month: number, day: number): boolean {
  return year >= 1900 && year <= 2099 && month >= 1 && month <= MONTHS && day >= 1 && day <= DAYS;
}

/** 18 signs with a birthday in them, or the 15 of old cards. The check digit is not asked for: a slip is still somebody's. */
function isIdentity(text: string): boolean {
  const code = bare(text);
  const part = (from: number, to: number): number => Number(code.slice(from, to));
  if (code.length === 18) return isBirthday(part(6, 10), part(10, 12), part(12, 14));
  return code.length === 15 && /^\d+$/.test(code) && isBirthday(1900 + part(6, 8), part(8, 10), part(10, 12));
}

/** Luhn's sum, by which cards are numbered. */
function isCard(text: string): boolean {
  const sum = [...bare(text)].reverse().reduce((total, digit, place) => {
    const doubled = Number(digit) * (place % 2 === 0 ? 1 : 2);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

const isMobile = (text: string): boolean =>
  /^(86)?1(3\d|4[014-9]|5[0-35-9]|6[2567]|7[0-8]|8\d|9[0-35-9])\d{8}$/.test(bare(text));

type Scan = readonly [kind: PersonalKind, pattern: RegExp, accepts: (text: string) => boolean];
const always = (): boolean => true;
const SCANS: readonly Scan[] = [
  ['identity', IDENTITY, isIdentity],
  ['bank', ACCOUNT, always],
  ['bank', BANK, isCard],
  ['phone', MOBILE, isMobile],
  ['phone', LANDLINE, always],
  ['phone', CALLED, always],
  ['property', PROPERTY, always],
  ['address', DWELLING, always],
  ['address', HOME, always],
  ['address', LODGING, always],
  ['address', ADDRESS, always],
];

/** Every place where a pattern holds; what does not count is looked at again from its next sign. */
function scanned(read: string, [kind, pattern, accepts]: Scan): Omit<Finding, 'text'>[] {
  const found: Omit<Finding, 'text'>[] = [];
  const expression = new RegExp(pattern.source, pattern.flags);
  for (let match = expression.exec(read); match; match = expression.exec(read)) {
    const part = match[1] ?? match[0];
    const from = match.index + match[0].lastIndexOf(part);
    if (!accepts(part)) {
      expression.lastIndex = match.index + 1;
      continue;
    }
    const lead = pattern === ADDRESS ? (BEFORE_PLACE.exec(part)?.[0].length ?? 0) : 0;
    found.push({ kind, start: from + lead, end: from + part.length });
  }
  return found;
}

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
function namesIn(text: string, names: readonly string[]): Omit<Finding, 'text'>[] {
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
  const read = plain(text);
  const found = [...namesIn(text, names), ...SCANS.flatMap((scan) => scanned(read, scan))];
  const taken: Omit<Finding, 'text'>[] = [];
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
