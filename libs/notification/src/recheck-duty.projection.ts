import { projection, type Db, type Recorded } from '@app/eventing';
import type { RecheckAssigned, RecheckEvent, RecheckReassigned } from '@app/recheck/events.js';
import { defineDuties, endDutiesAbout, type Duty } from './duties.js';

const recheckDuty = ({ recheckId, seq }: { recheckId: string; seq: number }, supervisorId: string): string =>
  `recheck-${recheckId}-${supervisorId}-${seq}`;

async function define(event: Recorded<RecheckAssigned>, db: Db): Promise<void> {
  const { recheckId, unitId, campaignId, item, supervisors, dueOn } = event.data;
  const { rows } = await db.query<{ name: string }>('select name from addressed_unit where unit_id = $1', [unitId]);
  const matter = `${rows[0]?.name ?? unitId}已销号问题的复查`;
  const duties = supervisors.map((supervisorId): Duty => ({
    ...{ id: recheckDuty({ recheckId, seq: event.seq }, supervisorId), supervisorId, matter, what: `完成${matter}` },
    ...{ thing: item, link: `/rechecks/${recheckId}`, about: { campaignId, unitId, recheckId }, dueOn, state: 'open' },
  }));
  await defineDuties(db, event, duties);
}

/** Who was replaced owes nothing; who came in his place owes what he did. */
async function reassign(event: Recorded<RecheckReassigned>, db: Db): Promise<void> {
  const { recheckId, supervisors } = event.data;
  const about = JSON.stringify({ recheckId });
  const { rows } = await db.query<Duty & { supervisorId: string }>(
    `select supervisor_id as "supervisorId", matter, what, thing, link, about, due_on::text as "dueOn" from duty
      where about @> $1::jsonb and state = 'open'`,
    [about],
  );
  await db.query(
    `update duty set state = 'dropped', since = $3
      where about @> $1::jsonb and state = 'open' and supervisor_id <> all($2)`,
    [about, supervisors, event.seq],
  );
  const held = rows.map(({ supervisorId }) => supervisorId);
  const [sample] = rows;
  if (!sample) return;
  const fresh = supervisors.filter((id) => !held.includes(id));
  await defineDuties(
    db,
    event,
    fresh.map((supervisorId) => ({
      ...sample,
      ...{ id: recheckDuty({ recheckId, seq: event.seq }, supervisorId), supervisorId, state: 'open' },
    })),
  );
}

/** Each of those drawn owes a recheck until one has recorded it. */
export const recheckDutyBook = projection<RecheckEvent>(
  'recheck_duty',
  {
    RecheckAssigned: define,
    RecheckReassigned: reassign,
    RecheckCalledOff: (event, db) => endDutiesAbout(db, event, { recheckId: event.data.recheckId }, 'dropped'),
    RecheckExcused: (event, db) => endDutiesAbout(db, event, { recheckId: event.data.recheckId }, 'dropped'),
    RecheckPassed: (event, db) => endDutiesAbout(db, event, { recheckId: event.data.recheckId }, 'done'),
    RecheckFailed: (event, db) => endDutiesAbout(db, event, { recheckId: event.data.recheckId }, 'done'),
  },
  ['duty'],
  ['addressed_unit'],
);
