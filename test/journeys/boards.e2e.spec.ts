import { join } from 'node:path';
import { Journey } from './journey.js';
import type { Person } from './person.js';

/** Numbers followed per board; each must lead to as many rows. */
const SAMPLE = 4;

describe('the office reads its boards', () => {
  const journey = new Journey();
  let clerk: Person;

  beforeAll(async () => {
    clerk = await journey.signIn('office.staff1');
  });

  /** Addresses and numbers from all over a board's table, its last ones among them. */
  async function numbers(): Promise<{ href: string; value: number }[]> {
    const links = clerk.page.locator('.numbers a');
    await links.first().waitFor();
    const all = await links.all();
    expect(all.length).toBeGreaterThan(3);
    const some = all.filter((_, place) => place % Math.ceil(all.length / SAMPLE) === 0 || place === all.length - 1);
    const read = some.map(async (link) => ({
      href: (await link.getAttribute('href')) ?? '',
      value: Number(await link.innerText()),
    }));
    return Promise.all(read);
  }

  it.each([
    ['台账', 'ledger', '按类别'],
    ['走势', 'trend', '按时完成线'],
    ['按期排名', 'ranking', '排名规则'],
    ['督办与核对', 'office', '逾期升级'],
  ])('from every number of %s one click to as many rows', async (board, name, says) => {
    await clerk.goTo('活动总览');
    await clerk.page.getByRole('navigation', { name: '看板' }).getByRole('link', { name: board, exact: true }).click();
    await clerk.see(says);
    const found = await numbers();
    await clerk.page.locator('.chart svg').first().waitFor();
    await clerk.photograph(`board-${name}`);
    for (const { href, value } of found) {
      await clerk.open(href);
      await clerk.see(`共${value}条`);
    }
  });

  it('and one more to the events behind it', async () => {
    await clerk.open('/board/ledger');
    const [first] = await numbers();
    await clerk.open(first!.href);
    await clerk.page.locator('.el-table__body a').first().click();
    await clerk.page.getByRole('region', { name: '办理过程' }).locator('li').first().waitFor();
  });

  it('finds under each material how many units stand where, and follows the number', async () => {
    await clerk.goTo('活动总览');
    const number = clerk.page.locator('tfoot a').first();
    const value = Number(await number.innerText());
    await clerk.photograph('board-materials');
    await number.click();
    await clerk.see(`共${value}条`);
  });

  it('takes a board to the file on landscape paper, with the moment it tells of', async () => {
    await clerk.open('/board/ledger');
    await numbers();
    await clerk.page.emulateMedia({ media: 'print' });
    expect(await clerk.page.getByText('数据截至').isVisible()).toBe(true);
    expect(await clerk.page.getByRole('navigation', { name: '看板' }).isVisible()).toBe(false);
    await clerk.page.emulateMedia({ media: null });
    const paper = join(journey.installation.pictures, 'board-ledger.pdf');
    const printed = (await clerk.page.pdf({ preferCSSPageSize: true, path: paper })).toString('latin1');
    const [, width, height] = /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(printed)!;
    expect(Number(width)).toBeGreaterThan(Number(height));
  });
});
