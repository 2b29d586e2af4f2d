import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import { IsString } from 'class-validator';
import type { Repository } from 'typeorm';
import type { Meta } from '@app/eventing';
import { JobHandler, jobKind, type HandlesJob } from '@app/queues';
import { AssignRecheck, CallOffRecheck } from './commands.js';
import { RecheckAssignmentRow } from './recheck.entity.js';

export class DrawnClosureData {
  @IsString() drawId: string;
  /** `<unit>:<closure>`, as the draw calls it. */
  @IsString() objectId: string;
}

export const keepRecheck = jobKind('keep-recheck', DrawnClosureData);

export const closureOf = (objectId: string): string => objectId.slice(objectId.indexOf(':') + 1);

/** Brings one recheck in line with what its draw says now. Late or twice, it changes nothing. */
@JobHandler(keepRecheck)
@Injectable()
export class KeepRecheck implements HandlesJob<DrawnClosureData> {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @InjectRepository(RecheckAssignmentRow) private readonly rows: Repository<RecheckAssignmentRow>,
  ) {}

  async run(data: DrawnClosureData, meta: Meta): Promise<void> {
    const row = await this.rows.findOneBy({ ...data });
    if (!row) return;
    const recheckId = closureOf(row.objectId);
    const { drawId, drawYear, drawNumber, item, dueOn, supervisors, gone } = row;
    await this.commands.execute(
      gone
        ? new CallOffRecheck({ recheckId, drawId }, meta)
        : new AssignRecheck({ recheckId, drawId, drawYear, drawNumber, item, dueOn, supervisors }, meta),
    );
  }
}
