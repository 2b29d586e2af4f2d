import type { Narrative } from '@app/eventing';

export const narrative: Narrative = {
  InspectionItemListed: '列入抽查事项清单：{code} {name}，依据{legalBasis}',
  InspectionItemRevised: '调整抽查事项{code}：{reason}',
  InspectionItemsImported: '批量导入抽查事项清单：“{fileName}”，列入{listed}项，调整{revised}项',
  InspectionItemRetired: '抽查事项{code}退出清单：{reason}',
  PlanDrafted: '拟定{year}年度抽查计划',
  PlanRevised: '修改抽查计划（第{edition}稿）',
  PlanSubmitted: '报送抽查计划审批（第{edition}稿）',
  PlanReturned: '退回抽查计划：{reason}',
  PlanApproved: '批准抽查计划：{title}（第{edition}稿）',
  PlanAmended: '调整已批准的抽查计划，形成第{edition}稿：{reason}',
};
