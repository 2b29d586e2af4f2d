import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { EventProofs, type ProvenEnvelope, type ProvenTogether, type Witnessing } from '@app/eventing';
import { MissingTile } from '@app/transparency';
import { checkpointOver, witnessingOver } from './checkpoints.js';
import { envelopeAt } from './export-lines.js';
import { quorumOf } from './cosignatures.js';
import { publishedPolicy } from './published-policy.js';
import { storedInclusion } from './tree-store.js';

/** Proofs from the stored tree, for contexts that publish events of theirs. */
@Injectable()
export class LogProofs extends EventProofs {
  constructor(@Inject(Pool) private readonly db: Pool) {
    super();
  }

  async of(ids: readonly string[]): Promise<ProvenTogether | undefined> {
    const { rows } = await this.db.query<{ id: string; log_index: string }>(
      'select e.id, l.log_index from event e join event_log l using (seq) where e.id = any($1)',
      [ids],
    );
    const places = ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
    if (ids.length === 0 || places.length < ids.length) return undefined;
    const policy = await publishedPolicy(this.db);
    const last = Math.max(...places.map((place) => Number(place.log_index)));
    const checkpoint = await checkpointOver(this.db, last, quorumOf(policy));
    if (!checkpoint) return undefined;
    try {
      const events = await Promise.all(places.map(({ log_index }) => this.prove(Number(log_index), checkpoint.size)));
      return { events, checkpoint: checkpoint.note };
    } catch (error) {
      // A tree that is not whole proves nothing; the sequencer has raised the alarm.
      if (error instanceof MissingTile) return undefined;
      throw error;
    }
  }

  async witnessing(id: string): Promise<Witnessing | undefined> {
    const policy = await publishedPolicy(this.db);
    if (!policy) return undefined;
    const quorum = quorumOf(policy);
    const { rows } = await this.db.query<{ log_index: string }>(
      'select l.log_index from event e join event_log l using (seq) where e.id = $1',
      [id],
    );
    const index = rows[0] && Number(rows[0].log_index);
    const standing = index === undefined ? { signatures: 0 } : await witnessingOver(this.db, index, quorum);
    return { ...standing, quorum: quorum.count };
  }

  private async prove(index: number, size: number): Promise<ProvenEnvelope> {
    const hashes = await storedInclusion(this.db, index, size);
    return { index, envelope: await envelopeAt(this.db, index), hashes: hashes.map((hash) => hash.toString('base64')) };
  }
}
