import { Command } from '@app/eventing/message.js';
import type { YearTable } from '@app/calendar/working-days.js';
import type { About, Addressees, DayCount, Holding, Moment, NoticeKind } from './rules.js';

/** `counts`: whether its days were counted as working days; calendar days where absent. */
export class ArmDeadline extends Command('ArmDeadline')<{
  key: string;
  arm: number;
  dueOn: string;
  counts?: DayCount;
  subject: string;
  link: string;
  about: About;
}> {}
export class MeetDeadline extends Command('MeetDeadline')<{ key: string; since: number }> {}
export class DropDeadline extends Command('DropDeadline')<{ key: string; since: number }> {}
/** `holding` is looked up when the warning is given: people come and go between arming and warning. */
export class RemindOfDeadline extends Command('RemindOfDeadline')<{
  key: string;
  arm: number;
  moment: Moment;
  holding?: Holding;
}> {}
/**
 * 暂停计时 of what a unit owes. `pausable` is looked up: whether a unit owes it and its owner takes over the new day.
 * `years` are the imported tables of working days, looked up in the transaction.
 */
export class PauseDeadline extends Command('PauseDeadline')<{
  key: string;
  reason: string;
  pausable?: boolean;
  years?: readonly YearTable[];
}> {}
/** 恢复计时. `years` as of a pause. */
export class ResumeDeadline extends Command('ResumeDeadline')<{
  key: string;
  reason: string;
  years?: readonly YearTable[];
}> {}

/** A pause that nobody resumed ends by itself. `years` as of a pause. */
export class EndPause extends Command('EndPause')<{ key: string; years?: readonly YearTable[] }> {}

export type DeadlineCommand =
  ArmDeadline | MeetDeadline | DropDeadline | RemindOfDeadline | PauseDeadline | ResumeDeadline | EndPause;

/** What is known of the duty that is urged; looked up in the transaction. */
export interface UrgedDuty {
  readonly open: boolean;
  readonly paused: boolean;
  /** Whether it is one of the asker's unit, and its clerks'. */
  readonly own: boolean;
  readonly what: string;
  readonly thing: string;
  readonly link: string;
  readonly about: About;
  readonly dueOn?: string;
  readonly recipients: readonly string[];
}

/** 催办 by hand. `text` is what whoever urges has to say. */
export class UrgeDuty extends Command('UrgeDuty')<{ key: string; text: string; urged?: UrgedDuty }> {}

/** `recipients` are the accounts that `to` leads to, looked up in the transaction. */
export class SendNotice extends Command('SendNotice')<{
  noticeId: string;
  kind: NoticeKind;
  late: boolean;
  text: string;
  link: string;
  to: Addressees;
  recipients?: readonly string[];
}> {}
/** `addressed`: whether the notice lies in the asker's inbox, looked up in the transaction. */
export class MarkNoticeRead extends Command('MarkNoticeRead')<{ noticeId: string; addressed?: boolean }> {}

export type NoticeCommand = SendNotice | MarkNoticeRead;

/** `unread`: how many notices the asker has not read, looked up in the transaction. */
export class MarkAllRead extends Command('MarkAllRead')<{ unread?: number }> {}
