/** What is somebody's own and stays out of the public's sight (内蒙古办法 10: 银行账号、动产或者不动产权属证书编号、住址、身份证号、联系方式). */
export type PersonalKind = 'identity' | 'phone' | 'email' | 'chat' | 'bank' | 'address' | 'property' | 'name';

/** Where something of somebody's own stands. */
export interface Place {
  readonly kind: PersonalKind;
  readonly start: number;
  readonly end: number;
}

export const PERSONAL_WORDS: Readonly<Record<PersonalKind, string>> = {
  identity: '身份证件号码',
  phone: '电话号码',
  email: '电子邮箱',
  chat: '微信、QQ号码',
  bank: '银行账号',
  address: '住址',
  property: '产权证书编号',
  name: '当事人姓名',
};

/** Digits are written in many ways; each sign is read as one sign, so that places stay places. */
const HALF_WIDTH = 0xfee0;
const NUMERALS = '〇一二三四五六七八九';
function plainSign(sign: string): string {
  if (/[！-～]/.test(sign)) return String.fromCharCode(sign.charCodeAt(0) - HALF_WIDTH);
  if (sign === '零' || sign === '○') return '0';
  const digit = NUMERALS.indexOf(sign);
  return digit < 0 ? sign : String(digit);
}
/** As many signs as before, the digits among them plain. */
const plain = (text: string): string => text.replace(/[！-～零○〇一二三四五六七八九]/g, plainSign);

/** What people and pages put between digits: blanks, hyphens, dots, signs without width. */
export const SPACING = '[\\s\\u00a0\\u200b-\\u200d\\u2060\\ufeff\\-－—–·.]';
export const GAP = `${SPACING}{0,2}`;
const digits = (least: number, most: number, first = '\\d'): string =>
  `${first}(?:${GAP}\\d){${least - 1},${most - 1}}`;
const bare = (text: string): string => text.replace(/[^\dXx]/g, '');

const IDENTITY = new RegExp(`(?<![\\dA-Za-z])[1-9](?:${GAP}\\d){13,16}${GAP}[\\dXx](?![\\dA-Za-z])`, 'g');
const MOBILE = new RegExp(`(?<!\\d)(?:\\+?86${GAP})?${digits(11, 11, '1')}(?!\\d)`, 'g');
const LANDLINE = new RegExp(
  `(?<!\\d)(?:0\\d{2,3}\\)?${GAP}${digits(7, 8, '[2-9]')}|[48]00${GAP}${digits(7, 7)})(?!\\d)`,
  'g',
);
const CALLED = new RegExp(`(?:电话|联系方式|手机|热线|传真|致电)[号码]{0,2}[:为是 ]{0,2}(${digits(5, 12)})`, 'g');
/** Beside @ and dots people put blanks; a domain ends in letters. */
const BESIDE = '[\\s\\u200b-\\u200d\\u2060\\ufeff]{0,2}';
const EMAIL = new RegExp(
  `(?<![\\w.%+-])[A-Za-z0-9][\\w.%+-]{0,63}${BESIDE}(?:@|[([]at[)\\]])${BESIDE}` +
    `(?:[A-Za-z0-9-]{1,63}${BESIDE}\\.${BESIDE}){1,5}[A-Za-z]{2,24}(?![A-Za-z])`,
  'gi',
);
/** A 公众号 or 小程序 is an office's own: of those words no name or number follows. */
const CHAT = '(?:微信|薇信|扣扣|(?<![A-Za-z])(?:wechat|weixin|QQ|VX|V信))';
const CALLS = '(?:号码|账号|帐号|号|ID)';
const CHAT_NAME = '[A-Za-z][\\w-]{5,19}(?![\\w-])';
/** Behind a word or sign that says so any name is one, behind a blank or nothing one with a digit or a dash in it. */
const CHAT_CALLED = new RegExp(`${CHAT}(?:${CALLS}[:为是 ]{0,3}|[:为是] ?)(${CHAT_NAME})`, 'gi');
const CHAT_BESIDE = new RegExp(`${CHAT} {0,2}((?=[A-Za-z]{1,19}[\\d_-])${CHAT_NAME})`, 'gi');
const CHAT_NUMBER = new RegExp(`${CHAT}${CALLS}?[:为是 ]{0,3}(${digits(5, 12)})(?!\\d)`, 'gi');
const CHAT_ID = /(?<![\w-])wxid_[\w-]{5,30}/gi;
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

/** A mobile number is told as one, and a day is nobody's. */
const isChatNumber = (text: string): boolean =>
  !isMobile(text) && !/^(?:19|20)\d\d[-.](?:0?[1-9]|1[0-2])[-.]/.test(text);

type Scan = readonly [kind: PersonalKind, pattern: RegExp, accepts: (text: string) => boolean];
const always = (): boolean => true;
const SCANS: readonly Scan[] = [
  ['email', EMAIL, always],
  ['identity', IDENTITY, isIdentity],
  ['chat', CHAT_CALLED, always],
  ['chat', CHAT_BESIDE, always],
  ['chat', CHAT_NUMBER, isChatNumber],
  ['chat', CHAT_ID, always],
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
function scanned(read: string, [kind, pattern, accepts]: Scan): Place[] {
  const found: Place[] = [];
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

/** Whatever is written as somebody's own, by one pattern after the other; names are not looked for. */
export function placesIn(text: string): Place[] {
  const read = plain(text);
  return SCANS.flatMap((scan) => scanned(read, scan));
}
