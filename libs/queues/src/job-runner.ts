import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { plainToInstance } from 'class-transformer';
import { IsInt, IsString, Min, validate } from 'class-validator';
import { Clock } from '@app/calendar';
import { EventStore, idFrom, type AnyEvent, type Meta } from '@app/eventing';
import { JOB_HANDLER, REACTION, type HandlesJob, type Progress, type ReactionKind, type Reacts } from './handlers.js';
import { declaredJobs, jobKind, type JobKind } from './job.js';

/** Data of a reaction's job: where the event stands. Its content stays in the history alone. */
export class ReactionData {
  @IsString() reaction: string;
  @IsString() stream: string;
  @IsInt() @Min(1) version: number;
}

export const reactionJob = jobKind('reaction', ReactionData);

/** Data no handler can accept. Trying again would not help. */
export class UnfitJob extends Error {
  override readonly name = 'UnfitJob';
}

const untold: Progress = () => Promise.resolve();

/** Finds the one handler of a job, checks its data and runs it on behalf of the system. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap {
  private readonly handlers = new Map<string, { kind: JobKind<object>; handler: HandlesJob<object> }>();
  private readonly reactions = new Map<string, { kind: ReactionKind; reaction: Reacts<AnyEvent> }>();

  constructor(
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.handlers.set(reactionJob.name, {
      kind: reactionJob,
      handler: { run: (data, meta) => this.react(data as ReactionData, meta) },
    });
    for (const { metatype, instance } of this.discovery.getProviders()) {
      const kind = metatype && (Reflect.getMetadata(JOB_HANDLER, metatype) as JobKind<object> | undefined);
      const reaction = metatype && (Reflect.getMetadata(REACTION, metatype) as ReactionKind | undefined);
      if (kind) this.claim(this.handlers, kind.name, { kind, handler: instance as HandlesJob<object> });
      if (reaction)
        this.claim(this.reactions, reaction.name, { kind: reaction, reaction: instance as Reacts<AnyEvent> });
    }
    const idle = [...declaredJobs].filter((name) => !this.handlers.has(name));
    if (idle.length > 0) throw new Error(`Jobs without a handler: ${idle.join(', ')}`);
  }

  /** The reactions an event type calls for. */
  reactionsTo(type: string): string[] {
    return [...this.reactions.values()].filter(({ kind }) => kind.on.includes(type)).map(({ kind }) => kind.name);
  }

  /** Runs one job. Throws Rejection when a rule refuses it, UnfitJob when no handler can ever accept it. */
  async run(name: string, data: object, jobId: string, progress = untold): Promise<unknown> {
    const found = this.handlers.get(name);
    if (!found) throw new UnfitJob(`No handler for job ${name}`);
    const checked = plainToInstance(found.kind.dto, data);
    const faults = await validate(checked, { whitelist: true, forbidNonWhitelisted: true });
    if (faults.length > 0) throw new UnfitJob(`Job ${name} has unfit data: ${faults.map(String).join('; ')}`);
    return found.handler.run(checked, this.meta(jobId), progress);
  }

  private async react({ reaction: name, stream, version }: ReactionData, meta: Meta): Promise<unknown> {
    const found = this.reactions.get(name);
    const event = (await this.store.stream(stream))[version - 1];
    if (!found || !event) throw new UnfitJob(`No reaction ${name} to event ${version} of ${stream}`);
    return found.reaction.react(event, meta);
  }

  private meta(jobId: string): Meta {
    return {
      actor: 'system',
      roles: ['system'],
      at: this.clock.now().toISOString(),
      commandId: idFrom('job', jobId),
    };
  }

  private claim<T>(taken: Map<string, T>, name: string, value: T): void {
    if (taken.has(name)) throw new Error(`Two handlers for ${name}`);
    taken.set(name, value);
  }
}
