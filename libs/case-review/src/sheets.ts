import { type ListSheet } from '@app/documents';
import type { CaseCatalogueListItem } from './dto.js';

function standing({ signedOffOn, fileCount }: CaseCatalogueListItem): string {
  if (signedOffOn) return '已确认';
  return fileCount > 0 ? '未确认' : '未登记';
}

export const catalogueListSheet: ListSheet<CaseCatalogueListItem> = {
  title: '案卷目录',
  unpaged: true,
  columns: {
    unit: { header: '单位', width: 30, value: ({ unitName }) => unitName },
    fileCount: { header: '案卷数', kind: 'number', width: 10, value: ({ fileCount }) => fileCount },
    state: { header: '状态', width: 12, value: standing },
    signedOffOn: { header: '确认日期', kind: 'day', value: ({ signedOffOn }) => signedOffOn },
  },
};
