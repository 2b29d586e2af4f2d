import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { IsIn, IsString, Matches } from 'class-validator';
import type { Meta } from '@app/eventing';
import { JobHandler, jobKind, type HandlesJob } from '@app/queues';
import { ClosePhase, OpenPhase } from './commands.js';
import type { Phase } from './events.js';
import { PHASES } from './rules.js';

export class OpenPhaseData {
  @IsString() campaignId: string;
  @IsIn(PHASES) phase: Phase;
}

export class ClosePhaseData extends OpenPhaseData {
  /** The day whose end has come; after an extension a later job closes the phase. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/) dueOn: string;
}

export const openPhase = jobKind('open-phase', OpenPhaseData);
export const closePhase = jobKind('close-phase', ClosePhaseData);

@JobHandler(openPhase)
@Injectable()
export class OpenPhaseOnItsDay implements HandlesJob<OpenPhaseData> {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  run({ campaignId, phase }: OpenPhaseData, meta: Meta): Promise<unknown> {
    return this.commands.execute(new OpenPhase({ campaignId, phase }, meta));
  }
}

@JobHandler(closePhase)
@Injectable()
export class ClosePhaseAtItsEnd implements HandlesJob<ClosePhaseData> {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  run({ campaignId, phase, dueOn }: ClosePhaseData, meta: Meta): Promise<unknown> {
    return this.commands.execute(new ClosePhase({ campaignId, phase, dueOn }, meta));
  }
}
