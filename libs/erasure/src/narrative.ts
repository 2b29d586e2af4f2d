import type { Narrative } from '@app/eventing';

export const narrative: Narrative = {
  ErasureProposed: '提出依法删除{count}条记录中的个人信息：{issuedBy}{orderedOn}{documentNumber}，依据{basis}',
  ErasureDeclined: '不同意依法删除：{reason}',
  PayloadErased:
    '批准并执行依法删除，涉及{count}条记录：{issuedBy}{orderedOn}{documentNumber}，依据{basis}。提出人{proposedBy}',
  ReadTablesCleared: '各类台账和清单已经重新生成，不再含有已删除的内容',
};
