import { addDays, dayOf } from '@app/calendar';
import type { AnyCommand } from '@app/eventing';
import { ListEnforcementOfficer } from '@app/recording';
import {
  AddTrainingPictures,
  ArrangeTrainingSession,
  BindOfficerAccount,
  CancelTrainingSession,
  codeIn,
  EnterPaperAttendance,
  FileExamPaper,
  ImportAttendance,
  ImportExamScores,
  ImportTrainingPlan,
  MoveTrainingPlanDue,
  RearrangeTrainingSession,
  ReduceAttendanceHours,
  ReleaseOfficerAccount,
  ReturnTrainingSession,
  ScoreExam,
  ShowSignInCode,
  SignInToTraining,
  SignOutOfTraining,
  SignTrainingSession,
  SubmitTrainingPlan,
  TRAINING_KINDS,
  VoidTrainingSession,
  windowAt,
} from '@app/training';
import { PreviewAttendanceImport } from '@app/training/attendance-import.js';
import { PreviewTrainingPlanImport } from '@app/training/plan-import.js';
import { PreviewExamScoreImport } from '@app/training/score-import.js';
import { REVIEWERS, UNIT_PEOPLE, UNITS, type Person } from './cast.js';
import { type Deed, DIRECTOR, ownUnit, someDay, STAFF, UNIT } from './deed.js';
import { importing, tableOf } from './tables.js';
import type { World } from './world.js';

const HOLDERS = [...UNIT, ...STAFF];
const OFFICERS = [...UNIT, 'reviewer'];
const units = UNITS.map(({ unitId }) => unitId);
const today = ({ now }: World): string => dayOf(now);

interface Session {
  readonly id: string;
  readonly hours: number;
  readonly secret: Buffer | null;
}

/** Mostly one of the own side that is still open, the latest first; sometimes any. */
async function someSession(
  world: World,
  { unitId }: Person,
  states = ['arranged', 'signed'],
): Promise<Session | undefined> {
  const any = world.chance.below(10) === 0;
  const found = await world.rows<Session>(
    `select s.id, s.hours, k.secret from training_session s left join training_secret k on k.session_id = s.id
      where $3 or (s.state = any ($2) and s.unit_id is not distinct from $1)
      order by s.day = $4 desc, s.day desc, s.id limit 4`,
    [unitId ?? null, states, any, today(world)],
  );
  return found.length ? world.chance.pick(found) : undefined;
}

const onSession = (
  weight: number,
  make: (world: World, by: Person, session: Session) => AnyCommand | Promise<AnyCommand | undefined>,
  roles: readonly string[] = HOLDERS,
  states?: string[],
): Deed => ({
  roles,
  weight,
  make: async (world, by) => {
    const session = await someSession(world, by, states);
    return session && make(world, by, session);
  },
});

/** Halves mostly, and sometimes what is none. */
const hours = ({ chance }: World): number =>
  chance.below(15) === 0 ? chance.pick([0, -1, 1.3, 25]) : (1 + chance.below(12)) / 2;

/** The code of now, of a moment ago, or of long ago; or none at all. */
function code(world: World, { id, secret }: Session): string {
  const back = world.chance.pick([0, 0, 0, 0, 1, 2, 30, 99]);
  return secret === null || back === 99 ? '22222222' : codeIn(windowAt(world.now) - back, id, secret);
}

/** Mostly somebody of the same side whose account is an officer's; the asker himself where there is nobody. */
async function someBound(world: World, by: Person): Promise<Person> {
  const bound = await world.rows<{ id: string }>('select id from training_account where officer_id is not null');
  const people = [...UNIT_PEOPLE, ...REVIEWERS].filter(
    ({ accountId, unitId }) => unitId === by.unitId && bound.some(({ id }) => id === accountId),
  );
  return people.length > 0 && world.chance.below(6) > 0 ? world.chance.pick(people) : by;
}

async function someTrainee(world: World, { unitId }: Person): Promise<string | undefined> {
  const found = await world.rows<{ id: string }>(
    'select id from training_officer where $1::text is null or unit_id = $1 order by id limit 30',
    [world.chance.below(10) === 0 ? null : (unitId ?? null)],
  );
  return found.length ? world.chance.pick(found).id : undefined;
}

async function someAttended(world: World, sessionId: string): Promise<string | undefined> {
  const found = await world.rows<{ id: string }>(
    'select officer_id as id from training_attendance where session_id = $1 order by 1',
    [sessionId],
  );
  return found.length > 0 && world.chance.below(8) > 0 ? world.chance.pick(found).id : undefined;
}

function arrange(world: World, by: Person, day: string): AnyCommand {
  const what = { title: '培训', kind: world.chance.pick(TRAINING_KINDS), day, place: '会议室', teacher: '某甲' };
  const of = { sessionId: world.id('training'), ...(by.unitId && { unitId: ownUnit(world, by, units) }) };
  return new ArrangeTrainingSession({ ...of, ...what, hours: hours(world) }, world.meta(by));
}

