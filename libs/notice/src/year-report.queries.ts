import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { Question } from '@app/eventing';
import type { YearReportListAnswer } from './dto.js';
import { YearReportRow } from './notice.entity.js';
import { publicDueOn, reportDueOn } from './year-report.decider.js';

export class ListYearReports extends Question('ListYearReports')<object, YearReportListAnswer> {}

@QueryHandler(ListYearReports)
export class ListYearReportsHandler implements IQueryHandler<ListYearReports> {
  constructor(@InjectRepository(YearReportRow) private readonly rows: Repository<YearReportRow>) {}

  /** Of every year that had a campaign, the latest first. */
  async execute(): Promise<YearReportListAnswer> {
    const rows = await this.rows.find({ order: { year: 'DESC' } });
    return {
      items: rows.map(({ year, campaignId, submittedOn, submittedLate, publicOn, publicLate, place }) => ({
        ...{ year, campaignId: campaignId ?? undefined, dueOn: reportDueOn(year), publicDueOn: publicDueOn(year) },
        ...{ submittedOn: submittedOn ?? undefined, submittedLate: submittedLate ?? undefined },
        ...{ publicOn: publicOn ?? undefined, publicLate: publicLate ?? undefined, where: place ?? undefined },
      })),
    };
  }
}
