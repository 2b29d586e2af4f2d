import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import { IsString } from 'class-validator';
import { In, Not, type Repository } from 'typeorm';
import { idFrom, type Meta } from '@app/eventing';
import { JobHandler, jobKind, type HandlesJob } from '@app/queues';
import { ArrangeMutualVisit, CallOffMutualVisit } from './commands.js';
import { MutualAssignmentRow, MutualVisitRow } from './mutual.entity.js';

export class PairedUnitData {
  @IsString() drawId: string;
  @IsString() unitId: string;
}

export const keepMutualVisits = jobKind('keep-mutual-visits', PairedUnitData);

export const mutualVisitIdOf = (drawId: string, unitId: string, visitorId: string): string =>
  idFrom('mutual-visit', drawId, unitId, visitorId);

/** Brings the visits to one unit in line with what its draw says now. Late or twice, it changes nothing. */
@JobHandler(keepMutualVisits)
@Injectable()
export class KeepMutualVisits implements HandlesJob<PairedUnitData> {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @InjectRepository(MutualAssignmentRow) private readonly rows: Repository<MutualAssignmentRow>,
    @InjectRepository(MutualVisitRow) private readonly visits: Repository<MutualVisitRow>,
  ) {}

  async run(data: PairedUnitData, meta: Meta): Promise<void> {
    const row = await this.rows.findOneBy({ ...data });
    if (!row) return;
    await this.follow(row, meta);
    const now = await this.rows.findOneBy({ ...data });
    // A replacement came in between: its own job may have run before this one was through.
    if (now && now.visitors.join() !== row.visitors.join()) await this.run(data, meta);
  }

  private async follow(row: MutualAssignmentRow, meta: Meta): Promise<void> {
    const { drawId, unitId } = row;
    const { visitors, ...assignment } = row;
    const gone = await this.visits.findBy({
      ...{ drawId, unitId },
      ...{ visitorId: Not(In(visitors)), state: Not('called-off' as const) },
    });
    for (const { id } of gone) {
      await this.commands.execute(new CallOffMutualVisit({ visitId: id }, told(meta, id, 'called-off')));
    }
    for (const visitorId of visitors) {
      const visitId = mutualVisitIdOf(drawId, unitId, visitorId);
      const visit = new ArrangeMutualVisit({ ...assignment, visitId, visitorId }, told(meta, visitId, 'arranged'));
      await this.commands.execute(visit);
    }
  }
}

/** One job asks for several commands: each has an id of its own, the same each time. */
const told = (meta: Meta, visitId: string, what: string): Meta => ({
  ...meta,
  commandId: idFrom(meta.commandId, visitId, what),
});
