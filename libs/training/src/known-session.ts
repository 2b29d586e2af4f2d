import { Rejection, type Db } from '@app/eventing';
import type { KnownSession } from './session.rules.js';

type Columns = Omit<KnownSession, 'unitId' | 'left' | 'fullMark'> & {
  readonly unitId: string | null;
  readonly fullMark: number | null;
  readonly version: number;
};

/** A session as its decider knows it, out of the read tables: what a table would do is asked of the same rules. */
export async function knownSession(
  sessionId: string,
  db: Db,
): Promise<{ readonly session: KnownSession; readonly version: number }> {
  const { rows } = await db.query<Columns>(
    `select s.state as is, s.unit_id as "unitId", s.title, s.kind, s.day::text as day, s.place, s.hours, s.teacher,
            s.organiser_id as "organiserId", s.full_mark as "fullMark", s.version,
            coalesce((select jsonb_object_agg(a.officer_id, jsonb_build_object('ofUnit', a.unit_id, 'hours', a.hours))
                        from training_attendance a where a.session_id = s.id), '{}') as attendance,
            coalesce((select jsonb_object_agg(a.officer_id, a.score) from training_attendance a
                       where a.session_id = s.id and a.score is not null), '{}') as scores
       from training_session s where s.id = $1`,
    [sessionId],
  );
  const [row] = rows;
  if (!row) throw new Rejection('training-session-not-found');
  const { version, unitId, fullMark, ...rest } = row;
  const of = { ...(unitId !== null && { unitId }), ...(fullMark !== null && { fullMark }) };
  return { session: { ...rest, ...of, left: [] }, version };
}
