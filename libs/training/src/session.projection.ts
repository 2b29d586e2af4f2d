import { projection, type Db, type Recorded } from '@app/eventing';
import type { Attendance, TrainingSessionClosed, TrainingSessionEvent, TrainingSessionVoided } from './events.js';

type Change = Readonly<Record<string, unknown>>;

/** Sets columns of a session, and the version that its next act goes by. */
function set(db: Db, { data, version }: Recorded<TrainingSessionEvent>, change: Change): Promise<unknown> {
  const columns = Object.keys({ ...change, version: 0 });
  const assigned = columns.map((column, place) => `${column} = $${place + 2}`).join(', ');
  const values = [...Object.values(change), version];
  return db.query(`update training_session set ${assigned} where id = $1`, [data.sessionId, ...values]);
}

const ATTENDED = `
  insert into training_attendance (session_id, officer_id, person_id, unit_id, hours, how, signed_in_at, reason, file_id)
  select $1, a."officerId", coalesce((select person_id from training_officer where id = a."officerId"), a."officerId"),
         a."ofUnit", a.hours, $3, $4, $5, $6
    from jsonb_to_recordset($2::jsonb) as a("officerId" text, "ofUnit" text, hours float8)`;

const attended = (
  db: Db,
  { data: { sessionId }, at }: Recorded<TrainingSessionEvent>,
  list: readonly Attendance[],
  [how, reason, fileId]: readonly [how: 'code' | 'paper', reason: string | null, fileId: string | null],
) => db.query(ATTENDED, [sessionId, JSON.stringify(list), how, at, reason, fileId]);

/** What a closed session gives each, or takes back: by the list that was signed. */
const credit = (
  db: Db,
  { data: { sessionId } }: Recorded<TrainingSessionClosed | TrainingSessionVoided>,
  times: 1 | -1,
) =>
  db.query(
    `insert into training_hours (person_id, year, business, records, political)
     select a.person_id, extract(year from s.day)::int, ${['business', 'records', 'political']
       .map((kind) => `sum(case s.kind when '${kind}' then $2::float8 * a.hours else 0 end)`)
       .join(', ')}
       from training_attendance a join training_session s on s.id = a.session_id
      where a.session_id = $1 and a.hours > 0 group by 1, 2
     on conflict (person_id, year) do update set
       business = training_hours.business + excluded.business, records = training_hours.records + excluded.records,
       political = training_hours.political + excluded.political`,
    [sessionId, times],
  );

/** Sessions, who attended, and what each person has of hours from those that are closed. */
export const trainingSessions = projection<TrainingSessionEvent>(
  'training_session',
  {
    TrainingSessionArranged: ({ data, version }, db) =>
      db.query(
        `insert into training_session (id, unit_id, title, kind, day, place, hours, teacher, organiser_id, state, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'arranged', $10)`,
        [
          ...[data.sessionId, data.unitId ?? null, data.title, data.kind, data.day, data.place, data.hours],
          ...[data.teacher, data.organiserId, version],
        ],
      ),
    TrainingSessionRearranged: (event, db) => {
      const { title, kind, day, place, hours, teacher, organiserId, reason } = event.data;
      return set(db, event, { title, kind, day, place, hours, teacher, organiser_id: organiserId, reason });
    },
    TrainingSessionCancelled: (event, db) => set(db, event, { state: 'cancelled', reason: event.data.reason }),
    TraineeSignedIn: async (event, db) => {
      const { officerId, ofUnit, hours } = event.data;
      await attended(db, event, [{ officerId, ofUnit, hours }], ['code', null, null]);
      await set(db, event, {});
    },
    TraineeSignedOut: async (event, db) => {
      await db.query('update training_attendance set signed_out_at = $3 where session_id = $1 and officer_id = $2', [
        ...[event.data.sessionId, event.data.officerId, event.at],
      ]);
      await set(db, event, {});
    },
    PaperAttendanceEntered: async (event, db) => {
      const { attendance, reason, fileId } = event.data;
      await attended(db, event, attendance, ['paper', reason, fileId ?? null]);
      await set(db, event, {});
    },
    AttendanceHoursReduced: async (event, db) => {
      const { sessionId, officerId, hours, reason } = event.data;
      await db.query(
        'update training_attendance set hours = $3, reason = $4 where session_id = $1 and officer_id = $2',
        [sessionId, officerId, hours, reason],
      );
      await set(db, event, {});
    },
    TrainingPicturesAdded: ({ data: { sessionId, pictures }, version }, db) =>
      db.query('update training_session set pictures = pictures || $2::jsonb, version = $3 where id = $1', [
        ...[sessionId, JSON.stringify(pictures), version],
      ]),
    TrainingSessionSigned: (event, db) =>
      set(db, event, { state: 'signed', signed_by: event.actor, signed_at: event.at }),
    TrainingSessionReturned: (event, db) =>
      set(db, event, { state: 'arranged', signed_by: null, signed_at: null, reason: event.data.reason }),
    TrainingSessionClosed: async (event, db) => {
      await set(db, event, { state: 'closed', closed_by: event.actor, closed_at: event.at });
      await credit(db, event, 1);
    },
    TrainingSessionVoided: async (event, db) => {
      await set(db, event, { state: 'voided', reason: event.data.reason });
      await credit(db, event, -1);
    },
    ExamPaperFiled: (event, db) => {
      const { title, fullMark, passMark, fileId } = event.data;
      return set(db, event, { exam_title: title, full_mark: fullMark, pass_mark: passMark, paper_id: fileId });
    },
    ExamScored: async (event, db) => {
      await db.query(
        `update training_attendance a set score = s.score
           from jsonb_to_recordset($2::jsonb) as s("officerId" text, score float8)
          where a.session_id = $1 and a.officer_id = s."officerId"`,
        [event.data.sessionId, JSON.stringify(event.data.scores)],
      );
      await set(db, event, {});
    },
  },
  ['training_session', 'training_attendance', 'training_hours'],
  ['training_officer'],
);
