import { dayOf } from '@app/calendar/dates.js';
import type { Decider } from '@app/eventing/decider.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { YearReportCommand } from './commands.js';
import { YearReportMadePublic, YearReportSubmitted, type YearReportEvent } from './events.js';

type Report =
  { readonly is: 'awaited' } | { readonly is: 'submitted'; readonly submittedOn: string } | { readonly is: 'public' };

/** 督察规定: reported to Party committee and government by 1 March, public by 1 April of the year after. */
export const reportDueOn = (year: number): string => `${year + 1}-03-01`;
export const publicDueOn = (year: number): string => `${year + 1}-04-01`;

/** 年度报告: when it was handed in and when the public could read it; late is accepted and marked late. */
export const yearReport: Decider<YearReportCommand, YearReportEvent, Report> = {
  name: 'year-report',
  initial: { is: 'awaited' },
  stream: ({ data: { year } }) => `year-report-${year}`,

  decide({ type, data, meta }, state) {
    const { year, on } = data;
    refuseIf(on > dayOf(meta.at) || on < `${year}-01-01`, 'year-report-day-unfit', { year });
    if (type === 'SubmitYearReport') {
      refuseIf(state.is !== 'awaited', 'year-report-already-submitted');
      return [new YearReportSubmitted({ year, on, late: on > reportDueOn(year) })];
    }
    if (state.is === 'awaited') throw new Rejection('year-report-not-submitted');
    if (state.is === 'public') throw new Rejection('year-report-already-public');
    const { submittedOn } = state;
    refuseIf(on < submittedOn, 'year-report-public-too-early', { submittedOn });
    return [new YearReportMadePublic({ year, on, where: data.where, late: on > publicDueOn(year) })];
  },

  evolve: (_, { type, data }) =>
    type === 'YearReportSubmitted' ? { is: 'submitted', submittedOn: data.on } : { is: 'public' },
};
