import { Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { IsIn, IsString } from 'class-validator';
import type { Meta } from '@app/eventing';
import { JobHandler, jobKind, type HandlesJob } from '@app/queues';
import { FindLetterOverdue } from './commands.js';
import type { LetterKind } from './events.js';

export class FindLetterOverdueData {
  @IsString() opinionId: string;
  @IsIn(['opinion', 'decision']) letter: LetterKind;
  /** The end of the stated period the job was set for. */
  @IsString() dueOn: string;
}

export const findLetterOverdueJob = jobKind('find-letter-overdue', FindLetterOverdueData);

@JobHandler(findLetterOverdueJob)
export class FindLetterOverdueJob implements HandlesJob<FindLetterOverdueData> {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  run({ opinionId, letter, dueOn }: FindLetterOverdueData, meta: Meta): Promise<unknown> {
    return this.commands.execute(new FindLetterOverdue({ opinionId, letter, dueOn }, meta));
  }
}
