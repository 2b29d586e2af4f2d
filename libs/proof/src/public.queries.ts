import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { Question, Rejection } from '@app/eventing';
import { judgeCheckpoint, parsePolicy, TILE_WIDTH, type Policy, type Tile } from '@app/transparency';
import { checkpointsBelow, latestCheckpoint, type StoredCheckpoint } from './checkpoints.js';
import type { CheckpointAnswer, CheckpointsAnswer, ConsistencyAnswer, InclusionAnswer, LogAnswer } from './dto.js';
import { publishedPolicy } from './published-policy.js';
import { readTiles, storedConsistency, storedInclusion, treeState } from './tree-store.js';

export class ListCheckpoints extends Question('ListCheckpoints')<
  { cursor?: string; limit?: number },
  CheckpointsAnswer
> {}
/** The newest. */
export class ReadCheckpoint extends Question('ReadCheckpoint')<object, StoredCheckpoint> {}
export class ProveConsistency extends Question('ProveConsistency')<{ from: number; to: number }, ConsistencyAnswer> {}
/** Without a size: in the tree of the newest checkpoint. */
export class ProveInclusion extends Question('ProveInclusion')<{ hash: string; size?: number }, InclusionAnswer> {}
/** The bytes of a tile; nothing where the tree does not have it, or not as wide. */
export class ReadTile extends Question('ReadTile')<{ tile: Tile }, Buffer | undefined> {}
export class DescribeLog extends Question('DescribeLog')<object, LogAnswer> {}

const LIMIT = 20;

@QueryHandler(ListCheckpoints)
export class ListCheckpointsHandler implements IQueryHandler<ListCheckpoints> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute({ data: { cursor, limit = LIMIT } }: ListCheckpoints): Promise<CheckpointsAnswer> {
    const below = /^\d{1,15}$/.test(cursor ?? '') ? Number(cursor) : Number.MAX_SAFE_INTEGER;
    const [rows, policy, counted] = await Promise.all([
      checkpointsBelow(this.db, below, limit + 1),
      publishedPolicy(this.db),
      this.db.query<{ total: number }>('select count(*)::int as total from checkpoint'),
    ]);
    const judge = answerUnder(parsePolicy(policy));
    const items = rows.slice(0, limit);
    const next = rows.length > limit ? { next: String(items.at(-1)?.size) } : {};
    return { items: items.map(judge), ...next, total: counted.rows[0]?.total ?? 0 };
  }
}

const answerUnder =
  (policy: Policy | undefined) =>
  ({ size, root, note, signedAt }: StoredCheckpoint): CheckpointAnswer => {
    const verdict = policy && judgeCheckpoint(note, policy);
    const cosigned = verdict && verdict.outcome !== 'refused' ? verdict.cosigners : [];
    return {
      ...{ size, root: root.toString('hex'), signedAt: signedAt.toISOString(), note },
      outcome: verdict?.outcome ?? 'refused',
      witnesses: cosigned.map(({ name, time }) => ({ name, at: new Date(time * 1000).toISOString() })),
    };
  };

@QueryHandler(ReadCheckpoint)
export class ReadCheckpointHandler implements IQueryHandler<ReadCheckpoint> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute(): Promise<StoredCheckpoint> {
    const latest = await latestCheckpoint(this.db);
    if (!latest) throw new Rejection('checkpoint-not-found');
    return latest;
  }
}

@QueryHandler(ProveConsistency)
export class ProveConsistencyHandler implements IQueryHandler<ProveConsistency> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute({ data: { from, to } }: ProveConsistency): Promise<ConsistencyAnswer> {
    if (from > to) throw new Rejection('tree-sizes-reversed');
    const { size } = await treeState(this.db);
    if (to > size) throw new Rejection('tree-size-not-reached', { size });
    const proof = await storedConsistency(this.db, from, to);
    return { from, to, proof: proof.map((node) => node.toString('hex')) };
  }
}

@QueryHandler(ProveInclusion)
export class ProveInclusionHandler implements IQueryHandler<ProveInclusion> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute({ data: { hash, size: asked } }: ProveInclusion): Promise<InclusionAnswer> {
    const tree = await treeState(this.db);
    const size = asked ?? (await latestCheckpoint(this.db))?.size ?? tree.size;
    const leaf = Buffer.from(hash, 'hex');
    const { rows } = await this.db.query<{ log_index: string }>(
      `select l.log_index from event_log l join event e using (seq)
        where l.leaf_start = $1::bigint and e.hash = $2 order by l.log_index limit 1`,
      [leaf.readBigInt64BE().toString(), leaf],
    );
    if (!rows[0]) throw new Rejection('leaf-not-found');
    const index = Number(rows[0].log_index);
    if (size > tree.size || index >= size) throw new Rejection('tree-size-not-reached', { size: tree.size });
    const proof = await storedInclusion(this.db, index, size);
    return { hash, index, size, proof: proof.map((node) => node.toString('hex')) };
  }
}

@QueryHandler(ReadTile)
export class ReadTileHandler implements IQueryHandler<ReadTile> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute({ data: { tile } }: ReadTile): Promise<Buffer | undefined> {
    const [stored] = await readTiles(this.db, [tile]);
    const bytes = Math.min(tile.width, TILE_WIDTH) * 32;
    return stored && stored.length >= bytes ? stored.subarray(0, bytes) : undefined;
  }
}

@QueryHandler(DescribeLog)
export class DescribeLogHandler implements IQueryHandler<DescribeLog> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute(): Promise<LogAnswer> {
    const policy = await publishedPolicy(this.db);
    if (!policy) throw new Rejection('checkpoint-not-found');
    const { origin, logKey, receiptKey, witnesses, quorum } = policy;
    const named = witnesses.map((witness) => (typeof witness === 'string' ? witness : witness.vkey));
    return { origin, logKey, ...(receiptKey === undefined ? {} : { receiptKey }), witnesses: named, quorum };
  }
}
