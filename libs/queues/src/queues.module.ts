import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { openQueue, type QueueBackend } from './backend.js';
import { BULL_QUEUE, BullJobs } from './bull-jobs.js';
import { BullWorker, QUEUE_BACKEND } from './bull-worker.js';
import { FollowerWatch, ShowStuckFollower } from './follower-watch.js';
import { Jobs } from './job.js';
import { JobRunner } from './job-runner.js';
import { ReactionFollower } from './reaction-follower.js';
import { Timetable } from './timetable.js';

@Global()
@Module({})
export class QueuesModule {
  /** For processes that ask for jobs. */
  static forRoot(backend: QueueBackend): DynamicModule {
    return {
      module: QueuesModule,
      imports: [DiscoveryModule],
      providers: [
        { provide: QUEUE_BACKEND, useValue: backend },
        { provide: BULL_QUEUE, useFactory: () => openQueue(backend) },
        { provide: Jobs, useClass: BullJobs },
        JobRunner,
        ReactionFollower,
        FollowerWatch,
        ShowStuckFollower,
      ],
      exports: [Jobs, JobRunner, ReactionFollower, FollowerWatch, BULL_QUEUE, QUEUE_BACKEND],
    };
  }

  /** For a past lived through on a moved clock: nothing waits, nothing runs by itself. */
  static onTimetable(): DynamicModule {
    return {
      module: QueuesModule,
      imports: [DiscoveryModule],
      providers: [Timetable, { provide: Jobs, useExisting: Timetable }, JobRunner, ReactionFollower, ShowStuckFollower],
      exports: [Jobs, Timetable, JobRunner, ReactionFollower],
    };
  }
}

/** For the process that does the jobs; imported beside QueuesModule.forRoot. */
@Module({ providers: [BullWorker], exports: [BullWorker] })
export class QueueWorkerModule {}
