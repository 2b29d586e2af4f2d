import type { Narrative } from '@app/eventing';

export const narrative: Narrative = {
  InspectionAssigned: '下达检查任务：由{supervisors}检查{unitId}，事项为{item}，检查截止日{dueOn}',
  InspectionReassigned: '监督人员有更换，原有签字作废',
  InspectionCalledOff: '被检查单位已更换，取消检查任务',
  VisitRecorded: '记录检查情况：{account}',
  FindingRecorded: '登记检查发现的问题：{text}',
  InspectionSigned: '{supervisorId}在检查记录上签字',
  InspectionConcluded: '作出检查结论：{result}，共{findings}个问题',
};
