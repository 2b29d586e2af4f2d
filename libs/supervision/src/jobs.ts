import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import { IsString } from 'class-validator';
import type { Repository } from 'typeorm';
import { idFrom, type Meta } from '@app/eventing';
import { JobHandler, jobKind, type HandlesJob } from '@app/queues';
import { AssignmentRow } from './assignment.entity.js';
import { AssignInspection, CallOffInspection } from './commands.js';

export class DrawnUnitData {
  @IsString() drawId: string;
  @IsString() unitId: string;
}

export const keepInspection = jobKind('keep-inspection', DrawnUnitData);

export const inspectionIdOf = ({ drawId, unitId }: DrawnUnitData): string => idFrom('inspection', drawId, unitId);

/** Brings the inspection of one unit in line with what its draw says now. Late or twice, it changes nothing. */
@JobHandler(keepInspection)
@Injectable()
export class KeepInspection implements HandlesJob<DrawnUnitData> {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @InjectRepository(AssignmentRow) private readonly rows: Repository<AssignmentRow>,
  ) {}

  async run({ drawId, unitId }: DrawnUnitData, meta: Meta): Promise<void> {
    const row = await this.rows.findOneBy({ drawId, unitId });
    if (!row) return;
    const { gone, ...assignment } = row;
    const { drawVersion } = assignment;
    const inspectionId = inspectionIdOf(row);
    // The draw may have moved on between two runs of this job: what is asked then is another command.
    const now = { ...meta, commandId: idFrom(meta.commandId, String(drawVersion)) };
    await this.commands.execute(
      gone
        ? new CallOffInspection({ inspectionId, unitId, drawVersion }, now)
        : new AssignInspection({ ...assignment, inspectionId }, now),
    );
  }
}
