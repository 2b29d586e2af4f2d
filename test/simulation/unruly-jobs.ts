import { Timetable, type JobRequest } from '@app/queues';
import type { Chance } from '../faults/seeded.js';

/** One run of a job, and what befalls it. */
export interface JobRun {
  readonly job: JobRequest;
  /** When it really runs, ms since 1970. */
  readonly at: number;
  /** Its worker dies at this statement to the database, counted from 1; absent: it lives. */
  readonly diesAt?: number;
  /** The statement it dies at has its effect, and nobody hears of it. */
  readonly heard?: boolean;
}

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];

/** No job is later than this, with all its retries: what the invariants allow before they miss something. */
export const LATEST_MS = 4 * DAY;

/** A queue at its worst: jobs run late, out of order, twice, and their workers die half-way. Nothing is ever lost. */
export class UnrulyJobs extends Timetable {
  private readonly runs: JobRun[] = [];
  private readonly ids = new Set<string>();
  private orderly = false;

  constructor(
    private readonly chance: Chance,
    private readonly now: () => number,
  ) {
    super();
  }

  /** From here on jobs are punctual; what is on its way stays as it is. */
  calmDown(): void {
    this.orderly = true;
  }

  override add(requests: readonly JobRequest[]): Promise<void> {
    for (const job of requests) {
      if (this.ids.has(job.id)) continue;
      this.ids.add(job.id);
      this.plan(job, Math.max(this.now(), job.runAt ? Date.parse(job.runAt) : 0));
    }
    return Promise.resolve();
  }

  /** Takes out what runs next, if it runs by `until`. */
  next(until: number): JobRun | undefined {
    const first = this.runs.reduce<JobRun | undefined>(
      (best, run) => (run.at <= until && (!best || run.at < best.at) ? run : best),
      undefined,
    );
    if (first) this.runs.splice(this.runs.indexOf(first), 1);
    return first;
  }

  /** A job whose worker died is taken up by another. */
  again({ job }: JobRun): void {
    this.runs.push({ job, at: this.now() + MINUTE * (1 + this.chance.below(60)) });
  }

  get left(): number {
    return this.runs.length;
  }

  private plan(job: JobRequest, due: number): void {
    if (this.orderly) return void this.runs.push({ job, at: due });
    this.runs.push({ job, at: due + this.lateness(), ...this.death() });
    if (this.chance.below(10) === 0) this.runs.push({ job, at: due + this.chance.below(5 * DAY) });
  }

  private lateness(): number {
    const luck = this.chance.below(20);
    if (luck === 0) return this.chance.below(3 * DAY);
    return luck < 4 ? this.chance.below(12 * HOUR) : this.chance.below(2 * MINUTE);
  }

  private death(): Partial<JobRun> {
    if (this.chance.below(25) > 0) return {};
    return { diesAt: 1 + this.chance.below(14), heard: this.chance.below(2) === 0 };
  }
}
