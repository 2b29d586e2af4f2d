import { Event } from '@app/eventing/message.js';
import type { About, DayCount, Moment, NoticeKind } from './rules.js';

/** `arm` says which arming this is: the position in the history of the fact that set the day. */
export class DeadlineArmed extends Event('DeadlineArmed')<{
  key: string;
  arm: number;
  dueOn: string;
  counts?: DayCount;
  subject: string;
  link: string;
  about: About;
}> {}
/** What was due has been handed in. `since` is the position in the history of the fact that says so. */
export class DeadlineMet extends Event('DeadlineMet')<{ key: string; since: number }> {}
/** Nobody owes it any more. */
export class DeadlineDropped extends Event('DeadlineDropped')<{ key: string; since: number }> {}
/** A step of the chain is a warning, too: `moment` says whose turn it was to hear of it. */
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

/** 暂停计时: from the day `on` no time passes, and nobody is warned. */
export class DeadlinePaused extends Event('DeadlinePaused')<
  About & {
    key: string;
    subject: string;
    link: string;
    on: string;
    dueOn: string;
    reason: string;
    /** The day on which it goes on by itself, unless somebody resumes it before. */
    until?: string;
    /** The day it is due on where it stands still until then, as the years are arranged at the pause. */
    dueAtLatest?: string;
    /** By the director, who alone lets it stand for as long as he likes. */
    unlimited?: boolean;
  }
> {}
/** 恢复计时: the time that was left at the pause is left again. `days` did not count, as the deadline counts days. */
export class DeadlineResumed extends Event('DeadlineResumed')<
  About & {
    key: string;
    subject: string;
    link: string;
    on: string;
    pausedOn: string;
    days: number;
    counts: DayCount;
    from: string;
    dueOn: string;
    reason: string;
    /** Nobody resumed it: it had stood still for as long as it may. */
    byRule?: boolean;
  }
> {}

export type DeadlineEvent =
  DeadlineArmed | DeadlineMet | DeadlineDropped | DeadlineWarned | DeadlinePaused | DeadlineResumed;

/** 催办 by hand; `text` is the notice, `words` what whoever urged had to say. */
export class UrgeSent extends Event('UrgeSent')<
  About & {
    key: string;
    what: string;
    link: string;
    text: string;
    words: string;
    by: string;
    recipients: readonly string[];
  }
> {}

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
