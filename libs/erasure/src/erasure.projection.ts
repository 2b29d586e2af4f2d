import { projection, type Db, type Recorded } from '@app/eventing';
import type { ErasureEvent } from './events.js';

const decided = (state: string) => (event: Recorded<ErasureEvent>, db: Db) =>
  db.query('update erasure set state = $2, decided_by = $3, decided_at = $4, reason = $5, version = $6 where id = $1', [
    event.data.erasureId,
    state,
    event.actor,
    event.at,
    event.type === 'ErasureDeclined' ? event.data.reason : null,
    event.version,
  ]);

/** Each erasure and where it stands. */
export const erasures = projection<ErasureEvent>('erasure', {
  ErasureProposed: ({ data, actor, at, version }, db) =>
    db.query(
      `insert into erasure (id, state, document_number, ordered_on, issued_by, basis, evidence, count, proposed_by,
                            proposed_at, version) values ($1, 'proposed', $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[data.erasureId, data.documentNumber, data.orderedOn, data.issuedBy, data.basis, data.evidence],
        ...[data.count, actor, at, version],
      ],
    ),
  ErasureDeclined: decided('declined'),
  PayloadErased: decided('erased'),
  ReadTablesCleared: ({ data: { erasureId }, at, version }, db) =>
    db.query(`update erasure set state = 'cleared', cleared_at = $2, version = $3 where id = $1`, [
      erasureId,
      at,
      version,
    ]),
});
