import { Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { IsString } from 'class-validator';
import type { Meta } from '@app/eventing';
import { JobHandler, jobKind, type HandlesJob } from '@app/queues';
import { FindOverdue } from './commands.js';

export class FindOverdueData {
  @IsString() issueId: string;
  /** The deadline the job was set for. */
  @IsString() dueOn: string;
}

/** Of an installation that was upgraded: deadlines have a chain of their own now. */
export class EscalateIssueData extends FindOverdueData {
  @IsString() level: string;
}

export const findOverdueJob = jobKind('find-overdue', FindOverdueData);
export const escalateIssueJob = jobKind('escalate-issue', EscalateIssueData);

@JobHandler(findOverdueJob)
export class FindOverdueJob implements HandlesJob<FindOverdueData> {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  run({ issueId, dueOn }: FindOverdueData, meta: Meta): Promise<unknown> {
    return this.commands.execute(new FindOverdue({ issueId, dueOn }, meta));
  }
}

/** What still lies in the queue asks for a step that the chain of the deadline takes. */
@JobHandler(escalateIssueJob)
export class EscalateIssueJob implements HandlesJob<EscalateIssueData> {
  run(): Promise<void> {
    return Promise.resolve();
  }
}
