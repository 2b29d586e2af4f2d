import { Test, type TestingModule } from '@nestjs/testing';
import { Pool } from 'pg';
import { CalendarModule, Clock, instantOf, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import {
  DecisionDisclosureAnswered,
  DecisionDisclosureAwaited,
  DecisionDisclosureDated,
  DisclosureApproved,
  DisclosureCollected,
  DisclosureConfirmed,
  DisclosureDeadlineFixed,
  DisclosureOwnersNamed,
  DisclosurePublished,
  DisclosureReturned,
  DisclosureWithdrawalRequested,
  DisclosureWithdrawn,
  DisclosureWithheld,
  StandingItemsOwed,
  StatisticsYearOpened,
} from '@app/disclosure/events.js';
import { EventingModule } from '@app/eventing';
import { AccountOpened } from '@app/identity/events.js';
import { permissions } from '@app/identity/permissions.rules.js';
import { QueuesModule } from '@app/queues';
import { UnitRegistered } from '@app/registry/events.js';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import { NotificationModule } from './index.js';

const clock = new MovedClock(instantOf('2026-06-01', '09:00:00.000'));
const unitId = 'unit-a';
const of = { entryId: 'unit-a.subjects', unitId, code: 'subjects' };
const wording = { title: '主体清单', original: '一', masked: '一', kept: [] };
const collected = { ...of, ...wording, kind: 'standing', enteredBy: 'clerk', months: 12 } as const;
const decided = { entryId: 'unit-a.d-1', unitId, code: 'd-1' };

describe('duties of disclosure', () => {
  let database: TestDatabase;
  let app: TestingModule;
  let past: LivedPast;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), NotificationModule],
      ],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    await app.init();
    past = new LivedPast(app, clock);
    await past.record('unit-a', new UnitRegistered({ unitId, name: '甲局' } as UnitRegistered['data']));
    for (const [accountId, role] of [
      ['lead', 'unit-lead'],
      ['clerk', 'unit-clerk'],
    ] as const)
      await past.record(
        `account-${accountId}`,
        new AccountOpened({ accountId, login: accountId, name: accountId, roles: [role], unitId }),
      );
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const open = async (): Promise<string[]> => {
    const { rows } = await app
      .get(Pool)
      .query<{ what: string; roles: string[]; due: string | null }>(
        `select what, roles, due_on::text as due from duty where state = 'open' order by what`,
      );
    return rows.map(({ what, roles, due }) => `${roles.join()}: ${what}${due === null ? '' : ` ${due}`}`);
  };
  const told = async (account: string): Promise<string[]> => {
    const { rows } = await app
      .get(Pool)
      .query<{ text: string }>('select text from notification where account_id = $1 order by at, text', [account]);
    return rows.map(({ text }) => text);
  };

  it('an item goes from one to the other, and once it is shown it is kept fresh: a stale one is alarmed', async () => {
    const stream = 'disclosure-unit-a.subjects';
    await past.record(stream, new DisclosureCollected({ ...collected, round: 1 }));
    expect(await open()).toEqual(['unit-lead,reviewer: 审核公示内容“主体清单”']);
    await past.record(stream, new DisclosureReturned({ ...of, round: 1, returnedBy: 'lead', reason: '缺依据' }));
    expect(await open()).toEqual(['unit-clerk,unit-lead: 修改公示内容“主体清单”']);
    await past.record(stream, new DisclosureCollected({ ...collected, round: 2 }));
    await past.record(stream, new DisclosureApproved({ ...of, round: 2, approvedBy: 'lead' }));
    expect(await open()).toEqual(['unit-clerk,unit-lead,reviewer: 发布“主体清单”']);
    const shown = { ...of, kind: 'standing', title: '主体清单', text: '一', edition: 1, late: false } as const;
    await past.record(stream, new DisclosurePublished({ ...shown, freshUntil: '2027-06-01' }));
    expect(await open()).toEqual(['unit-clerk,unit-lead: 更新或者核对公示内容“主体清单” 2027-06-01']);
    await past.liveTo(instantOf('2027-06-03', '09:00:00.000'));
    expect((await told('clerk')).filter((text) => text.includes('已逾期1天'))).toHaveLength(1);
    expect((await told('lead')).some((text) => text.startsWith('催办'))).toBe(true);
    await past.record(stream, new DisclosureConfirmed({ ...of, edition: 1, freshUntil: '2028-06-03' }));
    expect(await open()).toEqual(['unit-clerk,unit-lead: 更新或者核对公示内容“主体清单” 2028-06-03']);
  });

  it('a decision is shown by its day, and what has to go goes by another', async () => {
    const stream = 'disclosure-unit-a.d-1';
    const entered = { ...decided, kind: 'decision', title: '1号', original: '一', masked: '一', kept: [] } as const;
    await past.record(
      stream,
      new DisclosureCollected({ ...entered, round: 1, enteredBy: 'clerk', dueOn: '2027-06-10', workingDays: 7 }),
    );
    expect(await open()).toContain('unit-clerk,unit-lead: 按期公示“1号” 2027-06-10');
    const shown = { ...decided, kind: 'decision', title: '1号', text: '一', edition: 1, late: false } as const;
    await past.record(stream, new DisclosurePublished(shown));
    const why = { ground: 'revoked', explanation: '撤销', knownOn: '2027-06-03', requestedBy: 'clerk' } as const;
    await past.record(
      stream,
      new DisclosureWithdrawalRequested({ ...decided, ...why, dueOn: '2027-06-08', workingDays: 3 }),
    );
    expect(await open()).toContain('unit-lead,reviewer: 撤销公示“1号” 2027-06-08');
    const gone = { ...decided, kind: 'decision', edition: 1, ground: 'revoked', knownOn: '2027-06-03' } as const;
    await past.record(stream, new DisclosureWithdrawn({ ...gone, late: false }));
    expect((await open()).filter((one) => one.includes('1号') && !one.includes('审核'))).toEqual([]);
  });

  it('a withdrawal that waits for the working days of a year warns once it has its day, and has none before', async () => {
    const stream = 'disclosure-unit-a.d-2';
    const of = { entryId: 'unit-a.d-2', unitId, code: 'd-2' };
    const shown = { ...of, kind: 'decision', title: '2号', text: '一', edition: 1, late: false } as const;
    const entered = { ...of, kind: 'decision', title: '2号', original: '一', masked: '一', kept: [] } as const;
    await past.record(stream, new DisclosureCollected({ ...entered, round: 1, enteredBy: 'clerk' }));
    await past.record(stream, new DisclosurePublished(shown));
    const why = { ground: 'revoked', explanation: '撤销', knownOn: '2027-06-03', requestedBy: 'clerk' } as const;
    const gone = { ...of, kind: 'decision', edition: 1, ground: 'revoked', knownOn: '2027-06-03' } as const;
    const ask = () =>
      past.record(stream, new DisclosureWithdrawalRequested({ ...of, ...why, unarranged: '2028', workingDays: 3 }));
    const withdrawal = async () => (await open()).find((one) => one.includes('撤销公示“2号”'));
    await ask();
    expect(await withdrawal()).toBe('unit-lead,reviewer: 撤销公示“2号”');
    await past.record(stream, new DisclosureDeadlineFixed({ ...of, of: 'withdrawal', dueOn: '2027-06-04' }));
    await past.liveTo(instantOf('2027-06-07', '09:00:00.000'));
    expect((await told('lead')).filter((text) => text.includes('撤销公示“2号”')).length).toBeGreaterThan(0);
    await past.record(stream, new DisclosureWithdrawn({ ...gone, late: true }));
    await past.record(stream, new DisclosurePublished({ ...shown, edition: 2 }));
    await ask();
    expect(await withdrawal()).toBe('unit-lead,reviewer: 撤销公示“2号”');
    await past.record(stream, new DisclosureWithdrawn({ ...gone, edition: 2, late: false }));
  });

  it('a decided case owes its decision until it is answered for, whoever enters it', async () => {
    const of = { legalCaseId: 'k1', unitId, documentNumber: '3号' };
    const made = { kind: 'penalty', decidedOn: '2027-06-07' } as const;
    const stream = 'awaited-decision-k1';
    await past.record(stream, new DecisionDisclosureAwaited({ ...of, ...made, unarranged: '2028', workingDays: 7 }));
    expect(await open()).toContain('unit-clerk,unit-lead: 按期公示“3号”');
    await past.record(stream, new DecisionDisclosureDated({ ...of, dueOn: '2027-06-08' }));
    expect(await open()).toContain('unit-clerk,unit-lead: 按期公示“3号” 2027-06-08');
    await past.liveTo(instantOf('2027-06-10', '09:00:00.000'));
    expect((await told('clerk')).some((text) => text.includes('按期公示“3号”') && text.includes('已逾期'))).toBe(true);
    await past.record(stream, new DecisionDisclosureAnswered({ ...of, code: 'd-3', late: true }));
    expect((await open()).filter((one) => one.includes('“3号”'))).toEqual([]);
  });

  it('a decision that was entered is owed once, whatever came first', async () => {
    const entered = (code: string, title: string) =>
      new DisclosureCollected({
        ...{ entryId: `unit-a.${code}`, unitId, code, kind: 'decision', title, original: '一', masked: '一', kept: [] },
        ...{ round: 1, enteredBy: 'clerk', dueOn: '2027-06-21', workingDays: 7 },
      });
    const awaited = (legalCaseId: string, documentNumber: string) =>
      new DecisionDisclosureAwaited({
        ...{ legalCaseId, unitId, documentNumber, kind: 'penalty', decidedOn: '2027-06-10' },
        ...{ dueOn: '2027-06-21', workingDays: 7 },
      });
    const owed = async (number: string) => (await open()).filter((one) => one.includes(`按期公示“${number}”`));
    const once = (number: string) => [`unit-clerk,unit-lead: 按期公示“${number}” 2027-06-21`];
    await past.record('awaited-decision-k4', awaited('k4', '4号'));
    expect(await owed('4号')).toEqual(once('4号'));
    await past.record('disclosure-unit-a.d-4', entered('d-4', '4号'));
    expect(await owed('4号')).toEqual(once('4号'));
    await past.record('disclosure-unit-a.d-5', entered('d-5', '5号'));
    await past.record('awaited-decision-k5', awaited('k5', '5号'));
    expect(await owed('5号')).toEqual(once('5号'));
    const dated = { legalCaseId: 'k4', unitId, documentNumber: '4号', dueOn: '2027-06-22' };
    await past.record('awaited-decision-k4', new DecisionDisclosureDated(dated));
    expect(await owed('4号')).toEqual(once('4号'));
  });

  it('what a unit never showed is one duty, until nothing of it is left', async () => {
    const items = ['subjects', 'powers', 'officers'].map((code) => ({ code, name: code }));
    await past.record('disclosure-items-unit-a', new StandingItemsOwed({ unitId, items, dueOn: '2027-06-14' }));
    const owed = async () => (await open()).filter((one) => one.includes('还没有公示的'));
    expect(await owed()).toEqual(['unit-clerk,unit-lead: 公示还没有公示的2项 2027-06-14']);
    await past.liveTo(instantOf('2027-06-16', '09:00:00.000'));
    expect((await told('clerk')).some((text) => text.includes('还没有公示的') && text.includes('已逾期'))).toBe(true);
    const of = (code: string) => ({ entryId: `unit-a.${code}`, unitId, code, kind: 'standing', title: code }) as const;
    await past.record(
      'disclosure-unit-a.powers',
      new DisclosureWithheld({ ...of('powers'), ground: 'secrets', late: false }),
    );
    expect(await owed()).toEqual(['unit-clerk,unit-lead: 公示还没有公示的1项 2027-06-14']);
    const published = new DisclosurePublished({ ...of('officers'), text: '一', edition: 1, late: false });
    await past.record('disclosure-unit-a.officers', published);
    expect(await owed()).toEqual([]);
    const gone = { ...of('officers'), edition: 1, ground: 'mistaken', knownOn: '2027-06-16', late: false } as const;
    await past.record('disclosure-unit-a.officers', new DisclosureWithdrawn({ ...gone, againBy: '2027-07-16' }));
    expect(await owed()).toEqual(['unit-clerk,unit-lead: 公示还没有公示的1项 2027-07-16']);
    await past.record('disclosure-unit-a.officers', new DisclosurePublished({ ...published.data, edition: 2 }));
    expect(await owed()).toEqual([]);
  });

  it('who answers for an item is told of it: its leader to review it, its keeper to keep it', async () => {
    const responsible = async () => {
      const { rows } = await app
        .get(Pool)
        .query<{ what: string; who: string | null }>(
          `select what, responsible_id as who from duty where state = 'open' and id like '%unit-a.powers' order by id`,
        );
      return rows.map(({ what, who }) => `${what}: ${who ?? ''}`);
    };
    const item = { entryId: 'unit-a.powers', unitId, code: 'powers', kind: 'standing', title: '权责清单' } as const;
    const stream = 'disclosure-unit-a.powers';
    await past.record(stream, new DisclosureCollected({ ...collected, ...item, round: 2 }));
    expect(await responsible()).toEqual(['审核公示内容“权责清单”: ']);
    const owners = { unitId, items: ['powers'], lead: { name: '李局', accountId: 'lead' } };
    await past.record(
      'disclosure-owners-unit-a',
      new DisclosureOwnersNamed({ ...owners, manager: { name: '王科', accountId: 'clerk' } }),
    );
    expect(await responsible()).toEqual(['审核公示内容“权责清单”: lead']);
    await past.record(stream, new DisclosureReturned({ ...item, round: 2, returnedBy: 'lead', reason: '缺依据' }));
    expect(await responsible()).toEqual(['修改公示内容“权责清单”: clerk']);
    const without = new DisclosureOwnersNamed({ ...owners, manager: { name: '王科' } });
    await past.record('disclosure-owners-unit-a', without);
    expect(await responsible()).toEqual(['修改公示内容“权责清单”: ']);
  });

  it('the statistics of a year are owed by the units of the register', async () => {
    await past.record(
      'disclosure-year-2026',
      new StatisticsYearOpened({ year: 2026, dueOn: '2027-06-30', units: [unitId] }),
    );
    expect(await open()).toContain('unit-clerk,unit-lead: 按期公示“2026年行政执法数据” 2027-06-30');
  });
});
