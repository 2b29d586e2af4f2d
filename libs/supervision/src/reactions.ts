import { Inject, Injectable } from '@nestjs/common';
import { DrawPublished, ObjectReplaced, SupervisorReplaced } from '@app/draw/events.js';
import type { Recorded } from '@app/eventing';
import { Jobs, Reaction, requestJob, type Reacts } from '@app/queues';
import { isSupervision } from './assignment.projection.js';
import { keepInspection } from './jobs.js';

type Steers = DrawPublished | SupervisorReplaced | ObjectReplaced;

function unitsOf(event: Steers): string[] {
  switch (event.type) {
    case 'DrawPublished':
      return isSupervision(event.data) ? Object.keys(event.data.assignments) : [];
    case 'SupervisorReplaced':
      return [event.data.object];
    case 'ObjectReplaced':
      return [event.data.out, event.data.in];
  }
}

/** A published draw, and each replacement in it, becomes one job per unit concerned. */
@Reaction('keep-inspections', [DrawPublished, SupervisorReplaced, ObjectReplaced])
@Injectable()
export class KeepInspectionsInLineWithTheDraw implements Reacts<Steers> {
  constructor(@Inject(Jobs) private readonly jobs: Jobs) {}

  react(event: Recorded<Steers>): Promise<void> {
    const { drawId } = event.data;
    const requests = unitsOf(event).map((unitId) =>
      requestJob(keepInspection, `keep-inspection-${event.id}-${unitId}`, { drawId, unitId }),
    );
    return this.jobs.add(requests);
  }
}