const begun: readonly Deed[] = [
  {
    roles: OFFICERS,
    weight: 0.8,
    make: (world, by) => {
      const of = { officerId: world.id('trainee'), unitId: ownUnit(world, by, units), name: by.name };
      const valid = { expiresOn: addDays(today(world), 300), from: addDays(today(world), -world.chance.below(90)) };
      const certificate = `模${by.login.toUpperCase()}`;
      return Promise.resolve(
        new ListEnforcementOfficer({ ...of, certificate, post: '执法大队', ...valid }, world.meta(by)),
      );
    },
  },
  {
    roles: UNIT,
    weight: 1,
    make: async (world, by) => {
      const found = await world.rows<{ account: string; officer: string }>(
        `select a.id as account, o.id as officer from training_account a join training_officer o
            on o.unit_id = a.unit_id and (o.name = a.name or $2) where a.unit_id = $1 order by 1, 2 limit 20`,
        [by.unitId ?? null, world.chance.below(6) === 0],
      );
      if (found.length === 0) return undefined;
      const { account: accountId, officer: officerId } = world.chance.pick(found);
      return new BindOfficerAccount({ accountId, officerId }, world.meta(by));
    },
  },
  {
    roles: UNIT,
    weight: 0.5,
    make: (world, by) => {
      const item = { title: '行政处罚法', kind: 'business' as const, month: 5, hours: hours(world), audience: '全体' };
      const of = { unitId: ownUnit(world, by, units), year: Number(today(world).slice(0, 4)), documentNumber: '模1号' };
      const reason = world.chance.below(2) === 0 ? {} : { reason: '修订' };
      return Promise.resolve(new SubmitTrainingPlan({ ...of, items: [item], ...reason }, world.meta(by)));
    },
  },
  {
    roles: HOLDERS,
    weight: 1.5,
    make: (world, by) => {
      return Promise.resolve(arrange(world, by, addDays(today(world), world.chance.pick([0, 0, 0, 0, -3, 9]))));
    },
  },
];

async function release(world: World, by: Person): Promise<AnyCommand | undefined> {
  const found = await world.rows<{ id: string }>(
    'select id from training_account where ($1::text is null or unit_id = $1) and (officer_id is not null or $2) order by id',
    [by.unitId ?? null, world.chance.below(8) === 0],
  );
  if (found.length === 0) return undefined;
  const { id: accountId } = world.chance.pick(found);
  return new ReleaseOfficerAccount({ accountId, reason: '绑定错误' }, world.meta(by));
}

/** A file takes the place of a plan; it needs one to be there. */
function importPlan(world: World, by: Person): Promise<AnyCommand> {
  const line = { kind: 'business' as const, month: 1 + world.chance.below(12), audience: '全体' };
  const rows = [{ title: `课程${world.chance.below(9)}`, hours: hours(world), ...line }];
  const table = tableOf(rows, ['title', 'kind', 'month', 'hours', 'audience'] as const);
  const of = {
    unitId: ownUnit(world, by, units),
    year: Number(today(world).slice(0, 4)),
    fileName: '计划.xlsx',
    table,
  };
  return importing(world, by, of, { preview: PreviewTrainingPlanImport, write: ImportTrainingPlan });
}

async function importAttendance(world: World, by: Person): Promise<AnyCommand | undefined> {
  const session = await someSession(world, by, ['arranged']);
  const found = await world.rows<{ certificate: string }>(
    'select certificate from training_officer where $1::text is null or unit_id = $1 order by id limit 20',
    [by.unitId ?? null],
  );
  if (!session || found.length === 0) return undefined;
  const given = world.chance.below(8) === 0 ? session.hours + 0.5 : session.hours;
  const rows = [{ certificate: world.chance.pick(found).certificate, hours: given }];
  const table = tableOf(rows, ['certificate', 'name', 'hours'] as const);
  const of = { sessionId: session.id, fileName: '签到表.xlsx', table };
  return importing(world, by, of, { preview: PreviewAttendanceImport, write: ImportAttendance });
}

const beside: readonly Deed[] = [
  { roles: UNIT, weight: 0.2, make: release },
  { roles: UNIT, weight: 0.5, make: importPlan },
  { roles: HOLDERS, weight: 1, make: importAttendance },
  {
    roles: STAFF,
    weight: 0.1,
    make: (world, by) => {
      const of = {
        year: Number(today(world).slice(0, 4)) + Math.floor(world.chance.below(6) / 5),
        dueOn: someDay(world, 60),
      };
      return Promise.resolve(new MoveTrainingPlanDue({ ...of, reason: '防汛' }, world.meta(by)));
    },
  },
  onSession(1, async (world, by, { id: sessionId }) => {
    const pictures = world.chance.below(8) === 0 ? [] : [await world.picture(by)];
    return new AddTrainingPictures({ sessionId, pictures }, world.meta(by));
  }),
  onSession(0.3, (world, by, { id: sessionId }) => {
    const day = addDays(today(world), world.chance.pick([0, 0, 1, -3, 9]));
    const what = { title: '培训', kind: world.chance.pick(TRAINING_KINDS), day, place: '礼堂', teacher: '某乙' };
    const of = { sessionId, ...what, hours: hours(world), reason: '改期' };
    return new RearrangeTrainingSession(of, world.meta(by));
  }),
  onSession(
    0.15,
    (world, by, { id: sessionId }) => new CancelTrainingSession({ sessionId, reason: '防汛' }, world.meta(by)),
  ),
];

