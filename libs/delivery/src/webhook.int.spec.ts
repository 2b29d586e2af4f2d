import { createHmac } from 'node:crypto';
import type { Server } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Pool } from 'pg';
import request from 'supertest';
import { CalendarModule, Clock, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { EventingModule } from '@app/eventing';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { AccountOpened } from '@app/identity/events.js';
import { permissions } from '@app/identity/permissions.rules.js';
import { DeadlineWarned } from '@app/notification/events.js';
import { QueuesModule } from '@app/queues';
import { createTestDatabase, LivedPast, WebReceiver, type TestDatabase } from '@app/testing';
import { ChannelsModule, DeliveryModule } from './index.js';

const clock = new MovedClock('2022-05-10T02:00:00.000Z');
const at = (text: string) => new Date(`${text}+08:00`).toISOString();
const KEY = 'SEC-a-shared-key';

describe('a webhook', () => {
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let past: LivedPast;
  let pool: Pool;
  let url: string;
  let account: Account | undefined;
  const receiver = new WebReceiver();

  beforeAll(async () => {
    database = await createTestDatabase();
    url = await receiver.start();
    const channels = { publicUrl: 'https://yh.example.cn', webhookHosts: ['127.0.0.1'] };
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
    app.use((incoming: SignedInRequest, _: unknown, next: () => void) => {
      Object.assign(incoming, { account, receivedAt: clock.now().toISOString() });
      next();
    });
    await app.init();
    [past, pool] = [new LivedPast(app, clock), app.get(Pool)];
    await person('staff', 'office-staff');
    await person('clerk', 'unit-clerk', 'U1');
    as('admin', 'admin');
  });

  afterAll(async () => {
    await app.close();
    await receiver.stop();
    await database.drop();
  });

  beforeEach(() => (receiver.posts.length = 0));

  const person = (accountId: string, role: string, unitId?: string) =>
    past.record(
      `account-${accountId}`,
      new AccountOpened({ accountId, login: accountId, name: accountId, roles: [role], unitId }),
    );
  const as = (id: string, ...roles: string[]) => (account = { id, login: id, name: id, roles });
  const post = (path: string, body: object = {}) => request(app.getHttpServer()).post(path).send(body);
  const get = (path: string) => request(app.getHttpServer()).get(path);
  const terms = { name: '整改工作群', kinds: ['deadline'], roles: ['office-staff'], secret: KEY };
  const register = async (more: object): Promise<string> => {
    const { body } = await post('/api/endpoints', {
      ...terms,
      format: 'json',
      url: `${url}/hook?key=1`,
      ...more,
    }).expect(201);
    return (body as { id: string }).id;
  };
  const now = () => past.liveTo(clock.now().toISOString());
  let warned = 0;
  const warn = async (text: string, recipients: readonly string[]) => {
    clock.advance(1);
    const deadline = { key: `k${warned++}`, arm: 1, moment: 'overdue', dueOn: '2022-05-09', subject: '甲' } as const;
    const link = '/issues/1';
    await past.record(
      `deadline-${deadline.key}`,
      new DeadlineWarned({ ...deadline, link, text, late: true, recipients }),
    );
    await now();
  };
  const newest = async () => {
    const { body } = await get('/api/deliveries?limit=1').expect(200);
    return (body as { items: { id: string; state: string; answer?: string }[] }).items[0]!;
  };

  it('hears once what its people are told, signed so that the receiver can check it', async () => {
    const id = await register({});
    await warn('已逾期1天：问题清单', ['staff', 'clerk']);
    await warn('已逾期2天：问题清单', ['clerk']);
    expect(receiver.posts).toHaveLength(1);
    const { path, headers, body } = receiver.posts[0]!;
    expect(path).toBe('/hook?key=1');
    const signed = createHmac('sha256', KEY)
      .update(`${String(headers['x-yuheng-timestamp'])}.${body}`)
      .digest('hex');
    expect(headers['x-yuheng-signature']).toBe(`sha256=${signed}`);
    expect(JSON.parse(body)).toMatchObject({
      ...{ kind: 'deadline', label: '逾期提醒', late: 'true', text: '已逾期1天：问题清单' },
      ...{ id: headers['x-yuheng-delivery'], url: 'https://yh.example.cn/issues/1' },
    });
    expect(await newest()).toMatchObject({ channel: 'webhook', recipient: '整改工作群', state: 'sent' });
    await post(`/api/endpoints/${id}/closures`, { reason: '群已解散' }).expect(201);
    await warn('已逾期3天：问题清单', ['staff']);
    expect(receiver.posts).toHaveLength(1);
  });

  it('of 钉钉 is signed in its address, and what a robot does not take is no delivery', async () => {
    const id = await register({ format: 'dingtalk-markdown' });
    receiver.answerNext(200, '{"errcode":130101,"errmsg":"send too fast"}');
    receiver.answerNext(200, '{"errcode":310000,"errmsg":"sign not match"}');
    await warn('已逾期4天', ['staff']);
    const { searchParams } = new URL(receiver.posts[0]!.path, url);
    const timestamp = searchParams.get('timestamp') ?? '';
    expect(searchParams.get('sign')).toBe(createHmac('sha256', KEY).update(`${timestamp}\n${KEY}`).digest('base64'));
    expect((await newest()).state).toBe('failed');
    await past.liveTo(new Date(clock.now().getTime() + 60_000).toISOString());
    expect(await newest()).toMatchObject({ state: 'dead', answer: expect.stringContaining('sign not match') });
    await post('/api/deliveries/resends', {}).expect(201);
    await now();
    expect((await newest()).state).toBe('sent');
    await post(`/api/endpoints/${id}/closures`, { reason: '群已解散' }).expect(201);
  });

  it('has a body of one’s own, is tried by the administrator, and keeps what was not given anew', async () => {
    const id = await register({ template: '{"内容":"{label}：{text}"}' });
    const revised = { ...terms, secret: undefined, format: 'json', name: '新群' };
    await post(`/api/endpoints/${id}/revisions`, revised).expect(201);
    await post(`/api/endpoints/${id}/tests`).expect(201);
    await now();
    expect(JSON.parse(receiver.posts[0]!.body)).toEqual({ 内容: expect.stringMatching(/^测试消息：/) });
    expect(receiver.posts[0]!.headers['x-yuheng-signature']).toMatch(/^sha256=/);
    await post(`/api/endpoints/${id}/closures`, { reason: '群已解散' }).expect(201);
  });

  it('follows no redirect, and a receiver that is away is tried again without its address in the log', async () => {
    const id = await register({});
    receiver.answerNext(302, '', { Location: `${url}/elsewhere` });
    await warn('已逾期5天', ['staff']);
    expect([receiver.posts.length, (await newest()).state]).toEqual([1, 'dead']);
    await post(`/api/endpoints/${id}/closures`, { reason: '群已解散' }).expect(201);
    const away = await register({ url: 'http://127.0.0.1:9/hook?key=secret-key' });
    await warn('已逾期6天', ['staff']);
    expect(await newest()).toMatchObject({ state: 'failed', answer: '没有连上：ECONNREFUSED' });
    await post(`/api/endpoints/${away}/closures`, { reason: '群已解散' }).expect(201);
    await past.liveTo(at('2022-05-11T10:00:00'));
    expect((await newest()).state).toBe('dropped');
  });

  it('goes to the web alone, and to no address of this machine or its network card', async () => {
    const code = async (address: string) => {
      const { body } = await post('/api/endpoints', { ...terms, format: 'json', url: address });
      return (body as { code: string }).code;
    };
    expect(await code('file:///etc/passwd')).toBe('endpoint-address-unfit');
    expect(await code('https://user:password@example.cn/')).toBe('endpoint-address-holds-password');
    for (const host of [
      '169.254.169.254',
      '100.100.100.200',
      '[64:ff9b::7f00:1]',
      'localhost',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '0.0.0.0',
      '127.2',
      '2130706434',
    ])
      expect([host, await code(`http://${host}:6379/`)]).toEqual([host, 'endpoint-address-forbidden']);
    expect(await code(`${url}/hook`)).toBeUndefined();
  });

  it('gives back no address and no key, and none stands in the history', async () => {
    const { body } = await get('/api/endpoints').expect(200);
    const { rows } = await pool.query<{ body: string }>('select body::text as body from event');
    for (const text of [JSON.stringify(body), ...rows.map((row) => row.body)]) {
      expect(text).not.toContain(KEY);
      expect(text).not.toContain('key=');
    }
    as('staff', 'office-staff');
    for (const path of ['/api/endpoints', '/api/deliveries', '/api/deliveries/summary']) await get(path).expect(403);
    await post('/api/deliveries/resends', {}).expect(403);
  });

  it('has its settings refused field by field when they are unfit', async () => {
    as('clerk', 'unit-clerk');
    const choice = { email: ['deadline'], webhook: [], urgent: ['late'], digestAt: '08:30' };
    await post('/api/delivery-settings/choices', choice).expect(201);
    await post('/api/delivery-settings/choices', { ...choice, digestAt: '25:00' }).expect(422);
    await post('/api/delivery-settings/choices', { ...choice, email: ['gossip'] }).expect(422);
    const quiet = { from: '20:00', until: '09:00', restDays: true };
    const { body } = await post('/api/delivery-settings/choices', { ...choice, quiet }).expect(409);
    expect(body).toMatchObject({ code: 'digest-in-quiet-hours', title: expect.stringContaining('08:30') });
    for (const address of [
      '张\ud800@example.cn',
      'zhang',
      'a@b\r\nBcc: c@d.cn',
      '"x" <a@example.cn>',
      'a@example.cn,b@example.cn',
    ])
      await post('/api/delivery-settings/addresses', { address }).expect(422);
    await post('/api/delivery-settings/addresses', { address: 'zhang@example.cn' }).expect(201);
    const settings = (await get('/api/delivery-settings').expect(200)).body as object;
    expect(settings).toMatchObject({ mailOn: false, chosen: true, address: 'zhang@example.cn', choice });
    expect((await post('/api/delivery-settings/tests').expect(409)).body).toMatchObject({ code: 'mail-not-set-up' });
  });
});
