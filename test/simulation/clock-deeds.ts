import { PauseDeadline, ResumeDeadline } from '@app/notification';
import { type Deed, STAFF } from './deed.js';
import type { World } from './world.js';

async function someDeadline(world: World, keys: string): Promise<string | undefined> {
  const found = await world.rows<{ id: string }>(
    `select id from duty where state = 'open' and due_on is not null and id like $1 order by id limit 40`,
    [keys],
  );
  return found.length ? world.chance.pick(found).id : undefined;
}

/** 暂停计时 and 恢复计时, mostly of issues, which alone may stand still. */
export const clockDeeds: readonly Deed[] = [PauseDeadline, ResumeDeadline].map((Act) => ({
  roles: STAFF,
  weight: 3,
  make: async (world, by) => {
    const key = await someDeadline(world, world.chance.below(8) === 0 ? '%' : 'issue-%');
    return key === undefined ? undefined : new Act({ key, reason: '汛期停工' }, world.meta(by));
  },
}));
