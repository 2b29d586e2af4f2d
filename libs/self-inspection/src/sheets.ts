import { wordIn, type ListSheet } from '@app/documents';
import type { SelfInspectionListItem } from './dto.js';

const state = wordIn({
  'not-started': '未开始',
  'under-way': '自查中',
  returned: '已退回',
  'signed-off': '已签字上报',
});

function timely({ late, state: now }: SelfInspectionListItem): string {
  if (late) return '逾期';
  return now === 'signed-off' ? '按时' : '';
}

export const selfInspectionSheet: ListSheet<SelfInspectionListItem> = {
  title: '各单位自查',
  columns: {
    unit: { header: '单位', width: 30, value: ({ unitName }) => unitName },
    state: { header: '状态', width: 14, value: (row) => state(row.state) },
    answered: { header: '已答', value: ({ answered, applicable }) => `${answered}／${applicable}项` },
    issues: { header: '自查问题', value: ({ issues, noIssues }) => (noIssues ? '声明无问题' : `${issues}个`) },
    dueOn: { header: '上报时限', kind: 'day', value: ({ dueOn }) => dueOn },
    signedOffAt: { header: '签字时间', kind: 'day', value: ({ signedOffAt }) => signedOffAt },
    late: { header: '按时', width: 10, value: timely },
  },
};
