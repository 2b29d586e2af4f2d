import { officialDate } from '../shell/dates';
import type { Field } from '../shell/form/field';
import type { Choice } from '../shell/table/column';
import type { Absence, Conflict, Supervisor } from './supervisor';
import { CONFLICT_CHOICES, CONFLICT_WHY, POOL_CHOICES, POOLS } from './words';

/** Everything the forms about a supervisor ask for; each asks for its own few. */
export interface SupervisorValues {
  readonly name?: string;
  /** Whether he serves in a unit of the register; only then does the draw keep him from his own unit. */
  readonly from?: 'register' | 'elsewhere';
  readonly unitId?: string;
  readonly organisation?: string;
  /** A pool by its key, or `other` with the name the office gives it. */
  readonly pool?: string;
  readonly poolName?: string;
  /** In one line, as they are typed. */
  readonly specialties?: string;
  readonly fromDay?: string;
  readonly to?: string;
  readonly certificateNumber?: string;
  readonly expiresOn?: string;
  readonly accountId?: string;
  readonly why?: Conflict['why'];
  readonly ground?: string;
  readonly reason?: string;
}

const text = (value: string | undefined): string => value?.trim().replace(/。$/, '') || '……';
const day = (value: string | undefined): string => (value ? officialDate(value) : '……');
/** The choice beside the pools that are known by name. */
const OTHER_POOL = 'other';
/** What a unit of the register is called. */
type NameOf = (unitId: string | undefined) => string;

const certificate = (notBefore: string): Field[] => [
  {
    key: 'certificateNumber',
    label: '监督证号',
    required: true,
    maxLength: 60,
    help: '照证件抄录，一个证号只能对应一人。',
  },
  {
    key: 'expiresOn',
    label: '有效期至',
    kind: 'date',
    required: true,
    notBefore,
    help: '有效期最后一天，当天仍然有效。过期的证件不能参加抽查。',
  },
];

const reason = (label: string, help?: string): Field => ({
  key: 'reason',
  label,
  kind: 'long',
  required: true,
  maxLength: 500,
  help,
});

const unitChoice = (label: string, choices: readonly Choice[], more: Partial<Field> = {}): Field => ({
  key: 'unitId',
  label,
  kind: 'choice',
  required: true,
  choices,
  help: '可输入名称查找。',
  ...more,
});

const particulars = (units: readonly Choice[]): Field[] => [
  { key: 'name', label: '姓名', required: true, maxLength: 40 },
  {
    key: 'from',
    label: '所在单位',
    kind: 'radio',
    required: true,
    choices: [
      { value: 'register', word: '名录库中的执法单位' },
      { value: 'elsewhere', word: '其他单位' },
    ],
    help: '对所在的执法单位一律回避，抽取时自动排除。',
  },
  unitChoice('执法单位', units, { when: ({ from }) => from === 'register' }),
  {
    key: 'organisation',
    label: '单位名称',
    required: true,
    maxLength: 100,
    when: ({ from }) => from === 'elsewhere',
  },
  {
    key: 'pool',
    label: '组别',
    kind: 'radio',
    required: true,
    choices: [...POOL_CHOICES, { value: OTHER_POOL, word: '其他' }],
    help: '抽查时按组别抽取，如每个检查组抽组长一名、组员一名。',
  },
  { key: 'poolName', label: '组别名称', required: true, maxLength: 20, when: ({ pool }) => pool === OTHER_POOL },
  {
    key: 'specialties',
    label: '执法领域、专长',
    maxLength: 400,
    help: '几项之间用顿号隔开，如市场监管、安全生产；没有的可以不填。',
  },
];

export const registerFields = (today: string, units: readonly Choice[], accounts: readonly Choice[]): Field[] => [
  ...particulars(units),
  ...certificate(today),
  {
    key: 'accountId',
    label: '登录账号',
    kind: 'choice',
    choices: accounts,
    help: '本人用这个账号登录，才能看到检查任务。列出的是系统管理员已开设的监督人员账号；登记后不能更换。',
  },
];

export const correctFields = (units: readonly Choice[]): Field[] => [
  ...particulars(units),
  reason('更正原因', '写明依据，如调动文件。证号和有效期在“办理换证”中更改。'),
];

/** The organisation of one who serves in a unit of the register is that unit by its name. */
export function registrationOf(values: SupervisorValues, nameOf: NameOf) {
  const { from, unitId, organisation, pool, poolName, specialties, ...rest } = values;
  const known = listed(specialties);
  return {
    ...rest,
    ...(from === 'register' ? { unitId, organisation: nameOf(unitId) } : { organisation }),
    pool: pool === OTHER_POOL ? poolName : pool,
    ...(known.length === 0 ? {} : { specialties: known }),
  };
}

const listed = (line: string | undefined): string[] => [
  ...new Set((line ?? '').split(/[、，,；;\n]/).flatMap((item) => item.trim() || [])),
];

