import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { EventSight, Rejection, type Meta, type Sight } from '@app/eventing';
import { verifyInclusion } from '@app/eventing/hashing.js';
import { MissingTile } from '@app/transparency';
import { checkpointOver, type StoredCheckpoint } from './checkpoints.js';
import { quorumOf } from './cosignatures.js';
import { publishedPolicy } from './published-policy.js';
import { storedInclusion } from './tree-store.js';

/** An event's place in the log and the signed checkpoint that covers it. */
export interface Proven {
  readonly index: number;
  readonly proof: readonly Buffer[];
  readonly checkpoint: StoredCheckpoint;
}

export interface ProvenEvent {
  readonly sight: Sight;
  readonly hash: Buffer;
  /** Absent until a checkpoint covers it. */
  readonly proven?: Proven;
  /** What was signed is not what stands there now. */
  readonly contradicted: boolean;
}

@Injectable()
export class ProvenEvents {
  constructor(
    @Inject(Pool) private readonly db: Pool,
    @Inject(EventSight) private readonly sights: EventSight,
  ) {}

  /** Throws `event-not-found`, also for whoever may not see it. */
  async find(id: string, meta: Meta): Promise<ProvenEvent> {
    const { rows } = await this.db.query<{ seq: string; hash: Buffer; log_index: string | null }>(
      'select e.seq, e.hash, l.log_index from event e left join event_log l using (seq) where e.id = $1',
      [id],
    );
    const [row] = rows;
    const sight = row ? await this.sights.of(Number(row.seq), meta) : 'none';
    if (!row || sight === 'none') throw new Rejection('event-not-found');
    const proven = row.log_index === null ? undefined : await this.prove(Number(row.log_index));
    const contradicted = proven !== undefined && !holds(row.hash, proven);
    return { sight, hash: row.hash, contradicted, ...(proven && { proven }) };
  }

  private async prove(index: number): Promise<Proven | undefined> {
    const policy = await publishedPolicy(this.db);
    const checkpoint = await checkpointOver(this.db, index, quorumOf(policy));
    if (!checkpoint) return undefined;
    // Without its tile nothing is proven, which is what a proof without hashes says.
    const proof = await storedInclusion(this.db, index, checkpoint.size).catch((error: unknown) => {
      if (error instanceof MissingTile) return [];
      throw error;
    });
    return { index, proof, checkpoint };
  }
}

const holds = (leaf: Buffer, { index, proof, checkpoint: { size, root } }: Proven): boolean =>
  verifyInclusion({ leaf, index, size, proof, root });
