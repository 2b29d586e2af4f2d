import { Inject, Injectable } from '@nestjs/common';
import { DrawPublished, SupervisorReplaced } from '@app/draw/events.js';
import type { Recorded } from '@app/eventing';
import { Jobs, Reaction, requestJob, type Reacts } from '@app/queues';
import { keepMutualVisits } from './jobs.js';
import { isMutual } from './surroundings.projection.js';

type Steers = DrawPublished | SupervisorReplaced;

function unitsOf(event: Steers): string[] {
  if (event.type === 'SupervisorReplaced') return [event.data.object];
  return isMutual(event.data) ? Object.keys(event.data.assignments) : [];
}

/** A published pairing, and each replacement in it, becomes one job per unit inspected. Other draws become none. */
@Reaction('keep-mutual-visits', [DrawPublished, SupervisorReplaced])
@Injectable()
export class KeepMutualVisitsInLineWithTheDraw implements Reacts<Steers> {
  constructor(@Inject(Jobs) private readonly jobs: Jobs) {}

  react(event: Recorded<Steers>): Promise<void> {
    const { drawId } = event.data;
    const requests = unitsOf(event).map((unitId) =>
      requestJob(keepMutualVisits, `keep-mutual-visits-${event.id}-${unitId}`, { drawId, unitId }),
    );
    return this.jobs.add(requests);
  }
}
