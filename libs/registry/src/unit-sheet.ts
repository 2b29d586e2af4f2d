import { choice, code, list, text, whole, yesNo, type SheetTable, type WrittenColumn } from '@app/documents';
import type { UnitParticulars } from './events.js';
import type { UnitAnswer } from './unit.dto.js';
import { HIGHEST_SCORE } from './unit.decider.js';

const KINDS = {
  department: '政府部门',
  township: '乡镇',
  'directly-affiliated': '直属单位',
  stationed: '驻县单位',
} as const;
const DEMONSTRATIONS = { named: '已命名', candidate: '争创', unnamed: '未命名' } as const;
const RISK_CLASSES = { key: '重点', ordinary: '一般' } as const;
const MOST = 100_000;

const OTHER_KINDS = {
  县直部门: 'department',
  部门: 'department',
  街道: 'township',
  '乡镇（街道）': 'township',
  直属: 'directly-affiliated',
  驻舞: 'stationed',
} as const;

/** 监督对象名录 as a table. */
export const unitColumns = {
  code: { header: '统一社会信用代码', also: ['信用代码', '社会信用代码'], read: code(18), needed: true, filled: true },
  name: { header: '单位名称', also: ['名称'], read: text(100), needed: true, filled: true },
  shortName: { header: '简称', read: text(40) },
  kind: { header: '类别', also: ['单位类别'], read: choice(KINDS, OTHER_KINDS) },
  riskClass: {
    header: '抽查类别',
    also: ['风险类别'],
    read: choice(RISK_CLASSES, { 重点单位: 'key', 一般单位: 'ordinary' }),
  },
  riskScore: { header: '风险分值', read: whole(1, HIGHEST_SCORE) },
  township: { header: '所在乡镇', also: ['所在乡镇（街道）', '乡镇'], read: text(40) },
  serviceWindow: { header: '政务服务窗口', also: ['窗口'], read: yesNo },
  demonstration: { header: '示范点', also: ['行政执法责任制示范点'], read: choice(DEMONSTRATIONS) },
  pilot: { header: '综合行政执法试点', also: ['试点'], read: yesNo },
  officers: { header: '执法人员', also: ['执法人员数', '行政执法人员'], read: whole(0, MOST) },
  avDevices: { header: '音像设备', also: ['音像设备数', '执法音像设备'], read: whole(0, MOST) },
  aliases: { header: '其他名称', read: list(20, 100) },
};

export type UnitTable = SheetTable<typeof unitColumns>;

const yes = (value: boolean): string => (value ? '是' : '否');

/** How each particular is called in a table, and how its value reads there. */
export const unitParticulars: readonly {
  readonly key: keyof UnitParticulars;
  readonly header: string;
  readonly say: (of: UnitParticulars) => string;
}[] = [
  { key: 'name', header: unitColumns.name.header, say: ({ name }) => name },
  { key: 'shortName', header: unitColumns.shortName.header, say: ({ shortName }) => shortName },
  { key: 'kind', header: unitColumns.kind.header, say: ({ kind }) => KINDS[kind] },
  { key: 'riskClass', header: unitColumns.riskClass.header, say: ({ riskClass }) => RISK_CLASSES[riskClass] },
  { key: 'riskScore', header: unitColumns.riskScore.header, say: ({ riskScore = 1 }) => String(riskScore) },
  { key: 'township', header: unitColumns.township.header, say: ({ township = '' }) => township },
  { key: 'serviceWindow', header: unitColumns.serviceWindow.header, say: ({ serviceWindow }) => yes(serviceWindow) },
  { key: 'demonstration', header: unitColumns.demonstration.header, say: (of) => DEMONSTRATIONS[of.demonstration] },
  { key: 'pilot', header: unitColumns.pilot.header, say: ({ pilot }) => yes(pilot) },
  { key: 'officers', header: unitColumns.officers.header, say: ({ officers }) => String(officers) },
  { key: 'avDevices', header: unitColumns.avDevices.header, say: ({ avDevices }) => String(avDevices) },
  { key: 'aliases', header: unitColumns.aliases.header, say: ({ aliases }) => aliases.join('、') },
];

const NUMBERS: readonly string[] = ['riskScore', 'officers', 'avDevices'];

/** What a table to fill in has above its columns; an export has more beside them. */
export const unitTemplate: readonly WrittenColumn<UnitAnswer>[] = [
  { header: unitColumns.code.header, width: 24, value: ({ id }) => id },
  ...unitParticulars.map(({ key, header, say }): WrittenColumn<UnitAnswer> => ({
    header,
    width: key === 'name' ? 36 : 14,
    kind: NUMBERS.includes(key) ? 'number' : 'text',
    value: say,
  })),
];

export const unitExport: readonly WrittenColumn<UnitAnswer>[] = [
  ...unitTemplate,
  { header: '最近检查', kind: 'day', value: ({ lastInspected }) => lastInspected },
  { header: '状态', width: 10, value: ({ closedAt }) => (closedAt === undefined ? '在册' : '已注销') },
];
