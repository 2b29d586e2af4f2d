import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, dropDatabase } from '@app/database';
import { beginTestRun, TEMPLATE, type TestRun } from '@app/testing/test-run.js';
import { seeded } from '../faults/seeded.js';
import { campaignYear, type Year } from './campaign-year.js';
import { Broken } from './broken.js';

interface Order {
  readonly seed: number;
  readonly campaigns: number;
  readonly reseed: (seed: number) => void;
  readonly say: (line: string) => void;
  /** Say of each command how often it was done and refused, and of each event how often it came. */
  readonly tally?: boolean;
}

/** Lives through campaign years, one after the other; stops at the first that breaks a rule. */
export async function simulate(order: Order) {
  const run = await beginTestRun(undefined);
  const begun = performance.now();
  const years: Year[] = [];
  try {
    for (let seed = order.seed; seed < order.seed + order.campaigns; seed++) {
      const year = await oneYear(run, order, seed);
      if (!year) return { failed: true, figures: figuresOf(years, begun) };
      years.push(year);
    }
    return { failed: false, figures: figuresOf(years, begun) };
  } finally {
    await run.end();
  }
}

/** In a database of its own. None when it broke a rule or down: then it says how to see that again. */
async function oneYear({ adminUrl, url: template }: TestRun, { reseed, say, tally }: Order, seed: number) {
  reseed(seed);
  const name = `simulated_${seed}`;
  await createDatabase(adminUrl, name, TEMPLATE);
  const url = new URL(template);
  url.pathname = name;
  const dataFolder = mkdtempSync(join(tmpdir(), 'yuheng-simulated-'));
  try {
    const year = await campaignYear({ databaseUrl: url.href, dataFolder }, seeded(seed));
    say(`seed ${seed}: ${JSON.stringify({ ...year, tally: undefined })}`);
    if (tally) for (const [what, times] of [...year.tally].sort()) say(`  ${times} ${what}`);
    return year;
  } catch (error) {
    say(`seed ${seed}: ${error instanceof Broken ? error.message : String((error as Error).stack)}`);
    say(`replay it with: npm run simulate -- --seed ${seed} --campaigns 1`);
    return undefined;
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
    await dropDatabase(adminUrl, name);
  }
}

function figuresOf(years: readonly Year[], begun: number): Record<string, number> {
  const hours = (performance.now() - begun) / 3_600_000;
  const counted = { campaign_years: years.length, campaign_years_per_hour: Math.round(years.length / hours) };
  return { ...sum(years), ...counted };
}

const sum = (years: readonly Year[]): Record<string, number> => {
  const total: Record<string, number> = {};
  for (const [name, value] of years.flatMap((year) => Object.entries(year)))
    if (typeof value === 'number') total[name] = (total[name] ?? 0) + value;
  return total;
};
