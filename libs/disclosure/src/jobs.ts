import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { IsInt } from 'class-validator';
import { instantOf } from '@app/calendar';
import type { Meta } from '@app/eventing';
import { JobHandler, jobKind, requestJob, type HandlesJob, type JobRequest } from '@app/queues';
import { OpenStatisticsYear } from './commands.js';

export class OpenStatisticsYearData {
  @IsInt() year: number;
}

export const openStatisticsYear = jobKind('open-statistics-year', OpenStatisticsYearData);

/** Just after the year is over. */
export const openingOf = (year: number): JobRequest =>
  requestJob(
    openStatisticsYear,
    `open-statistics-year-${year}`,
    { year },
    instantOf(`${year + 1}-01-01`, '00:05:00.000'),
  );

@JobHandler(openStatisticsYear)
@Injectable()
export class OpenStatisticsYearAtItsEnd implements HandlesJob<OpenStatisticsYearData> {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  run({ year }: OpenStatisticsYearData, meta: Meta): Promise<unknown> {
    return this.commands.execute(new OpenStatisticsYear({ year }, meta));
  }
}
