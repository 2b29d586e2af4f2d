import type { Narrative } from '@app/eventing';

export const narrative: Narrative = {
  OversightProposed: '提请挂牌督办：{reason}。督办期限{dueOn}',
  OversightDeclined: '未予挂牌督办：{reason}',
  IssueListedForOversight: '挂牌督办，{documentNumber}：{reason}。督办期限{dueOn}',
  OversightLifted: '摘牌，解除{documentNumber}挂牌督办：{reason}',
  TalkSummoned: '通知约谈，{documentNumber}：{reason}。地点{place}',
  TalkHeld: '举行约谈并记录，约谈日期{heldOn}',
  TalkCancelled: '取消约谈：{reason}',
  CommitmentReported: '报告第{place}项整改承诺完成：{account}',
};
