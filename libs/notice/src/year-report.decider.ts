import { dayOf } from '@app/calendar/dates.js';
import type { Decider } from '@app/eventing/decider.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { YearReportCommand } from './commands.js';
import { YearReportMadePublic, YearReportSubmitted, type YearReportEvent } from './events.js';

type Report = { readonly is: 'awaited' | 'submitted' | 'public' };

/** 督察规定: reported to Party committee and government by 1 March, public by 1 April of the year after. */
export const reportDueOn = (year: number): string => `${year + 1}-03-01`;
export const publicDueOn = (year: number): string => `${year + 1}-04-01`;

/** 年度报告: when it was handed in and when the public could read it; late is accepted and marked late. */
export const yearReport: Decider<YearReportCommand, YearReportEvent, Report> = {
  name: 'year-report',
  initial: { is: 'awaited' },
  stream: ({ data: { year } }) => `year-report-${year}`,

  decide({ type, data, meta }, { is }) {
    const { year, on } = data;
    refuseIf(on > dayOf(meta.at) || on < `${year}-01-01`, 'year-report-day-unfit', { year });
    if (type === 'SubmitYearReport') {
      refuseIf(is !== 'awaited', 'year-report-already-submitted');
      return [new YearReportSubmitted({ year, on, late: on > reportDueOn(year) })];
    }
    if (is === 'awaited') throw new Rejection('year-report-not-submitted');
    refuseIf(is === 'public', 'year-report-already-public');
    return [new YearReportMadePublic({ year, on, where: data.where, late: on > publicDueOn(year) })];
  },

  evolve: (_, { type }) => ({ is: type === 'YearReportSubmitted' ? 'submitted' : 'public' }),
};
