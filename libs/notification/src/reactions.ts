import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { idFrom, type AnyEvent, type Meta, type Recorded } from '@app/eventing';
import { Jobs, Reaction, type Reacts } from '@app/queues';
import { WorkingYearImported } from '@app/working-calendar/events.js';
import { Deadlines } from './deadlines.js';
import { SendNotice } from './commands.js';
import { DeadlineArmed, DeadlinePaused, DeadlineResumed, UrgeSent } from './events.js';
import { dutyBooks } from './duty-books.js';
import { endingOf, keepingOf, remindersOf } from './jobs.js';

/** Whatever may change a duty: a list kept by hand would forget one, and somebody would be reminded of what is over. */
const HEARD = [...new Set(dutyBooks.flatMap(({ on }) => on))].map((type) => ({ type }));

/** Brings deadlines in line with the duties an event changed: one at once, the hundreds of a launch as jobs. */
@Reaction('keep-deadlines', HEARD)
@Injectable()
export class KeepDeadlines implements Reacts<AnyEvent> {
  constructor(
    @Inject(CommandBus) private readonly bus: CommandBus,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Deadlines) private readonly deadlines: Deadlines,
  ) {}

  async react({ seq }: Recorded, meta: Meta): Promise<unknown> {
    const [first, ...more] = await this.deadlines.changedBy(seq);
    if (first === undefined) return undefined;
    if (more.length > 0) return this.jobs.add([first, ...more].map((duty) => keepingOf(duty, seq)));
    const command = await this.deadlines.keeping(first, meta);
    return command && this.bus.execute(command);
  }
}

/** Every arming asks for its reminders, each at its moment, and so does a deadline that was resumed by another day. */
@Reaction('ask-for-reminders', [DeadlineArmed, DeadlineResumed])
@Injectable()
export class AskForReminders implements Reacts<DeadlineArmed | DeadlineResumed> {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Deadlines) private readonly deadlines: Deadlines,
  ) {}

  async react({ data: { key } }: Recorded<DeadlineArmed | DeadlineResumed>): Promise<unknown> {
    const standing = await this.deadlines.of(key);
    return standing && this.jobs.add(remindersOf(standing, standing.warned));
  }
}

/** What stands still goes on by itself when it has stood for as long as it may. */
@Reaction('limit-pauses', [DeadlinePaused])
@Injectable()
export class LimitPauses implements Reacts<DeadlinePaused> {
  constructor(@Inject(Jobs) private readonly jobs: Jobs) {}

  react({ data: { key, until } }: Recorded<DeadlinePaused>): Promise<void> {
    return until === undefined ? Promise.resolve() : this.jobs.add([endingOf({ key, until })]);
  }
}

/** A pause whose end waited for the working days of a year ends when they are known. */
@Reaction('end-pauses-with-year', [WorkingYearImported])
@Injectable()
export class EndPausesWithYear implements Reacts<WorkingYearImported> {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Deadlines) private readonly deadlines: Deadlines,
  ) {}

  async react({ id }: Recorded<WorkingYearImported>): Promise<void> {
    const still = await this.deadlines.standingStill();
    if (still.length > 0) await this.jobs.add(still.map((pause) => endingOf(pause, id)));
  }
}

/** Who is urged reads it in his inbox. */
@Reaction('pass-urges-on', [UrgeSent])
@Injectable()
export class PassUrgesOn implements Reacts<UrgeSent> {
  constructor(@Inject(CommandBus) private readonly bus: CommandBus) {}

  react({ id, data: { text, link, recipients } }: Recorded<UrgeSent>, meta: Meta): Promise<unknown> {
    const notice = { noticeId: idFrom('notice', id), kind: 'escalation' as const, late: false, text, link };
    return this.bus.execute(new SendNotice({ ...notice, to: { accounts: recipients } }, meta));
  }
}
