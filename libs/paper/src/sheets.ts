import { type ListSheet } from '@app/documents';
import type { PrintAnswer } from './dto.js';

export const printSheet: ListSheet<PrintAnswer> = {
  title: '打印记录',
  columns: {
    name: { header: '文件', width: 48, value: ({ name }) => name },
    kindWord: { header: '文种', value: ({ kindWord }) => kindWord },
    unitName: { header: '单位', width: 30, value: ({ unitName }) => unitName ?? '全县' },
    version: { header: '版次', width: 10, value: ({ version }) => `第${version}版` },
    asOf: { header: '截至', kind: 'day', value: ({ asOf }) => asOf },
    printedAt: { header: '打印时间', kind: 'moment', width: 24, value: ({ printedAt }) => printedAt },
    printedBy: { header: '打印人', width: 12, value: ({ printedBy }) => printedBy },
    sha256: { header: '校验码', width: 68, value: ({ sha256 }) => sha256 },
    id: { header: '编号', width: 40, value: ({ id }) => id },
  },
};
