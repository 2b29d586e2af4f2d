import { Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { IsString } from 'class-validator';
import type { Meta } from '@app/eventing';
import { JobHandler, jobKind, type HandlesJob } from '@app/queues';
import { AwaitResult } from './commands.js';

export class AwaitResultData {
  @IsString() inspectionId: string;
}

/** Starts the clock of an inspection that had ended before anybody reacted to it. */
export const awaitResultJob = jobKind('await-result', AwaitResultData);

@JobHandler(awaitResultJob)
export class AwaitResultJob implements HandlesJob<AwaitResultData> {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  run({ inspectionId }: AwaitResultData, meta: Meta): Promise<unknown> {
    return this.commands.execute(new AwaitResult({ inspectionId }, meta));
  }
}
