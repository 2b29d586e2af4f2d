import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { IsInt } from 'class-validator';
import { Pool } from 'pg';
import { instantOf } from '@app/calendar';
import { idFrom, type Meta } from '@app/eventing';
import { JobHandler, jobKind, Jobs, requestJob, type HandlesJob, type JobRequest, type Progress } from '@app/queues';
import { ForetellShortfalls, RequestTrainingPlans } from './commands.js';
import { FIRST_WARNING } from './hours.rules.js';

export class ForetellShortfallsData {
  @IsInt() year: number;
  @IsInt() month: number;
}

export const foretellShortfalls = jobKind('foretell-training-shortfalls', ForetellShortfallsData);

export class RequestPlansData {
  @IsInt() year: number;
}

export const requestPlans = jobKind('request-training-plans', RequestPlansData);

/** In the morning of the first day of the year. */
export const plansOf = (year: number): JobRequest =>
  requestJob(requestPlans, `request-training-plans-${year}`, { year }, instantOf(`${year}-01-01`, '08:30:00.000'));

/** 年度培训计划 of every unit, asked for once a year. It asks for the next year itself. */
@JobHandler(requestPlans)
@Injectable()
export class RequestPlansOfUnits implements HandlesJob<RequestPlansData> {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  async run({ year }: RequestPlansData, meta: Meta): Promise<void> {
    await this.jobs.add([plansOf(year + 1)]);
    await this.commands.execute(new RequestTrainingPlans({ year }, meta));
  }
}

interface Month {
  readonly year: number;
  readonly month: number;
}

/** In the morning of the first day of the month. */
export function warningIn({ year, month }: Month): JobRequest {
  const name = `${year}-${String(month).padStart(2, '0')}`;
  return requestJob(
    ...([foretellShortfalls, `foretell-training-shortfalls-${name}`, { year, month }] as const),
    instantOf(`${name}-01`, '08:30:00.000'),
  );
}

/** September to December, then September again. */
export const nextWarning = ({ year, month }: Month): Month =>
  month === 12 ? { year: year + 1, month: FIRST_WARNING } : { year, month: Math.max(FIRST_WARNING, month + 1) };

/** 学时预警 of every unit, once a month; a second run in the month tells nobody again. It asks for the next one itself. */
@JobHandler(foretellShortfalls)
@Injectable()
export class ForetellShortfallsOfUnits implements HandlesJob<ForetellShortfallsData> {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(Pool) private readonly db: Pool,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  async run({ year, month }: ForetellShortfallsData, meta: Meta, progress: Progress): Promise<void> {
    await this.jobs.add([warningIn(nextWarning({ year, month }))]);
    const { rows } = await this.db.query<{ id: string }>(
      `select id from training_unit u where not closed
          and exists (select from training_officer o where o.unit_id = u.id and o.until_day is null) order by id`,
    );
    for (const [place, { id: unitId }] of rows.entries()) {
      const own = { ...meta, commandId: idFrom(meta.commandId, unitId) };
      await this.commands.execute(new ForetellShortfalls({ unitId, year, month }, own));
      await progress((place + 1) / rows.length);
    }
  }
}
