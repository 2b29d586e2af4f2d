import type { Narrative } from '@app/eventing';

export const narrative: Narrative = {
  MutualTeamNamed: '组成互查检查组',
  MutualTeamWithdrawn: '撤回互查检查组：{reason}',
  MutualRecusalDeclared: '声明互查回避{from}：{ground}',
  MutualRecusalWithdrawn: '撤回互查回避{from}',
  MutualVisitArranged: '安排互查：{visitorId}检查{unitId}，检查截止日{dueOn}',
  MutualVisitCalledOff: '检查组已更换，取消这次互查',
  MutualFindingRecorded: '登记互查问题：{text}',
  MutualFindingWithdrawn: '撤回一个互查问题',
  MutualFindingsSubmitted: '提交互查情况，共{findings}个问题，应于{replyBy}前回复',
  MutualFindingAccepted: '认可互查问题，责任人{responsible}',
  MutualFindingDisputed: '对互查问题提出异议：{reason}',
  MutualDisputeRuled: '裁定互查异议（{ruling}）：{reason}',
  MutualFindingConfirmed: '互查问题成立，列入整改台账：{text}',
};
