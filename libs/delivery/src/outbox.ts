import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { idFrom, inTransaction, type Db } from '@app/eventing';
import type { DeliveryState } from './delivery.entity.js';
import type { Choice } from './events.js';
import { keptAnswer, mayGoAt, nextDigest, retryAt, TEST, type Worked } from './rules.js';
import type { Outcome } from './webhook.rules.js';

/** One message to be tried at one instant: a newer instant makes an older job of the same delivery idle. */
export interface Due {
  readonly id: string;
  /** UTC. */
  readonly dueAt: string;
}

/** Whom a message is for: a person, or a group's endpoint. */
export interface Recipient {
  readonly channel: 'email' | 'webhook';
  readonly accountId?: string;
  readonly endpointId?: string;
}

export interface Message extends Recipient {
  readonly id: string;
  readonly kind: string;
  readonly urgent: boolean;
  readonly digestOn: string | null;
  readonly queuedAt: Date;
  readonly tries: number;
  /** Until when a run has it in hand. */
  readonly leasedUntil: Date | null;
}

/** A delivery taken up: for the time of the lease nobody else takes it. */
export interface Taken extends Message {
  readonly attempt: string;
}

export const recipientKey = ({ accountId, endpointId }: Recipient): string =>
  accountId === undefined ? `endpoint:${endpointId ?? ''}` : `account:${accountId}`;

/** Longer than any try lasts; what a run had in hand when it died is taken up by another after it. */
const LEASE_MS = 180_000;

const COLUMNS = `id, channel, account_id as "accountId", endpoint_id as "endpointId", kind, urgent,
  digest_on::text as "digestOn", queued_at as "queuedAt", tries, leased_until as "leasedUntil"`;

const NOT_IN_HAND = '(leased_until is null or leased_until <= $3)';

interface Queueing {
  readonly recipient: Recipient;
  readonly noticeId: string;
  readonly kind: string;
  readonly urgent: boolean;
  readonly choice: Choice;
  readonly now: string;
  readonly worked: Worked;
}

/** The post: what is to be delivered, what became of it, and every try. It stands beside the history (README). */
@Injectable()
export class Outbox {
  constructor(@Inject(Pool) private readonly pool: Pool) {}

  /** Takes a notice in for one recipient, once. Answers the message it goes with, and when. */
  queue(queueing: Queueing): Promise<Due | undefined> {
    const { urgent, choice, recipient } = queueing;
    const collected = !urgent && choice.digestAt !== undefined && recipient.channel === 'email';
    return inTransaction(this.pool, async (db) => {
      const earlier = await this.earlier(db, queueing);
      if (earlier) return earlier;
      return collected ? this.collect(db, queueing, choice.digestAt) : this.put(db, queueing);
    });
  }

  /** A test or a code, which is no notice. */
  async queueTest(id: string, recipient: Recipient, now: string, kind = TEST): Promise<Due> {
    await this.insert(this.pool, { id, recipient, kind, urgent: true, now, dueAt: now });
    return { id, dueAt: now };
  }

  private async earlier(db: Db, { recipient, noticeId }: Queueing): Promise<Due | undefined> {
    const { rows } = await db.query<{ id: string; due: Date }>(
      `select d.id, d.due_at as due from delivery_item i join delivery d on d.id = i.delivery_id
        where i.recipient = $1 and i.notice_id = $2`,
      [recipientKey(recipient), noticeId],
    );
    return rows[0] && { id: rows[0].id, dueAt: rows[0].due.toISOString() };
  }

  private async put(db: Db, queueing: Queueing): Promise<Due> {
    const { recipient, noticeId, urgent, choice, now, worked } = queueing;
    const id = idFrom('delivery', noticeId, recipientKey(recipient));
    const dueAt = urgent ? now : mayGoAt(now, choice.quiet, worked);
    await this.insert(db, { ...queueing, id, dueAt });
    await this.add(db, id, queueing);
    return { id, dueAt };
  }

  /** A digest that is on its way takes nothing in any more: what comes then goes with the next. */
  private async collect(db: Db, queueing: Queueing, digestAt = ''): Promise<Due | undefined> {
    const { recipient, choice, worked } = queueing;
    for (let after = queueing.now; ;) {
      const { day, dueAt } = nextDigest(after, digestAt, choice.quiet, worked);
      const id = idFrom('digest', day, recipientKey(recipient));
      await this.insert(db, { ...queueing, id, dueAt, digestOn: day, kind: 'digest' });
      const { rows } = await db.query<{ state: DeliveryState; due: Date }>(
        'select state, due_at as due from delivery where id = $1 for update',
        [id],
      );
      if (rows[0]?.state === 'held')
        return (await this.add(db, id, queueing))
          ? { id, dueAt: rows[0].due.toISOString() }
          : this.undo(db, id, queueing);
      after = dueAt;
    }
  }

  /** The notice went with another digest meanwhile: none is kept for nothing. */
  private async undo(db: Db, id: string, queueing: Queueing): Promise<Due | undefined> {
    await db.query(
      'delete from delivery where id = $1 and not exists (select from delivery_item where delivery_id = $1)',
      [id],
    );
    return this.earlier(db, queueing);
  }

