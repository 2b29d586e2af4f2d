import { addDays, dayOf, instantOf } from '@app/calendar';
import { AddMaterial, DescribeCampaignPlan, MigrateCampaign, PreviewMigration, type Phase } from '@app/campaign';
import { EnterFigures, ExplainContradiction } from '@app/computed-check';
import type { AnyCommand } from '@app/eventing';
import { CancelTalk, LiftOversight, ListForOversight, RecordTalk, SummonToTalk } from '@app/oversight';
import { AssignWork, HandOverWork } from '@app/work-ledger';
import type { Person } from './cast.js';
import { UNIT_PEOPLE, UNITS } from './cast.js';
import { type Deed, DIRECTOR, ownUnit, someDay, STAFF, UNIT } from './deed.js';
import type { World } from './world.js';

const campaign = async (world: World): Promise<string | undefined> =>
  (await world.rows<{ id: string }>('select id from campaign order by launched_at desc limit 1'))[0]?.id;

/** An act within the campaign, once there is one. */
const within = (
  roles: readonly string[],
  weight: number,
  make: (world: World, by: Person, campaignId: string) => Promise<AnyCommand | undefined> | AnyCommand | undefined,
): Deed => ({
  roles,
  weight,
  make: async (world, by) => {
    const campaignId = await campaign(world);
    return campaignId === undefined ? undefined : make(world, by, campaignId);
  },
});

const units = UNITS.map(({ unitId }) => unitId);
const someone = (world: World, unitId: string) => {
  const { name, accountId } = world.chance.pick(UNIT_PEOPLE.filter((person) => person.unitId === unitId));
  return { name, accountId };
};

/** A later day, or one task fewer: agreed to as it was previewed, or not. */
async function migrate(world: World, by: Person, campaignId: string): Promise<AnyCommand | undefined> {
  const plan = await world.see(new DescribeCampaignPlan({ campaignId }, world.meta(by)));
  if (!plan) return undefined;
  const { categories, materials, phases, tasks } = plan;
  const fewer = tasks.filter((_, place) => tasks.length < 18 || place !== world.chance.below(tasks.length));
  const content = { categories, materials, phases, tasks: fewer };
  const asked = { content, reassess: false, answerBy: someDay(world) };
  const previewed = await world.see(new PreviewMigration({ campaignId, ...asked }, world.meta(by)));
  const preview = world.chance.below(6) === 0 ? '0'.repeat(64) : (previewed?.hash ?? '');
  return new MigrateCampaign({ campaignId, ...asked, reason: '上级调整部署', preview }, world.meta(by));
}

const someIssueOf = async (world: World): Promise<{ id: string; unit_id: string } | undefined> => {
  const found = await world.rows<{ id: string; unit_id: string }>('select id, unit_id from issue order by number');
  return found.length ? world.chance.pick(found) : undefined;
};

const someTalk = async (world: World): Promise<string | undefined> => {
  const found = await world.rows<{ id: string }>('select id from talk order by id');
  return found.length ? world.chance.pick(found).id : undefined;
};

const workDeeds: readonly Deed[] = [
  within(UNIT, 4, (world, by, campaignId) => {
    const unitId = ownUnit(world, by, units);
    const row = { task: 1 + world.chance.below(22), lead: someone(world, unitId), responsible: someone(world, unitId) };
    return new AssignWork({ campaignId, unitId, rows: [row] }, world.meta(by));
  }),
  within(UNIT, 1, (world, by, campaignId) => {
    const unitId = ownUnit(world, by, units);
    const people = { from: someone(world, unitId), to: someone(world, unitId), reason: '岗位调整' };
    return new HandOverWork({ campaignId, unitId, ...people }, world.meta(by));
  }),
  within(UNIT, 3, (world, by, campaignId) => {
    const unitId = ownUnit(world, by, units);
    const officers = world.chance.below(30);
    const figures = {
      ...{ officers, devices: world.chance.below(20), reviewers: world.chance.below(3) },
      ...{ certificates: world.chance.below(32), trainingHours: world.chance.below(80) },
    };
    return new EnterFigures({ campaignId, unitId, heldOn: dayOf(world.now), figures }, world.meta(by));
  }),
  within(STAFF, 0.5, (world, by, campaignId) => {
    const rule = world.chance.pick(['device-ratio', 'reviewer-share', 'training-hours', 'certificates'] as const);
    const of = { campaignId, unitId: world.chance.pick(units), rule };
    return new ExplainContradiction({ ...of, reason: '设备已采购' }, world.meta(by));
  }),
];

const planDeeds: readonly Deed[] = [
  within(STAFF, 0.3, (world, by, campaignId) => {
    const phase: Phase = world.chance.pick(['self-inspection', 'rectification', 'review'] as const);
    const material = { name: '专项情况报告', phase, dueOn: someDay(world, 90) };
    return new AddMaterial({ campaignId, ...material }, world.meta(by));
  }),
  within([...DIRECTOR, 'office-staff'], 0.3, migrate),
];

const oversightDeeds: readonly Deed[] = [
  {
    roles: [...DIRECTOR, 'office-staff'],
    weight: 1.5,
    make: async (world, by) => {
      const issue = await someIssueOf(world);
      const listing = { level: 'office' as const, reason: '久拖不改', dueOn: someDay(world) };
      return issue && new ListForOversight({ issueId: issue.id, ...listing }, world.meta(by));
    },
  },
  {
    roles: DIRECTOR,
    weight: 0.5,
    make: async (world, by) => {
      const issue = await someIssueOf(world);
      return issue && new LiftOversight({ issueId: issue.id, reason: '已基本整改' }, world.meta(by));
    },
  },
  within([...DIRECTOR, 'office-staff'], 0.7, async (world, by, campaignId) => {
    const issue = await someIssueOf(world);
    if (!issue) return undefined;
    const meeting = { meetsAt: instantOf(addDays(dayOf(world.now), 3), '09:00:00.000'), place: '509室' };
    const about = { campaignId, unitId: issue.unit_id, issueIds: [issue.id], reason: '逾期未改' };
    return new SummonToTalk({ talkId: world.id('talk'), ...about, ...meeting }, world.meta(by));
  }),
  {
    roles: STAFF,
    weight: 1,
    make: async (world, by) => {
      const talkId = await someTalk(world);
      if (talkId === undefined) return undefined;
      const responsible = { name: '责任人甲' };
      const commitments = [{ text: '月底前完成', dueOn: someDay(world), responsible }];
      const held = {
        heldOn: dayOf(world.now),
        participants: [responsible],
        minutes: '约谈纪要',
        files: [],
        commitments,
      };
      return new RecordTalk({ talkId, ...held }, world.meta(by));
    },
  },
  {
    roles: STAFF,
    weight: 0.3,
    make: async (world, by) => {
      const talkId = await someTalk(world);
      return talkId === undefined ? undefined : new CancelTalk({ talkId, reason: '已整改' }, world.meta(by));
    },
  },
];

export const officeDeeds: readonly Deed[] = [...workDeeds, ...planDeeds, ...oversightDeeds];
