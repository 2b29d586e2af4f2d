import type { CampaignEvent, Task } from '@app/campaign/events.js';
import { projection } from '@app/eventing';
import type { IssueEvent } from '@app/rectification/events.js';
import type { UnitEvent } from '@app/registry/events.js';

const textsOf = (tasks: readonly Task[]): string =>
  JSON.stringify(Object.fromEntries(tasks.flatMap(({ checks }) => checks.map(({ id, text }) => [id, text]))));

/** Campaigns, with the words of every check they ever asked. */
export const comparedCampaigns = projection<CampaignEvent>('comparison_campaign', {
  CampaignLaunched: ({ data: { campaignId, title, year, clonedFrom, tasks } }, db) =>
    db.query('insert into comparison_campaign (id, title, year, cloned_from, checks) values ($1, $2, $3, $4, $5)', [
      campaignId,
      title,
      year,
      clonedFrom ?? null,
      textsOf(tasks),
    ]),
  CampaignMigrated: ({ data: { campaignId, tasks } }, db) =>
    db.query('update comparison_campaign set checks = checks || $2::jsonb where id = $1', [campaignId, textsOf(tasks)]),
});

/** The issues of every campaign, from whatever source. */
export const comparedIssues = projection<IssueEvent>('comparison_issue', {
  IssueReported: ({ data: { issueId, campaignId, unitId, checkId, category, number, text } }, db) =>
    db.query(
      `insert into comparison_issue (issue_id, campaign_id, unit_id, check_id, category, number, text, closed)
       values ($1, $2, $3, $4, $5, $6, $7, false)`,
      [issueId, campaignId, unitId, checkId ?? null, category ?? null, number, text],
    ),
  IssueClosed: ({ data: { issueId } }, db) =>
    db.query('update comparison_issue set closed = true where issue_id = $1', [issueId]),
  // What was merged into another issue is counted there.
  IssueMerged: ({ data: { issueId } }, db) => db.query('delete from comparison_issue where issue_id = $1', [issueId]),
  IssueReopened: ({ data: { issueId } }, db) =>
    db.query('update comparison_issue set closed = false where issue_id = $1', [issueId]),
});

const NAME = `insert into comparison_unit (id, name) values ($1, $2)
  on conflict (id) do update set name = excluded.name`;

export const comparedUnits = projection<UnitEvent>('comparison_unit', {
  UnitRegistered: ({ data: { unitId, name } }, db) => db.query(NAME, [unitId, name]),
  UnitParticularsCorrected: ({ data: { unitId, name } }, db) => db.query(NAME, [unitId, name]),
});
