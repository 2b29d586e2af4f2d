import type { Narrative } from '@app/eventing';

export const narrative: Narrative = {
  OfficeNoticeDrafted: '起草{kind}《{title}》',
  OfficeNoticeRevised: '修改文件，标题为《{title}》',
  OfficeNoticeReturned: '退回修改：{reason}',
  OfficeNoticeReviewed: '审核通过：{opinion}',
  OfficeNoticeSigned: '签发{kind}《{title}》，文号{documentNumber}',
  OfficeNoticeDelivered: '送达{documentNumber}，各主送单位应于{dueOn}前签收',
  OfficeNoticeDeadlineMoved: '签收期限由{from}变更为{dueOn}：{reason}',
  OfficeNoticeReceived: '{unitId}签收{documentNumber}{late}',
  OrderedRectificationReported: '{unitId}报告{documentNumber}整改情况（第{round}次）{late}：{account}',
  OrderedRectificationConfirmed: '认定{unitId}按{documentNumber}整改到位：{opinion}',
  OrderedRectificationReturned: '退回{unitId}的整改情况，{dueOn}前重新报告：{reason}',
  OfficeNoticeDropped: '文件作废：{reason}',
  OutsideNumberRegistered: '登记系统外发文{documentNumber}《{title}》',
  YearReportSubmitted: '{on}向县委、县政府报送{year}年年度报告{late}',
  YearReportMadePublic: '{on}在{where}公开{year}年年度报告{late}',
};
