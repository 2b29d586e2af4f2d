import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Jobs } from '@app/queues';
import { Deadlines } from './deadlines.js';
import { endingOf, keepingOf, remindersOf } from './jobs.js';

/** Asks for every job that is still to come, as if none were waiting: a queue that was lost loses no reminder. */
@Injectable()
export class RemindersAtStart implements OnApplicationBootstrap {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Deadlines) private readonly deadlines: Deadlines,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const [behind, open, still] = await Promise.all([
      this.deadlines.leftBehind(),
      this.deadlines.open(),
      this.deadlines.standingStill(),
    ]);
    const requests = [
      ...behind.map(({ duty, since }) => keepingOf(duty, since)),
      ...open.flatMap((standing) => remindersOf(standing, standing.warned)),
      ...still.map((pause) => endingOf(pause)),
    ];
    if (requests.length > 0) await this.jobs.add(requests);
  }
}
