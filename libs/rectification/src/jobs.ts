import { Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { IsIn, IsString } from 'class-validator';
import type { Meta } from '@app/eventing';
import { JobHandler, jobKind, type HandlesJob } from '@app/queues';
import { EscalateIssue, FindOverdue } from './commands.js';
import type { EscalationLevel } from './events.js';
import { ESCALATION } from './overdue.rules.js';

export class FindOverdueData {
  @IsString() issueId: string;
  /** The deadline the job was set for. */
  @IsString() dueOn: string;
}

export class EscalateIssueData extends FindOverdueData {
  @IsIn(Object.keys(ESCALATION)) level: EscalationLevel;
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

@JobHandler(escalateIssueJob)
export class EscalateIssueJob implements HandlesJob<EscalateIssueData> {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  run({ issueId, dueOn, level }: EscalateIssueData, meta: Meta): Promise<unknown> {
    return this.commands.execute(new EscalateIssue({ issueId, dueOn, level }, meta));
  }
}
