import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Pool } from 'pg';
import type { MovedClock } from '@app/calendar';
import {
  EventStore,
  FollowerRun,
  idFrom,
  Rejection,
  type AnyCommand,
  type Meta,
  type Receipt,
  type Recorded,
} from '@app/eventing';
import { JobRunner, ReactionFollower, Timetable, type JobRequest } from '@app/queues';
import type { Cast } from './cast.js';

const HANDS = 4;

/** Who asks for something: somebody of the cast, or the program itself. */
type Asker = Pick<Meta, 'actor' | 'roles' | 'unit'>;

/**
 * A past that is lived through: people act through the command bus, and before the clock moves on, everything that
 * would have happened by itself happens, each thing at its own time.
 */
export class LivedPast {
  /** Jobs that a rule refused. An administrator would find them as failed. */
  readonly refused: string[] = [];
  private readonly bus: CommandBus;
  private readonly store: EventStore;
  private readonly runner: JobRunner;
  private readonly timetable: Timetable;
  private readonly reactions: FollowerRun;
  private commands = 0;
  /** Whether something was recorded that the reactions have not been shown. */
  private news = true;

  constructor(
    app: INestApplicationContext,
    readonly clock: MovedClock,
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
    await this.settle();
    for (let job = this.timetable.takeDue(instant); job; job = this.timetable.takeDue(instant)) {
      this.clock.moveTo(job.runAt ?? '');
      await this.run(job);
      await this.runDue();
      await this.settle();
    }
    this.clock.moveTo(instant);
  }

  as(login: string): Meta {
    const { accountId, role, unitId } = this.cast.of(login);
    return this.metaOf({ actor: accountId, roles: [role], ...(unitId && { unit: unitId }) });
  }

  /** The program itself, for what must be there before the first person is. */
  asProgram(): Meta {
    return this.metaOf({ actor: 'cli', roles: ['system'] });
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

  private metaOf(asker: Asker): Meta {
    this.commands += 1;
    return { ...asker, at: this.now, commandId: idFrom('demo-command', String(this.commands)) };
  }

  /** Everything that follows at once from what was done, and what follows from that. */
  private async settle(): Promise<void> {
    while (this.news) {
      this.news = (await this.reactions.step()) > 0;
      await this.runDue();
    }
  }

  /** Side by side, as the worker does them. */
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
