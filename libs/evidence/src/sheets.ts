import { wordIn, type ListSheet } from '@app/documents';
import type { EvidenceItem } from './dto.js';
import { readRetentionClasses } from './retention-classes.js';

const use = wordIn({
  'self-inspection': '自查',
  material: '上报材料',
  issue: '问题整改',
  inspection: '抽查检查',
  'mutual-visit': '互查',
  opinion: '监督意见',
  result: '结果公示',
  scoring: '案卷评查异议',
  other: '其他',
});

const className = wordIn(Object.fromEntries(readRetentionClasses().classes.map(({ code, name }) => [code, name])));

const KILO = 1024;
function sizeInWords(bytes: number): string {
  if (bytes < KILO) return `${bytes}B`;
  const kilobytes = bytes / KILO;
  return kilobytes < KILO ? `${Math.round(kilobytes)}KB` : `${(kilobytes / KILO).toFixed(1)}MB`;
}

export const evidenceSheet: ListSheet<EvidenceItem> = {
  title: '佐证材料',
  columns: {
    name: { header: '材料名称', width: 48, value: ({ name }) => name },
    number: {
      header: '版本',
      width: 20,
      value: ({ number, versions }) => (versions === 1 ? '第1版' : `第${number}版，共${versions}版`),
    },
    unitName: { header: '单位', width: 30, value: ({ unitName }) => unitName },
    thing: { header: '用于', width: 12, value: ({ thing }) => use(thing) },
    retention: { header: '保管期限', value: ({ retention }) => className(retention) },
    size: { header: '大小', width: 12, value: ({ size }) => sizeInWords(size) },
    usedAt: { header: '提交时间', kind: 'day', value: ({ usedAt }) => usedAt },
  },
};
