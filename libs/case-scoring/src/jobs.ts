import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { IsString } from 'class-validator';
import type { Meta } from '@app/eventing';
import { JobHandler, jobKind, type HandlesJob } from '@app/queues';
import { SettleScore } from './commands.js';

export class SettleScoreData {
  @IsString() scoringId: string;
}

export const settleScore = jobKind('settle-score', SettleScoreData);

/** The day after the last day to object. Early, late or twice it changes nothing. */
@JobHandler(settleScore)
@Injectable()
export class SettleUnopposedScore implements HandlesJob<SettleScoreData> {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  run({ scoringId }: SettleScoreData, meta: Meta): Promise<unknown> {
    return this.commands.execute(new SettleScore({ scoringId }, meta));
  }
}
