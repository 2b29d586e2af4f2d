import { Test } from '@nestjs/testing';
import { addDays, instantOf, MovedClock } from '@app/calendar';
import { LaunchCampaign } from '@app/campaign';
import { DisclosureWorkerModule } from '@app/disclosure';
import { Catalogue, idFrom } from '@app/eventing';
import { OpenAccount } from '@app/identity';
import { Timetable } from '@app/queues';
import { RegisterSupervisor, RegisterUnit } from '@app/registry';
import { DemoModule } from '../../apps/cli/src/demo/demo.module.js';
import { readEnv } from '../../config/env.js';
import type { Chance } from '../faults/seeded.js';
import { ADMIN, MOVED, OFFICE, REVIEWERS, SUPERVISORS, UNIT_PEOPLE, UNITS, type Person } from './cast.js';
import { PEOPLE, someDeed, SYSTEMS } from './deeds.js';
import { Mirror } from './mirror.js';
import { UnrulyJobs } from './unruly-jobs.js';
import { Watch } from './watch.js';
import { World } from './world.js';

/** Once more as many things as the campaign itself brings. */
const PEOPLE_A_DAY = 14;
const [FIRST_DAY, LAST_DAY, QUIET_UNTIL] = ['2022-05-05', '2022-12-20', '2023-03-10'];

/** What a simulated year came to. */
export interface Year {
  readonly deeds: number;
  readonly refused: number;
  readonly jobs: number;
  readonly deaths: number;
  readonly refusedJobs: number;
  readonly events: number;
  /** Read tables held against their replay. */
  readonly compared: number;
  readonly tally: ReadonlyMap<string, number>;
}

interface Where {
  readonly databaseUrl: string;
  readonly dataFolder: string;
}

const PHASE_ENDS = ['2022-05-15', '2022-05-31', '2022-10-31', '2022-11-30'];

/** One county's year, from the registers to the last deadline; throws Broken at the first step after which a rule does not hold. */
export async function campaignYear({ databaseUrl, dataFolder }: Where, chance: Chance): Promise<Year> {
  const clock = new MovedClock(instantOf(FIRST_DAY, '08:00:00.000'));
  const jobs = new UnrulyJobs(chance, () => clock.now().getTime());
  const env = { ...readEnv(), databaseUrl, dataFolder };
  const app = await Test.createTestingModule({ imports: [DemoModule.forRoot(env, clock), DisclosureWorkerModule] })
    .overrideProvider(Timetable)
    .useValue(jobs)
    .compile();
  app.useLogger(false);
  await app.init();
  try {
    const mirror = await Mirror.beside(databaseUrl, app.get(Catalogue));
    const world = new World(app, clock, jobs, chance);
    const watch = new Watch(databaseUrl, world, mirror);
    world.onStep = (what) => watch.look(what);
    await begin(world);
    await liveThrough(world, watch);
    await watch.lookAtRest();
    await world.release();
    await mirror.close();
    return {
      ...world.counted,
      deeds: watch.deeds,
      events: watch.events,
      compared: mirror.compared,
      tally: world.tally,
    };
  } finally {
    await app.close();
  }
}

/** Registers, accounts and the launch: the one part of the year that is not left to chance. */
async function begin(world: World): Promise<void> {
  const must = async (asked: Promise<{ does: string; refused?: string }>): Promise<void> => {
    const { does, refused } = await asked;
    if (refused) throw new Error(`the county cannot begin: ${does} is refused with ${refused}`);
  };
  const program = () => ({ actor: 'cli', roles: ['system'], at: world.now, commandId: world.id('command') });
  const [director, staff] = [OFFICE[0]!, OFFICE[1]!];
  await must(world.ask(new OpenAccount({ ...ADMIN, roles: [ADMIN.role] }, program())));
  const account = (of: Person) =>
    new OpenAccount(
      {
        accountId: of.accountId,
        login: of.login,
        name: of.name,
        roles: [of.role],
        ...(of.unitId && { unitId: of.unitId }),
      },
      world.meta(ADMIN),
    );
  for (const person of OFFICE) await must(world.ask(account(person)));
  for (const unit of UNITS) await must(world.ask(new RegisterUnit(unit, world.meta(staff))));
  const own = [...UNIT_PEOPLE, ...REVIEWERS.slice(0, UNITS.length), ...SUPERVISORS.slice(0, -1)];
  for (const person of own) await must(world.ask(account(person)));
  for (const [place, { supervisorId = '', name, accountId }] of SUPERVISORS.entries()) {
    const of = { supervisorId, name, accountId, organisation: '县司法局', pool: place < 2 ? 'lead' : 'member' };
    const certificate = { certificateNumber: `豫-${place}`, expiresOn: '2024-12-31' };
    await must(world.ask(new RegisterSupervisor({ ...of, ...certificate }, world.meta(staff))));
  }
  const launch = { template: 'three-systems-2022', year: 2022, title: '行政执法“三项制度”提升年活动' };
  const campaignId = idFrom('simulated-campaign', String(world.chance.seed));
  await must(
    world.ask(
      new LaunchCampaign({ ...launch, campaignId, documentNumber: '舞法政办〔2022〕2号' }, world.meta(director)),
    ),
  );
}

/** Up to three dozen things a day are asked for while the campaign lasts; then the queue has until March to come to rest: a clock stands still for 60 days. */
async function liveThrough(world: World, watch: Watch): Promise<void> {
  const everybody = [...OFFICE, ...MOVED, ...UNIT_PEOPLE, ...REVIEWERS, ...SUPERVISORS];
  for (let day = FIRST_DAY; day <= LAST_DAY; day = addDays(day, 1)) {
    const some = (most: number, pool: typeof PEOPLE) =>
      Array.from({ length: world.chance.below(most) }, () => ({ time: world.chance.below(10 * 3_600_000), pool }));
    const asked = [...some(day < '2022-06-10' ? 26 : 10, SYSTEMS), ...some(PEOPLE_A_DAY, PEOPLE)];
    for (const { time, pool } of asked.sort((one, other) => one.time - other.time)) {
      await world.liveTo(Date.parse(instantOf(day, '08:00:00.000')) + time);
      const deed = await someDeed(world, everybody, pool);
      if (deed) await world.ask(deed[0], deed[1].login);
      watch.deeds += deed ? 1 : 0;
    }
    await world.liveTo(Date.parse(instantOf(day, '23:00:00.000')));
    if (PHASE_ENDS.includes(day)) await watch.lookAtEverything(`the end of ${day}`);
  }
  world.jobs.calmDown();
  await world.liveTo(Date.parse(instantOf(QUIET_UNTIL, '00:00:00.000')));
}
