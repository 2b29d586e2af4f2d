import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { EventBus } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { EventStore, type Recorded } from '@app/eventing';

const POLL_MS = 500;
const BATCH = 200;

/** Something was recorded anywhere in the installation. Carries no content: pages ask again for what they may see. */
export class HistoryMoved {
  constructor(
    readonly seq: number,
    readonly type: string,
    readonly stream: string,
    readonly unit?: string,
  ) {}
}

/** Follows the history in this process alone and tells the event bus, for pages that are open right now. */
@Injectable()
export class LiveFeed implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('live');
  private seq = 0;
  private timer?: NodeJS.Timeout;
  private polling: Promise<void> = Promise.resolve();

  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(EventBus) private readonly bus: EventBus,
    @Inject(Pool) private readonly db: Pool,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { rows } = await this.db.query<{ seq: string }>('select event_horizon() as seq');
    this.seq = Number(rows[0]?.seq ?? 0);
    this.plan();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearTimeout(this.timer);
    await this.polling;
  }

  private plan(): void {
    this.timer = setTimeout(() => {
      this.polling = this.poll()
        .catch((error: unknown) => this.logger.warn(error))
        .finally(() => this.plan());
    }, POLL_MS);
    this.timer.unref();
  }

  private async poll(): Promise<void> {
    const events = await this.store.after(this.seq, BATCH);
    for (const event of events) this.bus.publish(moved(event));
    this.seq = events.at(-1)?.seq ?? this.seq;
  }
}

function moved({ seq, type, stream, unit, data }: Recorded): HistoryMoved {
  const { unitId } = data as { unitId?: string };
  return new HistoryMoved(seq, type, stream, unitId ?? unit);
}
