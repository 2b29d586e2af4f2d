import { setTimeout } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { FollowerRun } from './follower.js';
import type { HistorySignal } from './history-signal.js';

/** Looking is the truth, and being woken only sooner. */
const IDLE_MS = 200;
const LONGEST_WAIT_MS = 30_000;

/** Keeps a follower going: at once while there is work, with growing pauses while it fails, until stopped. */
export class FollowerLoop {
  private readonly logger = new Logger('follower');
  private stopping = false;
  private news = false;
  private wake: () => void = () => undefined;
  private deaf: () => void = () => undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly run: FollowerRun,
    private readonly onFailure: (error: unknown, failures: number) => Promise<void>,
    private readonly signal?: HistorySignal,
    /** After a batch, for what comes next to be handled together, ms. */
    private readonly gatherMs = 0,
  ) {}

  start(): void {
    this.deaf = this.signal?.onMoved(() => this.hear()) ?? this.deaf;
    this.running = this.loop();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.deaf();
    this.wake();
    await this.running;
    await this.run.release();
  }

  /** What is heard while a batch is being handled is looked at right after it. */
  private hear(): void {
    this.news = true;
    this.wake();
  }

  private async loop(): Promise<void> {
    let failures = 0;
    while (!this.stopping) {
      try {
        this.news = false;
        const handled = await this.run.step();
        failures = 0;
        if (handled > 0) await this.gather();
        else if (!this.heard()) await this.pause(IDLE_MS);
      } catch (error) {
        failures += 1;
        this.logger.error(error);
        await this.onFailure(error, failures).catch((second: unknown) => this.logger.error(second));
        await this.pause(Math.min(IDLE_MS * 2 ** failures, LONGEST_WAIT_MS));
      }
    }
  }

  /** News does not shorten it: that is what is waited for. */
  private gather(): Promise<unknown> {
    return this.gatherMs === 0 || this.stopping ? Promise.resolve() : setTimeout(this.gatherMs);
  }

  private heard(): boolean {
    return this.news;
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = globalThis.setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
