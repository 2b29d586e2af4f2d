import {
  ClaimIssue,
  CloseIssue,
  GrantExtension,
  PlanRectification,
  RefuseExtension,
  ReopenIssue,
  ReportIssue,
  RequestExtension,
  ReturnRectification,
  StartRectification,
  SubmitRectification,
} from '@app/rectification';
import type { AnyCommand } from '@app/eventing';
import type { Person } from './cast.js';
import { type Deed, DIRECTOR, ownUnit, someDay, STAFF, UNIT } from './deed.js';
import type { World } from './world.js';

interface IssueRow {
  readonly id: string;
  readonly unit_id: string;
  readonly state: string;
}

/** Mostly an issue that stands where the act is open, sometimes any. */
async function someIssue(world: World, states: readonly string[], unitId?: string): Promise<IssueRow | undefined> {
  const anything = world.chance.below(8) === 0;
  const found = await world.rows<IssueRow>(
    `select id, unit_id, state from issue
      where ($1 or state = any($2)) and ($3::text is null or unit_id = $3) order by number limit 60`,
    [anything, states, anything ? null : (unitId ?? null)],
  );
  return found.length ? world.chance.pick(found) : undefined;
}

/** An act on an issue that stands in one of the states. */
const onIssue = (
  roles: readonly string[],
  weight: number,
  states: readonly string[],
  make: (world: World, by: Person, issueId: string) => Promise<AnyCommand> | AnyCommand,
): Deed => ({
  roles,
  weight,
  make: async (world, by) => {
    const row = await someIssue(world, states, by.unitId);
    return row && make(world, by, row.id);
  },
});

async function reportOwn(world: World, by: Person): Promise<AnyCommand | undefined> {
  const answers = await world.rows<{ campaign_id: string; unit_id: string; check_id: string }>(
    `select campaign_id, unit_id, check_id from self_inspection_answer a
      where answer in ('partly', 'nonconforming') and not exists
        (select from self_inspection_issue i where (i.campaign_id, i.unit_id, i.check_id) = (a.campaign_id, a.unit_id, a.check_id))
      order by unit_id, check_id`,
  );
  const own = answers.filter(({ unit_id }) => unit_id === by.unitId);
  if (own.length === 0) return undefined;
  const { campaign_id: campaignId, unit_id: unitId, check_id: checkId } = world.chance.pick(own);
  const issue = { text: `第${checkId}项存在不足`, dueOn: someDay(world), responsible: '责任人甲' };
  const of = { issueId: world.id('issue'), campaignId, unitId, source: 'self-inspection' as const, checkId };
  return new ReportIssue({ ...of, ...issue }, world.meta(by));
}

async function reportFound(world: World, by: Person): Promise<AnyCommand | undefined> {
  const [campaign] = await world.rows<{ id: string; categories: string[] }>(
    'select id, categories from campaign order by launched_at desc limit 1',
  );
  const units = await world.rows<{ id: string }>('select id from registry_unit order by id');
  if (!campaign || units.length === 0) return undefined;
  const source = world.chance.pick(['mutual-inspection', 'case-review', 'complaint'] as const);
  const unitId = ownUnit(
    world,
    by,
    units.map(({ id }) => id),
  );
  const category = world.chance.below(10) === 0 ? '不在方案中的类别' : world.chance.pick(campaign.categories);
  const before = world.chance.below(2) === 0 ? [] : [{ fileId: await world.paper(by), name: '现场' }];
  const issue = { text: '检查中发现的问题', dueOn: someDay(world), responsible: '责任人乙', category };
  return new ReportIssue(
    { ...issue, before, issueId: world.id('issue'), campaignId: campaign.id, unitId, source },
    world.meta(by),
  );
}

/** Mostly a paper of its own; sometimes none, and sometimes what others showed of the issue. */
async function evidenceOf(world: World, by: Person, issueId: string): Promise<string[]> {
  const luck = world.chance.below(8);
  if (luck > 1) return [await world.paper(by)];
  const shown = await world.rows<{ file_id: string }>(
    `select file_id from issue_evidence where $2 and issue_id = $1 and side = 'before' order by file_id limit 2`,
    [issueId, luck === 1],
  );
  return shown.map(({ file_id }) => file_id);
}

const UNFINISHED = ['reported', 'claimed', 'planned', 'in-progress', 'returned', 'reopened'];

export const issueDeeds: readonly Deed[] = [
  { roles: UNIT, weight: 8, make: reportOwn },
  { roles: [...STAFF, 'unit-clerk'], weight: 3, make: reportFound },
  onIssue(UNIT, 12, ['reported'], (world, by, issueId) => new ClaimIssue({ issueId }, world.meta(by))),
  onIssue(
    UNIT,
    12,
    ['claimed'],
    (world, by, issueId) =>
      new PlanRectification({ issueId, measures: '限期整改', responsible: '责任人甲' }, world.meta(by)),
  ),
  onIssue(
    UNIT,
    12,
    ['planned', 'returned', 'reopened'],
    (world, by, issueId) => new StartRectification({ issueId }, world.meta(by)),
  ),
  onIssue(UNIT, 12, ['in-progress', 'returned'], async (world, by, issueId) => {
    const evidence = await evidenceOf(world, by, issueId);
    return new SubmitRectification({ issueId, account: '已整改到位', evidence }, world.meta(by));
  }),
  onIssue(
    [...STAFF, 'unit-lead'],
    8,
    ['submitted'],
    (world, by, issueId) => new CloseIssue({ issueId, opinion: '同意销号' }, world.meta(by)),
  ),
  onIssue(
    STAFF,
    4,
    ['submitted'],
    (world, by, issueId) =>
      new ReturnRectification({ issueId, reason: '佐证不足', dueOn: someDay(world) }, world.meta(by)),
  ),
  onIssue(
    STAFF,
    1,
    ['closed'],
    (world, by, issueId) => new ReopenIssue({ issueId, reason: '问题反弹', dueOn: someDay(world) }, world.meta(by)),
  ),
  onIssue(
    UNIT,
    2,
    UNFINISHED,
    (world, by, issueId) =>
      new RequestExtension({ issueId, dueOn: someDay(world, 80), reason: '客观原因' }, world.meta(by)),
  ),
  onIssue(
    [...DIRECTOR, 'office-staff'],
    2,
    UNFINISHED,
    (world, by, issueId) => new GrantExtension({ issueId, opinion: '同意' }, world.meta(by)),
  ),
  onIssue(
    DIRECTOR,
    1,
    UNFINISHED,
    (world, by, issueId) => new RefuseExtension({ issueId, reason: '理由不充分' }, world.meta(by)),
  ),
];
