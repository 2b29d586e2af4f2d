import { setTimeout } from 'node:timers/promises';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Pool } from 'pg';
import { Clock } from '@app/calendar';
import { Jobs } from '@app/queues';
import { latestCheckpoint } from './checkpoints.js';
import { lastCosigned, witnessesOf } from './cosignatures.js';
import { askingOf } from './jobs.js';
import { publishedPolicy } from './published-policy.js';

const PACE_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;

/** Sees that every witness is asked about the newest checkpoint. The asking itself, and its patience, are the queue's. */
@Injectable()
export class WitnessRounds implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('witness');
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();
  /** Not to ask the queue every two seconds for what it has. */
  private asked = new Set<string>();

  constructor(
    @Inject(Pool) private readonly db: Pool,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.loop();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  /** One look: asks for what nobody was asked for yet. */
  async round(): Promise<void> {
    const [policy, checkpoint] = [await publishedPolicy(this.db), await latestCheckpoint(this.db)];
    if (!policy || !checkpoint) return;
    const missing = [];
    for (const witness of witnessesOf(policy)) {
      if ((await lastCosigned(this.db, witness.key)) < checkpoint.size) missing.push(witness);
    }
    const requests = missing.map((witness) => askingOf(checkpoint.size, witness, this.clock.now()));
    const fresh = requests.filter(({ id }) => !this.asked.has(id));
    if (fresh.length > 0) await this.jobs.add(fresh);
    this.asked = new Set(requests.map(({ id }) => id));
  }

  private async loop(): Promise<void> {
    for (let failures = 0; !this.stopping.signal.aborted;) {
      try {
        await this.round();
        failures = 0;
      } catch (error) {
        this.logger.error(error);
        failures += 1;
      }
      const pause = Math.min(PACE_MS * 2 ** failures, LONGEST_WAIT_MS);
      await setTimeout(pause, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }
}
