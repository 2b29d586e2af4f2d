import type { Narrative } from '@app/eventing';

export const narrative: Narrative = {
  CheckAnswered: '填写自查结果，第{checkId}项：{answer}。{note}{reason}',
  EvidenceAttached: '为第{checkId}项附印证材料：{name}',
  EvidenceWithdrawn: '撤回第{checkId}项的一份印证材料，原因：{reason}',
  NoIssuesSigned: '签署无问题声明：{statement}',
  SelfInspectionSignedOff: '分管领导签字上报自查结果，共{issues}个问题{late}',
  SelfInspectionReturned: '退回自查结果：{reason}。重新上报时限{dueOn}',
  AnswersSetAside: '方案调整后不再核查第{checks}项，原答案留存。调整原因：{reason}',
};
