import type { components } from '../shell/api.generated';
import type { Field } from '../shell/form/field';
import type { Status } from '../shell/things/status';
import { DECISION_CHOICES } from './words';

type Schemas = components['schemas'];

export type Entry = Schemas['DisclosureAnswer'];
export type EntryLine = Schemas['DisclosureListItem'];
export type Board = Schemas['DisclosureBoardAnswer'];
export type BoardLine = Schemas['DisclosureLineAnswer'];
export type Trend = Schemas['DisclosureTrendAnswer'];
export type UnitDisclosures = Schemas['UnitDisclosuresAnswer'];
export type UnitItem = Schemas['UnitItemAnswer'];
export type AwaitedDecision = Schemas['AwaitedDecisionAnswer'];
export type Finding = Schemas['PersonalFindingAnswer'];
export type Masking = Schemas['MaskingAnswer'];

/** How an entry stands with its days. */
export function standingOf({ overdue, late, stale, unarranged }: EntryLine): Status | undefined {
  if (overdue) return { word: '逾期', tone: 'late' };
  if (stale) return { word: '超过更新周期', tone: 'late' };
  if (late) return { word: '逾期公示', tone: 'late' };
  return unarranged === undefined ? undefined : { word: '期限待定', tone: 'waiting' };
}

/** An update leaves what it replaces for everybody to read, which is no way to take something back. */
export const FORMER_STAYS = '前一版仍可以查看；前一版含个人信息或者不应公开的，请先撤销，再重新公示。';

/** What a clerk types in; numbers that may be shown stand one to a line, with their reason behind a colon. */
export interface Typed {
  original?: string;
  masked?: string;
  kept?: string;
  documentNumber?: string;
  kind?: string;
  decidedOn?: string;
  party?: string;
  natural?: string;
  year?: number;
  penalty?: number;
  licence?: number;
  coercion?: number;
  inspection?: number;
  levy?: number;
  other?: number;
  fined?: number;
}

const KINDS = ['penalty', 'licence', 'coercion', 'inspection', 'levy', 'other'] as const;

/** 0395-7123456：本单位投诉电话. */
export const keptOf = (text = ''): { text: string; why: string }[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, kept = line, why = ''] = /^(.+?)[：:](.+)$/.exec(line) ?? [];
      return { text: kept.trim(), why: why.trim() };
    });

export const keptText = (kept: readonly { text: string; why: string }[]): string =>
  kept.map(({ text, why }) => `${text}：${why}`).join('\n');

/** An empty public text leaves it to the masking. */
const wordingOf = ({ original = '', masked, kept }: Typed) => ({
  original,
  ...(masked?.trim() ? { masked } : {}),
  kept: keptOf(kept),
});

const decisionOf = ({ documentNumber, kind, decidedOn, party, natural }: Typed) => ({
  ...{ documentNumber, kind, decidedOn, party, natural: natural === 'natural' },
});

export type Form = 'item' | 'decision' | 'statistics';

export function bodyOf(form: Form, typed: Typed): object {
  if (form === 'item') return wordingOf(typed);
  if (form === 'decision') return { ...wordingOf(typed), decision: decisionOf(typed) };
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, typed[kind] ?? 0]));
  return { ...wordingOf(typed), year: typed.year, counts, fined: typed.fined ?? 0 };
}

export const typedOf = ({ original, masked, kept, decision, statistics }: Entry): Typed => ({
  ...{ original, masked, kept: keptText(kept) },
  ...(decision && { ...decision, natural: decision.natural ? 'natural' : 'organisation' }),
  ...(statistics && { year: statistics.year, fined: statistics.fined, ...statistics.counts }),
});

const ORIGINAL: Field = {
  ...{ key: 'original', label: '原文', kind: 'long', required: true, maxLength: 20_000 },
  help: '按本单位文件填写。原文只有本单位和办公室能看到。',
};
const WORDING: readonly Field[] = [
  {
    ...{ key: 'masked', label: '公示文本', kind: 'long', maxLength: 20_000 },
    help: '社会公众看到的内容。不填写的，按规则隐去个人信息后自动生成；审核人会看到两个文本。',
  },
  {
    ...{ key: 'kept', label: '保留的号码或者地址', kind: 'long', maxLength: 2000 },
    help: '本单位公开的电话、邮箱、地址会被当作个人信息。确需公示的，每行写一个，号码后加冒号写明理由，如：0395-7123456：本单位投诉电话。',
  },
];
const decisionFields = (today: string): Field[] => [
  { key: 'documentNumber', label: '文号', required: true, maxLength: 80 },
  { key: 'kind', label: '执法类别', kind: 'choice', required: true, choices: DECISION_CHOICES },
  {
    ...{ key: 'decidedOn', label: '决定日期', kind: 'date', required: true, notAfter: today },
    ...{ help: '行政处罚、行政许可在7个工作日内公开，其他在20个工作日内公开。', source: '国办发〔2018〕118号' },
  },
  { key: 'party', label: '执法对象', required: true, maxLength: 100 },
  {
    ...{ key: 'natural', label: '对象类别', kind: 'radio', required: true },
    choices: [
      { value: 'natural', word: '自然人' },
      { value: 'organisation', word: '单位' },
    ],
    help: '自然人公示时只显示姓氏。',
  },
];
const STATISTICS: readonly Field[] = [
  { key: 'year', label: '年度', kind: 'number', required: true, min: 2019, max: 2199 },
  ...DECISION_CHOICES.map(({ value, word }): Field => ({
    ...{ key: value, label: `${word}（件）`, kind: 'number', required: true, min: 0, max: 10_000_000 },
  })),
  { key: 'fined', label: '罚没金额（元）', kind: 'number', required: true, min: 0, max: 1e12 },
];

export function fieldsOf(form: Form, today: string): Field[] {
  if (form === 'item') return [ORIGINAL, ...WORDING];
  if (form === 'decision') return [...decisionFields(today), { ...ORIGINAL, label: '执法结论' }, ...WORDING];
  return [...STATISTICS, { ...ORIGINAL, label: '说明', required: false, help: undefined }];
}

/** A text in pieces, those that are somebody's own marked. */
export function marked(text: string, findings: readonly Finding[]): { text: string; word?: string }[] {
  const pieces: { text: string; word?: string }[] = [];
  let at = 0;
  for (const { start, end, word } of findings) {
    if (start > at) pieces.push({ text: text.slice(at, start) });
    pieces.push({ text: text.slice(start, end), word });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}
