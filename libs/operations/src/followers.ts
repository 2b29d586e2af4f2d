import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { Clock } from '@app/calendar';
import { Jobs } from '@app/queues';
import { MOST_COUNTED, type FollowerStanding } from './standing.rules.js';
import { followerTitle } from './titles.js';

interface Row {
  name: string;
  seq: string;
  owner: string | null;
  lease_until: Date;
  held: boolean;
  behind: number;
  oldest: Date | null;
}

const STANDING = `
  select name, seq, owner, lease_until, owner is not null and lease_until > now() as held,
         (select count(*) from (select from event e where e.seq > f.seq and e.seq <= $1 limit $2) as waiting)::int as behind,
         (select at from event e where e.seq > f.seq and e.seq <= $1 order by e.seq limit 1) as oldest
    from follower f order by name`;

interface Stuck {
  readonly follower?: string;
}

@Injectable()
export class Followers {
  constructor(
    @Inject(Pool) private readonly db: Pool,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** What waits is counted up to the horizon: above it nobody may read yet, and so nobody is behind. */
  async standing(): Promise<FollowerStanding[]> {
    const { rows: horizon } = await this.db.query<{ h: string }>('select event_horizon() as h');
    const { rows } = await this.db.query<Row>(STANDING, [horizon[0]?.h ?? 0, MOST_COUNTED]);
    const stuck = rows.some(({ behind }) => behind > 0) ? await this.jobs.failed('stuck-follower') : [];
    return rows.map((row) => {
      const failure = stuck.find(
        ({ data, at }) => (data as Stuck).follower === row.name && row.oldest && at >= row.oldest.toISOString(),
      );
      return { ...this.described(row), ...(failure?.reason && { failing: failure.reason }) };
    });
  }

  private described({ name, seq, owner, lease_until, held, behind, oldest }: Row): FollowerStanding {
    const age = oldest ? this.clock.now().getTime() - oldest.getTime() : 0;
    return {
      name,
      title: followerTitle(name),
      seq: Number(seq),
      behindEvents: behind,
      behindSeconds: Math.max(0, Math.round(age / 1000)),
      ...(held && owner ? { heldBy: owner, heldUntil: lease_until.toISOString() } : {}),
    };
  }
}
