import { dayOf } from '@app/calendar';
import { PauseDeadline, ResumeDeadline } from '@app/notification';
import { type Deed, STAFF } from './deed.js';
import type { World } from './world.js';

/** Mostly an issue of those that stand so, sometimes anything that is owed. */
async function someDeadline(world: World, standing: 'running' | 'paused'): Promise<string | undefined> {
  const anything = world.chance.below(8) === 0;
  const found = await world.rows<{ id: string }>(
    `select id from duty
      where state = 'open' and due_on is not null
        and ($1 or id like 'issue-%' and (paused_on is not null) = $2 and ($2 or due_on >= $3)) order by id limit 40`,
    [anything, standing === 'paused', dayOf(world.now)],
  );
  return found.length ? world.chance.pick(found).id : undefined;
}

/** 暂停计时 and 恢复计时, mostly of issues; what is paused is mostly forgotten. */
export const clockDeeds: readonly Deed[] = [
  {
    roles: STAFF,
    weight: 3,
    make: async (world, by) => {
      const key = await someDeadline(world, 'running');
      return key === undefined ? undefined : new PauseDeadline({ key, reason: '汛期停工' }, world.meta(by));
    },
  },
  {
    roles: STAFF,
    weight: 0.7,
    make: async (world, by) => {
      const key = await someDeadline(world, 'paused');
      return key === undefined ? undefined : new ResumeDeadline({ key, reason: '已复工' }, world.meta(by));
    },
  },
];
