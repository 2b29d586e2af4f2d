import { createHash } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus, QueryBus, type Query } from '@nestjs/cqrs';
import { Pool } from 'pg';
import sharp from 'sharp';
import { MovedClock } from '@app/calendar';
import { Catalogue, FollowerRun, idFrom, Rejection, type AnyCommand, type Meta } from '@app/eventing';
import { Files } from '@app/files';
import { JobRunner, ReactionFollower } from '@app/queues';
import type { Chance } from '../faults/seeded.js';
import type { Person } from './cast.js';
import { diesAt } from './half-way.js';
import type { UnrulyJobs, JobRun } from './unruly-jobs.js';

/** What became of one request: done, or refused with a code. */
export interface Outcome {
  readonly does: string;
  readonly by: string;
  readonly refused?: string;
}

/** One county on a moved clock: its people ask through the real bus, its jobs run as badly as jobs can. */
export class World {
  readonly counted = { asked: 0, refused: 0, jobs: 0, deaths: 0, refusedJobs: 0 };
  /** Told of every step. */
  onStep: (what: string) => Promise<void> = () => Promise.resolve();
  readonly pool: Pool;
  readonly catalogue: Catalogue;
  /** How often each command was done and each refused, by name and code, and how often each event came of it. */
  readonly tally = new Map<string, number>();
  /** The sides that handed in each paper: units by their ids, and `undefined` for the office and all others. */
  readonly handedIn = new Map<string, Set<string | undefined>>();
  private readonly bus: CommandBus;
  private readonly questions: QueryBus;
  private readonly runner: JobRunner;
  private readonly files: Files;
  private readonly reactions: FollowerRun;

  constructor(
    app: INestApplicationContext,
    readonly clock: MovedClock,
    readonly jobs: UnrulyJobs,
    readonly chance: Chance,
  ) {
    this.pool = app.get(Pool);
    this.catalogue = app.get(Catalogue);
    this.bus = app.get(CommandBus);
    this.questions = app.get(QueryBus);
    this.runner = app.get(JobRunner);
    this.files = app.get(Files);
    this.reactions = new FollowerRun(this.pool, app.get(ReactionFollower));
  }

  get now(): string {
    return this.clock.now().toISOString();
  }

  id(of: string): string {
    return idFrom('simulated', String(this.chance.seed), of, String((this.counted.asked += 1)));
  }

  meta({ accountId, role, unitId }: Person): Meta {
    const stamp = { at: this.now, commandId: this.id('command') };
    return { actor: accountId, roles: [role], ...stamp, ...(unitId && { unit: unitId }) };
  }

  /** A refusal is an answer; anything else that goes wrong is a fault of the product. */
  async ask(command: AnyCommand, by = command.meta.actor): Promise<Outcome> {
    const outcome = await this.answerTo(command, by);
    this.count(outcome.refused ? `${outcome.does} ${outcome.refused}` : outcome.does);
    await this.onStep(`${outcome.does} by ${by}${outcome.refused ? `: ${outcome.refused}` : ''}`);
    return outcome;
  }

  count(what: string): void {
    this.tally.set(what, (this.tally.get(what) ?? 0) + 1);
  }

  private async answerTo(command: AnyCommand, by: string): Promise<Outcome> {
    try {
      await this.bus.execute(command);
      return { does: command.type, by };
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      this.counted.refused += 1;
      return { does: command.type, by, refused: error.code };
    }
  }

  /** An answer; none where the question is refused. */
  async see<A>(question: Query<A>): Promise<A | undefined> {
    try {
      return await this.questions.execute(question);
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      return undefined;
    }
  }

  /** A paper that nobody has handed in before. */
  paper(by: Person): Promise<string> {
    return this.handIn('模拟材料.txt', Buffer.from(`模拟材料 ${this.id('paper')}\n`), by);
  }

  /** Mostly a photograph that nobody has handed in before; now and then something that is none. */
  async picture(by: Person): Promise<string> {
    if (this.chance.below(12) === 0) return this.paper(by);
    const [r = 0, g = 0, b = 0] = createHash('sha256').update(this.id('picture')).digest();
    const picture = sharp({ create: { width: 12, height: 12, channels: 3, background: { r, g, b } } });
    return this.handIn('模拟图片.png', await picture.png().toBuffer(), by);
  }

  /** Nothing is kept of whoever may hand in nothing. */
  private async handIn(name: string, bytes: Buffer, by: Person): Promise<string> {
    try {
      const { id } = await this.files.keep(name, bytes, this.meta(by));
      this.handedIn.set(id, (this.handedIn.get(id) ?? new Set()).add(by.unitId));
      return id;
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      return createHash('sha256').update(bytes).digest('hex');
    }
  }

  async rows<T extends object>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    return (await this.pool.query<T>(sql, [...parameters])).rows;
  }

  /** Lets time go on; what the queue lets go meanwhile is done, each thing when the queue lets it go. */
  async liveTo(time: number): Promise<void> {
    await this.follow();
    for (let run = this.jobs.next(time); run; run = this.jobs.next(time)) {
      this.clock.moveTo(new Date(run.at).toISOString());
      await this.perform(run);
      // Sometimes the follower is behind, and several events become jobs together.
      if (this.chance.below(4) > 0) await this.follow();
    }
    this.clock.moveTo(new Date(time).toISOString());
    await this.follow();
  }

  release(): Promise<void> {
    return this.reactions.release();
  }

  private async follow(): Promise<void> {
    while ((await this.reactions.step()) > 0);
  }

  private async perform(run: JobRun): Promise<void> {
    const { job, diesAt: statement, heard = false } = run;
    this.counted.jobs += 1;
    const work = () => this.doJob(run);
    if (statement === undefined) await work();
    else if (await diesAt(statement, heard, work)) {
      this.counted.deaths += 1;
      this.jobs.again(run);
    }
    await this.onStep(`job ${job.name} ${job.id}`);
  }

  private async doJob({ job }: JobRun): Promise<void> {
    try {
      await this.runner.run(job.name, job.data, job.id);
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      this.counted.refusedJobs += 1;
    }
  }
}
