import { dayOf } from '@app/calendar';
import { projection, type Db, type Recorded } from '@app/eventing';
import type { DisclosureConfirmed, DisclosureEvent, DisclosurePublished, DisclosureWithheld } from './events.js';

/** One stretch of time in which the public read something of an entry, or was told why not, and when that was fresh. */
async function stretch(
  event: Recorded<DisclosurePublished | DisclosureWithheld | DisclosureConfirmed>,
  db: Db,
): Promise<void> {
  const { data, version, at } = event;
  const { entryId, unitId, code } = data;
  await close(entryId, dayOf(at), db);
  await db.query(
    `insert into disclosure_span (entry_id, n, unit_id, code, kind, withheld, from_on, fresh_until)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[entryId, version, unitId, code, 'kind' in data ? data.kind : 'standing'],
      ...[event.type === 'DisclosureWithheld', dayOf(at), 'freshUntil' in data ? (data.freshUntil ?? null) : null],
    ],
  );
}

const close = (entryId: string, day: string, db: Db) =>
  db.query('update disclosure_span set until_on = $2 where entry_id = $1 and until_on is null', [entryId, day]);

/** When what was in public: for rates on any day. */
export const disclosureSpans = projection<DisclosureEvent>('disclosure_span', {
  DisclosurePublished: stretch,
  DisclosureWithheld: stretch,
  DisclosureConfirmed: stretch,
  DisclosureWithdrawn: ({ data: { entryId }, at }, db) => close(entryId, dayOf(at), db),
});

/** A page of the unit has changed: caches ask for this number. */
const touch = (unitId: string, { seq, at }: Recorded, db: Db) =>
  db.query(
    `insert into disclosure_site (unit_id, seq, changed_at) values ($1, $2, $3)
     on conflict (unit_id) do update set seq = excluded.seq, changed_at = excluded.changed_at`,
    [unitId, seq, at],
  );

const end = (entryId: string, at: string, ended: 'updated' | 'withdrawn', db: Db) =>
  db.query('update disclosure_shown set until_at = $2, ended = $3 where entry_id = $1 and until_at is null', [
    ...[entryId, at, ended],
  ]);

/** Editions in which personal data slipped through: that they were shown stays, and nothing of what they said. */
const blank = (entryId: string, editions: readonly number[], title: string, db: Db) =>
  db.query(
    `update disclosure_shown set text = null, facts = null, decided_on = null, ended = 'blanked', title = $3
      where entry_id = $1 and edition = any($2)`,
    [entryId, editions, title],
  );

async function show(event: Recorded<DisclosurePublished | DisclosureWithheld>, db: Db): Promise<void> {
  const { data, version, at } = event;
  const { entryId, unitId, code, kind, title, late } = data;
  const published = event.type === 'DisclosurePublished' ? event.data : undefined;
  const { edition, text, freshUntil, decision, statistics, blanked = [] } = published ?? {};
  await end(entryId, at, 'updated', db);
  if (blanked.length > 0) await blank(entryId, blanked, title, db);
  await db.query(
    `insert into disclosure_shown (entry_id, n, unit_id, code, kind, title, edition, text, facts, ground, late, shown_at,
            fresh_until, decided_on) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      ...[entryId, version, unitId, code, kind, title, edition ?? null, text ?? null],
      ...[JSON.stringify({ decision, statistics }), 'ground' in data ? data.ground : null, late, at],
      ...[freshUntil ?? null, decision?.decidedOn ?? null],
    ],
  );
  await touch(unitId, event, db);
}

/** All the public ever read of a unit, and nothing else: no public answer is made from another table. */
export const disclosureShown = projection<DisclosureEvent>(
  'disclosure_shown',
  {
    DisclosurePublished: show,
    DisclosureWithheld: show,
    DisclosureConfirmed: async (event, db) => {
      const { entryId, unitId, freshUntil } = event.data;
      await db.query(
        'update disclosure_shown set confirmed_on = $2, fresh_until = $3 where entry_id = $1 and until_at is null',
        [entryId, dayOf(event.at), freshUntil],
      );
      await touch(unitId, event, db);
    },
    // What was withdrawn is read no more, in none of its editions; that it was shown, and why it went, stays.
    DisclosureWithdrawn: async (event, db) => {
      const { entryId, unitId, ground, late, edition } = event.data;
      await end(entryId, event.at, 'withdrawn', db);
      await db.query(
        `update disclosure_shown set text = null, facts = null, decided_on = null,
                ground = case when edition = $2 then $3 else ground end, withdrawn_late = withdrawn_late or (edition = $2 and $4)
          where entry_id = $1 and edition is not null`,
        [entryId, edition, ground, late],
      );
      await touch(unitId, event, db);
    },
  },
  ['disclosure_shown', 'disclosure_site'],
);
