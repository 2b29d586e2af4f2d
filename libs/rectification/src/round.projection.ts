import { projection } from '@app/eventing';
import type { IssueEvent } from './events.js';

const ANSWER_ROUND = `update issue_submission set outcome = $2, answer = $3, answered_at = $4, answered_by = $5
  where issue_id = $1 and outcome is null`;
const ANSWER_REQUEST = `update issue_extension set outcome = $2, answer = $3, answered_at = $4, answered_by = $5
  where issue_id = $1 and outcome = 'pending'`;

/** The rounds of verification of each issue. */
export const submissions = projection<IssueEvent>('issue_submission', {
  RectificationSubmitted: ({ data: { issueId, round, account, evidence, dueOn, late }, at, actor }, db) =>
    db.query(
      `insert into issue_submission (issue_id, round, account, evidence, due_on, late, submitted_at, submitted_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [issueId, round, account, evidence, dueOn, late, at, actor],
    ),
  RectificationReturned: ({ data: { issueId, reason }, at, actor }, db) =>
    db.query(ANSWER_ROUND, [issueId, 'returned', reason, at, actor]),
  IssueClosed: ({ data: { issueId, opinion }, at, actor }, db) =>
    db.query(ANSWER_ROUND, [issueId, 'accepted', opinion, at, actor]),
});

/** The extensions each unit asked for. */
export const extensions = projection<IssueEvent>('issue_extension', {
  ExtensionRequested: ({ data: { issueId, dueOn, reason }, at, actor }, db) =>
    db.query(
      `insert into issue_extension (issue_id, sequence, due_on, reason, requested_at, requested_by)
       select $1, count(*) + 1, $2, $3, $4, $5 from issue_extension where issue_id = $1`,
      [issueId, dueOn, reason, at, actor],
    ),
  ExtensionGranted: ({ data: { issueId, opinion }, at, actor }, db) =>
    db.query(ANSWER_REQUEST, [issueId, 'granted', opinion, at, actor]),
  ExtensionRefused: ({ data: { issueId, reason }, at, actor }, db) =>
    db.query(ANSWER_REQUEST, [issueId, 'refused', reason, at, actor]),
  RectificationSubmitted: ({ data: { issueId }, at }, db) =>
    db.query(ANSWER_REQUEST, [issueId, 'lapsed', null, at, null]),
  IssueMerged: ({ data: { issueId }, at }, db) => db.query(ANSWER_REQUEST, [issueId, 'lapsed', null, at, null]),
});
