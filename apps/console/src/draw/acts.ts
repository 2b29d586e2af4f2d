import { officialTime } from '../shell/dates';
import type { FileRef } from '../shell/form/evidence';
import type { Field } from '../shell/form/field';
import type { Choice } from '../shell/table/column';
import { sourceWord, type Contribution } from './contributions';
import { inGroups, teams, type Draw, type Witness } from './draw';
import { kindWords } from './kinds';
import { instantOf, momentWords } from './moment';
import { OBJECT_REASON_CHOICES, poolWord, reasonWord, SUPERVISOR_REASON_CHOICES } from './words';

const text = (value: string | undefined): string => value?.trim() || '……';

export interface Throw {
  readonly digits?: string;
  readonly readBack?: boolean;
  readonly thrownAt?: string;
  readonly witnesses?: readonly Partial<Witness>[];
}

export const DICE = 20;

const WITNESSES: Field = {
  key: 'witnesses',
  label: '到场见证人',
  required: true,
  help: '至少两名。没有到场的请移除，另有到场的请添加。',
};

export const THROW_FIELDS: readonly Field[] = [
  {
    key: 'digits',
    label: `骰子得数（${DICE}位）`,
    required: true,
    maxLength: DICE,
    help: '按投掷的先后顺序逐位录入，每次投掷记一位。',
  },
  {
    key: 'readBack',
    label: '已当众逐位读回，与骰子一致',
    kind: 'yes',
    required: true,
    when: ({ digits }) => String(digits ?? '').length === DICE,
  },
  { key: 'thrownAt', label: '投掷时间', kind: 'moment', required: true },
  WITNESSES,
];

const named = (witnesses: readonly Partial<Witness>[] = []): Partial<Witness>[] =>
  witnesses.filter(({ name, organisation }) => name?.trim() || organisation?.trim());

export const throwBody = ({ digits, thrownAt, witnesses }: Throw) => ({
  digits,
  thrownAt: instantOf(thrownAt),
  witnesses: named(witnesses),
});

export function thrownWords({ digits = '', thrownAt, witnesses }: Throw): string {
  const present = named(witnesses).map(({ name, organisation }) => `${organisation ?? ''}${name ?? ''}`);
  return `${momentWords(thrownAt)}，在${present.join('、') || '……'}见证下投掷骰子，得数${inGroups(digits, 5) || '……'}。骰子只能投掷一次，抽取结果由此确定，不能重来。`;
}

export interface Lottery {
  readonly numbers?: string;
  readonly readBack?: boolean;
  readonly drawnAt?: string;
  readonly witnesses?: readonly Partial<Witness>[];
}

export const LOTTERY_FIELDS: readonly Field[] = [
  {
    key: 'numbers',
    label: '开奖号码',
    required: true,
    help: '照开奖公告从小到大录入，用空格隔开，如3 7 12 18 25 31。',
  },
  { key: 'readBack', label: '已当众逐个读回，与开奖公告一致', kind: 'yes', required: true },
  { key: 'drawnAt', label: '开奖时间', kind: 'moment', required: true },
  WITNESSES,
];

/** 03 07　12,18 → 3, 7, 12, 18; what is no number becomes none, for the server to refuse. */
export const numbersFrom = (typed = ''): number[] => (typed.normalize('NFKC').match(/\d+/g) ?? []).map(Number);

export const lotteryBody = ({ numbers, drawnAt, witnesses }: Lottery) => ({
  numbers: numbersFrom(numbers),
  drawnAt: instantOf(drawnAt),
  witnesses: named(witnesses),
});

export function lotteryWords(source: Contribution, { numbers, drawnAt, witnesses }: Lottery): string {
  const present = named(witnesses).map(({ name, organisation }) => `${organisation ?? ''}${name ?? ''}`);
  const read = numbersFrom(numbers).join('、') || '……';
  return `${sourceWord(source)}${read}，${momentWords(drawnAt)}开奖，${present.join('、') || '……'}见证录入。录入以后不能更改，抽取结果由此确定。`;
}

export interface Beacon {
  readonly signature?: string;
}

export const BEACON_FIELDS: readonly Field[] = [
  {
    key: 'signature',
    label: '信标签名',
    kind: 'long',
    required: true,
    maxLength: 2000,
    help: '96位数字和字母，空格和换行不影响；也可以粘贴网站给出的全部内容。',
  },
];

export const beaconWords = (source: Contribution, { signature }: Beacon): string =>
  `录入${sourceWord(source)}的签名${signature ? `${signature.trim().slice(0, 16)}……` : '……'}。签名由系统核验，不是这一轮的不能录入；录入以后不能更改，抽取结果由此确定。`;

export interface Voiding {
  readonly reason?: string;
}

export const VOID_FIELDS: readonly Field[] = [
  {
    key: 'reason',
    label: '作废理由',
    kind: 'long',
    required: true,
    maxLength: 500,
    help: '向社会公示，写明哪里有误，不要写个人姓名。',
  },
];