/** What the room's screen shows once it was asked for. */
async function screen(world: World, holder: Person, { id: sessionId }: Session): Promise<string | undefined> {
  return (await world.see(new ShowSignInCode({ sessionId }, world.meta(holder))))?.code;
}

/** 成绩表: of whoever attended, with a mark that is none now and then. */
async function importScores(world: World, by: Person): Promise<AnyCommand | undefined> {
  const session = await someSession(world, by, ['arranged', 'signed', 'closed']);
  if (!session) return undefined;
  const attended = await world.rows<{ certificate: string; name: string }>(
    `select o.certificate, o.name from training_attendance a join training_officer o on o.id = a.officer_id
      where a.session_id = $1 order by 1, 2`,
    [session.id],
  );
  if (attended.length === 0) return undefined;
  const rows = attended.map((of) => ({ ...of, score: world.chance.below(12) === 0 ? 100.5 : world.chance.below(101) }));
  const table = tableOf(rows, ['certificate', 'name', 'score'] as const);
  const of = { sessionId: session.id, fileName: '成绩表.xlsx', table };
  return importing(world, by, of, { preview: PreviewExamScoreImport, write: ImportExamScores });
}

/** With the code of a session of today; where the side holds none, somebody of it arranges one. */
async function signIn(world: World, by: Person): Promise<AnyCommand | undefined> {
  const [session] = await world.rows<Session>(
    `select s.id, s.hours, k.secret from training_session s left join training_secret k on k.session_id = s.id
      where s.state = 'arranged' and s.day = $1 and (s.unit_id = $2 or s.unit_id is null) order by s.id limit 1`,
    [today(world), by.unitId ?? null],
  );
  const holder = UNIT_PEOPLE.find(({ unitId }) => unitId === by.unitId);
  if (!session) return holder && arrange(world, holder, today(world));
  const shown = session.secret === null && holder && (await screen(world, holder, session));
  const another = world.chance.below(12) === 0 ? { officerId: 'somebody-else' } : {};
  const of = { sessionId: session.id, code: shown || code(world, session), ...another };
  return new SignInToTraining(of, world.meta(await someBound(world, by)));
}

export const trainingDeeds: readonly Deed[] = [
  ...begun,
  ...beside,
  { roles: OFFICERS, weight: 6, make: signIn },
  { roles: HOLDERS, weight: 0.8, make: importScores },
  onSession(
    0.6,
    async (world, by, session) => {
      const of = { sessionId: session.id, code: code(world, session) };
      return new SignOutOfTraining(of, world.meta(await someBound(world, by)));
    },
    OFFICERS,
  ),
  onSession(2, async (world, by, { id: sessionId, hours: most }) => {
    const officerId = await someTrainee(world, by);
    const given = world.chance.below(8) === 0 ? most + 0.5 : Math.min(most, hours(world));
    const attendance = officerId === undefined ? [] : [{ officerId, hours: given }];
    return new EnterPaperAttendance({ sessionId, attendance, reason: '停电' }, world.meta(by));
  }),
  onSession(0.8, async (world, by, { id: sessionId }) => {
    const officerId = (await someAttended(world, sessionId)) ?? (await someTrainee(world, by)) ?? 'nobody';
    return new ReduceAttendanceHours({ sessionId, officerId, hours: hours(world), reason: '早退' }, world.meta(by));
  }),
  onSession(2.5, (world, by, { id: sessionId }) => new SignTrainingSession({ sessionId }, world.meta(by))),
  onSession(
    0.5,
    (world, by, { id: sessionId }) => new ReturnTrainingSession({ sessionId, reason: '核对' }, world.meta(by)),
    HOLDERS,
    ['signed'],
  ),
  onSession(
    1,
    (world, by, { id: sessionId }) => new VoidTrainingSession({ sessionId, reason: '没有举办' }, world.meta(by)),
    ['unit-lead', ...DIRECTOR],
    ['closed'],
  ),
  onSession(1.5, async (world, by, { id: sessionId }) => {
    const paper = { title: '考试', fullMark: 100, passMark: world.chance.pick([60, 60, 101]) };
    return new FileExamPaper({ sessionId, ...paper, fileId: await world.paper(by) }, world.meta(by));
  }),
  onSession(0.8, async (world, by, { id: sessionId }) => {
    const officerId = (await someAttended(world, sessionId)) ?? (await someTrainee(world, by)) ?? 'nobody';
    const score = world.chance.below(6) === 0 ? 100.5 : world.chance.below(201) / 2;
    return new ScoreExam({ sessionId, scores: [{ officerId, score }] }, world.meta(by));
  }),
];
