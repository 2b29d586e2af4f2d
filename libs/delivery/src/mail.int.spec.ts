import type { Server } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { Pool } from 'pg';
import { CalendarModule, Clock, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { EventingModule, Rejection } from '@app/eventing';
import { HttpModule } from '@app/http';
import { AccountClosed, AccountOpened } from '@app/identity/events.js';
import { permissions } from '@app/identity/permissions.rules.js';
import { NoticeSent } from '@app/notification/events.js';
import { WorkingYearImported } from '@app/working-calendar/events.js';
import { JobRunner, QueuesModule, Timetable } from '@app/queues';
import { createTestDatabase, LivedPast, MailServer, type TestDatabase } from '@app/testing';
import {
  ChannelsModule,
  ChooseDelivery,
  ConfirmAddress,
  DeliveryModule,
  DescribeDelivery,
  GiveAddress,
  ListDeliveries,
  ResendDeliveries,
  SendTestMail,
  WithdrawAddress,
} from './index.js';
import type { Choice } from './events.js';
import { DEFAULT_CHOICE } from './rules.js';

/** A Tuesday, ten in the morning. */
const clock = new MovedClock('2022-05-10T02:00:00.000Z');
const at = (text: string) => new Date(`${text}+08:00`).toISOString();
const atOnce: Choice = { ...DEFAULT_CHOICE, digestAt: undefined };

describe('mail', () => {
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let past: LivedPast;
  let pool: Pool;
  const server = new MailServer();

  beforeAll(async () => {
    database = await createTestDatabase();
    const smtpUrl = await server.start();
    const channels = { smtpUrl, mailFrom: '玉衡 <yuheng@example.cn>', publicUrl: 'https://yh.example.cn' };
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, ChannelsModule.forRoot(channels), DeliveryModule],
      ],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    app = module.createNestApplication();
    await app.init();
    [past, pool] = [new LivedPast(app, clock), app.get(Pool)];
    await person('zhang');
  });

  afterAll(async () => {
    await app.close();
    await server.stop();
    await database.drop();
  });

  beforeEach(() => {
    server.mails.length = 0;
    server.envelopes.length = 0;
  });

  let told = 0;
  const tell = async (text: string, recipients: readonly string[], more: object = {}) => {
    clock.advance(1);
    const noticeId = `00000000-0000-4000-8000-${String(told++).padStart(12, '0')}`;
    const notice = { noticeId, kind: 'deadline', late: false, text, link: '/issues/1', recipients, ...more } as const;
    await past.record(`notice-${noticeId}`, new NoticeSent(notice));
    await now();
  };
  const now = () => past.liveTo(clock.now().toISOString());
  const execute = (command: object) => app.get(CommandBus).execute(command);
  const person = async (accountId: string, choice = atOnce) => {
    const opened = { accountId, login: accountId, name: `${accountId}先生`, roles: ['unit-clerk'], unitId: 'U1' };
    await past.record(`account-${accountId}`, new AccountOpened(opened));
    await give(accountId, `${accountId}@example.cn`);
    await execute(new ConfirmAddress({ code: codeIn() }, meta(accountId)));
    await execute(new ChooseDelivery(choice, meta(accountId)));
  };
  const give = async (accountId: string, address: string) => {
    await execute(new GiveAddress({ address }, meta(accountId)));
    await now();
  };
  /** The code in the newest mail, which is taken out of the box. */
  const codeIn = (): string => /验证码(\d{6})/.exec(server.mails.pop()?.text ?? '')?.[1] ?? '';
  const meta = (actor: string, role = 'unit-clerk') => past.meta(actor, [role], role === 'admin' ? undefined : 'U1');
  const admin = () => meta('admin', 'admin');
  const log = async (more: object = {}) => (await app.get(QueryBus).execute(new ListDeliveries(more, admin()))).items;
  const newest = async () => (await log({ limit: 1, sort: '-queuedAt' }))[0]!;
  const attempts = async (deliveryId: string) =>
    (await app.get(QueryBus).execute(new DescribeDelivery({ deliveryId }, admin()))).attempts;
  const subjects = () => server.mails.map(({ subject }) => subject);

  it('is what a notice becomes for who gave an address, and the log says what the server answered', async () => {
    await tell('还剩3天：问题清单，期限为2022年5月13日。', ['zhang', 'nobody-here']);
    expect(subjects()).toEqual(['【期限提醒】还剩3天：问题清单，期限为2022年5月13日。']);
    const [mail] = server.mails;
    expect(mail?.from?.text).toBe('"玉衡" <yuheng@example.cn>');
    expect(mail?.text).toContain('https://yh.example.cn/issues/1');
    expect(server.envelopes).toEqual([['zhang@example.cn']]);
    const entry = await newest();
    expect(entry).toMatchObject({ channel: 'email', recipient: 'zhang先生', state: 'sent', tries: 1 });
    expect(entry.answer).toMatch(/^250/);
    expect(mail?.messageId).toBe(`<${entry.id}@yh.example.cn>`);
  });

  it('is not sent a second time when its jobs run twice, and by nobody while another has it in hand', async () => {
    await tell('一次', ['zhang']);
    for (const { name, data, id } of past.done.slice(-2)) await app.get(JobRunner).run(name, data, id);
    await now();
    expect(subjects()).toEqual(['【期限提醒】一次']);

    await tell('再一次', ['zhang'], { late: true });
    const { id, dueAt } = await newest();
    await pool.query(`update delivery set state = 'sending', leased_until = $2 where id = $1`, [
      id,
      new Date(clock.now().getTime() + 60_000),
    ]);
    const run = () => app.get(JobRunner).run('deliver', { delivery: id, dueAt: dueAt.toISOString() }, 'again');
    await run();
    expect(server.mails).toHaveLength(2);
    // The one that had it in hand died; nobody knows whether the server took the mail.
    await past.liveTo(new Date(clock.now().getTime() + 60_000).toISOString());
    expect(server.mails).toHaveLength(3);
    expect(server.mails[2]?.messageId).toBe(server.mails[1]?.messageId);
  });

  it('is tried again when the server asks for patience', async () => {
    server.refuseNext({ code: 451, message: '4.7.1 Greylisted, try later' });
    await tell('耐心', ['zhang']);
    expect(server.mails).toEqual([]);
    expect(await newest()).toMatchObject({ state: 'failed', tries: 1, answer: '451 4.7.1 Greylisted, try later' });
    await past.liveTo(new Date(clock.now().getTime() + 60_000).toISOString());
    expect(subjects()).toEqual(['【期限提醒】耐心']);
    const { id, state } = await newest();
    expect([state, (await attempts(id)).map(({ outcome }) => outcome)]).toEqual(['sent', ['put-off', 'sent']]);
  });

  it('that is refused for good is given up, and sent again by the administrator', async () => {
    server.refuseNext({ code: 550, message: '5.1.1 <zhang@example.cn> user unknown' });
    await tell('查无此人', ['zhang']);
    const { id, state, answer } = await newest();
    expect([state, answer]).toEqual(['dead', '550 5.1.1 <z***@example.cn> user unknown']);
    await past.liveTo(at('2022-05-11T10:00:00'));
    expect(server.mails).toEqual([]);

    await execute(new ResendDeliveries({ resendId: 'r1', chosen: [id] }, admin()));
    await now();
    expect(subjects()).toEqual(['【期限提醒】查无此人']);
    expect(await newest()).toMatchObject({ id, state: 'sent', tries: 1, rounds: 2 });
    expect(server.mails[0]?.messageId).toBe(`<${id}@yh.example.cn>`);
    const refused = (chosen?: string[]) =>
      execute(new ResendDeliveries({ resendId: 'r2', ...(chosen && { chosen }) }, admin())).catch(
        (error: unknown) => (error as Rejection).code,
      );
    expect(await refused([id])).toBe('delivery-not-dead');
    expect(await refused()).toBe('no-dead-letters');
  });

  it('is given up after seven tries, and all of it is sent again at one stroke', async () => {
    const busy = { code: 421, message: 'busy' };
    server.refuseNext(...Array.from({ length: 14 }, () => busy));
    await tell('甲', ['zhang'], { late: true });
    await tell('乙', ['zhang'], { late: true });
    await past.liveTo(at('2022-05-13T10:00:00'));
    expect((await log({ state: 'dead' })).map(({ tries }) => tries)).toEqual([7, 7]);
    await execute(new ResendDeliveries({ resendId: 'r3' }, admin()));
    await now();
    expect(subjects().sort()).toEqual(['【逾期提醒】乙', '【逾期提醒】甲']);
  });

  it('in quiet hours waits for the morning, but not when something is overdue', async () => {
    await past.liveTo(at('2022-05-13T21:00:00'));
    await tell('周五晚上', ['zhang']);
    expect(await newest()).toMatchObject({ state: 'held', dueAt: new Date(at('2022-05-16T08:00:00')) });
    await tell('已逾期1天', ['zhang'], { late: true });
    expect(subjects()).toEqual(['【逾期提醒】已逾期1天']);
    await past.liveTo(at('2022-05-16T07:59:00'));
    expect(server.mails).toHaveLength(1);
    await past.liveTo(at('2022-05-16T08:00:00'));
    expect(subjects()).toEqual(['【逾期提醒】已逾期1天', '【期限提醒】周五晚上']);
  });

  it('late because the installation stood still keeps to quiet hours too', async () => {
    await past.liveTo(at('2022-05-16T19:59:30'));
    server.refuseNext({ code: 451, message: 'later' });
    await tell('晚间', ['zhang']);
    await past.liveTo(at('2022-05-16T23:00:00'));
    expect([subjects(), (await newest()).state]).toEqual([[], 'held']);
    await past.liveTo(at('2022-05-17T08:00:00'));
    expect(subjects()).toEqual(['【期限提醒】晚间']);
  });

  it('is not sent on a day off that the office brought in', async () => {
    const year = { year: 2022, holidays: ['2022-05-17'], workdays: [], source: '通知' };
    await past.record('working-year-2022', new WorkingYearImported(year));
    await past.liveTo(at('2022-05-17T09:00:00'));
    await tell('放假', ['zhang']);
    expect((await newest()).dueAt).toEqual(new Date(at('2022-05-18T08:00:00')));
    await past.liveTo(at('2022-05-18T08:00:00'));
    expect(subjects()).toEqual(['【期限提醒】放假']);
    const none = { ...year, holidays: ['2022-06-03'] };
    await past.record('working-year-2022', new WorkingYearImported(none));
  });

  it('has no header of somebody else’s making', async () => {
    await past.liveTo(at('2022-05-18T10:00:00'));
    await tell('甲\r\nBcc: victim@example.cn\r\n\r\n正文', ['zhang']);
    expect(server.mails[0]?.bcc).toBeUndefined();
    expect(server.envelopes).toEqual([['zhang@example.cn']]);
    expect(subjects()).toEqual(['【期限提醒】甲 Bcc: victim@example.cn 正文']);
  });

  it('of a day comes as one, the overdue first; nothing twice, nothing lost, and none that is empty', async () => {
    await person('li', { ...DEFAULT_CHOICE, urgent: [] });
    await tell('一', ['li']);
    await past.liveTo(at('2022-05-18T20:30:00'));
    await tell('二', ['li'], { late: true });
    await past.liveTo(at('2022-05-19T08:29:59.990'));
    await tell('三', ['li'], { kind: 'result' });
    expect(server.mails).toEqual([]);
    await past.liveTo(at('2022-05-19T08:30:00'));
    await tell('四', ['li']);
    expect(subjects()).toEqual(['【通知汇总】2022年5月19日：共3项，其中逾期1项']);
    expect(server.mails[0]?.text?.match(/[一二三四](?=\n)/g)).toEqual(['二', '一', '三']);
    await past.liveTo(at('2022-05-20T08:30:00'));
    expect(subjects()[1]).toBe('【通知汇总】2022年5月20日：共1项');
    await past.liveTo(at('2022-05-25T12:00:00'));
    expect(server.mails).toHaveLength(2);
    expect(await log({ kind: 'digest' })).toHaveLength(2);
  });

  it('is tried by who set it up, once a minute', async () => {
    const test = (deliveryId: string) => execute(new SendTestMail({ deliveryId }, meta('zhang')));
    await test('00000000-0000-4000-9000-000000000001');
    await now();
    expect(subjects()).toEqual(['【测试消息】这是一条测试消息。收到它，说明通知可以送达这里。']);
    await expect(test('00000000-0000-4000-9000-000000000002')).rejects.toThrow('test-mail-too-soon');
  });

  it('goes to nobody who withdrew his address or left, and the address is gone', async () => {
    await past.liveTo(at('2022-05-25T21:00:00'));
    await tell('晚了', ['zhang', 'li']);
    await execute(new WithdrawAddress({}, meta('zhang')));
    await past.record('account-li', new AccountClosed({ accountId: 'li', reason: '调离' }));
    await past.liveTo(at('2022-05-26T09:00:00'));
    expect(server.mails).toEqual([]);
    expect((await log({ limit: 2 })).map(({ state }) => state)).toEqual(['dropped', 'dropped']);
    expect((await pool.query('select from delivery_address')).rowCount).toBe(0);
    const { rows } = await pool.query<{ body: string }>('select body::text as body from event');
    expect(rows.filter(({ body }) => /(zhang|li)@example/.test(body))).toEqual([]);
    expect((await app.get(Timetable).counts()).waiting).toBe(0);
  });
});
