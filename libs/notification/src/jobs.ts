import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { IsIn, IsInt, IsString } from 'class-validator';
import type { Meta } from '@app/eventing';
import { JobHandler, jobKind, requestJob, type HandlesJob, type JobRequest } from '@app/queues';
import type { Chain } from './chain.rules.js';
import { RemindOfDeadline } from './commands.js';
import { Deadlines } from './deadlines.js';
import { instantOfMoment, momentsAfter, MOMENTS, type Moment } from './rules.js';

export class KeepDeadlineData {
  @IsString() duty: string;
}
export const keepDeadline = jobKind('keep-deadline', KeepDeadlineData);

export class RemindOfDeadlineData {
  @IsString() key: string;
  @IsInt() arm: number;
  @IsIn(MOMENTS) moment: Moment;
}
export const remindOfDeadline = jobKind('remind-of-deadline', RemindOfDeadlineData);

export interface Armed {
  readonly key: string;
  readonly arm: number;
  readonly dueOn: string;
  readonly armedAt: string;
  readonly chain: Chain;
}

/** The id follows from the duty and the fact that changed it: asked for twice, it is done once. */
export const keepingOf = (duty: string, since: number): JobRequest =>
  requestJob(keepDeadline, jobId('keep', duty, since), { duty });

/** The day is in the id: a deadline that was paused is asked for again by its new day. */
export const remindersOf = ({ key, arm, dueOn, armedAt, chain }: Armed, given: readonly string[] = []): JobRequest[] =>
  momentsAfter(armedAt, dueOn, chain)
    .filter((moment) => !given.includes(moment))
    .map((moment) =>
      requestJob(
        remindOfDeadline,
        jobId('remind', key, arm, dueOn, moment),
        { key, arm, moment },
        instantOfMoment(moment, dueOn, chain),
      ),
    );

const jobId = (...parts: readonly (string | number)[]): string => parts.join('-').replaceAll(':', '-');

@JobHandler(keepDeadline)
@Injectable()
export class KeepDeadline implements HandlesJob<KeepDeadlineData> {
  constructor(
    @Inject(CommandBus) private readonly bus: CommandBus,
    @Inject(Deadlines) private readonly deadlines: Deadlines,
  ) {}

  async run({ duty }: KeepDeadlineData, meta: Meta): Promise<unknown> {
    const command = await this.deadlines.keeping(duty, meta);
    return command && this.bus.execute(command);
  }
}

@JobHandler(remindOfDeadline)
@Injectable()
export class GiveReminder implements HandlesJob<RemindOfDeadlineData> {
  constructor(@Inject(CommandBus) private readonly bus: CommandBus) {}

  run({ key, arm, moment }: RemindOfDeadlineData, meta: Meta): Promise<unknown> {
    return this.bus.execute(new RemindOfDeadline({ key, arm, moment }, meta));
  }
}
