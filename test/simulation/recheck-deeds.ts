import { addDays, dayOf, instantOf } from '@app/calendar';
import { FreezeDraw } from '@app/draw';
import type { AnyCommand } from '@app/eventing';
import { FailRecheck, PassRecheck } from '@app/recheck';
import type { Person } from './cast.js';
import { type Deed, someDay, STAFF } from './deed.js';
import { WITNESSES } from './inspection-deeds.js';
import type { World } from './world.js';

/** 复查 of what was closed in the last two months, a stratum per unit. */
async function freezeRecheck(world: World, by: Person): Promise<AnyCommand | undefined> {
  const today = dayOf(world.now);
  const from = addDays(today, -60);
  const found = await world.rows<{ campaign_id: string; unit_id: string }>(
    `select distinct campaign_id, unit_id from draw_closure
      where stands and rechecked_by is null and closed_on >= $1 order by unit_id`,
    [from],
  );
  const campaignId = found[0]?.campaign_id;
  if (campaignId === undefined) return undefined;
  const terms = {
    ...{ drawId: world.id('draw'), campaignId, kind: 'recheck' as const, item: '整改销号复查', planItem: 'FC-01' },
    ...{ closures: { from, to: today, by: 'unit' as const }, batch: 1 + world.chance.below(9), exemptions: [], cap: 9 },
    strata: found.map(({ unit_id: id }) => ({ id, method: 'srs' as const, rule: 'ceil(0.5*N)' })),
    ...{ legalBasis: '活动方案', slots: ['lead', 'member'], observers: WITNESSES, dueOn: addDays(today, 20) },
    ...{ notBefore: instantOf(addDays(today, 1), '09:00:00.000') },
    publishBy: instantOf(addDays(today, 4), '18:00:00.000'),
  };
  return new FreezeDraw(terms, world.meta(by));
}

async function conclude(world: World, by: Person): Promise<AnyCommand | undefined> {
  const found = await world.rows<{ id: string }>(
    `select id from recheck where ($1::text is null or $1 = any(supervisors)) order by (state <> 'assigned'), id limit 9`,
    [world.chance.below(8) === 0 ? null : (by.supervisorId ?? null)],
  );
  if (found.length === 0) return undefined;
  const evidence = world.chance.below(8) === 0 ? [] : [await world.paper(by)];
  const seen = { recheckId: world.chance.pick(found).id, account: '现场复查情况', evidence };
  return world.chance.below(3) === 0
    ? new FailRecheck({ ...seen, dueOn: someDay(world) }, world.meta(by))
    : new PassRecheck(seen, world.meta(by));
}

export const recheckDeeds: readonly Deed[] = [
  { roles: STAFF, weight: 1, make: freezeRecheck },
  { roles: ['supervisor'], weight: 5, make: conclude },
];
