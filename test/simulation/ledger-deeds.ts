import { AddIssueEvidence, AddSource, AnalyseCause, MergeIssue, ReplaceResponsible } from '@app/rectification';
import type { Person } from './cast.js';
import { type Deed, STAFF, UNIT } from './deed.js';
import type { World } from './world.js';

interface IssueRow {
  readonly id: string;
  readonly unit_id: string;
}

const issues = (world: World, unitId?: string): Promise<IssueRow[]> =>
  world.rows<IssueRow>(
    'select id, unit_id from issue where $1::text is null or unit_id = $1 order by number limit 60',
    [world.chance.below(10) === 0 ? null : (unitId ?? null)],
  );

const someIssue = async (world: World, { unitId }: Person): Promise<string | undefined> => {
  const found = await issues(world, unitId);
  return found.length ? world.chance.pick(found).id : undefined;
};

/** Two of one unit mostly, as duplicates are. */
async function somePair(world: World): Promise<[string, string] | undefined> {
  const found = await issues(world);
  if (found.length < 2) return undefined;
  const one = world.chance.pick(found);
  const others = found.filter(({ unit_id }) => unit_id === one.unit_id);
  return [one.id, world.chance.pick(world.chance.below(6) === 0 ? found : others).id];
}

export const ledgerDeeds: readonly Deed[] = [
  {
    roles: UNIT,
    weight: 4,
    make: async (world, by) => {
      const issueId = await someIssue(world, by);
      return issueId === undefined ? undefined : new AnalyseCause({ issueId, cause: '制度不健全' }, world.meta(by));
    },
  },
  {
    roles: STAFF,
    weight: 2,
    make: async (world, by) => {
      const issueId = await someIssue(world, by);
      const source = world.chance.pick(['mutual-inspection', 'complaint', 'case-review'] as const);
      return issueId === undefined ? undefined : new AddSource({ issueId, source, note: '另有来源' }, world.meta(by));
    },
  },
  {
    roles: UNIT,
    weight: 2,
    make: async (world, by) => {
      const issueId = await someIssue(world, by);
      if (issueId === undefined) return undefined;
      const person = { responsible: '责任人丁', reason: '工作调整', ...(by.unitId && { responsibleId: by.accountId }) };
      return new ReplaceResponsible({ issueId, ...person }, world.meta(by));
    },
  },
  {
    roles: UNIT,
    weight: 3,
    make: async (world, by) => {
      const issueId = await someIssue(world, by);
      if (issueId === undefined) return undefined;
      const side = world.chance.pick(['before', 'after'] as const);
      return new AddIssueEvidence(
        { issueId, files: [{ fileId: await world.paper(by), name: '照片' }], side },
        world.meta(by),
      );
    },
  },
  {
    roles: [...STAFF, 'unit-lead'],
    weight: 1,
    make: async (world, by) => {
      const pair = await somePair(world);
      return pair && new MergeIssue({ issueId: pair[0], into: pair[1], reason: '同一问题' }, world.meta(by));
    },
  },
];
