import { Journey } from './journey.js';
import type { Person } from './person.js';

describe('the administrator looks after the installation', () => {
  const journey = new Journey();
  let admin: Person;
  let auditor: Person;

  beforeAll(async () => {
    admin = await journey.signIn('admin');
    auditor = await journey.signIn('auditor');
  });

  it('and sees that everything keeps up', async () => {
    await admin.goTo('运行情况');
    await admin.see('没有落后');
    await admin.see('各项后台处理都跟得上');
    await admin.photograph('operations');
  });

  it('has a read table checked against the history', async () => {
    await press(admin, '核对“通知”');
    await admin.photograph('operations-check');
    await confirm(admin, '核对');
    await line(admin, '通知').getByText('✓一致', { exact: true }).waitFor();
    expect(await line(admin, '通知').innerText()).toMatch(/比对[\d,]+行/);
  });

  it('has it rebuilt from the history', async () => {
    const before = await admin.ask<{ total: number }>('/notifications?limit=1');
    await press(admin, '重建“通知”');
    await admin.photograph('operations-rebuild');
    await confirm(admin, '重建');
    await line(admin, '通知').getByText('✓已重建', { exact: true }).waitFor();
    // Other journeys of the run may have sent more meanwhile.
    const { total } = await admin.ask<{ total: number }>('/notifications?limit=1');
    expect(total).toBeGreaterThanOrEqual(before.total);
    await admin.photograph('operations-done');
  });

  it('the auditor sees who did it, may check as well, and rebuilds nothing', async () => {
    await auditor.goTo('运行情况');
    const row = line(auditor, '通知');
    expect(await row.innerText()).toContain(journey.account('admin').name);
    expect(await row.getByRole('button', { name: '核对“通知”', exact: true }).count()).toBe(1);
    expect(await row.getByRole('button', { name: '重建“通知”', exact: true }).count()).toBe(0);
  });
});

const line = (person: Person, title: string) =>
  person.page.getByRole('row').filter({ has: person.page.getByRole('rowheader', { name: title, exact: true }) });

const press = (person: Person, name: string) => person.page.getByRole('button', { name, exact: true }).click();

/** Sends the form that has opened, and closes its receipt. */
async function confirm(person: Person, verb: string): Promise<void> {
  const dialog = person.page.getByRole('dialog');
  expect(await person.send(verb, dialog)).toContain(`要求${verb}数据表`);
  await dialog.getByRole('button', { name: '关闭', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}
