import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { ProofStanding } from './standing.rules.js';

interface Row {
  tree_size: string;
  size: string | null;
  signed_at: Date | null;
  cosignatures: string;
  quorum: number | null;
}

const STANDING = `
  select t.size as tree_size, c.size, c.signed_at,
         (select count(*) from cosignature s where s.size = c.size) as cosignatures,
         (p.policy ->> 'quorum')::int as quorum
    from tree_state t
    left join (select size, signed_at from checkpoint order by size desc limit 1) c on true
    left join (select policy from log_policy order by heard_at desc limit 1) p on true`;

@Injectable()
export class Proof {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async standing(): Promise<ProofStanding> {
    const { rows } = await this.db.query<Row>(STANDING);
    const alarms = await this.db.query<{ part: string; code: string; said: string }>(
      'select part, code, said from proof_alarm order by part',
    );
    return { treeSize: 0, ...(rows[0] && described(rows[0])), alarms: alarms.rows };
  }
}

const described = ({ tree_size, size, signed_at, cosignatures, quorum }: Row) => ({
  treeSize: Number(tree_size),
  ...(size !== null &&
    signed_at && {
      checkpoint: { size: Number(size), signedAt: signed_at.toISOString(), cosignatures: Number(cosignatures) },
    }),
  ...(quorum !== null && { quorum }),
});
