import { officialDate } from '@app/calendar/dates.js';
import { Journey } from './journey.js';
import type { Person } from './person.js';

interface Asked {
  readonly id: string;
  readonly unitName: string;
  readonly dueOn: string;
}

describe('the director decides on a request for more time', () => {
  const journey = new Journey();
  let director: Person;
  let issue: Asked;

  beforeAll(async () => {
    director = await journey.signIn('office.director');
    const { items } = await director.ask<{ items: Asked[] }>('/issues?extensionRequested=true');
    issue = items[0]!;
  });

  it('finds it among the tasks, reads the reason and grants it', async () => {
    await director.goTo('待办');
    await director.photograph('tasks');
    await director.follow(/延期/);
    await director.see('等待办公室负责人审批');
    const recorded = await director.act('同意延期', { 审批意见: '情况属实，同意延期。' }, 'extension');
    expect(recorded).toContain(`原定时限${officialDate(issue.dueOn)}保留在案`);
  });

  it('the new deadline holds, and the original one is still shown', async () => {
    await director.see('已延期1次');
    const text = await director.text();
    expect(text).toMatch(new RegExp(`原定时限\\s+${officialDate(issue.dueOn)}`));
    expect(text).toContain('同意延期');
    await director.photograph('issue-extended');
    const after = await director.ask<{ dueOn: string; originalDueOn: string }>(`/issues/${issue.id}`);
    expect(after.originalDueOn).toBe(issue.dueOn);
    expect(after.dueOn > issue.dueOn).toBe(true);
  });

  it('the unit reads both days', async () => {
    const { unit, login } = journey.accounts.find(
      (account) => account.unit === issue.unitName && account.role === 'unit-clerk',
    )!;
    const clerk = await journey.signIn(login);
    await clerk.open(`/issues/${issue.id}`);
    await clerk.see('已延期1次');
    expect(await clerk.text()).toContain(officialDate(issue.dueOn));
    expect(await clerk.heading()).toContain(unit);
  });
});
