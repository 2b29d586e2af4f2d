import { dayOf } from '@app/calendar';
import { EVERY_EVENT, projection, type Db, type Projection, type Recorded } from '@app/eventing';
import type { UnitParticularsCorrected, UnitRegistered } from '@app/registry/events.js';
import { filesNamedBy, thingOf, type RetentionGiven } from './events.js';
import { sideOf } from './rules.js';

async function note(event: Recorded, db: Db): Promise<void> {
  const files = filesNamedBy(event);
  if (files.length === 0) return;
  const { kind: thing, link } = thingOf(event);
  const { campaignId, unitId } = event.data as { campaignId?: string; unitId?: string };
  for (const [position, { fileId, place, name, kind }] of files.entries()) {
    await db.query(
      `insert into evidence_use (stream, version, position, seq, file_id, unit_id, about_unit, side, campaign_id, thing, link,
                                 place, name, kind, used_on, used_at, used_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
      [
        ...[event.stream, event.version, position, event.seq, fileId, event.unit ?? '', unitId ?? event.unit ?? ''],
        ...[sideOf(event), campaignId ?? null, thing, link ?? null, place, name ?? null, kind ?? null],
        ...[dayOf(event.at), event.at, event.actor],
      ],
    );
  }
}

/** Every place where a file serves as evidence, whichever context it belongs to. */
export const uses: Projection = {
  name: 'evidence_use',
  on: [EVERY_EVENT],
  tables: ['evidence_use'],
  reads: [],
  apply: note,
};

/** Names of units, and the 保管期限 the office gave. */
export const surroundings = projection<UnitRegistered | UnitParticularsCorrected | RetentionGiven>(
  'evidence_unit',
  {
    UnitRegistered: ({ data: { unitId, name } }, db) =>
      db.query('insert into evidence_unit (id, name) values ($1, $2)', [unitId, name]),
    UnitParticularsCorrected: ({ data: { unitId, name } }, db) =>
      db.query('update evidence_unit set name = $2 where id = $1', [unitId, name]),
    RetentionGiven: ({ data: { fileId, unitId, retention } }, db) =>
      db.query(
        `insert into evidence_retention (file_id, unit_id, retention) values ($1, $2, $3)
         on conflict (file_id, unit_id) do update set retention = excluded.retention`,
        [fileId, unitId, retention],
      ),
  },
  ['evidence_unit', 'evidence_retention'],
);
