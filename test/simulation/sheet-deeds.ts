import {
  AnswerCheck,
  AttachEvidence,
  ReturnSelfInspection,
  SignNoIssues,
  SignOffSelfInspection,
} from '@app/self-inspection';
import { type Deed, ownUnit, someDay, STAFF } from './deed.js';
import type { Person } from './cast.js';
import type { World } from './world.js';

interface SheetRow {
  readonly campaign_id: string;
  readonly unit_id: string;
  readonly meets: readonly string[];
  readonly tasks: readonly { readonly appliesTo: string; readonly checks: readonly { readonly id: string }[] }[];
}

async function sheet(world: World, by: Person): Promise<SheetRow | undefined> {
  const found = await world.rows<SheetRow>(
    `select s.campaign_id, s.unit_id, s.meets, c.tasks
       from self_inspection s join self_inspection_campaign c using (campaign_id)
      where s.state <> 'signed-off' or $1 order by s.unit_id`,
    [world.chance.below(15) === 0],
  );
  if (found.length === 0) return undefined;
  const unitId = ownUnit(
    world,
    by,
    found.map(({ unit_id }) => unit_id),
  );
  return found.find(({ unit_id }) => unit_id === unitId);
}

const of = ({ campaign_id: campaignId, unit_id: unitId }: SheetRow) => ({ campaignId, unitId });

/** The next check without an answer, or any at all. */
async function someCheck(world: World, row: SheetRow): Promise<string> {
  const all = row.tasks.flatMap(({ checks }) => checks.map(({ id }) => id));
  if (world.chance.below(6) === 0) return world.chance.pick(all);
  const answered = await world.rows<{ check_id: string }>(
    'select check_id from self_inspection_answer where campaign_id = $1 and unit_id = $2',
    [row.campaign_id, row.unit_id],
  );
  const open = row.tasks
    .filter(({ appliesTo }) => row.meets.includes(appliesTo))
    .flatMap(({ checks }) => checks.map(({ id }) => id))
    .filter((id) => !answered.some(({ check_id }) => check_id === id));
  return open.length ? world.chance.pick(open) : world.chance.pick(all);
}

export const sheetDeeds: readonly Deed[] = [
  {
    roles: ['unit-clerk'],
    weight: 45,
    make: async (world, by) => {
      const row = await sheet(world, by);
      if (!row) return undefined;
      const luck = world.chance.below(20);
      const answer = luck < 16 ? 'conforming' : luck < 18 ? 'partly' : luck < 19 ? 'nonconforming' : 'not-applicable';
      const note = world.chance.below(15) === 0 ? '' : '已对照检查';
      const reason = answer === 'not-applicable' && luck ? { reason: '本单位无此项职责' } : {};
      const checkId = await someCheck(world, row);
      return new AnswerCheck({ ...of(row), checkId, answer, note, ...reason }, world.meta(by));
    },
  },
  {
    roles: ['unit-clerk'],
    weight: 35,
    make: async (world, by) => {
      const row = await sheet(world, by);
      if (!row) return undefined;
      const bare = await world.rows<{ check_id: string }>(
        `select check_id from self_inspection_answer a where campaign_id = $1 and unit_id = $2 and not exists
           (select from self_inspection_evidence e where (e.campaign_id, e.unit_id, e.check_id) = (a.campaign_id, a.unit_id, a.check_id))
          order by check_id`,
        [row.campaign_id, row.unit_id],
      );
      const checkId = bare.length ? world.chance.pick(bare).check_id : await someCheck(world, row);
      const fileId = await world.paper(by);
      return new AttachEvidence({ ...of(row), checkId, fileId, name: '印证材料', kind: 'other' }, world.meta(by));
    },
  },
  {
    roles: ['unit-lead'],
    weight: 1,
    make: async (world, by) => {
      const row = await sheet(world, by);
      return row && new SignNoIssues({ ...of(row), statement: '本单位经自查未发现问题。' }, world.meta(by));
    },
  },
  {
    roles: ['unit-lead'],
    weight: 6,
    make: async (world, by) => {
      const row = await sheet(world, by);
      return row && new SignOffSelfInspection(of(row), world.meta(by));
    },
  },
  {
    roles: STAFF,
    weight: 0.4,
    make: async (world, by) => {
      const row = await sheet(world, by);
      return row && new ReturnSelfInspection({ ...of(row), reason: '核查不细', dueOn: someDay(world) }, world.meta(by));
    },
  },
];
