import type { CampaignFinished, CampaignLaunched } from '@app/campaign/events.js';
import { projection } from '@app/eventing';
import type { YearReportEvent } from '@app/notice/events.js';
import type { CampaignArchived } from '@app/paper/events.js';
import { defineDuties, DIRECTOR, finishDuty, OFFICE, openDuty, type Duty } from './duties.js';

const submitDuty = (year: number): string => `submit-year-report-${year}`;
const publishDuty = (year: number): string => `publish-year-report-${year}`;
const archiveDuty = (campaignId: string): string => `archive-campaign-${campaignId}`;

/** 督察规定: reported by 1 March of the year after, public by 1 April. And a campaign that is over is archived. */
export const yearDutyBook = projection<CampaignLaunched | CampaignFinished | YearReportEvent | CampaignArchived>(
  'year_duty',
  {
    CampaignLaunched: (event, db) => {
      const { campaignId, year, title } = event.data;
      const report = { roles: OFFICE, matter: '年度报告', link: '/year-reports', about: { campaignId }, state: 'open' };
      const duties = [
        {
          ...{ ...report, id: submitDuty(year), what: `向县委、县政府报送${year}年年度报告` },
          ...{ thing: '《法治政府建设与责任落实督察工作规定》：每年3月1日前', dueOn: `${year + 1}-03-01` },
        },
        {
          ...{ ...report, id: publishDuty(year), what: `公开${year}年年度报告` },
          ...{ thing: '《法治政府建设与责任落实督察工作规定》：每年4月1日前', dueOn: `${year + 1}-04-01` },
        },
        {
          ...{ id: archiveDuty(campaignId), roles: DIRECTOR, matter: '活动档案', what: '生成活动档案', thing: title },
          ...{ link: `/campaigns/${campaignId}`, about: { campaignId }, state: 'waiting' },
        },
      ];
      return defineDuties(db, event, duties as Duty[]);
    },
    CampaignFinished: (event, db) => openDuty(db, event, archiveDuty(event.data.campaignId)),
    CampaignArchived: (event, db) => finishDuty(db, event, archiveDuty(event.data.campaignId)),
    YearReportSubmitted: (event, db) => finishDuty(db, event, submitDuty(event.data.year)),
    YearReportMadePublic: (event, db) => finishDuty(db, event, publishDuty(event.data.year)),
  },
  ['duty'],
);