export const voidedWords = (draw: Draw, { reason }: Voiding): string =>
  `作废${draw.label}号${kindWords(draw).name}。作废不能撤销，永久公示；仍需抽取的，重新锁定名单，另行抽取。理由：${text(reason)}`;

export interface Replacing {
  /** Of a supervisor: the unit and the person, as one choice. */
  readonly place?: string;
  readonly out?: string;
  readonly reason?: string;
  readonly explanation?: string;
  readonly document?: readonly FileRef[];
}

const ground = (reasons: readonly Choice[], help = '随抽查一并公示。'): Field[] => [
  { key: 'reason', label: '原因', kind: 'radio', required: true, choices: reasons, help },
  {
    key: 'explanation',
    label: '具体情况',
    kind: 'long',
    required: true,
    maxLength: 500,
    help: '留存备查，不对外公示。',
  },
  {
    key: 'document',
    label: '证明文件',
    kind: 'files',
    required: true,
    max: 1,
    help: '只公示文件的校验值，不公示内容。',
  },
];

const places = (draw: Draw): Choice[] =>
  teams(draw).flatMap(({ unitId, name, team = [] }) =>
    team.map((one) => ({
      value: `${unitId} ${one.supervisorId}`,
      word: `${name}：${poolWord(one.pool)}${one.name}（${one.organisation}）`,
    })),
  );

const units = (draw: Draw): Choice[] => teams(draw).map(({ unitId, name }) => ({ value: unitId, word: name }));

export const supervisorFields = (draw: Draw): Field[] => [
  {
    key: 'place',
    label: `谁不能${kindWords(draw).does}哪个${kindWords(draw).object}`,
    kind: 'choice',
    required: true,
    choices: places(draw),
  },
  ...ground(SUPERVISOR_REASON_CHOICES),
];

export const unitFields = (draw: Draw): Field[] => [
  {
    key: 'out',
    label: `不再${kindWords(draw).does}的${kindWords(draw).object}`,
    kind: 'choice',
    required: true,
    choices: units(draw),
  },
  ...ground(
    OBJECT_REASON_CHOICES.filter(({ value }) => value !== 'other' || draw.state === 'published'),
    '撤销、合并的，先在监督对象名录库中办理注销。随抽查一并公示。',
  ),
];

export function supervisorBody({ place = '', document, ...rest }: Replacing) {
  const [object, out] = place.split(' ');
  return { ...rest, object, out, ...proof(document) };
}

export const unitBody = ({ document, ...rest }: Replacing) => ({ ...rest, ...proof(document) });

/** A file's id is the SHA-256 of its content, which is what is published of it. */
const proof = (document: readonly FileRef[] = []) =>
  document[0] === undefined ? {} : { documentHash: document[0].id };

const wordOf = (choices: readonly Choice[], wanted: string | undefined): string =>
  choices.find(({ value }) => value === wanted)?.word ?? '……';

const PERSON_TAKES_OVER =
  '接替的人由种子决定，不能挑选；此人不再接替其他单位的检查，已经安排的其他单位需要更换的，另行办理。';
const TAKES_OVER: Readonly<Record<Draw['kind'], string>> = {
  supervision: PERSON_TAKES_OVER,
  mutual: '接替的检查组由种子决定，不能挑选；退出的检查组不再接替其他单位的检查，已经安排的需要更换的，另行办理。',
  'case-files': PERSON_TAKES_OVER.replaceAll('单位', '案卷').replace('检查', '评查'),
  recheck: PERSON_TAKES_OVER.replaceAll('单位', '问题').replace('检查', '复查'),
};
const GIVES_OUT: Readonly<Record<Draw['kind'], string>> = {
  supervision: '，检查任务随即下达给监督人员',
  mutual: '，互查任务随即下达给各单位',
  'case-files': '',
  recheck: '，复查任务随即下达给复查人员',
};

export const supervisorReplaced = (draw: Draw, { place, reason }: Replacing): string =>
  `更换${wordOf(places(draw), place)}，原因：${reason ? reasonWord(reason) : '……'}。${TAKES_OVER[draw.kind ?? 'supervision']}更换次数和原因公示。`;

export const unitReplaced = (draw: Draw, { out, reason }: Replacing): string =>
  `不再${kindWords(draw).does}${wordOf(units(draw), out)}，原因：${reason ? reasonWord(reason) : '……'}。由同一类${kindWords(draw).object}候补的第一位递补，不能挑选。更换次数和原因公示。`;

export const publishedWords = ({ label, kind, publishBy }: Draw, late: boolean): string =>
  `公示${label}号${kindWords({ kind }).name}的全部名单、保密数、骰子得数和结果${GIVES_OUT[kind]}。公示以后不能撤回，也不能作废。` +
  (late ? `已超过约定的公示期限${officialTime(publishBy)}，标明逾期公示。` : '');
