import { Inject, Injectable } from '@nestjs/common';
import type { Recorded } from '@app/eventing';
import { Jobs, Reaction, type Reacts } from '@app/queues';
import { DrawFrozen, DrawPrepared } from './events.js';
import { deadlineOf, momentsOf } from './jobs.js';

/** Every preparation and every freeze asks for its moments. */
@Reaction('keep-draw-moments', [DrawPrepared, DrawFrozen])
@Injectable()
export class AskForMoments implements Reacts<DrawPrepared | DrawFrozen> {
  constructor(@Inject(Jobs) private readonly jobs: Jobs) {}

  react({ type, data }: Recorded<DrawPrepared | DrawFrozen>): Promise<void> {
    if (type === 'DrawPrepared') return this.jobs.add(deadlineOf(data.drawId, data.freezeDeadline));
    const { manifest, beaconAt } = data;
    const { drawId, notBefore, publishBy, contributions, revealBy } = manifest;
    const reveals = contributions.some(({ kind }) => kind === 'reveal');
    const times = { drawId, notBefore, publishBy, ...(reveals && { revealBy }), ...(beaconAt && { beaconAt }) };
    return this.jobs.add(momentsOf(times));
  }
}
