import { projection, type Db } from '@app/eventing';
import type { OversightEvent, OversightLevel } from '@app/oversight/events.js';

const mark = (db: Db, issueId: string, level: OversightLevel | null) =>
  db.query('update issue set oversight = $2 where id = $1', [issueId, level]);

/** 挂牌督办 as a mark in the ledger. */
export const overseen = projection<OversightEvent>(
  'issue_oversight',
  {
    IssueListedForOversight: ({ data: { issueId, level } }, db) => mark(db, issueId, level),
    OversightLifted: ({ data: { issueId } }, db) => mark(db, issueId, null),
  },
  ['issue'],
);
