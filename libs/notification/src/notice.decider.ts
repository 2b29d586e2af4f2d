import type { Decider } from '@app/eventing/decider.js';
import { refuseIf } from '@app/eventing/rejection.js';
import type { MarkNoticeRead, NoticeCommand, SendNotice } from './commands.js';
import { NoticeRead, NoticeSent, type NoticeEvent } from './events.js';

interface Notice {
  readonly sent: boolean;
  readonly readBy: readonly string[];
}

/** A notice to one or more people, and who of them has read it. A warning of a deadline is one too. */
export const notice: Decider<NoticeCommand, NoticeEvent, Notice> = {
  name: 'notice',
  initial: { sent: false, readBy: [] },
  stream: ({ data }) => `notice-${data.noticeId}`,

  decide(command, state) {
    switch (command.type) {
      case 'SendNotice':
        return send(command, state);
      case 'MarkNoticeRead':
        return read(command, state);
    }
  },

  evolve(state, event): Notice {
    switch (event.type) {
      case 'NoticeSent':
        return { ...state, sent: true };
      case 'NoticeRead':
        return { ...state, readBy: [...state.readBy, event.data.accountId] };
    }
  },
};

function send(
  { data: { noticeId, kind, late, text, link, recipients = [] } }: SendNotice,
  state: Notice,
): NoticeEvent[] {
  if (state.sent || recipients.length === 0) return [];
  return [new NoticeSent({ noticeId, kind, late, text, link, recipients })];
}

function read({ data: { noticeId, addressed = false }, meta }: MarkNoticeRead, state: Notice): NoticeEvent[] {
  refuseIf(!addressed, 'not-your-notice');
  return state.readBy.includes(meta.actor) ? [] : [new NoticeRead({ noticeId, accountId: meta.actor })];
}
