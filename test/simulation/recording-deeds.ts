import { addDays, dayOf, instantOf } from '@app/calendar';
import type { AnyCommand } from '@app/eventing';
import {
  CorrectEnforcementOfficer,
  CorrectRecordingDevice,
  DestroyRecord,
  EnterRecordingDevice,
  IssueRecordingScenes,
  IssueRecordingSystem,
  ListEnforcementOfficer,
  OpenRecordingRoom,
  PostRecordingSystem,
  RAISING_GROUNDS,
  RaiseRecordRetention,
  ReleaseEnforcementOfficer,
  RetireRecordingDevice,
  RETENTIONS,
  StoreRecord,
  SYSTEM_KINDS,
  type Scene,
} from '@app/recording';
import { UNITS, type Person } from './cast.js';
import { type Deed, ownUnit, UNIT } from './deed.js';
import type { World } from './world.js';

const LEAD = ['unit-lead'];
const units = UNITS.map(({ unitId }) => unitId);
const today = ({ now }: World): string => dayOf(now);

interface Row {
  readonly id: string;
  readonly unit_id: string;
}
type Table = 'recording_device' | 'enforcement_officer' | 'recording_record';

/** Mostly something of the own unit's register, sometimes of another's, and mostly what the act is meant for. */
async function someRow(world: World, table: Table, { unitId }: Person, fit = 'true'): Promise<Row | undefined> {
  const [anybodys, anything] = [world.chance.below(8) === 0, world.chance.below(4) === 0];
  const found = await world.rows<Row>(
    `select id, unit_id from ${table}
      where ($1::text is null or unit_id = $1) and ($2 or (${fit})) order by id limit 60`,
    [anybodys ? null : (unitId ?? null), anything],
  );
  return found.length ? world.chance.pick(found) : undefined;
}

/** Something is done to what stands in a register; `fit` is what the act is meant for on a day. */
const onRow = (
  table: Table,
  weight: number,
  make: (world: World, by: Person, row: Row) => AnyCommand,
  { roles = UNIT, fit }: { readonly roles?: Deed['roles']; readonly fit?: (day: string) => string } = {},
): Deed => ({
  roles,
  weight,
  make: async (world, by) => {
    const row = await someRow(world, table, by, fit?.(today(world)));
    return row && make(world, by, row);
  },
});

/** Few marks, so that several units claim the same, written now one way and now another. */
const mark = ({ chance }: World, of: string): string =>
  chance.below(15) === 0 ? ' ' : `${of}${chance.below(2) ? ' ' : ''}${1 + chance.below(24)}`;
const since = (world: World): string =>
  addDays(today(world), world.chance.below(20) === 0 ? 2 : -world.chance.pick([0, 20, 60, 220, 300, 300]));
/** A correction may be of the day, too. */
const moved = (world: World): { from?: string } => (world.chance.below(3) === 0 ? { from: since(world) } : {});
const until = (world: World): string => addDays(today(world), 1 - world.chance.below(4));

const device = (world: World) => ({
  ...{ serial: mark(world, 'dsj'), model: '执法记录仪', keeper: '保管人' },
  kind: world.chance.pick(['body-worn', 'camera', 'fixed'] as const),
});
const officer = (world: World) => ({
  ...{ name: '执法人员', certificate: mark(world, '豫l'), post: '执法大队' },
  expiresOn: addDays(today(world), world.chance.below(10) === 0 ? -1 : 30 + world.chance.below(300)),
});

/** 音像记录设备 and 行政执法人员, each counted in one unit at a time. */
const holdingDeeds: readonly Deed[] = [
  {
    roles: UNIT,
    weight: 4,
    make: (world, by) => {
      const of = { deviceId: world.id('device'), unitId: ownUnit(world, by, units), ...device(world) };
      return Promise.resolve(new EnterRecordingDevice({ ...of, from: since(world) }, world.meta(by)));
    },
  },
  {
    roles: UNIT,
    weight: 2,
    make: (world, by) => {
      const of = { officerId: world.id('officer'), unitId: ownUnit(world, by, units), ...officer(world) };
      return Promise.resolve(new ListEnforcementOfficer({ ...of, from: since(world) }, world.meta(by)));
    },
  },
  onRow('recording_device', 1, (world, by, { id: deviceId }) => {
    return new CorrectRecordingDevice(
      { deviceId, ...device(world), ...moved(world), reason: '登记有误' },
      world.meta(by),
    );
  }),
  onRow('recording_device', 1.2, (world, by, { id: deviceId }) => {
    return new RetireRecordingDevice({ deviceId, until: until(world), reason: '调出' }, world.meta(by));
  }),
  onRow('enforcement_officer', 0.5, (world, by, { id: officerId }) => {
    return new CorrectEnforcementOfficer(
      { officerId, ...officer(world), ...moved(world), reason: '登记有误' },
      world.meta(by),
    );
  }),
  onRow('enforcement_officer', 0.6, (world, by, { id: officerId }) => {
    return new ReleaseEnforcementOfficer({ officerId, until: until(world), reason: '调离' }, world.meta(by));
  }),
];

