import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { endOfDay, instantOf } from '@app/calendar';
import type { Meta, Recorded } from '@app/eventing';
import { Jobs, Reaction, requestJob, type JobRequest, type Reacts } from '@app/queues';
import { FinishCampaign } from './commands.js';
import { CampaignLaunched, CampaignMigrated, PhaseClosed, PhaseExtended, type Phase } from './events.js';
import { closePhase, openPhase } from './jobs.js';

type Planned = CampaignLaunched | CampaignMigrated;

/** A phase that was moved opens and closes on other days; the jobs for its former days then find nothing to do. */
@Reaction('arm-phase-jobs', [CampaignLaunched, PhaseExtended, CampaignMigrated])
@Injectable()
export class ArmPhaseJobs implements Reacts<Planned | PhaseExtended> {
  constructor(@Inject(Jobs) private readonly jobs: Jobs) {}

  react(event: Recorded<Planned | PhaseExtended>): Promise<unknown> {
    return this.jobs.add(event.type === 'PhaseExtended' ? [this.closing(event, event.data)] : this.all(event));
  }

  private all(event: Recorded<Planned>): JobRequest[] {
    const { campaignId, phases } = event.data;
    return phases.flatMap(({ phase, startsOn, dueOn }) => [
      requestJob(openPhase, `open-${phase}-${event.id}`, { campaignId, phase }, instantOf(startsOn)),
      this.closing(event, { campaignId, phase, dueOn }),
    ]);
  }

  private closing({ id }: Recorded, of: { campaignId: string; phase: Phase; dueOn: string }): JobRequest {
    const { campaignId, phase, dueOn } = of;
    return requestJob(closePhase, `close-${phase}-${id}`, { campaignId, phase, dueOn }, endOfDay(dueOn));
  }
}

@Reaction('finish-campaign', [PhaseClosed])
@Injectable()
export class FinishCampaignAfterItsLastPhase implements Reacts<PhaseClosed> {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  react({ data: { campaignId } }: Recorded<PhaseClosed>, meta: Meta): Promise<unknown> {
    return this.commands.execute(new FinishCampaign({ campaignId }, meta));
  }
}
