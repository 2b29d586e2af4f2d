import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { idFrom } from '@app/eventing';

const BYTES = 32;
const KEPT = `
  with made as (insert into erasure_secret (secret) values ($1) on conflict do nothing returning secret)
  select secret from made union all select secret from erasure_secret limit 1`;

/**
 * 投诉人: an event of his is chosen by a name that leads nowhere. Its id would name the stream in a proof, and its moment
 * the lead in the list.
 */
@Injectable()
export class SealedNames {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  /** By the same order as the ids. */
  async of(eventIds: readonly string[]): Promise<string[]> {
    const { rows } = await this.db.query<{ secret: Buffer }>(KEPT, [randomBytes(BYTES)]);
    const secret = rows[0]?.secret.toString('hex') ?? '';
    return eventIds.map((id) => idFrom('sealed', secret, id));
  }
}
