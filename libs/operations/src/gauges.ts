import { Inject, Injectable, Logger } from '@nestjs/common';
import { Gauge, Registry } from 'prom-client';
import { Clock } from '@app/calendar';
import { Jobs, type JobCounts } from '@app/queues';
import { Followers } from './followers.js';
import { HistorySize } from './history-size.js';
import { Proof } from './proof-standing.js';
import type { FollowerStanding, ProofStanding } from './standing.rules.js';

/** The figures of one scrape; all gauges are filled from the same ones. */
interface Figures {
  readonly followers: readonly FollowerStanding[];
  readonly events: number;
  readonly queue: JobCounts;
  readonly proof: ProofStanding;
}

const KEPT_MS = 2000;

/** How the installation is doing, as Prometheus reads it. However often it asks, the database is asked every two seconds. */
@Injectable()
export class OperationsGauges {
  readonly registry = new Registry();
  private readonly logger = new Logger('metrics');
  private kept?: { readonly at: number; readonly figures: Promise<Figures | undefined> };

  constructor(
    @Inject(Followers) private readonly followers: Followers,
    @Inject(HistorySize) private readonly history: HistorySize,
    @Inject(Proof) private readonly proof: Proof,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Clock) private readonly clock: Clock,
  ) {
    this.ofFollowers(
      'yuheng_follower_lag_events',
      'Events a follower has still to handle, counted up to 10000',
      (of) => of.behindEvents,
    );
    this.ofFollowers(
      'yuheng_follower_lag_seconds',
      'Age of the oldest event a follower has still to handle',
      (of) => of.behindSeconds,
    );
    this.gauge('yuheng_history_events', 'Events in the history', [], ({ events }, gauge) => gauge.set(events));
    this.gauge('yuheng_queue_jobs', 'Jobs by state', ['state'], ({ queue }, gauge) => {
      for (const [state, count] of Object.entries<number>({ ...queue })) gauge.set({ state }, count);
    });
    this.gauge('yuheng_log_behind_events', 'Events not yet in the tree of the log', [], ({ events, proof }, gauge) => {
      gauge.set(Math.max(0, events - proof.treeSize));
    });
    this.gauge('yuheng_checkpoint_age_seconds', 'Age of the newest signed checkpoint', [], ({ proof }, gauge) => {
      if (proof.checkpoint) gauge.set((this.clock.now().getTime() - Date.parse(proof.checkpoint.signedAt)) / 1000);
    });
  }

  private ofFollowers(name: string, help: string, figure: (of: FollowerStanding) => number): void {
    this.gauge(name, help, ['follower'], ({ followers }, gauge) => {
      for (const of of followers) gauge.set({ follower: of.name }, figure(of));
    });
  }

  /** A gauge without a figure says nothing, rather than what was true some time ago. */
  private gauge(
    name: string,
    help: string,
    labelNames: string[],
    fill: (figures: Figures, gauge: Gauge) => void,
  ): void {
    const figures = () => this.figures();
    const gauge: Gauge = new Gauge({
      ...{ name, help, labelNames, registers: [this.registry] },
      async collect() {
        const now = await figures();
        if (labelNames.length > 0) gauge.reset();
        else gauge.remove();
        if (now) fill(now, gauge);
      },
    });
  }

  private figures(): Promise<Figures | undefined> {
    const now = performance.now();
    if (!this.kept || now - this.kept.at > KEPT_MS) {
      this.kept = { at: now, figures: this.askOrNothing() };
    }
    return this.kept.figures;
  }

  private async askOrNothing(): Promise<Figures | undefined> {
    try {
      return await this.ask();
    } catch (error) {
      this.logger.error(error);
      return undefined;
    }
  }

  private async ask(): Promise<Figures> {
    const [followers, events, queue, proof] = await Promise.all([
      this.followers.standing(),
      this.history.events(),
      this.jobs.counts(),
      this.proof.standing(),
    ]);
    return { followers, events, queue, proof };
  }
}
