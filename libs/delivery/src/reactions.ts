import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@app/calendar';
import type { Recorded } from '@app/eventing';
import { AccountClosed } from '@app/identity/events.js';
import { DeadlineWarned, NoticeSent } from '@app/notification/events.js';
import { Jobs, Reaction, type Reacts } from '@app/queues';
import { AddressCodeRequested, DeliveriesResent, EndpointTested, TestMailRequested } from './events.js';
import { deliveryOf } from './jobs.js';
import { Mail } from './mail.js';
import { Outbox, type Due, type Recipient } from './outbox.js';
import { People, type Group, type Person } from './people.js';
import { CODE, GROUP_CHOICE, isUrgent, isWanted } from './rules.js';

interface Notice {
  readonly id: string;
  readonly kind: string;
  readonly late: boolean;
}

/** A group hears what one of its people is told, unless all of them left it out. */
const isMeantFor = ({ kinds, roles, unitId }: Group, kind: string, people: readonly Person[]): boolean =>
  isWanted(kind, kinds) &&
  people.some(
    (person) =>
      (unitId === null || person.unitId === unitId) &&
      person.roles.some((role) => roles.includes(role)) &&
      isWanted(kind, person.choice.webhook),
  );

/** Whatever lands in an inbox is carried further, as each recipient wants it. */
@Reaction('queue-deliveries', [NoticeSent, DeadlineWarned])
@Injectable()
export class QueueDeliveries implements Reacts<NoticeSent | DeadlineWarned> {
  constructor(
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(People) private readonly people: People,
    @Inject(Mail) private readonly mail: Mail,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async react(event: Recorded<NoticeSent | DeadlineWarned>): Promise<void> {
    const { recipients, late } = event.data;
    const notice: Notice =
      event.type === 'NoticeSent'
        ? { id: event.data.noticeId, kind: event.data.kind, late }
        : { id: event.id, kind: 'deadline', late };
    const people = await this.people.of(recipients);
    const found = [...(await this.byMail(notice, people)), ...(await this.toGroups(notice, people))];
    if (found.length > 0) await this.jobs.add(found.map((due) => deliveryOf(due)));
  }

  private async byMail(notice: Notice, people: readonly Person[]): Promise<Due[]> {
    const reached = people.filter(({ address, choice }) => address !== null && isWanted(notice.kind, choice.email));
    if (!this.mail.on) return [];
    return this.queue(
      notice,
      reached.map(({ id, choice }) => ({ recipient: { channel: 'email', accountId: id } as const, choice })),
    );
  }

  private async toGroups(notice: Notice, people: readonly Person[]): Promise<Due[]> {
    const groups = (await this.people.groups()).filter((group) => isMeantFor(group, notice.kind, people));
    return this.queue(
      notice,
      groups.map(({ id }) => ({ recipient: { channel: 'webhook', endpointId: id } as const, choice: GROUP_CHOICE })),
    );
  }

  private async queue(
    notice: Notice,
    to: readonly { recipient: Recipient; choice: Person['choice'] }[],
  ): Promise<Due[]> {
    const found: Due[] = [];
    const [now, worked] = [this.clock.now().toISOString(), await this.people.worked()];
    for (const { recipient, choice } of to) {
      const [urgent, noticeId] = [isUrgent(notice, choice), notice.id];
      const due = await this.outbox.queue({ recipient, noticeId, kind: notice.kind, urgent, choice, now, worked });
      if (due) found.push(due);
    }
    return found;
  }
}

@Reaction('queue-test', [TestMailRequested, EndpointTested])
@Injectable()
export class QueueTest implements Reacts<TestMailRequested | EndpointTested> {
  constructor(
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  async react(event: Recorded<TestMailRequested | EndpointTested>): Promise<void> {
    const recipient: Recipient =
      event.type === 'TestMailRequested'
        ? { channel: 'email', accountId: event.data.accountId }
        : { channel: 'webhook', endpointId: event.data.endpointId };
    await this.jobs.add([deliveryOf(await this.outbox.queueTest(event.data.deliveryId, recipient, event.at))]);
  }
}

@Reaction('queue-address-code', [AddressCodeRequested])
@Injectable()
export class QueueAddressCode implements Reacts<AddressCodeRequested> {
  constructor(
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  async react({ data: { accountId, deliveryId }, at }: Recorded<AddressCodeRequested>): Promise<void> {
    const due = await this.outbox.queueTest(deliveryId, { channel: 'email', accountId }, at, CODE);
    await this.jobs.add([deliveryOf(due)]);
  }
}

@Reaction('send-again', [DeliveriesResent])
@Injectable()
export class SendAgain implements Reacts<DeliveriesResent> {
  constructor(
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  async react({ data: { resendId, deliveries } }: Recorded<DeliveriesResent>): Promise<void> {
    const found = await this.outbox.dueOf(deliveries);
    if (found.length > 0) await this.jobs.add(found.map((due) => deliveryOf(due, resendId)));
  }
}

/** Who is gone is written to no more, and his address is not kept. */
@Reaction('forget-address', [AccountClosed])
@Injectable()
export class ForgetAddress implements Reacts<AccountClosed> {
  constructor(@Inject(People) private readonly people: People) {}

  react({ data: { accountId } }: Recorded<AccountClosed>): Promise<void> {
    return this.people.forget(accountId);
  }
}