/** What the form of a correction begins with. */
export const valuesOf = ({ name, unitId, organisation, pool, specialties }: Supervisor): SupervisorValues => ({
  name,
  ...(unitId === undefined ? { from: 'elsewhere', organisation } : { from: 'register', unitId }),
  ...(POOLS[pool] === undefined ? { pool: OTHER_POOL, poolName: pool } : { pool }),
  specialties: specialties.join('、'),
});

export function corrected(supervisor: Supervisor, values: SupervisorValues, nameOf: NameOf): string {
  const next = registrationOf(values, nameOf);
  const pool = (key: string | undefined) => POOLS[key ?? ''] ?? text(key);
  const changes = [
    ['姓名', supervisor.name, text(next.name)],
    ['所在单位', supervisor.organisation, text(next.organisation)],
    ['组别', pool(supervisor.pool), pool(next.pool)],
    ['执法领域、专长', supervisor.specialties.join('、') || '无', next.specialties?.join('、') ?? '无'],
  ].flatMap(([label, before, after]) => (before === after ? [] : [`${label}由${before}改为${after}`]));
  if (changes.length === 0) return '登记事项还没有改动。';
  return `更正监督人员${supervisor.name}的登记事项：${changes.join('；')}。原因：${text(values.reason)}。`;
}

export const absenceFields = (today: string): Field[] => [
  { key: 'fromDay', label: '从', kind: 'date', required: true },
  { key: 'to', label: '到', kind: 'date', required: true, notBefore: today, help: '起止两天都包括在内。' },
  reason('原因', '如脱产培训、休假、借调。期间锁定名单的抽查不会抽到本人。'),
];

export const away = ({ name }: Supervisor, { fromDay, to, reason: why }: SupervisorValues): string =>
  `${name}自${day(fromDay)}至${day(to)}不可安排，期间锁定名单的抽查不会抽到本人。原因：${text(why)}。`;

export const WITHDRAW_ABSENCE_FIELDS: readonly Field[] = [reason('撤销原因', '写明为什么不再需要，如培训取消。')];

export const backAgain = ({ name }: Supervisor, { from, to }: Absence, values: SupervisorValues): string =>
  `撤销${name}自${day(from)}至${day(to)}的不可安排，此后可以抽中。原因：${text(values.reason)}。`;

export function registered(values: SupervisorValues, nameOf: NameOf): string {
  const organisation = values.from === 'register' ? nameOf(values.unitId) : text(values.organisation);
  const pool = values.pool === OTHER_POOL ? text(values.poolName) : (POOLS[values.pool ?? ''] ?? '……');
  return `将${organisation}${text(values.name)}列入监督人员名录，任${pool}，监督证号${text(values.certificateNumber)}，有效期至${day(values.expiresOn)}。`;
}

export const renewFields = ({ expiresOn }: Supervisor, today: string): Field[] =>
  certificate(expiresOn < today ? today : dayAfter(expiresOn));

const dayAfter = (of: string): string => new Date(Date.parse(of) + 86_400_000).toISOString().slice(0, 10);

export const STAND_DOWN_FIELDS: readonly Field[] = [
  reason('停用原因', '如借调、退休、调离执法岗位。停用期间不参加抽取，恢复后照旧。'),
];

export const WITHDRAW_FIELDS: readonly Field[] = [reason('撤回原因', '写明利害关系为什么已经不存在。')];

export const declareFields = ({ unitId, conflicts }: Supervisor, units: readonly Choice[]): Field[] => {
  const barred = [unitId, ...conflicts.map((conflict) => conflict.unitId)];
  const open = units.filter(({ value }) => !barred.includes(value));
  return [
    unitChoice('回避的单位', open, { help: '可输入名称查找。所在单位和已申报的单位不再列出。' }),
    { key: 'why', label: '情形', kind: 'radio', required: true, choices: CONFLICT_CHOICES },
    {
      key: 'ground',
      label: '具体理由',
      kind: 'long',
      required: true,
      maxLength: 500,
      help: '写明与该单位是什么关系。',
    },
  ];
};

export const renewed = ({ name }: Supervisor, { certificateNumber, expiresOn }: SupervisorValues): string =>
  `${name}换发监督证，证号${text(certificateNumber)}，有效期至${day(expiresOn)}。`;

export const stoodDown = ({ name }: Supervisor, values: SupervisorValues): string =>
  `停用监督人员${name}，此后抽取时排除。原因：${text(values.reason)}。`;

export const reinstated = ({ name }: Supervisor): string => `恢复监督人员${name}，此后可以参加抽取。`;

export function declared({ name }: Supervisor, values: SupervisorValues, nameOf: NameOf): string {
  const why = values.why === undefined ? '……' : CONFLICT_WHY[values.why];
  return `${name}对${nameOf(values.unitId)}申报回避：${why}，${text(values.ground)}。申报后只有办公室可以撤回。`;
}

export const withdrawn = ({ name }: Supervisor, { unitName }: Conflict, values: SupervisorValues): string =>
  `撤回${name}对${unitName}的回避，此后可以抽中。原因：${text(values.reason)}。`;
