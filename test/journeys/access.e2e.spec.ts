import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { Journey } from './journey.js';

/** Handed to the browser by hand: no page of the console takes a script from elsewhere. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const GRAVE = ['serious', 'critical'];

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}
interface Axe {
  run(options: object): Promise<{ violations: Violation[] }>;
}

/** What bars somebody from the page who hears it, or sees it badly, or has no mouse. */
async function faultsOf(page: Page): Promise<string[]> {
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Axe };
    return (await axe.run({ resultTypes: ['violations'] })).violations;
  });
  return violations
    .filter(({ impact }) => GRAVE.includes(impact))
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ target }) => target.join(' '))
          .join(', ')}`,
    );
}

const OFFICE = [
  ...['/', '/board', '/board/ledger', '/board/trend', '/board/ranking', '/board/office', '/issues', '/issues/rates'],
  ...['/materials', '/self-inspections', '/work-ledgers', '/computed-checks', '/duties', '/draws', '/oversights'],
  ...['/campaign-templates', '/evidence', '/papers', '/rechecks', '/registry/units', '/history', '/search?q=公示'],
];
const PAGES: readonly (readonly [login: string, addresses: readonly string[]])[] = [
  ['office.staff1', OFFICE],
  ['office.director', ['/', '/board/office', '/operations', '/campaigns']],
  ['admin', ['/', '/accounts', '/deliveries', '/operations']],
];

describe('whoever hears the console, or has no mouse', () => {
  const journey = new Journey();

  it.each(PAGES)(
    'meets no grave fault on the pages of %s',
    async (login, addresses) => {
      const { page } = await journey.signIn(login);
      expect(await faultsOn(page, addresses)).toEqual([]);
    },
    300_000,
  );

  it('meets none on an issue, a sheet, a draw and a unit’s own pages', async () => {
    const office = await journey.signIn('office.staff1');
    const { items: issues } = await office.ask<{ items: { id: string; unitName: string }[] }>('/issues?limit=1');
    const { items: draws } = await office.ask<{ items: { id: string }[] }>('/draws?limit=1');
    const things = [`/issues/${issues[0]!.id}`, ...draws.map(({ id }) => `/draws/${id}`)];
    expect(await faultsOn(office.page, things)).toEqual([]);
    const unit = journey.accounts.find((one) => one.unit === issues[0]!.unitName && one.role === 'unit-clerk')!;
    const clerk = await journey.signIn(unit.login);
    const own = ['/', '/self-inspections', '/issues', '/materials', '/board/trend', '/work-ledgers'];
    expect(await faultsOn(clerk.page, own)).toEqual([]);
  }, 300_000);

  async function faultsOn(page: Page, addresses: readonly string[]): Promise<string[]> {
    const faults: string[] = [];
    for (const address of addresses) {
      await page.goto(address);
      await page.locator('h1').first().waitFor();
      await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
      await page.evaluate(AXE);
      faults.push(...(await faultsOf(page)).map((fault) => `${address} ${fault}`));
    }
    return faults;
  }
});
