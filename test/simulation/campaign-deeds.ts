import { AcceptMaterial, ExtendPhase, OpenPhaseEarly, ReturnMaterial, SubmitMaterial, type Phase } from '@app/campaign';
import { type Deed, DIRECTOR, someDay, STAFF, UNIT } from './deed.js';
import type { World } from './world.js';

interface MaterialRow {
  readonly campaign_id: string;
  readonly unit_id: string;
  readonly code: string;
}

const someMaterial = async (
  world: World,
  states: readonly string[],
  unitId?: string,
): Promise<MaterialRow | undefined> => {
  const found = await world.rows<MaterialRow>(
    `select campaign_id, unit_id, code from material
      where state = any($1) and ($2::text is null or unit_id = $2) order by due_on, unit_id, code limit 12`,
    [states, unitId ?? null],
  );
  return found.length ? world.chance.pick(found) : undefined;
};

const of = ({ campaign_id: campaignId, unit_id: unitId, code }: MaterialRow) => ({ campaignId, unitId, code });

export const materialDeeds: readonly Deed[] = [
  {
    roles: UNIT,
    weight: 8,
    make: async (world, by) => {
      const row = await someMaterial(world, ['awaited', 'returned', 'submitted'], by.unitId);
      if (!row) return undefined;
      const files = world.chance.below(8) === 0 ? [] : [await world.paper(by)];
      return new SubmitMaterial({ ...of(row), files, note: '' }, world.meta(by));
    },
  },
  {
    roles: [...STAFF, 'unit-lead'],
    weight: 5,
    make: async (world, by) => {
      const row = await someMaterial(world, ['submitted', 'awaited']);
      return row && new AcceptMaterial(of(row), world.meta(by));
    },
  },
  {
    roles: STAFF,
    weight: 2,
    make: async (world, by) => {
      const row = await someMaterial(world, ['submitted']);
      return row && new ReturnMaterial({ ...of(row), reason: '内容不完整', dueOn: someDay(world) }, world.meta(by));
    },
  },
];

const somePhase = async (world: World, state: string) => {
  const found = await world.rows<{ campaign_id: string; phase: Phase }>(
    'select campaign_id, phase from campaign_phase where state = $1 order by place',
    [state],
  );
  return found.length ? world.chance.pick(found) : undefined;
};

export const phaseDeeds: readonly Deed[] = [
  {
    roles: [...DIRECTOR, 'office-staff'],
    weight: 0.2,
    make: async (world, by) => {
      const row = await somePhase(world, 'open');
      if (!row) return undefined;
      const { campaign_id: campaignId, phase } = row;
      return new ExtendPhase({ campaignId, phase, dueOn: someDay(world, 60), reason: '工作需要' }, world.meta(by));
    },
  },
  {
    roles: STAFF,
    weight: 0.2,
    make: async (world, by) => {
      const row = await somePhase(world, 'planned');
      if (!row) return undefined;
      return new OpenPhaseEarly({ campaignId: row.campaign_id, phase: row.phase, reason: '提前部署' }, world.meta(by));
    },
  },
];
