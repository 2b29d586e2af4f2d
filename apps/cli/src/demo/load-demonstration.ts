import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { addDays, dayOf, instantOf, MovedClock } from '@app/calendar';
import { idFrom } from '@app/eventing';
import { Files } from '@app/files';
import { Credentials } from '@app/identity';
import { readData } from '../../../../config/data.js';
import type { Env } from '../../../../config/env.js';
import { writeAccounts } from './accounts-file.js';
import { Cast, type Player } from './cast.js';
import type { County } from './county.js';
import { DemoModule } from './demo.module.js';
import { drawnUnit } from './drawn-unit.js';
import { EvidenceFiles } from './evidence-files.js';
import { handOver } from './hand-over.js';
import { live } from './live.js';
import { LivedPast } from './lived-past.js';
import { readablePassword } from './passwords.js';
import { refuseUnfit } from './refuse-unfit.js';
import { registers } from './registers.js';
import { storyOf } from './story-acts.js';
import type { Story } from './story.js';
import type { Template } from './template.js';

export interface Demonstration {
  /** Jobs that a rule refused on the way. An administrator would find them as failed. */
  readonly refused: readonly string[];
  /** Jobs handed to the queue for what is still to come, by their kind. */
  readonly waiting: readonly string[];
}

type Report = (line: string) => void;

/**
 * Fills an empty database with the demonstration county: its past is lived through up to now, by real commands.
 * The file with the accounts is written last; without it the load has not come to its end.
 */
export async function loadDemonstration(env: Env, report: Report, now = new Date()): Promise<Demonstration> {
  await refuseUnfit(env.databaseUrl ?? '');
  const story = readData('demo-story.json') as Story;
  const clock = new MovedClock(instantOf(addDays(dayOf(now), story.registers.day)));
  const app = await NestFactory.createApplicationContext(DemoModule.forRoot(env, clock), { logger: ['error', 'warn'] });
  try {
    const county = readData(`${story.county}.json`) as County;
    const past = new LivedPast(app, clock, new Cast(county));
    const password = readablePassword();
    await liveThrough(app, past, { story, county, password, now, report });
    const jobs = await past.leave();
    await handOver(jobs, env);
    writeAccounts(env.dataFolder, await inviting(past, story), password);
    return { refused: past.refused, waiting: jobs.map(({ name }) => name) };
  } finally {
    await app.close();
  }
}

interface Telling {
  readonly story: Story;
  readonly county: County;
  readonly password: string;
  readonly now: Date;
  readonly report: Report;
}

async function liveThrough(app: INestApplicationContext, past: LivedPast, telling: Telling): Promise<void> {
  const { story, county, password, now, report } = telling;
  const template = readData(`campaign-templates/${story.template}.json`) as Template;
  const [today, evidence] = [dayOf(now), new EvidenceFiles(app.get(Files))];
  const stage = { today, campaignId: idFrom('demo-campaign', '1'), template, evidence };
  report('装入演示数据：登记单位、人员和账号');
  await live(past, registers(county, past.cast.all(), story.registers.day, today), today);
  // Hashing takes its time on purpose; the story does not wait for it.
  await Promise.all([setPasswords(app, past.cast, password), live(past, storyOf(stage, story, county), today, report)]);
  await past.moveTo(now.toISOString());
}

/** One password for all, a salt for each. */
async function setPasswords(app: INestApplicationContext, cast: Cast, password: string): Promise<void> {
  const credentials = app.get(Credentials);
  await Promise.all(cast.all().map(({ accountId, login }) => credentials.set(accountId, login, password)));
}

/** Of the supervisors, one whose signature a record still waits for comes first: he finds something to do. */
async function inviting(past: LivedPast, { supervision }: Story): Promise<Player[]> {
  const unsigned = supervision.inspections.find(({ state }) => state === 'recorded');
  const awaited = unsigned && (await drawnUnit(past, unsigned.order)).supervisors.at(-1);
  const rank = ({ login }: Player): number => (login === awaited ? 0 : 1);
  return past.cast.all().toSorted((a, b) => rank(a) - rank(b));
}
