import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { ProofStanding } from './standing.rules.js';

interface Row {
  tree_size: string;
  size: string | null;
  signed_at: Date | null;
  cosignatures: string;
  quorum: number | null;
  heard_at: Date | null;
  silent: boolean | null;
}

/** The signer is heard of every two seconds. */
const STANDING = `
  select t.size as tree_size, c.size, c.signed_at,
         (select count(*) from cosignature s where s.size = c.size) as cosignatures,
         (p.policy ->> 'quorum')::int as quorum, p.heard_at, p.heard_at < now() - interval '1 minute' as silent
    from tree_state t
    left join (select size, signed_at from checkpoint order by size desc limit 1) c on true
    left join (select policy, heard_at from log_policy order by heard_at desc limit 1) p on true`;

@Injectable()
export class Proof {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async standing(): Promise<ProofStanding> {
    const { rows } = await this.db.query<Row>(STANDING);
    const alarms = await this.db.query<{ code: string; said: string }>(
      'select code, said from proof_alarm order by part',
    );
    return { treeSize: 0, ...(rows[0] && described(rows[0])), alarms: alarms.rows };
  }
}

const described = ({ tree_size, size, signed_at, cosignatures, quorum, heard_at, silent }: Row) => ({
  treeSize: Number(tree_size),
  ...(size !== null &&
    signed_at && {
      checkpoint: { size: Number(size), signedAt: signed_at.toISOString(), cosignatures: Number(cosignatures) },
    }),
  ...(quorum !== null && { quorum }),
  ...(silent && heard_at && { silentSince: heard_at.toISOString() }),
});
