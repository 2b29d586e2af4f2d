import { projection, type Db, type Recorded } from '@app/eventing';
import type { IssueListedForOversight, OversightEvent, OversightProposed } from './events.js';

const ENTER = `insert into oversight (issue_id, sequence, campaign_id, unit_id, unit_name, issue_number, issue_text,
    level, reason, due_on, state, version)
  select $1, (select count(*) + 1 from oversight where issue_id = $1), $2, $3,
         coalesce((select name from oversight_unit where id = $3), $3), coalesce(i.number, 0), coalesce(i.text, ''),
         $4, $5, $6, 'proposed', $7
    from (select) as one left join oversight_issue i on i.id = $1`;

const enter = ({ data, version }: Recorded<OversightProposed | IssueListedForOversight>, db: Db) =>
  db.query(ENTER, [data.issueId, data.campaignId, data.unitId, data.level, data.reason, data.dueOn, version]);

const LAST = '(select max(sequence) from oversight where issue_id = $1)';

/** Only the last listing of an issue moves. */
const move = ({ data, version }: Recorded<OversightEvent>, db: Db, set: string, values: readonly unknown[]) =>
  db.query(`update oversight set version = $2, ${set} where issue_id = $1 and sequence = ${LAST}`, [
    data.issueId,
    version,
    ...values,
  ]);

/** 挂牌督办 as the list shows it: one line per listing. */
export const oversights = projection<OversightEvent>(
  'oversight',
  {
    OversightProposed: async (event, db) => {
      await enter(event, db);
      await move(event, db, 'proposed_at = $3, proposed_by = $4', [event.at, event.actor]);
    },
    OversightDeclined: (event, db) =>
      move(event, db, `state = 'declined', ended_at = $3, end_reason = $4`, [event.at, event.data.reason]),
    IssueListedForOversight: async (event, db) => {
      const { rows } = await db.query(
        `select from oversight where issue_id = $1 and sequence = ${LAST} and state = 'proposed'`,
        [event.data.issueId],
      );
      if (rows.length === 0) await enter(event, db);
      const { documentNumber } = event.data;
      await move(event, db, `state = 'listed', document_number = $3, listed_at = $4, listed_by = $5`, [
        ...[documentNumber, event.at, event.actor],
      ]);
    },
    OversightLifted: (event, db) =>
      move(event, db, `state = 'lifted', ended_at = $3, end_reason = $4, because = $5`, [
        ...[event.at, event.data.reason, event.data.because],
      ]),
  },
  ['oversight'],
  ['oversight_unit', 'oversight_issue'],
);
