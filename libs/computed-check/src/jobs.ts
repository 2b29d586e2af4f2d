import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { IsString } from 'class-validator';
import { Pool } from 'pg';
import { addDays, daysBetween, instantOf } from '@app/calendar';
import { idFrom, type Meta } from '@app/eventing';
import { JobHandler, jobKind, requestJob, type HandlesJob, type JobRequest } from '@app/queues';
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

export class CountedUnitData {
  @IsString() unitId: string;
}

export const compareRegisters = jobKind('compare-registers', CountedUnitData);

/** No certificate is good for longer; a day further off is a slip of the finger. */
const FURTHEST = 3653;

/** What counts to the end of `lastDay` counts no more on the day after, and nobody does anything on it. */
export function comparedAfter(unitId: string, lastDay: string, today: string): JobRequest[] {
  const [day, away] = [addDays(lastDay, 1), daysBetween(today, lastDay)];
  if (away < 0 || away > FURTHEST) return [];
  const id = `compare-registers-${unitId}-${day}`;
  return [requestJob(compareRegisters, id, { unitId }, instantOf(day, '00:10:00.000'))];
}

/** What the registers of a unit count holds in every campaign it takes part in. Late or twice, it finds what stands. */
@JobHandler(compareRegisters)
@Injectable()
export class CompareRegistersOfAUnit implements HandlesJob<CountedUnitData> {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(Pool) private readonly db: Pool,
  ) {}

  async run({ unitId }: CountedUnitData, meta: Meta): Promise<void> {
    const { rows } = await this.db.query<{ campaignId: string }>(
      `select campaign_id as "campaignId" from checked_unit u join checked_campaign c using (campaign_id)
        where u.unit_id = $1 and not u.let_go and not c.finished order by 1`,
      [unitId],
    );
    for (const { campaignId } of rows) {
      const own = { ...meta, commandId: idFrom(meta.commandId, campaignId) };
      await this.commands.execute(new CompareFigures({ campaignId, unitId }, own));
    }
  }
}
