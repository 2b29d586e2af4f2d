import { specify, type Meta } from '@app/eventing';
import { MarkAllRead, MarkNoticeRead, SendNotice } from './commands.js';
import { AllNoticesRead, NoticeRead, NoticeSent } from './events.js';
import { inbox } from './inbox.decider.js';
import { notice } from './notice.decider.js';

const meta: Meta = { actor: 'clerk', roles: ['unit-clerk'], at: '2022-05-28T00:30:00.000Z', commandId: 'c' };
const content = {
  noticeId: 'n1',
  kind: 'result',
  late: false,
  text: '第12号问题已验收销号。',
  link: '/issues/12',
} as const;
const sent = new NoticeSent({ ...content, recipients: ['clerk', 'lead'] });
const send = (recipients: string[]) =>
  new SendNotice({ ...content, to: { unitId: 'unit-a', roles: ['unit-clerk'] }, recipients }, meta);
const read = new NoticeRead({ noticeId: 'n1', accountId: 'clerk' });

describe('a notice', () => {
  const { given } = specify(notice);

  it('goes to everybody it concerns', () =>
    given()
      .when(send(['clerk', 'lead']))
      .then(sent));

  it('is sent once', () =>
    given(sent)
      .when(send(['clerk', 'lead']))
      .thenNothing());

  it('to nobody is not sent', () => given().when(send([])).thenNothing());

  it('is marked read by the person it was sent to', () =>
    given(sent)
      .when(new MarkNoticeRead({ noticeId: 'n1', addressed: true }, meta))
      .then(read));

  it('is read once', () =>
    given(sent, read)
      .when(new MarkNoticeRead({ noticeId: 'n1', addressed: true }, meta))
      .thenNothing());

  it('is not marked read by anybody else', () =>
    given(sent)
      .when(new MarkNoticeRead({ noticeId: 'n1', addressed: false }, meta))
      .thenRefused('not-your-notice'));
});

describe('an inbox', () => {
  const { given } = specify(inbox);

  it('is marked read at one stroke', () =>
    given()
      .when(new MarkAllRead({ unread: 3 }, meta))
      .then(new AllNoticesRead({ accountId: 'clerk' })));

  it('with nothing unread stays as it is', () =>
    given()
      .when(new MarkAllRead({ unread: 0 }, meta))
      .thenNothing());
});
