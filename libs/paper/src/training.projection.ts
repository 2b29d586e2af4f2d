import { projection } from '@app/eventing';
import type { EnforcementOfficerEvent } from '@app/recording/events.js';
import type {
  ExamPaperFiled,
  ExamScored,
  TrainingSessionArranged,
  TrainingSessionClosed,
  TrainingSessionRearranged,
  TrainingSessionVoided,
  OfficerAccountEvent,
} from '@app/training/events.js';

type OfTraining =
  | TrainingSessionArranged
  | TrainingSessionRearranged
  | OfficerAccountEvent
  | ExamPaperFiled
  | ExamScored
  | TrainingSessionClosed
  | TrainingSessionVoided;

const SESSION = `
  insert into paper_training (id, unit_id, title, kind, day, place) values ($1, $2, $3, $4, $5, $6)
  on conflict (id) do update set title = excluded.title, kind = excluded.kind, day = excluded.day, place = excluded.place`;

const arranged = (data: (TrainingSessionArranged | TrainingSessionRearranged)['data']) => [
  ...[data.sessionId, data.unitId ?? null, data.title, data.kind, data.day, data.place],
];

/** 培训: what each officer attended of sessions that were signed by both; one certificate is one person. */
export const paperTrainings = projection<EnforcementOfficerEvent | OfTraining>(
  'paper_training',
  {
    EnforcementOfficerListed: ({ data: { officerId, unitId, name, certificate, from } }, db) =>
      db.query(
        `insert into paper_trainee (id, person_id, unit_id, name, certificate, from_day)
         values ($1, coalesce((select person_id from paper_trainee where certificate = $4 order by from_day limit 1), $1),
                 $2, $3, $4, $5)`,
        [officerId, unitId, name, certificate, from],
      ),
    EnforcementOfficerCorrected: ({ data: { officerId, name, certificate, from = null } }, db) =>
      db.query(
        'update paper_trainee set name = $2, certificate = $3, from_day = coalesce($4, from_day) where id = $1',
        [...[officerId, name, certificate, from]],
      ),
    OfficerAccountBound: ({ data: { accountId, officerId } }, db) =>
      db.query('insert into paper_trainee_account (account_id, officer_id) values ($1, $2)', [accountId, officerId]),
    OfficerAccountReleased: ({ data: { accountId } }, db) =>
      db.query('delete from paper_trainee_account where account_id = $1', [accountId]),
    TrainingSessionArranged: ({ data }, db) => db.query(SESSION, arranged(data)),
    TrainingSessionRearranged: ({ data }, db) => db.query(SESSION, arranged(data)),
    ExamPaperFiled: ({ data: { sessionId, fullMark, passMark } }, db) =>
      db.query('update paper_training set full_mark = $2, pass_mark = $3 where id = $1', [
        sessionId,
        fullMark,
        passMark,
      ]),
    ExamScored: ({ data: { sessionId, scores } }, db) =>
      db.query(
        `insert into paper_attendance (session_id, officer_id, score)
         select $1, s."officerId", s.score from jsonb_to_recordset($2::jsonb) as s("officerId" text, score float8)
         on conflict (session_id, officer_id) do update set score = excluded.score`,
        [sessionId, JSON.stringify(scores)],
      ),
    TrainingSessionClosed: async ({ data: { sessionId, attendance } }, db) => {
      await db.query(
        `insert into paper_attendance (session_id, officer_id, hours)
         select $1, a."officerId", a.hours from jsonb_to_recordset($2::jsonb) as a("officerId" text, hours float8)
         on conflict (session_id, officer_id) do update set hours = excluded.hours`,
        [sessionId, JSON.stringify(attendance)],
      );
      await db.query('update paper_training set counts = true where id = $1', [sessionId]);
    },
    TrainingSessionVoided: ({ data: { sessionId } }, db) =>
      db.query('update paper_training set counts = false where id = $1', [sessionId]),
  },
  ['paper_training', 'paper_attendance', 'paper_trainee', 'paper_trainee_account'],
);
