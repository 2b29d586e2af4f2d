import { projection, type Db } from '@app/eventing';
import type { IssueEvent } from '@app/rectification/events.js';
import type { UnitEvent } from '@app/registry/events.js';

const settle = (db: Db, issueId: string, settled: boolean) =>
  db.query('update oversight_issue set settled = $2 where id = $1', [issueId, settled]);

/** The issues of the ledger, and whether anything is left to oversee in them. */
export const overseenIssues = projection<IssueEvent>('oversight_issue', {
  IssueReported: ({ data: { issueId, campaignId, unitId, number, text } }, db) =>
    db.query(
      'insert into oversight_issue (id, campaign_id, unit_id, number, text, settled) values ($1, $2, $3, $4, $5, false)',
      [issueId, campaignId, unitId, number, text],
    ),
  IssueClosed: ({ data: { issueId } }, db) => settle(db, issueId, true),
  IssueReopened: ({ data: { issueId } }, db) => settle(db, issueId, false),
  IssueMerged: ({ data: { issueId } }, db) => settle(db, issueId, true),
});

async function nameUnit(db: Db, unitId: string, name: string): Promise<void> {
  await db.query(
    'insert into oversight_unit (id, name) values ($1, $2) on conflict (id) do update set name = excluded.name',
    [unitId, name],
  );
  await db.query('update oversight set unit_name = $2 where unit_id = $1', [unitId, name]);
  await db.query('update talk set unit_name = $2 where unit_id = $1', [unitId, name]);
}

/** What units are called. */
export const overseenUnits = projection<UnitEvent>(
  'oversight_unit',
  {
    UnitRegistered: ({ data: { unitId, name } }, db) => nameUnit(db, unitId, name),
    UnitParticularsCorrected: ({ data: { unitId, name } }, db) => nameUnit(db, unitId, name),
  },
  ['oversight_unit', 'oversight', 'talk'],
);
