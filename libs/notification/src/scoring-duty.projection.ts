import type {
  FileScoringEvent,
  FileScoringOpened,
  ScoreObjected,
  ScorerAssigned,
  ScorerFoundUnavailable,
  ScorerRecused,
  ScoreTold,
} from '@app/case-scoring/events.js';
import { projection, type Db, type Recorded } from '@app/eventing';
import {
  defineDuties,
  endDutiesAbout,
  endDuty,
  finishDuty,
  LEAD,
  OFFICE,
  openDuty,
  shiftDuty,
  type Duty,
} from './duties.js';

const scoreDuty = (scoringId: string, scorerId: string): string => `score-file-${scoringId}-${scorerId}`;
/** Beside being a duty of the office it keeps what the file is called. */
export const assignDuty = (scoringId: string): string => `assign-scorers-${scoringId}`;
const tellDuty = (scoringId: string): string => `tell-score-${scoringId}`;
const answerDuty = (scoringId: string): string => `answer-score-${scoringId}`;
const rulingDuty = (scoringId: string): string => `rule-score-${scoringId}`;

const linked = (scoringId: string) => ({ thing: '案卷评查', link: `/case-scoring/files/${scoringId}` });

interface Named {
  readonly matter: string;
  readonly dueOn: string;
}

/** What the file is called, and by when it is scored; kept with the office's own duty. */
async function named(db: Db, scoringId: string): Promise<Named> {
  const { rows } = await db.query<{ matter: string; scoreBy: string }>(
    `select matter, about ->> 'scoreBy' as "scoreBy" from duty where id = $1`,
    [assignDuty(scoringId)],
  );
  return { matter: rows[0]?.matter ?? '', dueOn: rows[0]?.scoreBy ?? '' };
}

const opened = (event: Recorded<FileScoringOpened>, db: Db) => {
  const { scoringId, caseNumber, scoreBy } = event.data;
  const matter = `案卷${caseNumber}`;
  const of = { ...linked(scoringId), about: { scoringId, scoreBy }, matter };
  return defineDuties(db, event, [
    { ...of, id: assignDuty(scoringId), roles: OFFICE, what: `确定${matter}的评查人员`, state: 'open' },
    { ...of, id: tellDuty(scoringId), roles: OFFICE, what: `告知${matter}的评查结果`, state: 'waiting' },
  ]);
};

async function assigned(event: Recorded<ScorerAssigned>, db: Db): Promise<void> {
  const { scoringId, scorerId, place, replaces } = event.data;
  if (replaces !== undefined) await endDuty(db, event, scoreDuty(scoringId, replaces), 'dropped');
  const { matter, dueOn } = await named(db, scoringId);
  const duty: Duty = {
    ...{ ...linked(scoringId), id: scoreDuty(scoringId, scorerId), accountId: scorerId, matter, dueOn },
    ...{ what: `评查${matter}并交卷`, about: { scoringId }, state: 'open' },
  };
  await defineDuties(db, event, [duty]);
  await openDuty(db, event, duty.id, { dueOn });
  await db.query(
    `update duty set state = 'done', since = $2 where id = $1 and state = 'open' and ($3::int = 3 or 2 <=
       (select count(*) from duty s where starts_with(s.id, $4) and s.state in ('open', 'done')))`,
    [assignDuty(scoringId), event.seq, place, scoreDuty(scoringId, '')],
  );
}

async function recused(event: Recorded<ScorerRecused>, db: Db): Promise<void> {
  const { scoringId, scorerId } = event.data;
  await endDuty(db, event, scoreDuty(scoringId, scorerId), 'dropped');
  await openDuty(db, event, assignDuty(scoringId));
}

/** Whoever may not score owes no sheet, and the office a reviewer. */
async function unavailable(event: Recorded<ScorerFoundUnavailable>, db: Db): Promise<void> {
  const { scoringId, scorerId, handedIn } = event.data;
  if (handedIn) return;
  await endDuty(db, event, scoreDuty(scoringId, scorerId), 'dropped');
  await openDuty(db, event, assignDuty(scoringId), { verb: '另行确定评查人员：' });
}

/** It is somebody's turn, by a day that was counted in working days. */
async function owe(event: Recorded, db: Db, duty: Omit<Duty, 'state' | 'counts'>): Promise<void> {
  await defineDuties(db, event, [{ ...duty, state: 'open', counts: 'working-days' }]);
}

async function told(event: Recorded<ScoreTold>, db: Db): Promise<void> {
  const { scoringId, unitId, objectBy: dueOn } = event.data;
  await finishDuty(db, event, tellDuty(scoringId));
  const { matter } = await named(db, scoringId);
  const of = { ...linked(scoringId), about: { unitId, scoringId }, matter, dueOn };
  await owe(event, db, { ...of, id: answerDuty(scoringId), unitId, roles: LEAD, what: `核对${matter}的评查结果` });
}

async function objected(event: Recorded<ScoreObjected>, db: Db): Promise<void> {
  const { scoringId, rulingBy: dueOn } = event.data;
  await finishDuty(db, event, answerDuty(scoringId));
  const { matter } = await named(db, scoringId);
  const of = { ...linked(scoringId), about: { scoringId }, matter, dueOn };
  await owe(event, db, { ...of, id: rulingDuty(scoringId), roles: OFFICE, what: `裁定${matter}的评查异议` });
}

/** 案卷评查: who scores, who chooses who scores, who tells, who answers, who rules. */
export const scoringDutyBook = projection<FileScoringEvent>(
  'case_scoring_duty',
  {
    FileScoringOpened: opened,
    ScorerAssigned: assigned,
    ScorerRecused: recused,
    ScorerFoundUnavailable: unavailable,
    ScoresHandedIn: (event, db) => finishDuty(db, event, scoreDuty(event.data.scoringId, event.data.scorerId)),
    ScorersDiffered: (event, db) => openDuty(db, event, assignDuty(event.data.scoringId), { verb: '请第三人评查' }),
    FileScored: async (event, db) => {
      await finishDuty(db, event, assignDuty(event.data.scoringId));
      await openDuty(db, event, tellDuty(event.data.scoringId));
    },
    FileScoringClosed: (event, db) => endDutiesAbout(db, event, { scoringId: event.data.scoringId }, 'dropped'),
    ScoreTold: told,
    ScoreObjected: objected,
    ScoringDeadlineMoved: (event, db) => {
      const { scoringId, of, dueOn } = event.data;
      return shiftDuty(db, event, of === 'objection' ? answerDuty(scoringId) : rulingDuty(scoringId), dueOn);
    },
    ScoreSettled: async (event, db) => {
      await finishDuty(db, event, answerDuty(event.data.scoringId));
      await finishDuty(db, event, rulingDuty(event.data.scoringId));
    },
  },
  ['duty'],
);
