import { wordIn, type ListSheet } from '@app/documents';
import type { RecheckListItem } from './dto.js';

const state = wordIn({
  assigned: '待复查',
  passed: '复查通过',
  failed: '复查不通过',
  excused: '免予复查',
  'called-off': '不再复查',
});

export const recheckSheet: ListSheet<RecheckListItem> = {
  title: '复查',
  columns: {
    issueText: { header: '问题', width: 48, value: ({ issueNumber, issueText }) => `第${issueNumber}号：${issueText}` },
    unit: { header: '单位', width: 30, value: ({ unitName }) => unitName },
    drawLabel: { header: '抽取编号', width: 12, value: ({ drawLabel }) => drawLabel },
    supervisors: {
      header: '复查人员',
      width: 24,
      value: ({ supervisors }) => supervisors.map(({ name }) => name).join('、'),
    },
    state: { header: '状态', width: 14, value: (row) => state(row.state) },
    dueOn: { header: '复查截止', kind: 'day', value: ({ dueOn }) => dueOn },
  },
};
