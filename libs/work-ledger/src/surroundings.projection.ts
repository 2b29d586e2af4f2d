import type { CampaignEvent, CampaignLaunched, CampaignMigrated, CampaignUnit, Task } from '@app/campaign/events.js';
import { projection, type Db } from '@app/eventing';
import type { AccountEvent } from '@app/identity/events.js';
import type { IssueEvent } from '@app/rectification/events.js';
import type { UnitEvent } from '@app/registry/events.js';

const kept = (tasks: readonly Task[]): string =>
  JSON.stringify(tasks.map(({ number, category, title, appliesTo }) => ({ number, category, title, appliesTo })));

const rowsOf = (tasks: readonly Task[], units: readonly Pick<CampaignUnit, 'unitId' | 'name' | 'meets'>[]): string =>
  JSON.stringify(
    units.map(({ unitId, name, meets }) => ({
      ...{ unitId, name, meets },
      tasks: tasks.filter(({ appliesTo }) => meets.includes(appliesTo)).map(({ number }) => number),
    })),
  );

/** A unit that comes in again finds its ledger as it left it. */
const TAKE_IN = `
  insert into work_unit (campaign_id, unit_id, unit_name, meets, tasks)
  select $1, u."unitId", u.name, u.meets, u.tasks
    from jsonb_to_recordset($2) as u("unitId" text, name text, meets text[], tasks int[])
  on conflict (campaign_id, unit_id) do update set let_go = false, unit_name = excluded.unit_name`;

async function launch({ data: { campaignId, title, tasks, units } }: CampaignLaunched, db: Db): Promise<void> {
  await db.query('insert into work_campaign (campaign_id, title, tasks) values ($1, $2, $3)', [
    campaignId,
    title,
    kept(tasks),
  ]);
  await db.query(TAKE_IN, [campaignId, rowsOf(tasks, units)]);
}

/** Of a task that no longer applies the people stay on record and are not asked for. */
const REPLAN = `
  update work_unit w
     set meets = u.meets, tasks = u.tasks,
         assigned = (select count(*) from work_assignment a
                      where a.campaign_id = $1 and a.unit_id = w.unit_id and a.task = any(u.tasks))
    from jsonb_to_recordset($2) as u("unitId" text, meets text[], tasks int[])
   where w.campaign_id = $1 and w.unit_id = u."unitId"`;

async function migrate({ data: { campaignId, tasks, effects } }: CampaignMigrated, db: Db): Promise<void> {
  await db.query('update work_campaign set tasks = $2 where campaign_id = $1', [campaignId, kept(tasks)]);
  const joining = effects.filter(({ joined }) => joined);
  await db.query(TAKE_IN, [campaignId, rowsOf(tasks, joining)]);
  await db.query(REPLAN, [campaignId, rowsOf(tasks, effects)]);
  await db.query('update work_unit set let_go = true where campaign_id = $1 and unit_id = any($2)', [
    campaignId,
    effects.filter(({ letGo }) => letGo).map(({ unitId }) => unitId),
  ]);
}

/** Who answers for an issue from now on. Told by name alone, the account known for that name stays. */
const answers = (
  db: Db,
  issueId: string,
  { responsible, responsibleId }: { responsible: string; responsibleId?: string },
) =>
  db.query(
    `update work_issue
        set responsible_account = coalesce($3, case when responsible = $2 then responsible_account end),
            responsible = $2
      where issue_id = $1`,
    [issueId, responsible, responsibleId ?? null],
  );

const opened = (db: Db, issueId: string, open: boolean) =>
  db.query('update work_issue set open = $2 where issue_id = $1', [issueId, open]);

/** What the work ledger must know of the campaign, the units, their accounts and their issues. */
export const surroundings = projection<CampaignEvent | IssueEvent | UnitEvent | AccountEvent>(
  'work_surroundings',
  {
    CampaignLaunched: launch,
    CampaignMigrated: migrate,
    CampaignFinished: ({ data }, db) =>
      db.query('update work_campaign set finished = true where campaign_id = $1', [data.campaignId]),
    UnitParticularsCorrected: ({ data: { unitId, name } }, db) =>
      db.query('update work_unit set unit_name = $2 where unit_id = $1', [unitId, name]),
    AccountOpened: async ({ data: { accountId, unitId, name } }, db) => {
      if (unitId === undefined) return;
      await db.query('insert into work_account (id, unit_id, name) values ($1, $2, $3)', [accountId, unitId, name]);
    },
    AccountClosed: ({ data: { accountId } }, db) =>
      db.query('update work_account set open = false where id = $1', [accountId]),
    IssueReported: ({ data: { issueId, campaignId, unitId, number, text, responsible, responsibleId } }, db) =>
      db.query(
        `insert into work_issue (issue_id, campaign_id, unit_id, number, text, responsible, responsible_account)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [issueId, campaignId, unitId, number, text, responsible, responsibleId ?? null],
      ),
    RectificationPlanned: ({ data }, db) => answers(db, data.issueId, data),
    ResponsibleReplaced: ({ data }, db) => answers(db, data.issueId, data),
    IssueMerged: ({ data: { issueId } }, db) => opened(db, issueId, false),
    IssueClosed: ({ data: { issueId } }, db) => opened(db, issueId, false),
    IssueReopened: ({ data: { issueId } }, db) => opened(db, issueId, true),
  },
  ['work_campaign', 'work_unit', 'work_account', 'work_issue'],
  ['work_assignment'],
);
