import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Pool } from 'pg';
import type { MovedClock } from '@app/calendar';
import { EventStore, FollowerRun, Rejection, type AnyCommand, type Receipt, type Recorded } from '@app/eventing';
import { JobRunner, ReactionFollower, Timetable, type JobRequest } from '@app/queues';
import type { Cast } from './cast.js';
import { Moment, type Surroundings } from './moment.js';

/** How many jobs are done side by side, as the worker does them. */
const HANDS = 4;

/**
 * A past that is lived through: people act through the command bus, and before the clock moves on, everything that
 * would have happened by itself happens, each thing at its own time.
 */
export class LivedPast implements Surroundings {
  /** Jobs that a rule refused. An administrator would find them as failed. */
  readonly refused: string[] = [];
  private readonly bus: CommandBus;
  private readonly store: EventStore;
  private readonly runner: JobRunner;
  private readonly timetable: Timetable;
  private readonly reactions: FollowerRun;
  /** Whether something was recorded that the reactions have not been shown. */
  private news = true;

  constructor(
    app: INestApplicationContext,
    private readonly clock: MovedClock,
    readonly cast: Cast,
  ) {
    this.bus = app.get(CommandBus);
    this.store = app.get(EventStore);
    this.runner = app.get(JobRunner);
    this.timetable = app.get(Timetable);
    this.reactions = new FollowerRun(app.get(Pool), app.get(ReactionFollower));
  }

  /** Moves the clock to an instant; what falls due before it is done on the way. */
  async moveTo(instant: string): Promise<void> {
    // A picture that was uploaded has its work at once, whether or not an event follows it.
    await this.runDue();
    await this.settle();
    for (let job = this.timetable.takeDue(instant); job; job = this.timetable.takeDue(instant)) {
      this.clock.moveTo(job.runAt ?? '');
      await this.run(job);
      await this.runDue();
      await this.settle();
    }
    this.clock.moveTo(instant);
  }

  /** The instant somebody acts at. It is not after the clock. */
  moment({ at, thread }: { at: string; thread: string }): Moment {
    return new Moment(this, at, thread);
  }

  async do(command: AnyCommand): Promise<Receipt> {
    const receipt = await this.bus.execute<AnyCommand, Receipt>(command);
    this.news ||= receipt.events.some(({ type }) => this.runner.reactionsTo(type).length > 0);
    return receipt;
  }

  history(stream: string): Promise<Recorded[]> {
    return this.store.stream(stream);
  }

  /** What is still to come. The worker follows the history from here on. */
  async leave(): Promise<JobRequest[]> {
    await this.reactions.release();
    return this.timetable.remaining();
  }

  private get now(): string {
    return this.clock.now().toISOString();
  }

  /** Everything that follows at once from what was done, and what follows from that. */
  private async settle(): Promise<void> {
    while (this.news) {
      this.news = (await this.reactions.step()) > 0;
      await this.runDue();
    }
  }

  private async runDue(): Promise<void> {
    const hand = async (): Promise<void> => {
      for (let job = this.timetable.takeDue(this.now); job; job = this.timetable.takeDue(this.now)) await this.run(job);
    };
    await Promise.all(Array.from({ length: HANDS }, hand));
  }

  private async run(job: JobRequest): Promise<void> {
    this.news = true;
    try {
      await this.runner.run(job.name, job.data, job.id);
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      this.refused.push(`${job.name} ${job.id}: ${error.code}`);
    }
  }
}
