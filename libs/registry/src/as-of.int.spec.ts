import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Test, type TestingModule } from '@nestjs/testing';
import { CalendarModule, Clock, endOfDay, instantOf, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { EventingModule, idFrom, type AnyCommand, type Meta } from '@app/eventing';
import { permissions } from '@app/identity/permissions.rules.js';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import {
  CloseUnit,
  CorrectSupervisorParticulars,
  CorrectUnitParticulars,
  DeclareAbsence,
  DeclareConflict,
  DescribeSupervisor,
  DescribeUnit,
  ListSupervisors,
  ListUnits,
  RegisterSupervisor,
  RegisterUnit,
  RegistryModule,
  ReinstateSupervisor,
  RenewCertificate,
  StandDownSupervisor,
  WithdrawAbsence,
  WithdrawConflict,
} from './index.js';

const CITY = '11411121YH00007473';
const HEALTH = '11411121YH0000376C';

const clock = new MovedClock(instantOf('2022-05-20'));
let asked = 0;
const by = (role: string, more: Partial<Meta> = {}): Meta => ({
  ...{ actor: `${role}-1`, roles: [role], at: clock.now().toISOString(), commandId: idFrom('spec', String(asked++)) },
  ...more,
});
const ASKERS = {
  office: () => by('office-staff'),
  himself: () => by('supervisor', { actor: 'account-1' }),
  cityClerk: () => by('unit-clerk', { unit: CITY }),
};
type Who = keyof typeof ASKERS;

const particulars = (name: string, officers = 10) => ({
  ...{ name, shortName: name, kind: 'department' as const, serviceWindow: true, demonstration: 'unnamed' as const },
  ...{ pilot: false, riskClass: 'ordinary' as const, officers, avDevices: 5, aliases: [`${name}（旧）`] },
});
const person = (supervisorId: string, accountId: string, expiresOn: string) => ({
  ...{ supervisorId, name: supervisorId, organisation: '司法局', pool: 'member', accountId, expiresOn },
  certificateNumber: `豫-${supervisorId}`,
});
const s1 = { supervisorId: 's1' };
const conflict = { ...s1, unitId: HEALTH, why: 'declared' as const, ground: '亲属' };

const LIFE: readonly (readonly [day: string, command: () => AnyCommand])[] = [
  ['2022-05-21', () => new RegisterUnit({ unitId: CITY, ...particulars('城管局') }, by('office-staff'))],
  ['2022-05-22', () => new RegisterUnit({ unitId: HEALTH, ...particulars('卫健委') }, by('office-staff'))],
  ['2022-05-23', () => new RegisterSupervisor(person('s1', 'account-1', '2022-05-28'), by('office-staff'))],
  ['2022-05-24', () => new RegisterSupervisor(person('s2', 'account-2', '2025-01-01'), by('office-staff'))],
  ['2022-05-25', () => new DeclareConflict(conflict, by('office-staff'))],
  [
    '2022-05-26',
    () =>
      new CorrectUnitParticulars(
        { unitId: HEALTH, ...particulars('县卫健委', 12), riskScore: 5, township: '舞泉镇', reason: '更名' },
        by('office-staff'),
      ),
  ],
  ['2022-05-27', () => new StandDownSupervisor({ ...s1, reason: '调离' }, by('office-staff'))],
  [
    '2022-05-30',
    () => new RenewCertificate({ ...s1, certificateNumber: '豫-9', expiresOn: '2026-01-01' }, by('office-staff')),
  ],
  ['2022-05-31', () => new ReinstateSupervisor(s1, by('office-staff'))],
  ['2022-06-01', () => new WithdrawConflict({ ...s1, unitId: HEALTH, reason: '不再任职' }, by('office-staff'))],
  [
    '2022-06-02',
    () =>
      new DeclareAbsence(
        { ...s1, absenceId: 'a1', from: '2022-06-04', to: '2022-06-05', reason: '培训' },
        by('office-staff'),
      ),
  ],
  [
    '2022-06-03',
    () =>
      new CorrectSupervisorParticulars(
        { ...s1, name: 's1', organisation: '审计局', unitId: HEALTH, pool: 'expert', reason: '调动' },
        by('office-staff'),
      ),
  ],
  ['2022-06-05', () => new CloseUnit({ unitId: CITY, reason: '撤并' }, by('office-staff'))],
  ['2022-06-06', () => new WithdrawAbsence({ ...s1, absenceId: 'a1', reason: '核对' }, by('office-staff'))],
];

const QUESTIONS = [
  (meta: Meta, asOf?: string) => new ListUnits({ asOf }, meta),
  (meta: Meta, asOf?: string) => new ListUnits({ asOf, closed: 'false', q: '卫健', sort: '-officers' }, meta),
  (meta: Meta, asOf?: string) => new DescribeUnit({ asOf, unitId: CITY }, meta),
  (meta: Meta, asOf?: string) => new DescribeUnit({ asOf, unitId: HEALTH }, meta),
  (meta: Meta, asOf?: string) => new ListSupervisors({ asOf, sort: 'expiresOn' }, meta),
  (meta: Meta, asOf?: string) => new ListSupervisors({ asOf, expired: 'true' }, meta),
  (meta: Meta, asOf?: string) => new DescribeSupervisor({ asOf, supervisorId: 's1' }, meta),
  (meta: Meta, asOf?: string) => new ListUnits({ asOf, township: '舞泉镇', sort: '-riskScore' }, meta),
];

describe('the registers as of a past moment', () => {
  let database: TestDatabase;
  let app: TestingModule;
  const seen: { day: string; who: Who; question: number; answer: unknown }[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions), RegistryModule],
      ],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    await app.init();
    for (const [day, command] of LIFE) {
      clock.moveTo(instantOf(day, '10:00:00.000'));
      await app.get(CommandBus).execute(command());
      clock.moveTo(endOfDay(day));
      for (const who of Object.keys(ASKERS) as Who[])
        for (const question of QUESTIONS.keys()) seen.push({ day, who, question, answer: await ask(who, question) });
    }
    clock.moveTo(instantOf('2027-01-01'));
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const ask = (who: Who, question: number, asOf?: string): Promise<unknown> =>
    app
      .get(QueryBus)
      .execute(QUESTIONS[question]!(ASKERS[who](), asOf))
      .catch((error: unknown) => (error as { code?: string }).code);

  it('answer on any later day what they answered on the day itself', async () => {
    const answers = seen.filter(({ answer }) => typeof answer === 'object');
    expect(answers.length).toBeGreaterThan(100);
    for (const { day, who, question, answer } of answers) {
      const then = (await ask(who, question, endOfDay(day))) as object;
      expect({ day, who, question, ...then }).toEqual({
        day,
        who,
        question,
        ...(answer as object),
        past: expect.anything(),
      });
    }
  }, 120_000);

  it('show nobody more of the past than of the present', async () => {
    const refused = seen.filter(({ answer }) => answer === 'role-may-not' || answer === 'not-your-unit');
    expect(new Set(refused.map(({ who }) => who))).toEqual(new Set(['himself', 'cityClerk']));
    for (const { day, who, question, answer } of refused) expect(await ask(who, question, endOfDay(day))).toBe(answer);
  });

  it('tell since when an entry is there, to whoever reads the register', async () => {
    const early = endOfDay('2022-05-21');
    const since = (who: Who, question: number) => app.get(QueryBus).execute(QUESTIONS[question]!(ASKERS[who](), early));
    await expect(since('office', 3)).rejects.toMatchObject({
      ...{ code: 'not-there-yet', facts: { asOf: '2022-05-21', since: '2022-05-22 10:00' } },
    });
    await expect(since('cityClerk', 3)).rejects.toMatchObject({ code: 'not-your-unit' });
    await expect(since('himself', 6)).rejects.toMatchObject({ code: 'not-there-yet' });
  });

  it('tell who was available on the day asked about', async () => {
    const available = async (day: string) => {
      const list = new ListSupervisors({ available: 'true', asOf: endOfDay(day) }, by('office-staff'));
      return (await app.get(QueryBus).execute(list)).items.map(({ id }) => id);
    };
    expect(await available('2022-05-27')).toEqual(['s2']);
    expect(await available('2022-06-03')).toEqual(['s1', 's2']);
    expect(await available('2022-06-05')).toEqual(['s2']);
    expect(await available('2022-06-06')).toEqual(['s1', 's2']);
  });

  it('count an expired certificate by the day asked about', async () => {
    const expired = async (day: string) =>
      ((await ask('office', 5, endOfDay(day))) as { items: { id: string }[] }).items.map(({ id }) => id);
    expect(await expired('2022-05-28')).toEqual([]);
    expect(await expired('2022-05-29')).toEqual(['s1']);
    expect(await expired('2022-05-30')).toEqual([]);
    expect(await expired('2025-06-01')).toEqual(['s2']);
  });
});
