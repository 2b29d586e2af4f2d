import { projection, type Db, type Recorded } from '@app/eventing';
import type { DuplicateEvent, EvidenceOfIssue, IssueEvent, SourceOfIssue } from './events.js';

const ADD_SOURCE = `insert into issue_source
    (issue_id, sequence, source, note, inspection_id, finding_id, from_number, added_at, added_by)
  select $1, count(*) + 1, $2, $3, $4, $5, $6, $7, $8 from issue_source where issue_id = $1`;

const ADD_EVIDENCE = `insert into issue_evidence (issue_id, side, file_id, name, round, from_number, added_at, added_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (issue_id, side, file_id) do nothing`;

type Added = Recorded<IssueEvent>;

const addSource = ({ data: { issueId }, at, actor }: Added, db: Db, one: SourceOfIssue, fromNumber?: number) =>
  db.query(ADD_SOURCE, [
    ...[issueId, one.source, one.note ?? null, one.inspectionId ?? null, one.findingId ?? null],
    ...[fromNumber ?? null, at, actor],
  ]);

const addEvidence = (
  { data: { issueId }, at, actor }: Added,
  db: Db,
  one: EvidenceOfIssue,
  { round, fromNumber }: { round?: number; fromNumber?: number } = {},
) =>
  db.query(ADD_EVIDENCE, [
    ...[issueId, one.side, one.fileId, one.name ?? null],
    ...[round ?? null, fromNumber ?? null, at, actor],
  ]);

/** Every way by which an issue reached the ledger, with those of the issues merged into it. */
export const sources = projection<IssueEvent>('issue_source', {
  IssueReported: (event, db) => {
    const { source, inspectionId, findingId } = event.data;
    return addSource(event, db, {
      source,
      ...(inspectionId !== undefined && { inspectionId }),
      ...(findingId !== undefined && { findingId }),
    });
  },
  SourceAdded: (event, db) => addSource(event, db, event.data),
  MergeReceived: async (event, db) => {
    for (const one of event.data.sources) await addSource(event, db, one, event.data.fromNumber);
  },
});

/** 整改前 and 整改后, with what the issues merged into it showed. */
export const evidence = projection<IssueEvent>('issue_evidence', {
  IssueEvidenceAdded: (event, db) => addEvidence(event, db, event.data),
  RectificationSubmitted: async (event, db) => {
    const { round } = event.data;
    for (const fileId of event.data.evidence) await addEvidence(event, db, { fileId, side: 'after' }, { round });
  },
  MergeReceived: async (event, db) => {
    const { fromNumber } = event.data;
    for (const one of event.data.evidence) await addEvidence(event, db, one, { fromNumber });
  },
});

/** 疑似重复: what waits for the office to look at, and what it keeps apart. */
export const likenesses = projection<DuplicateEvent>('issue_duplicate', {
  DuplicatesProposed: async ({ data: { issueId, campaignId, others } }, db) => {
    for (const other of others) {
      await db.query(
        `insert into issue_duplicate (issue_id, other_id, campaign_id, similarity, grounds) values ($1, $2, $3, $4, $5)`,
        [issueId, other.issueId, campaignId, other.similarity, other.grounds],
      );
    }
  },
  DuplicateDismissed: ({ data: { issueId, other } }, db) =>
    db.query('update issue_duplicate set dismissed = true where issue_id = $1 and other_id = $2', [issueId, other]),
});
