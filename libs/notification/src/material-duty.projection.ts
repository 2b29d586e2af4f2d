import { projection, type Db, type Recorded } from '@app/eventing';
import type {
  CampaignEvent,
  CampaignLaunched,
  CampaignMigrated,
  MaterialEvent,
  MaterialPlan,
} from '@app/campaign/events.js';
import type { SelfInspectionEvent } from '@app/self-inspection/events.js';
import {
  defineDuties,
  endDuty,
  finishDuty,
  LEAD,
  moveDuties,
  OFFICE,
  openDuty,
  resetDay,
  resumeDuty,
  UNIT,
  type Duty,
} from './duties.js';

interface MaterialOf {
  readonly campaignId: string;
  readonly unitId: string;
  readonly code: string;
}

export const materialDuty = ({ campaignId, unitId, code }: MaterialOf): string =>
  `material-${campaignId}-${unitId}-${code}`;
const checkDuty = (of: MaterialOf): string => `check-${materialDuty(of)}`;
export const selfInspectionDuty = ({ campaignId, unitId }: Omit<MaterialOf, 'code'>): string =>
  `self-inspection-${campaignId}-${unitId}`;
const signOffDuty = (of: Omit<MaterialOf, 'code'>): string => `sign-off-${selfInspectionDuty(of)}`;

type Launch = CampaignLaunched['data'];

interface Owing {
  readonly unitId: string;
  readonly name: string;
}

/** What a unit hands in, and what the office then checks. */
function dutiesOf(
  { unitId, name: unit }: Owing,
  { campaignId, title }: { campaignId: string; title: string },
  { code, name, dueOn }: MaterialPlan,
): Duty[] {
  const of = { campaignId, unitId, code };
  const matter = `${name}（${code}）`;
  const shared = { matter, link: `/materials/${campaignId}/${unitId}/${code}`, about: { campaignId, unitId } };
  return [
    { ...shared, id: materialDuty(of), unitId, roles: UNIT, what: `报送${matter}`, thing: title, dueOn, state: 'open' },
    { ...shared, id: checkDuty(of), roles: OFFICE, what: `审核${matter}`, thing: unit, state: 'waiting' },
  ];
}

/** Not every material is asked of every unit. */
const isAsked = ({ unitId, meets }: Launch['units'][number], { appliesTo = 'all', only }: MaterialPlan): boolean =>
  meets.includes(appliesTo) && (only === undefined || only.includes(unitId));

const materialDuties = (launch: Launch): Duty[] =>
  launch.units.flatMap((unit) =>
    launch.materials.filter((material) => isAsked(unit, material)).flatMap((of) => dutiesOf(unit, launch, of)),
  );

/** The lead sees both: that the answers are complete is the clerk's work and the lead's concern. */
function sheetOf(unitId: string, { campaignId, title }: { campaignId: string; title: string }, dueOn?: string): Duty[] {
  const of = { campaignId, unitId };
  const link = `/self-inspections/${campaignId}/${unitId}`;
  const shared = { unitId, matter: '自查', thing: title, link, about: of, dueOn, state: 'open' as const };
  return [
    { ...shared, id: selfInspectionDuty(of), roles: UNIT, what: '完成自查并签字' },
    { ...shared, id: signOffDuty(of), roles: LEAD, what: '签批自查', reminds: false },
  ];
}

function selfInspectionDuties({ campaignId, title, phases, units }: Launch): Duty[] {
  const dueOn = phases.find(({ phase }) => phase === 'self-inspection')?.dueOn;
  return units.flatMap(({ unitId }) => sheetOf(unitId, { campaignId, title }, dueOn));
}

const launched = (event: Recorded<CampaignLaunched>): Duty[] => [
  ...materialDuties(event.data),
  ...selfInspectionDuties(event.data),
];

const named = (db: Db, campaignId: string, pattern: string) =>
  db.query<{ id: string }>('select id from duty where about @> $1::jsonb and id like $2', [
    JSON.stringify({ campaignId }),
    pattern,
  ]);

const sheetDuties = (of: { campaignId: string; unitId: string }): string[] => [selfInspectionDuty(of), signOffDuty(of)];

/** What had been sent back before the unit left: looked at, and not handed in again. */
const ASK_AGAIN = `
  update duty set state = 'open', since = $2 from duty looked_at
   where duty.id = any($1) and duty.state = 'dropped'
     and looked_at.id = 'check-' || duty.id and looked_at.state = 'done'`;

