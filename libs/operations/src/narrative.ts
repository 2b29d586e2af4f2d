import type { Narrative } from '@app/eventing';

export const narrative: Narrative = {
  RebuildRequested: '要求重建数据表：{title}',
  ProjectionRebuilt: '重建完成：{title}，重放留痕{events}条，写入{rows}行',
  DriftCheckRequested: '要求核对数据表：{title}',
  DriftChecked: '核对完成：{title}，重放留痕{events}条，比对{rows}行',
  RunFailed: '没有完成：{title}，数据表保持原样',
};
