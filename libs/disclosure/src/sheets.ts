import { wordIn, type ListSheet } from '@app/documents';
import type { DisclosureLineAnswer, UnitItemAnswer } from './board.dto.js';
import type { DisclosureListItem } from './dto.js';

const kind = wordIn({ standing: '事前公开和窗口公示', decision: '执法决定', statistics: '年度数据' });
const state = wordIn({
  ...{ collected: '待审核', returned: '已退回', approved: '待发布', published: '已公示' },
  ...{ withheld: '不予公开', withdrawn: '已撤销' },
});

function standing({ overdue, late, stale, unarranged }: DisclosureListItem): string {
  if (overdue) return '逾期';
  if (late) return '逾期公示';
  if (stale) return '超过更新周期';
  return unarranged === undefined ? '' : '期限待定';
}

export const disclosureSheet: ListSheet<DisclosureListItem> = {
  title: '公示项目',
  columns: {
    unit: { header: '单位', width: 30, value: ({ unitName }) => unitName },
    title: { header: '项目或者文号', width: 30, value: ({ title }) => title },
    kind: { header: '类别', width: 20, value: (row) => kind(row.kind) },
    state: { header: '状态', width: 12, value: (row) => state(row.state) },
    edition: { header: '版次', kind: 'number', width: 8, value: ({ edition }) => edition },
    dueOn: { header: '公示期限', kind: 'day', value: ({ dueOn }) => dueOn },
    freshUntil: { header: '更新期限', kind: 'day', value: ({ freshUntil }) => freshUntil },
    standing: { header: '时效', width: 14, value: standing },
    enteredByName: { header: '录入人', width: 12, value: ({ enteredByName }) => enteredByName },
    enteredAt: { header: '录入时间', kind: 'moment', width: 24, value: ({ enteredAt }) => enteredAt },
  },
};

/** 公示目录 of one unit: every item it has to show, begun or not. */
export const unitItemSheet: ListSheet<UnitItemAnswer> = {
  title: '单位公示目录',
  unpaged: true,
  columns: {
    item: { header: '项目', width: 30, value: ({ name }) => name },
    group: { header: '类别', width: 16, value: ({ window }) => (window ? '政务服务窗口公示' : '事前公开') },
    state: { header: '状态', width: 12, value: ({ entry }) => (entry ? state(entry.state) : '未采集') },
    edition: { header: '版次', kind: 'number', width: 8, value: ({ entry }) => entry?.edition },
    months: { header: '更新周期（月）', kind: 'number', width: 14, value: ({ months }) => months },
    freshUntil: { header: '更新期限', kind: 'day', value: ({ entry }) => entry?.freshUntil },
    standing: { header: '时效', width: 14, value: ({ entry }) => (entry ? standing(entry) : '') },
    lead: { header: '分管领导', width: 12, value: ({ lead }) => lead?.name ?? '' },
    manager: { header: '管理人员', width: 12, value: ({ manager }) => manager?.name ?? '' },
  },
};

const percent = (rate: number | undefined): string => (rate === undefined ? '' : `${rate}%`);

export const disclosureBoardSheet: ListSheet<DisclosureLineAnswer> = {
  title: '各单位公示情况',
  columns: {
    unit: { header: '单位', width: 30, value: ({ unitName }) => unitName },
    applicable: { header: '应公示', kind: 'number', width: 10, value: ({ applicable }) => applicable },
    shown: { header: '已公示', kind: 'number', width: 10, value: ({ shown }) => shown },
    withheld: { header: '不予公开', kind: 'number', width: 10, value: ({ withheld }) => withheld },
    missing: { header: '未公示', kind: 'number', width: 10, value: ({ missing }) => missing },
    rate: { header: '公示率', width: 10, value: ({ rate }) => percent(rate) },
    stale: { header: '超过更新周期', kind: 'number', width: 14, value: ({ stale }) => stale },
    decisions: { header: '本年执法决定', kind: 'number', width: 14, value: ({ decisions }) => decisions },
    inTime: { header: '按期公开', kind: 'number', width: 10, value: ({ inTime }) => inTime },
    late: { header: '逾期', kind: 'number', width: 8, value: ({ late }) => late },
    timeliness: { header: '时效性', width: 10, value: ({ timeliness }) => percent(timeliness) },
  },
};
