import { dayOf } from '@app/calendar';
import type { FileScoringEvent } from '@app/case-scoring/events.js';
import type { Db, Recorded } from '@app/eventing';
import type { IssueEvent } from '@app/rectification/events.js';
import { amend, forget, note } from './fact.js';

type Of<T extends IssueEvent['type']> = Recorded<Extract<IssueEvent, { type: T }>>;
type OfFile<T extends FileScoringEvent['type']> = Recorded<Extract<FileScoringEvent, { type: T }>>;

const CLOSED = 'issues-closed';
const IN_TIME = 'issues-on-time';
const factOf = (issueId: string): string => `issue-${issueId}`;
const fileOf = (scoringId: string): string => `file-${scoringId}`;
const FULL_MARKS = 100;

const due = (event: Of<'ExtensionGranted' | 'IssueDeadlineMoved' | 'RectificationReturned'>, db: Db) =>
  amend(db, event, { measure: IN_TIME, id: factOf(event.data.issueId) }, { dueOn: event.data.dueOn });

const closed = (event: Of<'IssueClosed' | 'IssueReopened'>, db: Db, have: number) =>
  amend(db, event, { measure: CLOSED, id: factOf(event.data.issueId) }, { have });

/** 整改台账: closed or not, and handed in by its day or not. What was merged into another issue is counted there. */
export const issueFacts = {
  IssueReported: async (event: Of<'IssueReported'>, db: Db) => {
    const { issueId, unitId, campaignId, number, text, dueOn } = event.data;
    const of = { id: factOf(issueId), unitId, campaignId, from: dayOf(event.at), need: 1, have: 0 };
    const told = { label: `第${number}号问题：${text}`, link: `/issues/${issueId}` };
    await note(db, event, { measure: CLOSED, ...of, ...told });
    await note(db, event, { measure: IN_TIME, ...of, ...told, dueOn });
  },
  RectificationSubmitted: (event: Of<'RectificationSubmitted'>, db: Db) =>
    amend(
      db,
      event,
      { measure: IN_TIME, id: factOf(event.data.issueId) },
      { have: event.data.late ? 0 : 1, dueOn: event.data.dueOn },
    ),
  ExtensionGranted: due,
  IssueDeadlineMoved: due,
  RectificationReturned: due,
  IssueClosed: (event: Of<'IssueClosed'>, db: Db) => closed(event, db, 1),
  IssueReopened: (event: Of<'IssueReopened'>, db: Db) => closed(event, db, 0),
  IssueMerged: (event: Of<'IssueMerged'>, db: Db) => forget(db, event, [CLOSED, IN_TIME], factOf(event.data.issueId)),
};

/** 案卷评查: a file counts by the points it was finally given, and no more once its round was given up. */
export const fileFacts = {
  FileScoringOpened: (event: OfFile<'FileScoringOpened'>, db: Db) => {
    const { scoringId, unitId, campaignId, caseNumber } = event.data;
    return note(db, event, {
      ...{ measure: 'case-review', id: fileOf(scoringId), unitId, campaignId, from: dayOf(event.at), need: 0, have: 0 },
      ...{ label: `案卷${caseNumber}`, link: `/case-scoring/files/${scoringId}` },
    });
  },
  FileScoringClosed: (event: OfFile<'FileScoringClosed'>, db: Db) =>
    forget(db, event, ['case-review'], fileOf(event.data.scoringId)),
  ScoreSettled: (event: OfFile<'ScoreSettled'>, db: Db) =>
    db.query(
      `update assessment_fact set need = ${FULL_MARKS}, have = $2, event_id = $3
        where measure = 'case-review' and id = $1`,
      [fileOf(event.data.scoringId), event.data.score, event.id],
    ),
};
