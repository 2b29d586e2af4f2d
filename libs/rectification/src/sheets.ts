import { wordIn, type ListSheet } from '@app/documents';
import type { IssueListItem } from './dto.js';

const state = wordIn({
  reported: '待认领',
  claimed: '已认领',
  planned: '已定措施',
  'in-progress': '整改中',
  submitted: '待验收',
  returned: '已退回',
  reopened: '重新整改',
  closed: '已销号',
  merged: '已合并',
});

const source = wordIn({
  'self-inspection': '自查',
  'mutual-inspection': '互查',
  'case-review': '案卷评查',
  'double-random': '双随机抽查',
  demonstration: '示范点自查',
  complaint: '投诉',
});

const extended = ({ extensions, extensionRequested }: IssueListItem): string =>
  [...(extensions > 0 ? [`已延期${extensions}次`] : []), ...(extensionRequested ? ['待审批'] : [])].join('，');

export const issueSheet: ListSheet<IssueListItem> = {
  title: '整改台账',
  columns: {
    number: { header: '编号', kind: 'number', width: 8, value: ({ number }) => number },
    text: { header: '问题', width: 48, value: ({ text }) => text },
    unit: { header: '单位', width: 30, value: ({ unitName }) => unitName },
    source: { header: '来源', value: ({ sources }) => sources.map(source).join('、') },
    category: { header: '类别', width: 30, value: ({ category }) => category },
    state: { header: '状态', width: 12, value: (row) => state(row.state) },
    responsible: { header: '责任人', width: 12, value: ({ responsible }) => responsible },
    dueOn: { header: '整改时限', kind: 'day', value: ({ dueOn }) => dueOn },
    extensions: { header: '延期', value: extended },
    oversight: { header: '督办', value: ({ oversight }) => (oversight ? '挂牌督办' : '') },
    repeated: { header: '上年同类', value: ({ repeated }) => (repeated ? '是' : '') },
    originalDueOn: { header: '原定时限', kind: 'day', value: ({ originalDueOn }) => originalDueOn },
    rounds: { header: '提交次数', kind: 'number', width: 10, value: ({ rounds }) => rounds },
    reportedAt: { header: '列入时间', kind: 'day', value: ({ reportedAt }) => reportedAt },
    closedAt: { header: '销号时间', kind: 'day', value: ({ closedAt }) => closedAt },
  },
};
