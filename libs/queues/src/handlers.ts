import { SetMetadata } from '@nestjs/common';
import type { AnyEvent, Meta, Recorded } from '@app/eventing';
import type { JobKind } from './job.js';

export const JOB_HANDLER = Symbol('job-handler');
export const REACTION = Symbol('reaction');

/** Marks the one class that does a kind of job. */
export const JobHandler = <D extends object>(kind: JobKind<D>): ClassDecorator => SetMetadata(JOB_HANDLER, kind);

/** Tells how much of a job is done, from 0 to 1, to whoever looks at it meanwhile. */
export type Progress = (share: number) => Promise<void>;

/** What a job handler looks like. `meta` speaks for the system; its command id follows from the job's id. */
export interface HandlesJob<D extends object> {
  run(data: D, meta: Meta, progress: Progress): Promise<unknown>;
}

export interface ReactionKind {
  readonly name: string;
  readonly on: readonly string[];
}

interface EventClass {
  readonly type: string;
}

/** Marks a class that answers events with one command or one job, in its own retried job per event. */
export const Reaction = (name: string, events: readonly EventClass[]): ClassDecorator =>
  SetMetadata(REACTION, { name, on: events.map(({ type }) => type) } satisfies ReactionKind);

export interface Reacts<E extends AnyEvent> {
  react(event: Recorded<E>, meta: Meta): Promise<unknown>;
}
