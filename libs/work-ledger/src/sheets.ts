import { type ListSheet } from '@app/documents';
import type { WorkLedgerListItem } from './dto.js';

export const workLedgerSheet: ListSheet<WorkLedgerListItem> = {
  title: '各单位工作台账',
  columns: {
    unit: { header: '单位', width: 30, value: ({ unitName }) => unitName },
    assigned: { header: '已明确', value: ({ assigned, applicable }) => `${assigned}／${applicable}项` },
    missing: { header: '未明确', value: ({ missing }) => (missing === 0 ? '无' : `${missing}项`) },
    changedAt: { header: '最近填报', kind: 'day', value: ({ changedAt }) => changedAt },
  },
};
