import { Rejection, type Db, type Meta } from '@app/eventing';

/**
 * Which rows of a timeline the asker may see, as a condition on `a.seq`: `$1` is the subject and `$2` whoever narrows
 * it. Absent where nothing is narrowed: the office and supervising bodies read every timeline.
 */
export interface Narrowing {
  readonly by: string;
  readonly condition: string;
}

const ABOUT = 'exists (select from history_about own where own.seq = a.seq and own.subject = $2)';
/**
 * Why a supervisor stands aside is his own matter, an inspection is the unit's to read once it is concluded (its published result always), a letter
 * once it is delivered, and how the office came to its wording never;
 * what one unit finds in another once it is handed over; its points in an assessment once they are published; how a file of its own was scored once it is told, the single
 * sheets never, and what people of its own score elsewhere neither; of a notice its own receipt, and what it rectified by order of one; what the office only considers – whether to list an issue for
 * oversight, whether two issues are one – never.
 */
const MEANT_FOR_UNITS = `not exists (select from event e where e.seq = a.seq and (e.stream like 'supervisor-%'
  or e.type in ('OversightProposed', 'OversightDeclined', 'DuplicatesProposed')
  or (e.stream like 'inspection-%' and e.stream not like 'inspection-result-%' and not exists
    (select from event c where c.stream = e.stream and c.type = 'InspectionConcluded'))
  or (e.stream like 'opinion-%' and (e.type in ('LetterDrafted', 'LetterRevised', 'LetterReturned') or not exists
    (select from event d where d.stream = e.stream and d.type = 'LetterDelivered'
        and d.body -> 'data' ->> 'letter' = coalesce(e.body -> 'data' ->> 'letter', 'decision'))))
  or (e.stream like 'file-scoring-%' and (e.type in ('ScoresHandedIn', 'ScorersDiffered', 'ScorerRecused', 'ScorerFoundUnavailable')
    or 'unit:' || (e.body -> 'data' ->> 'unitId') <> $2 or not exists
    (select from event t where t.stream = e.stream and t.type = 'ScoreTold')))
  or (e.stream like 'office-notice-%' and e.type <> 'OfficeNoticeReceived' and e.type not like 'OrderedRectification%')
  or (e.stream like 'unit-score-%' and not exists
    (select from event p where p.type = 'AssessmentPublished'
        and p.stream = 'assessment-' || (e.body -> 'data' ->> 'assessmentId')))
  or (e.type in ('MutualFindingRecorded', 'MutualFindingWithdrawn') and not exists
    (select from event h where h.stream = e.stream and h.type = 'MutualFindingsSubmitted'))))`;
/** What belongs to the campaign alone concerns every unit. */
const OF_NO_UNIT = `$1 like 'campaign:%' and not exists
  (select from history_about other where other.seq = a.seq and other.subject like 'unit:%')`;
/** An inspection is one supervisor's business as a whole, with what his colleague did in it. */
const INSPECTED = `exists (select from history_about same join history_about own on own.seq = same.seq
  where same.subject = $1 and own.subject = $2)`;

const isOwnAccount = (subject: string, { actor }: Meta): boolean => subject === `account:${actor}`;

/** Throws `not-your-unit` for what is another's as a whole. */
export async function narrowing(db: Db, subject: string, meta: Meta): Promise<Narrowing | undefined> {
  if (isOwnAccount(subject, meta)) return undefined;
  if (meta.unit !== undefined)
    return narrow(db, subject, {
      by: `unit:${meta.unit}`,
      condition: `(${ABOUT} or ${OF_NO_UNIT}) and ${MEANT_FOR_UNITS}`,
    });
  if (!meta.roles.every((role) => role === 'supervisor')) return undefined;
  if (!/^(inspection:|stream:inspection-)/.test(subject)) throw new Rejection('not-your-unit');
  return narrow(db, subject, { by: await supervisorOf(db, meta), condition: INSPECTED });
}

async function narrow(db: Db, subject: string, narrowed: Narrowing): Promise<Narrowing> {
  const { rows } = await db.query<{ visible: boolean; known: boolean }>(
    `select exists (select from history_about a where a.subject = $1 and ${narrowed.condition}) as visible,
            exists (select from history_about a where a.subject = $1) as known`,
    [subject, narrowed.by],
  );
  if (rows[0]?.known && !rows[0].visible) throw new Rejection('not-your-unit');
  return narrowed;
}

async function supervisorOf(db: Db, { actor }: Meta): Promise<string> {
  const { rows } = await db.query<{ id: string }>('select id from history_supervisor where account_id = $1', [actor]);
  return `supervisor:${rows[0]?.id ?? ''}`;
}
