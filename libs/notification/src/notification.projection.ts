import { projection, type Db } from '@app/eventing';
import { isStep } from './chain.rules.js';
import type { AllNoticesRead, DeadlineEvent, NoticeEvent } from './events.js';
import type { NoticeKind } from './rules.js';

interface Delivery {
  readonly id: string;
  readonly recipients: readonly string[];
  readonly text: string;
  readonly link: string;
  readonly kind: NoticeKind;
  readonly late: boolean;
  readonly at: string;
}

const deliver = (db: Db, { id, recipients, text, link, kind, late, at }: Delivery) =>
  db.query(
    `insert into notification (account_id, id, text, link, kind, late, at)
     select account_id, $1, $3, $4, $5, $6, $7 from unnest($2::text[]) as account_id
     on conflict do nothing`,
    [id, recipients, text, link, kind, late, at],
  );

/** The inboxes. A warning lies in them under the id of the event that gave it. */
export const notifications = projection<DeadlineEvent | NoticeEvent | AllNoticesRead>('notification', {
  DeadlineWarned: ({ id, at, data }, db) =>
    deliver(db, { ...data, id, at, kind: isStep(data.moment) ? 'escalation' : 'deadline' }),
  NoticeSent: ({ at, data }, db) => deliver(db, { ...data, id: data.noticeId, at }),
  NoticeRead: ({ at, data: { noticeId, accountId } }, db) =>
    db.query('update notification set read_at = $3 where account_id = $1 and id = $2 and read_at is null', [
      accountId,
      noticeId,
      at,
    ]),
  AllNoticesRead: ({ at, data: { accountId } }, db) =>
    db.query('update notification set read_at = $2 where account_id = $1 and read_at is null', [accountId, at]),
});
