import { addDays, dayOf } from '@app/calendar';
import {
  ApplyForNaming,
  batchIdOf,
  CheckDemonstrationStandard,
  CorrectPilotActivity,
  DeclineNaming,
  EnterDemonstrationCandidate,
  EnterEarlierNaming,
  ExtendDemonstrationPeriod,
  HandInDemonstrationMaterial,
  ImportDemonstrationUnits,
  JudgeDemonstrationRecheck,
  NameDemonstrationUnit,
  OpenDemonstrationBatch,
  OpenDemonstrationRecheck,
  pointIdOf,
  PostponeDemonstrationBatch,
  RECHECK_RESULTS,
  RecordPilotActivity,
  ReportDemonstrationRectified,
  ReportRecheckReady,
  ReturnNamingApplication,
  RevokeDemonstration,
  StartDemonstrationCreation,
  VoidPilotActivity,
  WithdrawDemonstrationCandidate,
  WithdrawDemonstrationMaterial,
  type DemonstrationStandard,
} from '@app/demonstration';
import { PreviewDemonstrationImport } from '@app/demonstration/unit-import.js';
import { idFrom, type AnyCommand } from '@app/eventing';
import { UNITS, type Person } from './cast.js';
import { type Deed, DIRECTOR, ownUnit, someDay, STAFF, UNIT } from './deed.js';
import { importing, tableOf } from './tables.js';
import type { World } from './world.js';

const LEAD = ['unit-lead'];
const units = UNITS.map(({ unitId }) => unitId);
const today = ({ now }: World): string => dayOf(now);

interface Row {
  readonly id: string;
  readonly unitId: string;
  readonly state: string;
  readonly standard: DemonstrationStandard;
}

/** Mostly a point of the own unit, in a state that calls for the deed; sometimes any point. */
async function somePoint(world: World, { unitId }: Person, states: readonly string[]): Promise<Row | undefined> {
  const anyhow = world.chance.below(10) === 0;
  const found = await world.rows<Row>(
    `select p.id, p.unit_id as "unitId", p.state, b.standard
       from demonstration_point p join demonstration_batch b on b.id = p.batch_id
      where ($1::text is null or p.unit_id = $1) and ($2::text[] is null or p.state = any ($2)) order by p.id limit 60`,
    [anyhow ? null : (unitId ?? null), anyhow ? null : states],
  );
  return found.length ? world.chance.pick(found) : undefined;
}

const atPoint = (
  weight: number,
  roles: readonly string[],
  states: readonly string[],
  make: (world: World, by: Person, row: Row) => AnyCommand | Promise<AnyCommand>,
): Deed => ({
  roles,
  weight,
  make: async (world, by) => {
    const row = await somePoint(world, by, states);
    return row && make(world, by, row);
  },
});

const document = (world: World) => `模示〔${today(world).slice(0, 4)}〕${1 + world.chance.below(9)}号`;
const before = (world: World): string => addDays(today(world), -world.chance.below(3));
const batchNumber = (world: World): number => 1 + world.chance.below(3);

function openBatch(world: World, by: Person): AnyCommand {
  const number = batchNumber(world);
  const days = { startBy: someDay(world), applyBy: someDay(world, 90) };
  const of = { batchId: batchIdOf(number), number, title: `第${number}批`, authority: '模拟市' };
  return new OpenDemonstrationBatch({ ...of, earlier: number === 1, ...days }, world.meta(by));
}

/** Mostly a batch of the kind that is meant; sometimes any, also one that nobody has opened. */
async function entryOf(world: World, earlier: boolean) {
  const found = await world.rows<{ id: string }>('select id from demonstration_batch where earlier = $1 order by id', [
    earlier,
  ]);
  const fit = found.length > 0 && world.chance.below(8) > 0;
  const batchId = fit ? world.chance.pick(found).id : batchIdOf(batchNumber(world));
  const unitId = world.chance.pick(units);
  return { batchId, unitId, pointId: pointIdOf(batchId, unitId) };
}

/** 名单: of both kinds in one file, or what one of them lacks. */
async function importUnits(world: World, by: Person): Promise<AnyCommand> {
  const { batchId } = await entryOf(world, world.chance.below(2) === 0);
  const named = { documentNumber: document(world), namedOn: before(world) };
  const rows = Array.from({ length: 1 + world.chance.below(2) }, () => ({
    ...{ unit: world.chance.pick(units), ground: '推荐' },
    ...(world.chance.below(4) > 0 && named),
  }));
  const table = tableOf(rows, ['unit', 'ground', 'documentNumber', 'namedOn'] as const);
  const of = { batchId, fileName: '名单.xlsx', table };
  return importing(world, by, of, { preview: PreviewDemonstrationImport, write: ImportDemonstrationUnits });
}

