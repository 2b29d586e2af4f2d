import { Event } from '@app/eventing/message.js';
import type { About, Moment, NoticeKind } from './rules.js';

/** `arm` says which arming this is: the position in the history of the fact that set the day. */
export class DeadlineArmed extends Event('DeadlineArmed')<{
  key: string;
  arm: number;
  dueOn: string;
  subject: string;
  link: string;
  about: About;
}> {}
/** What was due has been handed in. `since` is the position in the history of the fact that says so. */
export class DeadlineMet extends Event('DeadlineMet')<{ key: string; since: number }> {}
/** Nobody owes it any more. */
export class DeadlineDropped extends Event('DeadlineDropped')<{ key: string; since: number }> {}
export class DeadlineWarned extends Event('DeadlineWarned')<
  About & {
    key: string;
    arm: number;
    moment: Moment;
    dueOn: string;
    subject: string;
    link: string;
    text: string;
    late: boolean;
    /** Account ids. */
    recipients: readonly string[];
  }
> {}

export type DeadlineEvent = DeadlineArmed | DeadlineMet | DeadlineDropped | DeadlineWarned;

export class NoticeSent extends Event('NoticeSent')<{
  noticeId: string;
  kind: NoticeKind;
  late: boolean;
  text: string;
  link: string;
  recipients: readonly string[];
}> {}
export class NoticeRead extends Event('NoticeRead')<{ noticeId: string; accountId: string }> {}

export type NoticeEvent = NoticeSent | NoticeRead;

export class AllNoticesRead extends Event('AllNoticesRead')<{ accountId: string }> {}
