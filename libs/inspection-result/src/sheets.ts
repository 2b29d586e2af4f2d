import { wordIn, type ListSheet } from '@app/documents';
import type { ResultListItem } from './dto.js';

const concluded = wordIn({
  'no-problem-found': '未发现问题',
  'problems-found': '发现问题',
  obstructed: '不配合检查',
  unable: '无法检查（无法联系、已停业等）',
});

const state = wordIn({ awaited: '待公示', published: '已公示', withdrawn: '已撤回' });

function lateness({ late, overdue, unarranged }: ResultListItem): string {
  if (overdue) return '逾期未公示';
  if (late) return '逾期公示';
  return unarranged === undefined ? '' : '期限待定';
}

export const resultSheet: ListSheet<ResultListItem> = {
  title: '检查结果公示',
  columns: {
    unit: { header: '检查单位', width: 30, value: ({ unitName }) => unitName },
    item: { header: '检查事项', width: 36, value: ({ item }) => item },
    drawLabel: { header: '抽取编号', width: 12, value: ({ drawLabel }) => drawLabel },
    concluded: { header: '检查结论', width: 20, value: (row) => concluded(row.concluded) },
    endedOn: { header: '检查结束', kind: 'day', value: ({ endedOn }) => endedOn },
    dueOn: { header: '公示期限', kind: 'day', value: ({ dueOn }) => dueOn },
    state: { header: '状态', width: 12, value: (row) => state(row.state) },
    late: { header: '逾期', width: 14, value: lateness },
    publishedAt: { header: '公示日期', kind: 'day', value: ({ publishedAt }) => publishedAt },
  },
};
