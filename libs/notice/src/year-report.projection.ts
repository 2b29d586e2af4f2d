import type { CampaignLaunched } from '@app/campaign/events.js';
import { projection } from '@app/eventing';
import type { YearReportEvent } from './events.js';

/** 年度报告: one is owed for every year that had a campaign. */
export const yearReports = projection<YearReportEvent | CampaignLaunched>('year_report', {
  CampaignLaunched: ({ data: { year, campaignId } }, db) =>
    db.query(
      `insert into year_report (year, campaign_id) values ($1, $2)
       on conflict (year) do update set campaign_id = excluded.campaign_id`,
      [year, campaignId],
    ),
  YearReportSubmitted: ({ data: { year, on, late } }, db) =>
    db.query(
      `insert into year_report (year, submitted_on, submitted_late) values ($1, $2, $3)
       on conflict (year) do update set submitted_on = excluded.submitted_on, submitted_late = excluded.submitted_late`,
      [year, on, late],
    ),
  YearReportMadePublic: ({ data: { year, on, late, where } }, db) =>
    db.query('update year_report set public_on = $2, public_late = $3, place = $4 where year = $1', [
      ...[year, on, late, where],
    ]),
});
