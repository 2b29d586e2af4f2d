import type { Type } from '@nestjs/common';

/** A kind of job: its name, and the class-validator DTO its data is checked against before it runs. */
export interface JobKind<D extends object> {
  readonly name: string;
  readonly dto: Type<D>;
}

/** Names of every job kind that was loaded; the boot compares them with their handlers. */
export const declaredJobs = new Set<string>();

export function jobKind<D extends object>(name: string, dto: Type<D>): JobKind<D> {
  declaredJobs.add(name);
  return { name, dto };
}

/** One job to be done once. The same id asked for twice is one job. */
export interface JobRequest {
  readonly name: string;
  /** No colon in it: BullMQ refuses one. */
  readonly id: string;
  readonly data: object;
  /** UTC. Absent or past: at once. */
  readonly runAt?: string;
}

export const requestJob = <D extends object>(kind: JobKind<D>, id: string, data: D, runAt?: string): JobRequest => ({
  name: kind.name,
  id,
  data: { ...data },
  ...(runAt === undefined ? {} : { runAt }),
});

/** How many jobs there are in each state; what is done is not counted. */
export interface JobCounts {
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly failed: number;
}

/** How one job stands. `pending`: not begun, or waiting to be tried again. */
export interface JobStanding {
  readonly id: string;
  readonly is: 'pending' | 'active' | 'done' | 'failed';
  readonly data: object;
  /** From 0 to 1. */
  readonly progress: number;
  /** Why it failed. */
  readonly reason?: string;
  /** When it was asked for, UTC. */
  readonly at: string;
}

/** Where jobs are asked for. BullMQ in production; a timetable on a moved clock when a past is lived through. */
export abstract class Jobs {
  abstract add(requests: readonly JobRequest[]): Promise<void>;
  abstract counts(): Promise<JobCounts>;
  /** Absent: never asked for, or done long ago. */
  abstract find(id: string): Promise<JobStanding | undefined>;
  /** The newest failed jobs of a kind, among the last hundreds that failed. */
  abstract failed(name: string): Promise<JobStanding[]>;
}
