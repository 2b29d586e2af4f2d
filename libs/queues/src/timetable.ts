import { Injectable } from '@nestjs/common';
import { Jobs, type JobRequest } from './job.js';

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
