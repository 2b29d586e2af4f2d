import type { EntityManager } from 'typeorm';
import { Rejection } from '@app/eventing';
import type { TrainingKind } from '@app/training/events.js';

export interface AttendedTraining {
  readonly day: string;
  readonly title: string;
  readonly kind: TrainingKind;
  readonly place: string;
  /** Absent: the office held it for the county. */
  readonly unitName: string | null;
  readonly hours: number;
  readonly score: number | null;
  readonly fullMark: number | null;
  readonly passMark: number | null;
}

/** What one officer attended in a year. */
export interface SourceTraining {
  readonly name: string;
  readonly certificate: string;
  readonly sessions: readonly AttendedTraining[];
}

const ATTENDED = `select s.day::text as day, s.title, s.kind, s.place, n.name as "unitName", a.hours, a.score,
    s.full_mark as "fullMark", s.pass_mark as "passMark"
  from paper_attendance a join paper_training s on s.id = a.session_id and s.counts
  join paper_trainee t on t.id = a.officer_id
  left join paper_name n on n.kind = 'unit' and n.id = s.unit_id
 where t.person_id = $1 and s.day between $2 and $3 and a.hours > 0 order by s.day, s.id`;

/** Whether the account is bound to an officer who is this person. */
export const IS_OWN = `select from paper_trainee_account a join paper_trainee t on t.id = a.officer_id
 where a.account_id = $1 and t.person_id = $2`;

/** Nothing where the unit never listed such an officer. `own`: the account of who asks about himself alone. */
export async function trainingOf(
  db: EntityManager,
  asked: { personId: string; unitId: string | null; year: number; own: string | undefined },
): Promise<SourceTraining | undefined> {
  const { personId, unitId, year, own } = asked;
  if (own !== undefined && (await db.query<object[]>(IS_OWN, [own, personId])).length === 0)
    throw new Rejection('not-found');
  const [person] = await db.query<Omit<SourceTraining, 'sessions'>[]>(
    `select name, certificate from paper_trainee where person_id = $1 and unit_id = $2 order by from_day desc limit 1`,
    [personId, unitId],
  );
  if (!person) return undefined;
  const days = [`${year}-01-01`, `${year}-12-31`];
  const sessions = await db.query<AttendedTraining[]>(ATTENDED, [personId, ...days]);
  return { ...person, sessions };
}
