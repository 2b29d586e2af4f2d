import type { Narrative } from '@app/eventing';

export const narrative: Narrative = {
  UnitRegistered: '登记单位：{name}',
  UnitParticularsCorrected: '更正登记事项，原因：{reason}',
  UnitClosed: '注销单位，原因：{reason}',
  RegisterImported: '批量导入{register}：“{fileName}”，新增{added}条，更正{corrected}条',
  SupervisorRegistered: '登记监督人员：{name}，证号{certificateNumber}，有效期至{expiresOn}',
  SupervisorParticularsCorrected: '更正监督人员登记事项，原因：{reason}',
  SupervisorCertificateRenewed: '换发监督证：{certificateNumber}，有效期至{expiresOn}',
  SupervisorStoodDown: '停用监督人员，原因：{reason}',
  SupervisorReinstated: '恢复监督人员',
  ConflictDeclared: '申报回避：{ground}',
  ConflictWithdrawn: '撤回回避，原因：{reason}',
  AbsenceDeclared: '登记不可安排：{from}至{to}，原因：{reason}',
  AbsenceWithdrawn: '撤销不可安排，原因：{reason}',
};
