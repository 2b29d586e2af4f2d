import { projection, type Db, type Recorded } from '@app/eventing';
import type { EvidenceReuseConfirmed, EvidenceReuseExcused, ReuseEvent } from './events.js';

const decided =
  (state: string) =>
  ({ data, actor, at, version }: Recorded<EvidenceReuseConfirmed | EvidenceReuseExcused>, db: Db) =>
    db.query(
      'update evidence_reuse set state = $2, note = $3, decided_by = $4, decided_at = $5, version = $6 where id = $1',
      [data.reuseId, state, data.note, actor, at, version],
    );

/** 疑似重复使用的佐证材料, and what the office said to each. */
export const reuses = projection<ReuseEvent>('evidence_reuse', {
  EvidenceReuseFound: ({ data: { reuseId, same, distance, later, earlier }, at, version }, db) =>
    db.query(
      `insert into evidence_reuse (id, same, distance, later, earlier, state, found_at, version)
       values ($1, $2, $3, $4, $5, 'open', $6, $7)`,
      [reuseId, same, distance, JSON.stringify(later), JSON.stringify(earlier), at, version],
    ),
  EvidenceReuseConfirmed: decided('confirmed'),
  EvidenceReuseExcused: decided('excused'),
});