async function postpone(world: World, by: Person): Promise<AnyCommand> {
  const { batchId } = await entryOf(world, false);
  const days = { startBy: someDay(world, 60), applyBy: someDay(world, 150) };
  return new PostponeDemonstrationBatch({ batchId, ...days, reason: '防汛' }, world.meta(by));
}

const STEPS: Readonly<Record<string, readonly string[]>> = {
  creating: ['creation', 'application'],
  rechecking: ['recheck'],
  rectifying: ['rectification'],
};

/** Mostly what the step asks for, now and then something it does not. */
async function handIn(world: World, by: Person, { id: pointId, state, standard }: Row): Promise<AnyCommand> {
  const asked = standard.materials.filter(({ step }) => STEPS[state]?.includes(step));
  const { step, code } = world.chance.pick(asked.length > 0 && world.chance.below(10) > 0 ? asked : standard.materials);
  const paper = { step, code: world.chance.below(20) === 0 ? '9' : code, fileId: await world.paper(by) };
  return new HandInDemonstrationMaterial({ pointId, ...paper }, world.meta(by));
}

async function takeBack(world: World, by: Person): Promise<AnyCommand | undefined> {
  const found = await world.rows<{ point_id: string; step: 'creation'; code: string }>(
    `select m.point_id, m.step, m.code from demonstration_material m join demonstration_point p on p.id = m.point_id
      where $1::text is null or p.unit_id = $1 order by 1, 2, 3 limit 40`,
    [by.unitId ?? null],
  );
  if (found.length === 0) return undefined;
  const { point_id: pointId, step, code } = world.chance.pick(found);
  return new WithdrawDemonstrationMaterial({ pointId, step, code, reason: '传错' }, world.meta(by));
}

async function check(world: World, by: Person): Promise<AnyCommand | undefined> {
  const row = await somePoint(world, by, ['named', 'rechecking']);
  const [campaign] = await world.rows<{ id: string }>('select id from demonstration_campaign order by id limit 1');
  if (!row || !campaign) return undefined;
  const selfCheckId = world.id('demonstration-self-check');
  const answers = row.standard.items.map(({ code }) => {
    const findingId = idFrom(selfCheckId, code);
    if (world.chance.below(6) > 0) return { code, answer: 'met' as const, note: '', findingId };
    return { code, answer: 'unmet' as const, note: '没有达到', dueOn: someDay(world), responsible: '某人', findingId };
  });
  const whole = world.chance.below(10) === 0 ? answers.slice(1) : answers;
  const of = { pointId: row.id, selfCheckId, campaignId: campaign.id, answers: whole };
  return new CheckDemonstrationStandard(of, world.meta(by));
}

async function held(world: World, by: Person) {
  const pictures = world.chance.below(8) === 0 ? [] : [await world.picture(by)];
  const files = world.chance.below(2) === 0 ? [await world.paper(by)] : [];
  const heldOn = world.chance.below(12) === 0 ? addDays(today(world), 1) : before(world);
  return { kind: 'enforcement' as const, title: '集中整治', heldOn, place: '镇区', summary: '整治', pictures, files };
}

async function activity(world: World, by: Person): Promise<AnyCommand> {
  const of = { activityId: world.id('pilot-activity'), unitId: ownUnit(world, by, units) };
  return new RecordPilotActivity({ ...of, ...(await held(world, by)) }, world.meta(by));
}

async function laterOnActivity(world: World, by: Person): Promise<AnyCommand | undefined> {
  const found = await world.rows<{ id: string }>(
    'select id from pilot_activity where $1::text is null or unit_id = $1 order by id limit 40',
    [world.chance.below(6) === 0 ? null : (by.unitId ?? null)],
  );
  if (found.length === 0) return undefined;
  const { id: activityId } = world.chance.pick(found);
  const voids = world.chance.below(by.role === 'unit-lead' ? 2 : 12) === 0;
  if (voids) return new VoidPilotActivity({ activityId, reason: '重复登记' }, world.meta(by));
  return new CorrectPilotActivity({ activityId, ...(await held(world, by)), reason: '更正' }, world.meta(by));
}

const NAMED = ['named', 'rechecking', 'rectifying', 'rectified'];

