import { specify } from '@app/eventing/specify.js';
import { PublishYearReport, SubmitYearReport } from './commands.js';
import { YearReportMadePublic, YearReportSubmitted } from './events.js';
import { yearReport } from './year-report.decider.js';

const { given } = specify(yearReport);
const year = 2022;
const meta = { actor: 'staff', roles: [], at: '2023-04-20T02:00:00.000Z', commandId: 'c' };
const submit = (on: string) => new SubmitYearReport({ year, on }, meta);
const publish = (on: string) => new PublishYearReport({ year, on, where: '县政府网站' }, meta);
const submitted = (on = '2023-03-01', late = false) => new YearReportSubmitted({ year, on, late });
const shown = (on = '2023-04-01', late = false) => new YearReportMadePublic({ year, on, late, where: '县政府网站' });

describe('the report of a year', () => {
  it('is handed in once, by 1 March; later is accepted and marked late', () => {
    given().when(submit('2023-03-01')).then(submitted());
    given().when(submit('2023-03-02')).then(submitted('2023-03-02', true));
    given(submitted()).when(submit('2023-03-02')).thenRefused('year-report-already-submitted');
  });

  it('is public once it was handed in and not before, by 1 April', () => {
    given(submitted()).when(publish('2023-04-01')).then(shown());
    given(submitted()).when(publish('2023-04-02')).then(shown('2023-04-02', true));
    given().when(publish('2023-04-01')).thenRefused('year-report-not-submitted');
    given(submitted()).when(publish('2023-02-28')).thenRefused('year-report-public-too-early', {
      submittedOn: '2023-03-01',
    });
    given(submitted(), shown()).when(publish('2023-04-02')).thenRefused('year-report-already-public');
  });

  it('was so on a day that has come', () => {
    given().when(submit('2023-04-21')).thenRefused('year-report-day-unfit', { year });
    given().when(submit('2021-12-31')).thenRefused('year-report-day-unfit', { year });
  });
});
