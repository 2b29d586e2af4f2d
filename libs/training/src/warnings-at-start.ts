import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock, dayOf } from '@app/calendar';
import { Jobs } from '@app/queues';
import { FIRST_WARNING } from './hours.rules.js';
import { nextWarning, plansOf, warningIn } from './jobs.js';

/** What is asked for and foretold this year, which is done once whatever became of its job, and the next. */
@Injectable()
export class TrainingWarningsAtStart implements OnApplicationBootstrap {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const [year = 0, month = 1] = dayOf(this.clock.now()).split('-').map(Number);
    const now = month >= FIRST_WARNING ? [warningIn({ year, month })] : [];
    await this.jobs.add([...now, warningIn(nextWarning({ year, month })), plansOf(year), plansOf(year + 1)]);
  }
}
