import { Test } from '@nestjs/testing';
import { CalendarModule, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { EventingModule } from '@app/eventing';
import { HistoryModule } from '@app/history';
import { permissions } from '@app/identity/permissions.rules.js';
import { QueuesModule } from '@app/queues';
import { IssueClaimed, IssueClosed, IssueReopened } from '@app/rectification/events.js';
import { LivedPast } from '@app/testing';

/** Some issues, recorded as the product records them: chained, indexed for the timelines, with receipts. */
export async function recordIssues(databaseUrl: string, issues: readonly string[]): Promise<void> {
  const app = await Test.createTestingModule({
    imports: [
      ...[CalendarModule, DatabaseModule.forRoot(databaseUrl), EventingModule.forRoot(permissions)],
      ...[QueuesModule.onTimetable(), HistoryModule],
    ],
  }).compile();
  await app.init();
  const past = new LivedPast(app, new MovedClock('2022-05-06T01:00:00.123Z'));
  for (const issueId of issues) {
    const of = { issueId, unitId: 'unit-a' };
    const [claimed, closed] = [new IssueClaimed(of), new IssueClosed({ ...of, opinion: '同意销号' })];
    const office = { ...past.meta('office', [], 'unit-a'), commandId: crypto.randomUUID() };
    await past.recordAs(office, `issue-${issueId}`, claimed, closed);
    const again = { ...past.meta('somebody'), commandId: crypto.randomUUID() };
    await past.recordAs(again, `issue-${issueId}`, new IssueReopened({ ...of, reason: '又发', dueOn: '2022-06-01' }));
  }
  await app.close();
}
