import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { IsString } from 'class-validator';
import type { Meta } from '@app/eventing';
import { JobHandler, jobKind, type HandlesJob } from '@app/queues';
import { CompareFigures } from './commands.js';

export class ComparedUnitData {
  @IsString() campaignId: string;
  @IsString() unitId: string;
}

export const compareFigures = jobKind('compare-figures', ComparedUnitData);

/** Late or twice, the comparison finds what stands then. */
@JobHandler(compareFigures)
@Injectable()
export class CompareFiguresOfAUnit implements HandlesJob<ComparedUnitData> {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  run({ campaignId, unitId }: ComparedUnitData, meta: Meta): Promise<unknown> {
    return this.commands.execute(new CompareFigures({ campaignId, unitId }, meta));
  }
}
