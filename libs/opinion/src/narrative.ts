import type { Narrative } from '@app/eventing';

export const narrative: Narrative = {
  LetterDrafted: '起草{letter}：{title}。办理期限{days}个{dayKind}',
  LetterRevised: '修改{letter}：{title}。办理期限{days}个{dayKind}',
  LetterReturned: '退回{letter}，要求修改：{reason}',
  LetterIssued: '签发{letter}{documentNumber}',
  LetterDelivered: '{deliveredOn}{means}{letter}{documentNumber}，由{receivedBy}签收。办理期限至{dueOn}',
  LetterDeadlineMoved: '办理期限由{from}改为{dueOn}：{reason}',
  HandlingReported: '第{round}次报告{letter}的办理情况{late}：{account}',
  HandlingAccepted: '{letter}办结：{opinion}',
  HandlingFoundInsufficient: '第{round}次报告审查为办理不到位：{reason}',
  LetterFellOverdue: '{letter}{documentNumber}的办理期限{dueOn}已过，未按期办理，列为逾期',
  LetterWithdrawn: '撤回{letter}{documentNumber}：{reason}',
  CriticismCirculated: '通报批评{unitId}（{documentNumber}）：{text}',
  UnitBarred: '取消{unitId}{year}年评比先进资格',
  UnitUnbarred: '恢复{unitId}{year}年评比先进资格：{reason}',
};
