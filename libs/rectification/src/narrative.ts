import type { Narrative } from '@app/eventing';

export const narrative: Narrative = {
  IssueReported: '列入整改台账，第{number}号：{text}。整改时限{dueOn}，整改责任人{responsible}',
  IssueClaimed: '认领问题',
  RectificationPlanned: '制定整改措施：{measures}。整改责任人{responsible}',
  RectificationStarted: '开始整改',
  RectificationSubmitted: '第{round}次提交整改结果：{account}',
  RectificationReturned: '退回第{round}次整改结果：{reason}。重新提交时限{dueOn}',
  IssueClosed: '验收销号：{opinion}',
  IssueReopened: '重新列入整改：{reason}。整改时限{dueOn}',
  ExtensionRequested: '申请延期至{dueOn}：{reason}',
  ExtensionGranted: '同意延期至{dueOn}（原定时限{originalDueOn}）：{opinion}',
  ExtensionRefused: '不同意延期：{reason}',
  IssueFellOverdue: '整改时限{dueOn}已过，未提交整改结果，列为逾期',
  IssueEscalated: '逾期未整改，提请{level}督办（整改时限{dueOn}）',
};
