import { setTimeout } from 'node:timers/promises';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Pool, type PoolClient } from 'pg';
import { clearAlarm, raiseAlarm, watchSigner } from './alarms.js';
import { Contradiction } from './contradiction.js';
import { Sequencer } from './sequencer.js';

const PACE_MS = 250;
/** Some ten seconds. */
const STEPS_PER_WATCH = 40;
const LEADERSHIP_MS = 2_000;
const LONGEST_WAIT_MS = 30_000;

/** Keeps the tree growing, in whichever worker leads. Where its records contradict each other it stops and says so. */
@Injectable()
export class SequencerLoop implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('sequencer');
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(@Inject(Pool) private readonly pool: Pool) {}

  onApplicationBootstrap(): void {
    this.running = this.loop();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async loop(): Promise<void> {
    for (let failures = 0; !this.stopping.signal.aborted;) {
      try {
        await this.withConnection((db) => this.follow(db, () => (failures = 0)));
        await this.pause(LEADERSHIP_MS);
      } catch (error) {
        this.logger.error(error);
        if (error instanceof Contradiction) return this.alarm(error);
        failures += 1;
        await this.pause(Math.min(PACE_MS * 2 ** failures, LONGEST_WAIT_MS));
      }
    }
  }

  private async follow(db: PoolClient, succeeded: () => void): Promise<void> {
    const sequencer = await Sequencer.lead(db);
    if (!sequencer) return;
    for (let steps = 0; !this.stopping.signal.aborted; steps++) {
      const more = await sequencer.step();
      if (steps === 0) await clearAlarm(db, 'sequencer');
      if (steps % STEPS_PER_WATCH === 0) await watchSigner(db);
      succeeded();
      if (!more) await this.pause(PACE_MS);
    }
  }

  /** The connection is closed, not given back: with it goes the leader's lock. */
  private async withConnection(work: (db: PoolClient) => Promise<void>): Promise<void> {
    const db = await this.pool.connect();
    try {
      await work(db);
    } finally {
      db.release(true);
    }
  }

  private async alarm({ code, sentence }: Contradiction): Promise<void> {
    const said = `${sentence}已停止编入新的记录，请系统管理员查明原因。`;
    await raiseAlarm(this.pool, 'sequencer', code, said).catch((error: unknown) => this.logger.error(error));
  }

  private pause(ms: number): Promise<unknown> {
    return setTimeout(ms, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }
}