const SCENES: readonly Scene[] = [
  { code: '1', scene: '现场检查', means: 'video', scope: '全过程', retention: 'half-year' },
  { code: '2', scene: '询问当事人', means: 'audio', scope: '全过程', retention: 'with-case' },
  { code: '3', scene: '实施强制措施', means: 'video', scope: '全过程', retention: 'permanent' },
];

const issued = (world: World, by: Person) => ({
  ...{ unitId: ownUnit(world, by, units), documentNumber: '模〔2022〕7号' },
  issuedOn: addDays(today(world), world.chance.below(12) === 0 ? 1 : 0),
});

/** Made today, yesterday, or long ago, so that some may be destroyed before the year is over. */
function made(world: World): string {
  const day = addDays(today(world), -world.chance.pick([0, 1, 150, 200, 200, 210]));
  return world.chance.below(20) === 0 ? instantOf(addDays(day, 300)) : instantOf(day, '00:30:00.000');
}

async function store(world: World, by: Person): Promise<AnyCommand | undefined> {
  const { chance } = world;
  const madeAt = made(world);
  const row = await someRow(world, 'recording_device', by, `from_day <= '${dayOf(madeAt)}' and until_day is null`);
  if (!row) return undefined;
  const record = { recordId: world.id('record'), unitId: ownUnit(world, by, units), deviceId: row.id };
  const what = { sceneCode: chance.pick(['1', '1', '1', '2', '3', '9']), madeAt, place: '单位服务器' };
  const how = { minutes: chance.below(12) === 0 ? 2000 : 20, means: chance.pick(['video', 'video', 'audio'] as const) };
  const officers = chance.below(15) === 0 ? [] : ['执法人员'];
  const caseNumber = chance.below(3) === 0 ? '模立〔2022〕1号' : undefined;
  return new StoreRecord({ ...record, ...what, ...how, officers, caseNumber }, world.meta(by));
}

/** 制度上墙、功能室、音像记录清单 and what is recorded by it. */
const paperDeeds: readonly Deed[] = [
  {
    roles: UNIT,
    weight: 1,
    make: async (world, by) => {
      const of = { ...issued(world, by), kind: world.chance.pick(SYSTEM_KINDS), title: '制度' };
      return new IssueRecordingSystem({ ...of, fileId: await world.paper(by) }, world.meta(by));
    },
  },
  {
    roles: UNIT,
    weight: 1.2,
    make: async (world, by) => {
      const { unitId, issuedOn: postedOn } = issued(world, by);
      const pictures = world.chance.below(10) === 0 ? [] : [await world.picture(by)];
      const of = { unitId, kind: world.chance.pick(SYSTEM_KINDS), place: '一楼大厅', pictures, postedOn };
      return new PostRecordingSystem(of, world.meta(by));
    },
  },
  {
    roles: UNIT,
    weight: 0.4,
    make: async (world, by) => {
      const pictures = world.chance.below(6) === 0 ? [] : [await world.picture(by)];
      const room = { kind: 'inquiry' as const, place: '二楼', equipment: '摄像机', pictures, from: since(world) };
      return new OpenRecordingRoom(
        { roomId: world.id('room'), unitId: ownUnit(world, by, units), ...room },
        world.meta(by),
      );
    },
  },
  {
    roles: UNIT,
    weight: 1.5,
    make: (world, by) => {
      const scenes = world.chance.below(8) === 0 ? [...SCENES, SCENES[0]!] : SCENES;
      return Promise.resolve(new IssueRecordingScenes({ ...issued(world, by), scenes }, world.meta(by)));
    },
  },
  { roles: UNIT, weight: 6, make: store },
  onRow(
    'recording_record',
    3,
    (world, by, { id: recordId }) => {
      const to = world.chance.pick(RETENTIONS);
      const ground = world.chance.pick(RAISING_GROUNDS);
      return new RaiseRecordRetention({ recordId, to, ground, reason: '作为证据' }, world.meta(by));
    },
    { fit: () => `retention = 'half-year' and destroyed_on is null and voided_on is null` },
  ),
  onRow(
    'recording_record',
    3,
    (world, by, { id: recordId }) => new DestroyRecord({ recordId, reason: '期满' }, world.meta(by)),
    { roles: LEAD, fit: (day) => `keep_until < '${day}' and destroyed_on is null and voided_on is null` },
  ),
];

export const recordingDeeds: readonly Deed[] = [...holdingDeeds, ...paperDeeds];