/** The sheet of a unit that comes in is due on a day of its own; what it left undone is taken up again. */
async function takeIn(db: Db, event: Recorded<CampaignMigrated>, { unitId }: Owing, dueOn: string): Promise<void> {
  const { campaignId, title, materials } = event.data;
  await defineDuties(db, event, sheetOf(unitId, { campaignId, title }, dueOn));
  for (const id of sheetDuties({ campaignId, unitId })) await resumeDuty(db, event, id, dueOn);
  await db.query(ASK_AGAIN, [materials.map(({ code }) => materialDuty({ campaignId, unitId, code })), event.seq]);
}

/** It owes the campaign nothing more; its issues stay its own. */
async function letGo(db: Db, event: Recorded<CampaignMigrated>, { unitId }: Owing): Promise<void> {
  const { campaignId } = event.data;
  const owed = await db.query<{ id: string }>('select id from duty where starts_with(id, $1)', [
    materialDuty({ campaignId, unitId, code: '' }),
  ]);
  for (const id of [...owed.rows.map((row) => row.id), ...sheetDuties({ campaignId, unitId })])
    await endDuty(db, event, id, 'dropped');
}

/** As the changed plan says it of each unit: what comes in, what is asked no longer, what has another day. */
async function migrate(event: Recorded<CampaignMigrated>, db: Db): Promise<void> {
  const { campaignId, materials, effects, movedPhases } = event.data;
  const plans = new Map(materials.map((material) => [material.code, material]));
  for (const effect of effects) {
    const duty = (code: string) => materialDuty({ campaignId, unitId: effect.unitId, code });
    if (effect.joined) await takeIn(db, event, effect, effect.joined.selfInspectionDueOn);
    for (const code of effect.materialsGained) {
      const plan = plans.get(code);
      if (!plan) continue;
      await defineDuties(db, event, dutiesOf(effect, event.data, plan));
      // Asked once before and then no longer: the duty is there, and is taken up again.
      await openDuty(db, event, duty(code), { dueOn: plan.dueOn });
    }
    for (const code of effect.materialsLost) await endDuty(db, event, duty(code), 'dropped');
    for (const { code, ...days } of effect.moved) await resetDay(db, event, [duty(code)], days);
    if (effect.letGo) await letGo(db, event, effect);
  }
  const moved = movedPhases.find(({ code }) => code === 'self-inspection');
  if (moved === undefined) return;
  const { rows } = await named(db, campaignId, '%self-inspection-%');
  const own = new Set(
    effects.filter(({ joined }) => joined).flatMap((effect) => sheetDuties({ campaignId, ...effect })),
  );
  const ids = rows.map(({ id }) => id).filter((id) => !own.has(id));
  await resetDay(db, event, ids, moved);
}

/** What each unit hands in during a campaign, and what the office then checks. */
export const materialDutyBook = projection<CampaignEvent | MaterialEvent>(
  'material_duty',
  {
    CampaignLaunched: (event, db) => defineDuties(db, event, launched(event)),
    MaterialAdded: (event, db) =>
      defineDuties(
        db,
        event,
        event.data.units.flatMap((unit) => dutiesOf(unit, event.data, event.data)),
      ),
    CampaignMigrated: migrate,
    PhaseExtended: async (event, db) => {
      const { campaignId, phase, dueOn, materials } = event.data;
      for (const moved of materials) {
        const { rows } = await named(db, campaignId, `material-%-${moved.code}`);
        await moveDuties(
          db,
          event,
          rows.map(({ id }) => id),
          moved.dueOn,
        );
      }
      if (phase !== 'self-inspection') return;
      const { rows } = await named(db, campaignId, '%self-inspection-%');
      await moveDuties(
        db,
        event,
        rows.map(({ id }) => id),
        dueOn,
      );
    },
    MaterialSubmitted: async (event, db) => {
      await finishDuty(db, event, materialDuty(event.data));
      await openDuty(db, event, checkDuty(event.data));
    },
    MaterialReturned: async (event, db) => {
      await finishDuty(db, event, checkDuty(event.data));
      await openDuty(db, event, materialDuty(event.data), { dueOn: event.data.dueOn, verb: '重新报送' });
    },
    MaterialAccepted: (event, db) => finishDuty(db, event, checkDuty(event.data)),
  },
  ['duty'],
);

export const selfInspectionDutyBook = projection<SelfInspectionEvent>(
  'self_inspection_duty',
  {
    SelfInspectionSignedOff: async (event, db) => {
      await finishDuty(db, event, selfInspectionDuty(event.data));
      await finishDuty(db, event, signOffDuty(event.data));
    },
    SelfInspectionReturned: async (event, db) => {
      const { dueOn } = event.data;
      await openDuty(db, event, selfInspectionDuty(event.data), { dueOn });
      await openDuty(db, event, signOffDuty(event.data), { dueOn });
    },
  },
  ['duty'],
);
