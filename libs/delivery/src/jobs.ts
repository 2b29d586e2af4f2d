import { Inject, Injectable } from '@nestjs/common';
import { IsISO8601, IsUUID } from 'class-validator';
import { Clock } from '@app/calendar';
import { JobHandler, jobKind, Jobs, requestJob, type HandlesJob, type JobRequest } from '@app/queues';
import { Dispatch } from './dispatch.js';
import { Outbox, type Due } from './outbox.js';

export class DeliverData {
  @IsUUID() delivery: string;
  @IsISO8601() dueAt: string;
}
export const deliver = jobKind('deliver', DeliverData);

/** One job per delivery and instant. `again`: asked for anew although the queue may remember that it failed. */
export const deliveryOf = ({ id, dueAt }: Due, again = '', runAt = dueAt): JobRequest =>
  requestJob(
    deliver,
    ['deliver', id, String(Date.parse(dueAt)), again].filter(Boolean).join('-'),
    { delivery: id, dueAt },
    runAt,
  );

/** Tries one delivery. Harmless late, twice and out of order: a delivery is taken up by one, and only at its instant. */
@JobHandler(deliver)
@Injectable()
export class Deliver implements HandlesJob<DeliverData> {
  constructor(
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Dispatch) private readonly dispatch: Dispatch,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async run({ delivery, dueAt }: DeliverData): Promise<void> {
    const due = { id: delivery, dueAt };
    const message = await this.outbox.due(due);
    if (!message) return;
    const now = this.now();
    const leased = message.leasedUntil?.toISOString() ?? '';
    if (leased > now) return this.comeBack(due, leased);
    const ready = await this.dispatch.ready(message, now);
    if ('drop' in ready) return this.outbox.drop(delivery, ready.drop, now);
    if (ready.quietUntil > now) return this.ask(await this.outbox.hold(due, ready.quietUntil, now));
    const taken = await this.outbox.take(due, now);
    if (!taken) return this.run({ delivery, dueAt });
    await this.ask(await this.outbox.settle(taken, await ready.send(taken), this.now()));
  }

  /** Another run has it in hand. If that one dies, this is who takes it up. */
  private comeBack(due: Due, leased: string): Promise<void> {
    return this.jobs.add([deliveryOf(due, `after-${Date.parse(leased)}`, leased)]);
  }

  private async ask(due: Due | undefined): Promise<void> {
    if (due) await this.jobs.add([deliveryOf(due)]);
  }

  private now(): string {
    return this.clock.now().toISOString();
  }
}
