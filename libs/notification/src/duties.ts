import type { Db, Recorded } from '@app/eventing';
import type { DutyState } from './duty.entity.js';
import type { About, DayCount } from './rules.js';

/** A duty as an event defines it. */
export interface Duty {
  readonly id: string;
  readonly unitId?: string;
  readonly roles?: readonly string[];
  readonly supervisorId?: string;
  readonly accountId?: string;
  /** 责任人 of what a unit owes, where he has an account. */
  readonly responsibleId?: string;
  readonly matter: string;
  readonly what: string;
  readonly thing: string;
  readonly link: string;
  readonly about: About;
  readonly dueOn?: string;
  /** Absent: calendar days. */
  readonly counts?: DayCount;
  /** Absent: when it has a day. */
  readonly reminds?: boolean;
  readonly state: DutyState;
}

/** Whose turn it may be. */
export const UNIT = ['unit-clerk', 'unit-lead'];
export const LEAD = ['unit-lead'];
export const OFFICE = ['office-staff', 'office-director'];
export const DIRECTOR = ['office-director'];

/** All in one statement: a launch defines hundreds. A day that binds a unit or a supervisor warns. */
export const defineDuties = (db: Db, { seq }: Recorded, duties: readonly Duty[]) =>
  db.query(
    `insert into duty (id, unit_id, roles, supervisor_id, account_id, matter, what, thing, link, about, due_on, reminds, state, since,
                       responsible_id, counts)
     select d.id, d."unitId", coalesce(d.roles, '{}'), d."supervisorId", d."accountId", d.matter, d.what, d.thing, d.link, d.about,
            d."dueOn", d.reminds, d.state, $2, d."responsibleId", coalesce(d.counts, 'calendar-days')
       from jsonb_to_recordset($1::jsonb) as d(id text, "unitId" text, roles text[], "supervisorId" text, "accountId" text, matter text,
            what text, thing text, link text, about jsonb, "dueOn" date, reminds boolean, state text,
            "responsibleId" text, counts text)
     on conflict (id) do nothing`,
    [JSON.stringify(duties.map((duty) => ({ reminds: duty.dueOn !== undefined, ...duty }))), seq],
  );

/** It is somebody's turn, by a new day if one is set. With a verb it reads anew: 重新报送……. */
export const openDuty = (
  db: Db,
  { seq }: Recorded,
  id: string,
  { dueOn, verb }: { dueOn?: string; verb?: string } = {},
) =>
  db.query(
    `update duty set state = 'open', due_on = coalesce($3, due_on), what = coalesce($4 || matter, what), since = $2
      where id = $1`,
    [id, seq, dueOn ?? null, verb ?? null],
  );

/** Somebody's turn, for the first time or again; what has no day keeps none of an earlier time, and a day warns. */
export async function oweDuty(db: Db, event: Recorded, duty: Duty): Promise<void> {
  const { id, dueOn, counts, responsibleId } = duty;
  await defineDuties(db, event, [duty]);
  await openDuty(db, event, id);
  await db.query(
    `update duty set due_on = $2, reminds = $2::date is not null, counts = coalesce($3, counts), responsible_id = $4
      where id = $1`,
    [id, dueOn ?? null, counts ?? null, responsibleId ?? null],
  );
}

/** A duty that was dropped is taken up again; what was done stays done. */
export const resumeDuty = (db: Db, { seq }: Recorded, id: string, dueOn: string) =>
  db.query(`update duty set state = 'open', due_on = $3, since = $2 where id = $1 and state = 'dropped'`, [
    id,
    seq,
    dueOn,
  ]);

/** One duty is done, and by that it is another's turn: what is done often is one statement. */
export const passDuty = (
  db: Db,
  { seq }: Recorded,
  done: string,
  next: string,
  { dueOn, verb }: { dueOn?: string; verb?: string } = {},
) =>
  db.query(
    `update duty set since = $3, state = case id when $2 then 'open' else 'done' end,
            due_on = case id when $2 then coalesce($4, due_on) else due_on end,
            what = case id when $2 then coalesce($5 || matter, what) else what end
      where id = $2 or (id = $1 and state = 'open')`,
    [done, next, seq, dueOn ?? null, verb ?? null],
  );

export const endDuty = (db: Db, { seq }: Recorded, id: string, state: 'done' | 'dropped') =>
  db.query(`update duty set state = $3, since = $2 where id = $1 and state = 'open'`, [id, seq, state]);

export const finishDuty = (db: Db, event: Recorded, id: string) => endDuty(db, event, id, 'done');

/** An extension gives time, also to what may be taken up again; it takes none from whoever had been given more. */
export const moveDuties = (db: Db, { seq }: Recorded, ids: readonly string[], dueOn: string) =>
  db.query(`update duty set due_on = $3, since = $2 where id = any($1) and due_on < $3 and state <> 'done'`, [
    ids,
    seq,
    dueOn,
  ]);

/** A changed plan may also bring a day forward; who was given a day of his own keeps it. */
export const resetDay = (
  db: Db,
  { seq }: Recorded,
  ids: readonly string[],
  { from, to }: { from: string; to: string },
) =>
  db.query(
    `update duty set due_on = $4, since = $2 where id = any($1) and due_on = $3 and state in ('open', 'waiting')`,
    [ids, seq, from, to],
  );

export const countDuty = (db: Db, id: string, counts: DayCount) =>
  db.query('update duty set counts = $2 where id = $1', [id, counts]);

/** A day that was counted anew, be it later or earlier. */
export const shiftDuty = (db: Db, { seq }: Recorded, id: string, dueOn: string) =>
  db.query(`update duty set due_on = $3, since = $2 where id = $1 and due_on <> $3 and state in ('open', 'waiting')`, [
    id,
    seq,
    dueOn,
  ]);

/** Every open duty about a thing comes to its end at once. */
export const endDutiesAbout = (db: Db, { seq }: Recorded, about: About, state: 'done' | 'dropped') =>
  db.query(`update duty set state = $3, since = $2 where about @> $1::jsonb and state = 'open'`, [
    JSON.stringify(about),
    seq,
    state,
  ]);
