import { projection, type Db, type Recorded } from '@app/eventing';
import type { SelfInspectionEvent } from './events.js';
import { showsProblem, type State } from './rules.js';

/** Every event of a sheet leaves its version; `columns` are what else it changes. */
function change(event: Recorded<SelfInspectionEvent>, db: Db, columns: Record<string, unknown> = {}) {
  const names = Object.keys(columns).map((name, index) => `${name} = $${index + 4}`);
  return db.query(
    `update self_inspection set ${['version = $3', ...names].join(', ')} where campaign_id = $1 and unit_id = $2`,
    [event.data.campaignId, event.data.unitId, event.version, ...Object.values(columns)],
  );
}

const begin = ({ data }: Recorded<SelfInspectionEvent>, db: Db) =>
  db.query(
    `update self_inspection set state = 'under-way' where campaign_id = $1 and unit_id = $2 and state = 'not-started'`,
    [data.campaignId, data.unitId],
  );

const ANSWER = `
  insert into self_inspection_answer (campaign_id, unit_id, check_id, answer, note, reason, answered_at, answered_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict (campaign_id, unit_id, check_id) do update
     set answer = excluded.answer, note = excluded.note, reason = excluded.reason,
         answered_at = excluded.answered_at, answered_by = excluded.answered_by, set_aside = false`;
const COUNT = `
  update self_inspection set answered =
    (select count(*) from self_inspection_answer where campaign_id = $1 and unit_id = $2 and not set_aside)
   where campaign_id = $1 and unit_id = $2`;

const signed: State = 'signed-off';
const returned: State = 'returned';

/** What each unit filled in, and how far it is. */
export const sheets = projection<SelfInspectionEvent>(
  'self_inspection',
  {
    CheckAnswered: async (event, db) => {
      const { campaignId, unitId, checkId, answer, note, reason } = event.data;
      await begin(event, db);
      await db.query(ANSWER, [campaignId, unitId, checkId, answer, note, reason ?? null, event.at, event.actor]);
      await db.query(COUNT, [campaignId, unitId]);
      await change(event, db, showsProblem(answer) ? { statement: null } : {});
    },
    EvidenceAttached: async (event, db) => {
      const { campaignId, unitId, checkId, fileId, name, kind } = event.data;
      await begin(event, db);
      await db.query(
        `insert into self_inspection_evidence
         (campaign_id, unit_id, check_id, file_id, name, kind, attached_at, attached_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [campaignId, unitId, checkId, fileId, name, kind, event.at, event.actor],
      );
      await change(event, db);
    },
    EvidenceWithdrawn: async (event, db) => {
      const { campaignId, unitId, checkId, fileId } = event.data;
      await db.query(
        `delete from self_inspection_evidence
        where campaign_id = $1 and unit_id = $2 and check_id = $3 and file_id = $4`,
        [campaignId, unitId, checkId, fileId],
      );
      await change(event, db);
    },
    NoIssuesSigned: async (event, db) => {
      await begin(event, db);
      await change(event, db, { statement: event.data.statement });
    },
    SelfInspectionSignedOff: (event, db) =>
      change(event, db, {
        state: signed,
        signed_off_at: event.at,
        signed_off_by: event.actor,
        late: event.data.late,
        return_reason: null,
      }),
    SelfInspectionReturned: (event, db) =>
      change(event, db, {
        state: returned,
        return_reason: event.data.reason,
        due_on: event.data.dueOn,
        statement: null,
        signed_off_at: null,
        signed_off_by: null,
        late: false,
      }),
    AnswersSetAside: async (event, db) => {
      const { campaignId, unitId, checks } = event.data;
      await db.query(
        `update self_inspection_answer set set_aside = true
          where campaign_id = $1 and unit_id = $2 and check_id = any($3)`,
        [campaignId, unitId, checks],
      );
      await db.query(COUNT, [campaignId, unitId]);
      await change(event, db);
    },
  },
  ['self_inspection', 'self_inspection_answer', 'self_inspection_evidence'],
);
