import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Pool } from 'pg';
import { Jobs } from '@app/queues';
import { deadlineOf, momentsOf } from './jobs.js';

interface Open {
  readonly id: string;
  readonly not_before: Date;
  readonly publish_by: Date;
  readonly reveal_by: Date | null;
  readonly beacon_at: Date | null;
}

/** Asks for every moment that may still come, as if none were waiting: a queue that was lost loses no moment. */
@Injectable()
export class MomentsAtStart implements OnApplicationBootstrap {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Pool) private readonly db: Pool,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const preparing = await this.db.query<{ id: string; freeze_deadline: Date }>(
      `select id, freeze_deadline from draw_preparation where state = 'preparing'`,
    );
    const open = await this.db.query<Open>(
      `select id, not_before, publish_by, reveal_by, beacon_at from draw where state in ('frozen', 'executed')`,
    );
    const requests = [
      ...preparing.rows.flatMap(({ id, freeze_deadline }) => deadlineOf(id, freeze_deadline.toISOString())),
      ...open.rows.flatMap(({ id, not_before, publish_by, reveal_by, beacon_at }) =>
        momentsOf({
          drawId: id,
          notBefore: not_before.toISOString(),
          publishBy: publish_by.toISOString(),
          ...(reveal_by && { revealBy: reveal_by.toISOString() }),
          ...(beacon_at && { beaconAt: beacon_at.toISOString() }),
        }),
      ),
    ];
    if (requests.length > 0) await this.jobs.add(requests);
  }
}
