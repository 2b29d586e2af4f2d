import type { Page, Request } from 'playwright-core';
import { Journey } from './journey.js';
import type { Person } from './person.js';

/** Some fifty pages, one after the other, beside the other journeys. */
const A_WALK_MS = 300_000;

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const isExport = (request: Request): boolean => request.headers()['accept'] === WORKBOOK;

describe('every list that can be exported', () => {
  const journey = new Journey();

  async function addresses(person: Person): Promise<string[]> {
    const links = await person.page.getByRole('navigation', { name: '栏目' }).getByRole('link').all();
    const found = await Promise.all(links.map((link) => link.getAttribute('href')));
    // The board of the job queues is another program's.
    return [...new Set(found.filter((href) => href !== null))].filter((href) => href !== '/admin/queues');
  }

  /** Those that are off until a reader chooses them as well. */
  async function chooseEveryColumn(page: Page): Promise<void> {
    const choice = page.getByRole('button', { name: '选列' });
    if ((await choice.count()) === 0) return;
    await choice.first().click();
    const columns = page.locator('.choices:visible');
    await columns.waitFor();
    const off = columns.locator('label:not(.is-checked)');
    for (let left = await off.count(); left > 0; left--) await off.first().click();
    await page.keyboard.press('Escape');
  }

  /** Presses the button of the list on this page, if it has one with something to export; answers with what came of it. */
  async function exported(person: Person, address: string): Promise<string | undefined> {
    const { page } = person;
    await person.open(address);
    await page.locator('h1').waitFor();
    const button = page.getByRole('button', { name: /^导出\d+条$/, disabled: false });
    if ((await person.count(button)) === 0) return undefined;
    await chooseEveryColumn(page);
    const [answer] = await Promise.all([
      page.waitForResponse((response) => isExport(response.request())).catch(() => undefined),
      button.first().click(),
    ]);
    return `${address} ${answer?.status()} ${answer?.headers()['content-type']?.split(';')[0]}`;
  }

  it.each([
    ['the office', 'office.director', 15],
    ['a unit', 'weijianwei.clerk', 10],
    ['an officer', 'weijianwei.officer1', 1],
    ['the administrator', 'admin', 1],
  ])(
    'leaves as a workbook with every column that %s can choose',
    async (_, login, least) => {
      const person = await journey.signIn(login);
      const answers: string[] = [];
      for (const address of await addresses(person)) {
        const answer = await exported(person, address);
        if (answer !== undefined) answers.push(answer);
      }
      expect(answers.filter((answer) => !answer.endsWith(` 200 ${WORKBOOK}`))).toEqual([]);
      expect(answers.length).toBeGreaterThanOrEqual(least);
    },
    A_WALK_MS,
  );
});
