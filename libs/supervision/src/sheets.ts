import { wordIn, type ListSheet } from '@app/documents';
import type { InspectionListItem } from './dto.js';

const state = wordIn({
  assigned: '待检查',
  visited: '待签字',
  signed: '待出结论',
  concluded: '已结束',
  'called-off': '已取消',
});

const result = wordIn({
  'no-problem-found': '未发现问题',
  'problems-found': '发现问题',
  obstructed: '不配合检查',
  unable: '无法检查（无法联系、已停业等）',
});

export const inspectionSheet: ListSheet<InspectionListItem> = {
  title: '检查任务',
  columns: {
    unit: { header: '检查单位', width: 30, value: ({ unitName }) => unitName },
    item: { header: '抽查事项', width: 36, value: ({ item }) => item },
    drawLabel: { header: '抽取编号', width: 12, value: ({ drawLabel }) => drawLabel },
    supervisors: {
      header: '监督人员',
      width: 24,
      value: ({ supervisors }) => supervisors.map(({ name }) => name).join('、'),
    },
    state: { header: '状态', width: 12, value: (row) => state(row.state) },
    result: { header: '结论', width: 20, value: (row) => result(row.result) },
    findingCount: { header: '发现问题', kind: 'number', width: 10, value: ({ findingCount }) => findingCount },
    dueOn: { header: '检查时限', kind: 'day', value: ({ dueOn }) => dueOn },
  },
};
