import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { createDatabase, dropDatabase } from '@app/database';
import { beginTestRun, TEMPLATE } from '@app/testing/test-run.js';
import { seeded } from '../faults/seeded.js';
import { campaignYear, type Year } from './campaign-year.js';
import { Broken } from './broken.js';

interface Order {
  readonly seed: number;
  readonly campaigns: number;
  readonly reseed: (seed: number) => void;
  readonly say: (line: string) => void;
  /** Say of each command how often it was done and refused. */
  readonly tally?: boolean;
}

/** Lives through campaign years, one after the other, each in a database of its own; stops at the first that breaks a rule. */
export async function simulate({ seed, campaigns, reseed, say, tally }: Order) {
  Logger.overrideLogger(false);
  const run = await beginTestRun(undefined);
  const begun = performance.now();
  const years: Year[] = [];
  let failed = false;
  try {
    for (let of = seed; of < seed + campaigns && !failed; of++) {
      reseed(of);
      const name = `simulated_${of}`;
      await createDatabase(run.adminUrl, name, TEMPLATE);
      const url = new URL(run.url);
      url.pathname = name;
      const dataFolder = mkdtempSync(join(tmpdir(), 'yuheng-simulated-'));
      try {
        const year = await campaignYear({ databaseUrl: url.href, dataFolder }, seeded(of));
        years.push(year);
        say(`seed ${of}: ${JSON.stringify({ ...year, tally: undefined })}`);
        if (tally) for (const line of [...year.tally].sort()) say(`  ${line[1]} ${line[0]}`);
      } catch (error) {
        failed = true;
        say(`seed ${of}: ${error instanceof Broken ? error.message : String((error as Error).stack)}`);
        say(`replay it with: npm run simulate -- --seed ${of} --campaigns 1`);
      } finally {
        rmSync(dataFolder, { recursive: true, force: true });
        await dropDatabase(run.adminUrl, name);
      }
    }
  } finally {
    await run.end();
  }
  const hours = (performance.now() - begun) / 3_600_000;
  return {
    failed,
    figures: { ...sum(years), campaign_years: years.length, campaign_years_per_hour: Math.round(years.length / hours) },
  };
}

const sum = (years: readonly Year[]): Record<string, number> => {
  const total: Record<string, number> = {};
  for (const year of years)
    for (const [name, value] of Object.entries(year))
      if (typeof value === 'number') total[name] = (total[name] ?? 0) + value;
  return total;
};
