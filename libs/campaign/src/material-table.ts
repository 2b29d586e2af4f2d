import { choice, day, list, text, type SheetTable, type WrittenSheet } from '@app/documents';
import type { Applicability, MaterialPlan } from './events.js';
import type { RunningCampaign } from './rules.js';

const APPLIES: Readonly<Record<Applicability, string>> = {
  all: '全部单位',
  'service-window': '设有政务服务窗口的单位',
  'demonstration-unnamed': '未命名示范点的单位',
  'demonstration-named': '已命名示范点的单位',
  township: '乡镇（街道）',
  pilot: '综合行政执法试点乡镇',
};

/** 上报材料 of a campaign, one row each. A material is known by its code, or by its name where it has none yet. */
export const materialColumns = {
  code: { header: '编号', also: ['材料编号'], read: text(20) },
  name: { header: '材料名称', also: ['材料', '名称'], read: text(100), needed: true, filled: true },
  phase: { header: '所属阶段', also: ['阶段'], read: text(40), needed: true, filled: true },
  dueOn: { header: '报送时限', also: ['时限', '截止日期'], read: day, needed: true, filled: true },
  appliesTo: { header: '适用单位', read: choice<Applicability>(APPLIES, { 全部: 'all', 各单位: 'all' }) },
  only: { header: '其中指定单位', also: ['指定单位'], read: list(1000, 100) },
  note: { header: '要求', read: text(500) },
};

export type MaterialTable = SheetTable<typeof materialColumns>;

/** The list as it stands, with room below for what is added. */
export function materialTemplate({ phases, materials, units }: RunningCampaign): WrittenSheet<MaterialPlan> {
  const phaseNames = new Map(phases.map(({ phase, name }) => [phase, name]));
  const unitNames = new Map(units.map(({ unitId, name }) => [unitId, name]));
  const open = phases.filter(({ is }) => is !== 'closed').map(({ name }) => name);
  return {
    name: '上报材料',
    columns: [
      { header: materialColumns.code.header, width: 10, value: ({ code }) => code },
      { header: materialColumns.name.header, width: 36, value: ({ name }) => name },
      {
        ...{ header: materialColumns.phase.header, width: 18, choices: open },
        value: ({ phase }) => phaseNames.get(phase),
      },
      { header: materialColumns.dueOn.header, width: 18, kind: 'day', value: ({ dueOn }) => dueOn },
      {
        ...{ header: materialColumns.appliesTo.header, width: 26, choices: Object.values(APPLIES) },
        value: ({ appliesTo = 'all' }) => APPLIES[appliesTo],
      },
      {
        ...{ header: materialColumns.only.header, width: 30 },
        value: ({ only = [] }) => only.map((id) => unitNames.get(id) ?? id).join('、'),
      },
      { header: materialColumns.note.header, width: 40, value: ({ note }) => note },
    ],
    rows: materials,
    advice: [
      ['编号', '已有的不要改动；新增的可以空着，由系统接着编号。'],
      ['材料名称', '不超过100个字。已有的材料留着不动，不再写入。'],
      ['所属阶段、报送时限', `${open.join('、')}之一；报送时限在该阶段之内，不早于今天，如2022年5月31日。`],
      ['适用单位', `${Object.values(APPLIES).join('、')}之一；空着的是全部单位。`],
      ['其中指定单位', '适用范围内只要求几个单位报送的，写单位名称，用顿号隔开；空着的是适用范围内的全部单位。'],
      ['要求', '不超过500个字。'],
    ],
  };
}
