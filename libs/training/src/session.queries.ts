import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Pool } from 'pg';
import type { EntityManager } from 'typeorm';
import { dayOf, instantAt } from '@app/calendar';
import { literally } from '@app/database';
import { Question, refuseIf, Rejection, type Meta } from '@app/eventing';
import { Past, type Reading, type Told } from '@app/replay';
import type {
  AttendanceItem,
  AttendanceListAnswer,
  SignInCodeAnswer,
  TrainingSessionAnswer,
  TrainingSessionItem,
  TrainingSessionListAnswer,
} from './answer.dto.js';
import { codeIn, endOfWindow, windowAt } from './code.rules.js';
import type { AttendanceListRequest, TrainingSessionListRequest } from './dto.js';
import { trainingAccounts, trainingOfficers, trainingUnits } from './person.projection.js';
import { cutting, filled, told } from './rows.js';
import { trainingSessions } from './session.projection.js';
import { secretOf } from './session-secrets.js';

type OfSession = { readonly sessionId: string; readonly asOf?: string };
export class ListTrainingSessions extends Question('ListTrainingSessions')<
  TrainingSessionListRequest,
  Told<TrainingSessionListAnswer>
> {}
export class DescribeTrainingSession extends Question('DescribeTrainingSession')<
  OfSession,
  Told<TrainingSessionAnswer>
> {}
export class ListAttendance extends Question('ListAttendance')<
  AttendanceListRequest & { sessionId: string },
  Told<AttendanceListAnswer>
> {}
export class ShowSignInCode extends Question('ShowSignInCode')<{ sessionId: string }, SignInCodeAnswer> {}

/** A unit sees its own sessions and those for the county; of the latter who of it was there. */
const SEEN = '($1::text is null or s.unit_id is null or s.unit_id = $1)';
const ATTENDEES = `(select count(*) from training_attendance a
   where a.session_id = s.id and a.hours > 0 and ($1::text is null or a.unit_id = $1))::int`;

const PROJECTIONS = [trainingUnits, trainingOfficers, trainingAccounts, trainingSessions];

const sessionList: Reading<TrainingSessionListRequest, TrainingSessionListAnswer> = {
  projections: PROJECTIONS,
  async read(db, { data, meta }) {
    const { kind, state, year, day, unitId, q } = data;
    const { from, limit, cut } = cutting(data);
    const rows = await db.query<(TrainingSessionItem & { full: number })[]>(
      `select s.id, s.unit_id as "unitId", u.name as "unitName", s.title, s.kind, s.day::text as day, s.place, s.hours,
              s.teacher, s.state, s.version, ${ATTENDEES} as attendees, jsonb_array_length(s.pictures) as pictures,
              count(*) over ()::int as full
         from training_session s left join training_unit u on u.id = s.unit_id
        where ${SEEN} and ($2::text is null or s.unit_id = $2) and ($3::text is null or s.kind = $3)
          and ($4::text is null or s.state = $4) and ($5::int is null or extract(year from s.day) = $5)
          and ($6::text is null or s.title ilike $6 or s.place ilike $6 or s.teacher ilike $6) and ($9::date is null or s.day = $9)
        order by s.day desc, s.id offset $7 limit $8`,
      [
        ...[meta.unit ?? null, unitId || null, kind || null, state || null, year ?? null],
        ...[q ? literally(q) : null, from, limit, day || null],
      ],
    );
    return cut(rows.map(filled));
  },
};

interface SessionColumns extends Omit<TrainingSessionAnswer, 'exam'> {
  readonly examTitle?: string;
  readonly fullMark?: number;
  readonly passMark?: number;
  readonly fileId?: string;
}

async function sessionOf(db: EntityManager, sessionId: string, { unit, actor }: Meta): Promise<SessionColumns> {
  const [row] = await db.query<SessionColumns[]>(
    `select s.id, s.unit_id as "unitId", u.name as "unitName", s.title, s.kind, s.day::text as day, s.place, s.hours,
            s.teacher, s.state, s.organiser_id as "organiserId", o.name as "organiserName", s.signed_by as "signedBy",
            x.name as "signedByName", s.signed_at as "signedAt", c.name as "closedByName", s.closed_at as "closedAt",
            s.reason, s.pictures, s.exam_title as "examTitle", s.full_mark as "fullMark", s.pass_mark as "passMark",
            s.paper_id as "fileId", s.version, ${ATTENDEES} as attendees, own.officer_id as "ownOfficerId",
            own.signed_in_at as "ownSignedInAt", own.signed_out_at as "ownSignedOutAt"
       from training_session s left join training_unit u on u.id = s.unit_id
       left join training_account o on o.id = s.organiser_id left join training_account x on x.id = s.signed_by
       left join training_account c on c.id = s.closed_by
       left join lateral (
         select o.id as officer_id, a.signed_in_at, a.signed_out_at
           from training_account t join training_officer b on b.id = t.officer_id
           join training_officer o on o.person_id = b.person_id and o.from_day <= s.day
                                  and (o.until_day is null or o.until_day >= s.day)
           left join training_attendance a on a.session_id = s.id and a.officer_id = o.id
          where t.id = $3 limit 1) own on true
      where ${SEEN} and s.id = $2`,
    [unit ?? null, sessionId, actor],
  );
  if (!row) throw new Rejection('training-session-not-found');
  return told(row);
}