/** 创建、申报、命名. */
const creationDeeds: readonly Deed[] = [
  { roles: STAFF, weight: 0.6, make: (world, by) => Promise.resolve(openBatch(world, by)) },
  {
    roles: STAFF,
    weight: 1,
    make: async (world, by) =>
      new EnterDemonstrationCandidate({ ...(await entryOf(world, false)), ground: '推荐' }, world.meta(by)),
  },
  {
    roles: STAFF,
    weight: 0.3,
    make: async (world, by) => {
      const naming = { documentNumber: document(world), namedOn: before(world) };
      return new EnterEarlierNaming({ ...(await entryOf(world, true)), ...naming }, world.meta(by));
    },
  },
  { roles: STAFF, weight: 0.5, make: importUnits },
  { roles: STAFF, weight: 0.2, make: postpone },
  atPoint(0.3, STAFF, ['candidate', 'creating'], (world, by, { id: pointId }) => {
    return new ExtendDemonstrationPeriod({ pointId, applyBy: someDay(world, 150), reason: '防汛' }, world.meta(by));
  }),
  atPoint(0.1, STAFF, ['candidate', 'creating', 'applied'], (world, by, { id: pointId }) => {
    return new WithdrawDemonstrationCandidate({ pointId, reason: '机构改革' }, world.meta(by));
  }),
  { roles: UNIT, weight: 0.4, make: takeBack },
  atPoint(1, UNIT, ['candidate'], (world, by, { id: pointId }) => {
    const meeting = { meetingOn: before(world), documentNumber: document(world), arrangement: '部署' };
    return new StartDemonstrationCreation({ pointId, ...meeting }, world.meta(by));
  }),
  atPoint(8, UNIT, ['creating', 'rechecking', 'rectifying'], handIn),
  atPoint(2, LEAD, ['creating'], (world, by, { id: pointId }) => {
    return new ApplyForNaming({ pointId, statement: '请予命名' }, world.meta(by));
  }),
  atPoint(0.8, STAFF, ['applied'], (world, by, { id: pointId }) => {
    return new ReturnNamingApplication({ pointId, reason: '补正', applyBy: someDay(world) }, world.meta(by));
  }),
  atPoint(1.2, DIRECTOR, ['applied', 'creating'], (world, by, { id: pointId }) => {
    return new NameDemonstrationUnit(
      { pointId, documentNumber: document(world), namedOn: before(world) },
      world.meta(by),
    );
  }),
  atPoint(0.8, DIRECTOR, ['applied'], (world, by, { id: pointId }) => {
    return new DeclineNaming({ pointId, reason: '不符合标准' }, world.meta(by));
  }),
];

/** 自查、复核、撤销. */
const recheckDeeds: readonly Deed[] = [
  { roles: UNIT, weight: 1.5, make: check },
  atPoint(1.2, STAFF, ['named'], (world, by, { id: pointId }) => {
    const term = { title: '复核', readyBy: someDay(world), dueOn: someDay(world, 60) };
    const recheckId = world.id('demonstration-recheck');
    return new OpenDemonstrationRecheck({ pointId, recheckId, level: 'city', ...term }, world.meta(by));
  }),
  atPoint(2, LEAD, ['rechecking'], (world, by, { id: pointId }) => new ReportRecheckReady({ pointId }, world.meta(by))),
  atPoint(2, LEAD, ['rectifying'], (world, by, { id: pointId }) => {
    return new ReportDemonstrationRectified({ pointId, report: '已经整改' }, world.meta(by));
  }),
  atPoint(1.2, DIRECTOR, ['rechecking', 'rectifying', 'rectified'], (world, by, { id: pointId }) => {
    const result = world.chance.pick(RECHECK_RESULTS);
    const ground = world.chance.below(8) === 0 ? ' ' : '按标准认定';
    const taking = { documentNumber: document(world), revokedOn: today(world) };
    const more = { ...(result === 'rectify' && { rectifyBy: someDay(world) }), ...(result === 'revoked' && taking) };
    return new JudgeDemonstrationRecheck({ pointId, result, ground, ...more }, world.meta(by));
  }),
  atPoint(0.2, DIRECTOR, NAMED, (world, by, { id: pointId }) => {
    const ground = world.chance.below(3) === 0 ? '' : '重大违法';
    return new RevokeDemonstration(
      { pointId, ground, documentNumber: document(world), revokedOn: today(world) },
      world.meta(by),
    );
  }),
  { roles: UNIT, weight: 1.5, make: activity },
  { roles: [...UNIT, ...LEAD], weight: 1.5, make: laterOnActivity },
];

export const demonstrationDeeds: readonly Deed[] = [...creationDeeds, ...recheckDeeds];
