import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { idFrom, Rejection, type Meta, type Recorded } from '@app/eventing';
import { Reaction, type Reacts } from '@app/queues';
import { RecusalApproved, ReplacementRequested } from '@app/supervision/events.js';
import { LeaveRecusedPlaceOpen, ReplaceSupervisor } from './commands.js';

type OpensPlace = RecusalApproved | ReplacementRequested;

/** Whoever was replaced meanwhile, or whose unit is gone, leaves no place to fill. */
const ALREADY_DONE = ['supervisor-not-assigned', 'object-not-drawn'];

/** 回避: the draw fills the place by its own rule (F7). Late or twice, it changes nothing. */
@Reaction('replace-recused', [RecusalApproved, ReplacementRequested])
@Injectable()
export class ReplaceRecused implements Reacts<OpensPlace> {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  async react({ data }: Recorded<OpensPlace>, meta: Meta): Promise<unknown> {
    const { drawId, unitId, supervisorId, inspectionId, recusalId, reason } = data;
    const replacing = { drawId, object: unitId, out: supervisorId, reason: 'recused' as const, explanation: reason };
    try {
      return await this.commands.execute(new ReplaceSupervisor(replacing, meta));
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      if (ALREADY_DONE.includes(error.code)) return undefined;
      if (error.code !== 'nobody-free') throw error;
      const open = { drawId, recusalId, inspectionId, unitId, supervisorId };
      const told = { ...meta, commandId: idFrom(meta.commandId, 'nobody-free') };
      return this.commands.execute(new LeaveRecusedPlaceOpen(open, told));
    }
  }
}