/** Whoever holds the session reads its paper, and the others who were there once it is closed: nobody who is examined before. */
function readsPaper(
  { state, attendees, unitId }: Pick<SessionColumns, 'state' | 'attendees' | 'unitId'>,
  meta: Meta,
): boolean {
  if (ownOnly(meta) === null && (meta.unit === undefined || meta.unit === unitId)) return true;
  return state === 'closed' && attendees > 0;
}

const sessionThing: Reading<OfSession, TrainingSessionAnswer> = {
  projections: PROJECTIONS,
  thing: ({ sessionId }) => `training-session-${sessionId}`,
  async read(db, { data: { sessionId }, meta }) {
    const { examTitle, fullMark = 0, passMark = 0, fileId, ...rest } = await sessionOf(db, sessionId, meta);
    if (examTitle === undefined) return rest;
    return { ...rest, exam: { title: examTitle, fullMark, passMark, ...(readsPaper(rest, meta) && { fileId }) } };
  },
};

/** Who acts as an officer alone sees no others. */
export const ownOnly = ({ roles, actor }: Meta): string | null =>
  roles.every((role) => role === 'officer') ? actor : null;

const attendanceList: Reading<AttendanceListRequest & { sessionId: string }, AttendanceListAnswer> = {
  projections: PROJECTIONS,
  thing: ({ sessionId }) => `training-session-${sessionId}`,
  async read(db, { data, meta }) {
    await sessionOf(db, data.sessionId, meta);
    const { from, limit, cut } = cutting(data);
    const rows = await db.query<(AttendanceItem & { full: number })[]>(
      `select a.officer_id as id, a.person_id as "personId", o.name, o.certificate, u.name as "unitName", a.hours, a.how,
              a.signed_in_at as "signedInAt", a.signed_out_at as "signedOutAt", a.reason, a.file_id as "fileId", a.score,
              a.score >= s.pass_mark as passed, count(*) over ()::int as full
         from training_attendance a join training_session s on s.id = a.session_id
         left join training_officer o on o.id = a.officer_id left join training_unit u on u.id = a.unit_id
        where a.session_id = $2 and ($1::text is null or a.unit_id = $1)
          and ($3::text is null or a.person_id in (select b.person_id from training_account t
                join training_officer b on b.id = t.officer_id where t.id = $3))
          and ($4::text is null or o.name ilike $4 or o.certificate ilike $4)
        order by a.signed_in_at desc, a.officer_id offset $5 limit $6`,
      [meta.unit ?? null, data.sessionId, ownOnly(meta), data.q ? literally(data.q) : null, from, limit],
    );
    return cut(rows.map(filled));
  },
};

@QueryHandler(ListTrainingSessions)
export class ListTrainingSessionsHandler implements IQueryHandler<ListTrainingSessions> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ListTrainingSessions): Promise<Told<TrainingSessionListAnswer>> {
    return this.past.answer(asked, sessionList);
  }
}

@QueryHandler(DescribeTrainingSession)
export class DescribeTrainingSessionHandler implements IQueryHandler<DescribeTrainingSession> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: DescribeTrainingSession): Promise<Told<TrainingSessionAnswer>> {
    return this.past.answer(asked, sessionThing);
  }
}

@QueryHandler(ListAttendance)
export class ListAttendanceHandler implements IQueryHandler<ListAttendance> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ListAttendance): Promise<Told<AttendanceListAnswer>> {
    return this.past.answer(asked, attendanceList);
  }
}

/** What the room's screen shows now; for whoever holds the session, on its day, as long as nobody has signed for it. */
@QueryHandler(ShowSignInCode)
export class ShowSignInCodeHandler implements IQueryHandler<ShowSignInCode> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute({ data: { sessionId }, meta }: ShowSignInCode): Promise<SignInCodeAnswer> {
    const { rows } = await this.db.query<{ unitId: string | null; day: string; state: string; signedIn: number }>(
      `select s.unit_id as "unitId", s.day::text as day, s.state,
              (select count(*) from training_attendance a where a.session_id = s.id)::int as "signedIn"
         from training_session s where s.id = $1`,
      [sessionId],
    );
    const [session] = rows;
    const secret = session && (await secretOf(sessionId, this.db));
    if (!session || !secret) throw new Rejection('training-session-not-found');
    refuseIf((session.unitId ?? undefined) !== meta.unit, 'not-your-unit');
    refuseIf(session.state !== 'arranged', 'training-session-stands-otherwise', { standing: '已经签字或者取消' });
    refuseIf(session.day !== dayOf(meta.at), 'training-session-on-another-day', { day: session.day });
    const window = windowAt(meta.at);
    const until = instantAt(endOfWindow(window));
    return { code: codeIn(window, sessionId, secret), until, signedIn: session.signedIn };
  }
}
