import { wordIn, type ListSheet } from '@app/documents';
import type { ErasureListItem } from './dto.js';

const state = wordIn({ proposed: '待批准', declined: '未批准', erased: '已删除，台账更新中', cleared: '已删除' });

export const erasureSheet: ListSheet<ErasureListItem> = {
  title: '依法删除',
  columns: {
    documentNumber: { header: '文号', width: 30, value: ({ documentNumber }) => documentNumber },
    issuedBy: { header: '作出机关', width: 30, value: ({ issuedBy }) => issuedBy },
    orderedOn: { header: '文书日期', kind: 'day', value: ({ orderedOn }) => orderedOn },
    count: { header: '涉及记录', kind: 'number', width: 10, value: ({ count }) => count },
    state: { header: '进展', width: 20, value: (row) => state(row.state) },
    proposedAt: { header: '提出时间', kind: 'day', value: ({ proposedAt }) => proposedAt },
    decidedAt: { header: '决定时间', kind: 'day', value: ({ decidedAt }) => decidedAt },
  },
};
