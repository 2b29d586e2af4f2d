import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { IsString } from 'class-validator';
import type { Meta } from '@app/eventing';
import { JobHandler, jobKind, type HandlesJob } from '@app/queues';
import { FollowMigration } from './commands.js';

export class FollowMigrationData {
  @IsString() campaignId: string;
  @IsString() unitId: string;
}

export const followMigrationJob = jobKind('follow-migration', FollowMigrationData);

@JobHandler(followMigrationJob)
@Injectable()
export class SheetFollowsMigration implements HandlesJob<FollowMigrationData> {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  run({ campaignId, unitId }: FollowMigrationData, meta: Meta): Promise<unknown> {
    return this.commands.execute(new FollowMigration({ campaignId, unitId }, meta));
  }
}
