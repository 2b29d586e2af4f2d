import type { Narrative } from '@app/eventing';

export const narrative: Narrative = {
  CampaignLaunched: '启动活动：{title}（{documentNumber}）',
  PhaseOpened: '{phase}阶段开始，时限{dueOn}',
  PhaseExtended: '{phase}阶段时限由{from}延至{dueOn}，原因：{reason}',
  PhaseClosed: '{phase}阶段结束',
  CampaignFinished: '活动结束',
  MaterialsImported: '批量增加上报材料：“{fileName}”，列入{added}项',
  MaterialAdded: '增加上报材料{code}：{name}，时限{dueOn}',
  CampaignMigrated: '调整活动方案（第{version}版）：{reason}',
  TemplateDrafted: '建立活动方案模板',
  TemplateRevised: '修改活动方案模板（第{version}版）',
  TemplateRetired: '停用活动方案模板：{reason}',
  MaterialSubmitted: '报送材料{code}（第{round}次）{late}',
  MaterialReturned: '退回材料{code}：{reason}，请于{dueOn}前重新报送',
  MaterialAccepted: '材料{code}审核通过{late}',
};
