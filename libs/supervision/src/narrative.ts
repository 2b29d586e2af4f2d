import type { Narrative } from '@app/eventing';

export const narrative: Narrative = {
  InspectionAssigned: '下达检查任务：由{supervisors}检查{unitId}，事项为{item}，检查截止日{dueOn}',
  InspectionReassigned: '监督人员更换为{supervisors}，原有签字作废',
  InspectionCalledOff: '被检查单位已更换，取消检查任务',
  NoticeIssued: '发出检查通知书〔{year}〕{number}号，检查时间为{from}至{until}，依据：{legalBasis}',
  NoticeReceived: '收到检查通知书',
  NoticeHandedOver: '{supervisorId}当场送达检查通知书',
  InspectionAccepted: '{supervisorId}接受检查任务',
  RecusalRequested: '提出{supervisorId}回避（{ground}）：{explanation}',
  RecusalApproved: '决定{supervisorId}回避：{reason}',
  RecusalRefused: '决定{supervisorId}不回避：{reason}',
  ReplacementRequested: '重新递补{supervisorId}的席位',
  VisitRecorded: '记录{visitedOn}的检查情况：{hindrance}{account}',
  FindingRecorded: '登记检查发现的问题：{text}',
  InspectionSigned: '{supervisorId}在检查记录上签字',
  UnitStatementRecorded: '被检查单位{person}对检查记录的签字情况：{signed}{reason}',
  InspectionConcluded: '作出检查结论：{result}，共{findings}个问题。{explanation}',
};
