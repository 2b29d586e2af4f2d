import type { Narrative } from '@app/eventing';

export const narrative: Narrative = {
  DeadlineArmed: '设定期限：{subject}，{dueOn}到期',
  DeadlineMet: '按期限要求已办理，停止提醒',
  DeadlineDropped: '不再需要办理，停止提醒',
  DeadlineWarned: '提醒：{text}',
  DeadlinePaused: '暂停计时：{subject}，理由：{reason}',
  DeadlineResumed: '恢复计时：{subject}，期限由{from}改为{dueOn}，理由：{reason}',
  UrgeSent: '{by}催办：{what}。{words}',
  NoticeSent: '发出通知：{text}',
  NoticeRead: '阅读通知',
  AllNoticesRead: '全部通知标为已读',
};
