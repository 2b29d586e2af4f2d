import { Command } from '@app/eventing/message.js';
import type { About, Addressees, Moment, NoticeKind } from './rules.js';

export class ArmDeadline extends Command('ArmDeadline')<{
  key: string;
  arm: number;
  dueOn: string;
  subject: string;
  link: string;
  about: About;
}> {}
export class MeetDeadline extends Command('MeetDeadline')<{ key: string; since: number }> {}
export class DropDeadline extends Command('DropDeadline')<{ key: string; since: number }> {}
/** `recipients` are looked up when the warning is given: people come and go between arming and warning. */
export class RemindOfDeadline extends Command('RemindOfDeadline')<{
  key: string;
  arm: number;
  moment: Moment;
  recipients?: readonly string[];
}> {}

export type DeadlineCommand = ArmDeadline | MeetDeadline | DropDeadline | RemindOfDeadline;

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
