import type { components } from '../shell/api.generated';
import { officialDate } from '../shell/dates';
import type { Trait } from '../shell/past/moment';
import { DEMONSTRATIONS, KINDS, RISK_CLASSES } from './words';

export type Unit = components['schemas']['UnitAnswer'];
export type Particulars = Omit<components['schemas']['RegisterUnitRequest'], 'code'>;

/** The particulars as they are typed: other names stand in one line, and what was not touched is absent. */
export interface UnitValues extends Partial<Omit<Particulars, 'aliases'>> {
  readonly code?: string;
  readonly aliases?: string;
  readonly reason?: string;
}

/** Copied from a certificate, a code comes with blanks and in small letters. */
export const codeOf = (typed: string | undefined): string => (typed ?? '').replace(/\s/g, '').toUpperCase();

const namesIn = (line: string | undefined): string[] => [
  ...new Set((line ?? '').split(/[、，,；;\n]/).flatMap((name) => name.trim() || [])),
];

export const valuesOf = ({ aliases, ...unit }: Unit): UnitValues => ({
  name: unit.name,
  shortName: unit.shortName,
  kind: unit.kind,
  serviceWindow: unit.serviceWindow,
  demonstration: unit.demonstration,
  pilot: unit.pilot,
  riskClass: unit.riskClass,
  riskScore: unit.riskScore,
  township: unit.township,
  officers: unit.officers,
  avDevices: unit.avDevices,
  aliases: aliases.join('、'),
});

/** What is sent. Only a township has the field of a pilot; for the others the answer is no. */
export const particularsOf = ({
  code: _,
  reason: __,
  aliases,
  pilot,
  serviceWindow,
  township,
  ...values
}: UnitValues) => ({
  ...values,
  ...(township?.trim() ? { township: township.trim() } : {}),
  serviceWindow: serviceWindow ?? false,
  pilot: (values.kind === 'township' && pilot) ?? false,
  aliases: namesIn(aliases),
});

const yesNo = (value: unknown): string => (value ? '是' : '否');
const count = (unit: string) => (value: unknown) => `${String(value ?? '……')}${unit}`;
const text = (value: unknown): string => (typeof value === 'string' && value.trim().replace(/。$/, '')) || '……';
const oneOf =
  (words: Readonly<Record<string, string>>) =>
  (value: unknown): string =>
    words[String(value)] ?? '……';

/** Each particular: what it is called on paper, and how its value reads. */
export const PARTICULARS: readonly {
  readonly key: keyof Particulars;
  readonly label: string;
  readonly read: (value: unknown) => string;
}[] = [
  { key: 'name', label: '单位名称', read: text },
  { key: 'shortName', label: '简称', read: text },
  { key: 'aliases', label: '其他名称', read: (value) => (value as string[]).join('、') || '无' },
  { key: 'kind', label: '类别', read: oneOf(KINDS) },
  { key: 'serviceWindow', label: '政务服务窗口', read: (value) => (value ? '有' : '无') },
  { key: 'demonstration', label: '行政执法责任制示范点', read: oneOf(DEMONSTRATIONS) },
  { key: 'pilot', label: '综合行政执法试点', read: yesNo },
  { key: 'riskClass', label: '抽查类别', read: oneOf(RISK_CLASSES) },
  { key: 'riskScore', label: '风险分值', read: (value) => String(value ?? '……') },
  { key: 'township', label: '所在乡镇（街道）', read: (value) => String(value ?? '') || '未填' },
  { key: 'officers', label: '行政执法人员', read: count('人') },
  { key: 'avDevices', label: '执法音像设备', read: count('台') },
];

/** What of a unit is compared between two moments. */
export const UNIT_TRAITS: readonly Trait<Unit>[] = [
  ...PARTICULARS.map(({ key, label, read }) => ({ label, read: (unit: Unit) => read(unit[key]) })),
  { label: '最近检查', read: ({ lastInspected }) => (lastInspected ? officialDate(lastInspected) : '') },
  { label: '注销时间', read: ({ closedAt }) => (closedAt ? officialDate(closedAt) : '') },
];

/** What a correction changes, in words: 行政执法人员由12人改为14人. */
export function changesIn(unit: Unit, values: UnitValues): string[] {
  const next = particularsOf(values) as Partial<Particulars>;
  return PARTICULARS.flatMap(({ key, label, read }) => {
    const [before, after] = [read(unit[key]), read(next[key])];
    return before === after ? [] : [`${label}由${before}改为${after}`];
  });
}

export const registration = (values: UnitValues): string =>
  `将“${text(values.name)}”（统一社会信用代码${codeOf(values.code) || '……'}）列入单位名录，类别${oneOf(KINDS)(values.kind)}。统一社会信用代码登记后不能更改。`;

export const correction = (unit: Unit, values: UnitValues): string => {
  const changes = changesIn(unit, values);
  if (changes.length === 0) return '登记事项还没有改动。';
  return `更正${unit.name}的登记事项：${changes.join('；')}。原因：${text(values.reason)}。`;
};
