import { Injectable } from '@nestjs/common';
import { Jobs, type JobCounts, type JobRequest, type JobStanding } from './job.js';

/** Jobs in memory on a moved clock: whoever lives a past through runs what has become due, in order of time. */
@Injectable()
export class Timetable extends Jobs {
  private readonly waiting = new Map<string, JobRequest>();
  private readonly seen = new Set<string>();

  add(requests: readonly JobRequest[]): Promise<void> {
    for (const request of requests) {
      if (!this.seen.has(request.id)) this.waiting.set(request.id, request);
      this.seen.add(request.id);
    }
    return Promise.resolve();
  }

  counts(): Promise<JobCounts> {
    return Promise.resolve({ waiting: this.waiting.size, active: 0, delayed: 0, failed: 0 });
  }

  find(id: string): Promise<JobStanding | undefined> {
    const job = this.waiting.get(id);
    const at = job?.runAt ?? '';
    return Promise.resolve(job && { id, is: 'pending', data: job.data, progress: 0, at });
  }

  failed(): Promise<JobStanding[]> {
    return Promise.resolve([]);
  }

  /** Takes out the earliest job due by `time`; jobs without a time come first. */
  takeDue(time: string): JobRequest | undefined {
    let first: JobRequest | undefined;
    for (const request of this.waiting.values()) {
      if ((request.runAt ?? '') <= time && (first === undefined || (request.runAt ?? '') < (first.runAt ?? '')))
        first = request;
    }
    if (first) this.waiting.delete(first.id);
    return first;
  }

  /** What is still to come, for handing over to the real queue. */
  remaining(): JobRequest[] {
    return [...this.waiting.values()];
  }
}
