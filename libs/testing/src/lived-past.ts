import type { INestApplicationContext } from '@nestjs/common';
import { Pool } from 'pg';
import { type MovedClock } from '@app/calendar';
import { EventStore, FollowerRun, idFrom, type AnyEvent, type Meta, type Receipt } from '@app/eventing';
import { JobRunner, ReactionFollower, Timetable, type JobRequest } from '@app/queues';

/** Drives an application on a moved clock and the timetable: facts are recorded, and what they call for is done. */
export class LivedPast {
  /** Every job that was done, in order. */
  readonly done: JobRequest[] = [];
  private asked = 0;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly clock: MovedClock,
  ) {}

  meta(actor: string, roles: readonly string[] = [], unit?: string): Meta {
    const commandId = idFrom('lived-past', String(this.asked++));
    return { actor, roles, at: this.clock.now().toISOString(), commandId, ...(unit === undefined ? {} : { unit }) };
  }

  /** What another context announced, through the real store and its projections, without that context's rules. */
  record(stream: string, ...events: AnyEvent[]): Promise<Receipt> {
    return this.recordAs(this.meta('somebody'), stream, ...events);
  }

  recordAs(meta: Meta, stream: string, ...events: AnyEvent[]): Promise<Receipt> {
    return this.app
      .get(EventStore)
      .handle(
        { name: 'announced', initial: null, stream: () => stream, decide: () => events, evolve: (state) => state },
        { type: 'Announce', data: { stream }, meta },
      );
  }

  /** Does what is due, follows the history, and only then goes on to what falls due next, until `time`. */
  async liveTo(time: string): Promise<void> {
    const [timetable, run] = [
      this.app.get(Timetable),
      new FollowerRun(this.app.get(Pool), this.app.get(ReactionFollower)),
    ];
    for (;;) {
      const due = timetable.takeDue(this.clock.now().toISOString());
      if (!due && (await run.step()) > 0) continue;
      const job = due ?? timetable.takeDue(time);
      if (!job) break;
      await this.doJob(job);
    }
    this.clock.moveTo(time);
    await run.release();
  }

  /** Turns what was recorded into jobs and does none of them. */
  async follow(): Promise<void> {
    const run = new FollowerRun(this.app.get(Pool), this.app.get(ReactionFollower));
    while ((await run.step()) > 0);
    await run.release();
  }

  private async doJob(job: JobRequest): Promise<void> {
    if (job.runAt) this.clock.moveTo(job.runAt);
    await this.app.get(JobRunner).run(job.name, job.data, job.id);
    this.done.push(job);
  }
}
