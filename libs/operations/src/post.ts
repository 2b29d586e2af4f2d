import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';

/** How the post stands: messages that reached nobody and are tried no more. */
@Injectable()
export class Post {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async undelivered(): Promise<number> {
    const { rows } = await this.db.query<{ n: number }>(`select count(*)::int as n from delivery where state = 'dead'`);
    return rows[0]?.n ?? 0;
  }
}