  private async insert(
    db: Db,
    message: Pick<Queueing, 'recipient' | 'kind' | 'urgent' | 'now'> & Due & { readonly digestOn?: string },
  ): Promise<void> {
    const { id, recipient, kind, urgent, now, dueAt, digestOn } = message;
    const state: DeliveryState = dueAt > now || digestOn !== undefined ? 'held' : 'queued';
    await db.query(
      `insert into delivery (id, channel, account_id, endpoint_id, kind, urgent, digest_on, state, due_at, queued_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
      [
        ...[id, recipient.channel, recipient.accountId ?? null, recipient.endpointId ?? null],
        ...[kind, urgent, digestOn ?? null, state, dueAt, now],
      ],
    );
  }

  private async add(db: Db, id: string, { recipient, noticeId }: Queueing): Promise<boolean> {
    const { rowCount } = await db.query(
      'insert into delivery_item (recipient, notice_id, delivery_id) values ($1, $2, $3) on conflict do nothing',
      [recipientKey(recipient), noticeId, id],
    );
    return rowCount === 1;
  }

  /** What is to be tried now; undefined: it was done, or is due at another time. */
  async due({ id, dueAt }: Due): Promise<Message | undefined> {
    const { rows } = await this.pool.query<Message>(
      `select ${COLUMNS} from delivery where id = $1 and due_at = $2 and state in ('queued', 'held', 'failed', 'sending')`,
      [id, dueAt],
    );
    return rows[0];
  }

  /** Takes a due message up. Undefined: meanwhile it was done, or another run took it. */
  async take({ id, dueAt }: Due, now: string): Promise<Taken | undefined> {
    const until = new Date(Date.parse(now) + LEASE_MS).toISOString();
    const { rows } = await this.pool.query<Taken>(
      `with taken as (
         update delivery set state = 'sending', leased_until = $4, tries = tries + 1
          where id = $1 and due_at = $2 and (state in ('queued', 'held', 'failed') or state = 'sending' and leased_until <= $3)
         returning ${COLUMNS}),
       attempt as (insert into delivery_attempt (delivery_id, began_at) select id, $3 from taken returning id)
       select taken.*, attempt.id as attempt from taken, attempt`,
      [id, dueAt, now, until],
    );
    return rows[0];
  }

  /** Writes down what came of a try, and answers when it is tried again. */
  async settle({ id, attempt, tries }: Taken, outcome: Outcome, now: string): Promise<Due | undefined> {
    const answer = keptAnswer(outcome.answer);
    const again = outcome.is === 'put-off' ? retryAt(now, tries) : undefined;
    const state: DeliveryState = outcome.is === 'sent' ? 'sent' : again === undefined ? 'dead' : 'failed';
    await this.pool.query(
      `with told as (update delivery_attempt set ended_at = $4, outcome = $5, answer = $3 where id = $2)
       update delivery set state = $6, answer = $3, leased_until = null, due_at = coalesce($7, due_at),
         ended_at = case when $7::timestamptz is null then $4::timestamptz end where id = $1`,
      [id, attempt, answer, now, outcome.is, state, again ?? null],
    );
    return again === undefined ? undefined : { id, dueAt: again };
  }

  /** Nobody waits for it any more, such as when an address was withdrawn. */
  async drop(id: string, why: string, now: string): Promise<void> {
    await this.pool.query(
      `update delivery set state = 'dropped', answer = $2, ended_at = $3 where id = $1 and ${NOT_IN_HAND}`,
      [id, why, now],
    );
  }

  /** It fell into quiet hours before it went. */
  async hold({ id, dueAt }: Due, until: string, now: string): Promise<Due | undefined> {
    const { rowCount } = await this.pool.query(
      `update delivery set state = 'held', due_at = $4, leased_until = null
        where id = $1 and due_at = $2 and ${NOT_IN_HAND}`,
      [id, dueAt, now, until],
    );
    return rowCount === 1 ? { id, dueAt: until } : undefined;
  }

  /** Everything that is still to be tried. */
  async open(): Promise<Due[]> {
    const { rows } = await this.pool.query<{ id: string; due: Date }>(
      `select id, due_at as due from delivery where state in ('queued', 'held', 'failed', 'sending')`,
    );
    return rows.map(({ id, due }) => ({ id, dueAt: due.toISOString() }));
  }

  async dueOf(ids: readonly string[]): Promise<Due[]> {
    const { rows } = await this.pool.query<{ id: string; due: Date }>(
      `select id, due_at as due from delivery where id = any($1::uuid[]) and state = 'queued'`,
      [ids],
    );
    return rows.map(({ id, due }) => ({ id, dueAt: due.toISOString() }));
  }
}

/** What is given up, taken up anew from its first try; `chosen` absent: all of it. In the transaction of the resending. */
export async function takeUpAnew(db: Db, chosen: readonly string[] | undefined, now: string): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `update delivery set state = 'queued', tries = 0, rounds = rounds + 1, due_at = $1, ended_at = null, urgent = true
      where state = 'dead' and ($2::text[] is null or id::text = any($2)) returning id`,
    [now, chosen ?? null],
  );
  return rows.map(({ id }) => id).sort();
}
