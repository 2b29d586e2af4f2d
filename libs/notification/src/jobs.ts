import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { IsIn, IsInt, IsString } from 'class-validator';
import { instantOf } from '@app/calendar';
import type { Meta } from '@app/eventing';
import { JobHandler, jobKind, requestJob, type HandlesJob, type JobRequest } from '@app/queues';
import type { Chain } from './chain.rules.js';
import { EndPause, RemindOfDeadline } from './commands.js';
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

export class EndPauseData {
  @IsString() key: string;
}
export const endPause = jobKind('end-pause', EndPauseData);

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

/** Some minutes into the day: a queue may let a job go a little early. `again`: a job of that day may have failed before. */
export const endingOf = ({ key, until }: { key: string; until: string }, ...again: readonly string[]): JobRequest =>
  requestJob(endPause, jobId('end-pause', key, until, ...again), { key }, instantOf(until, '00:05:00.000'));

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

@JobHandler(endPause)
@Injectable()
export class EndPauseInTime implements HandlesJob<EndPauseData> {
  constructor(@Inject(CommandBus) private readonly bus: CommandBus) {}

  run({ key }: EndPauseData, meta: Meta): Promise<unknown> {
    return this.bus.execute(new EndPause({ key }, meta));
  }
}
