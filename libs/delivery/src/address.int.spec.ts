import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { Pool } from 'pg';
import { CalendarModule, Clock, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { EventingModule } from '@app/eventing';
import { HttpModule } from '@app/http';
import { AccountOpened } from '@app/identity/events.js';
import { permissions } from '@app/identity/permissions.rules.js';
import { NoticeSent } from '@app/notification/events.js';
import { QueuesModule } from '@app/queues';
import { createTestDatabase, LivedPast, MailServer, type TestDatabase } from '@app/testing';
import {
  ChannelsModule,
  ChooseDelivery,
  ConfirmAddress,
  DeliveryModule,
  GiveAddress,
  RequestAddressCode,
  WithdrawAddress,
} from './index.js';
import type { Choice } from './events.js';
import { DEFAULT_CHOICE } from './rules.js';

/** A Tuesday, ten in the morning. */
const clock = new MovedClock('2022-05-10T02:00:00.000Z');
const atOnce: Choice = { ...DEFAULT_CHOICE, digestAt: undefined };

describe('an address', () => {
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
  const give = async (accountId: string, address: string) => {
    await execute(new GiveAddress({ address }, meta(accountId)));
    await now();
  };
  /** The code in the newest mail, which is taken out of the box. */
  const codeIn = (): string => /验证码(\d{6})/.exec(server.mails.pop()?.text ?? '')?.[1] ?? '';
  const meta = (actor: string, role = 'unit-clerk') => past.meta(actor, [role], role === 'admin' ? undefined : 'U1');
  const subjects = () => server.mails.map(({ subject }) => subject);

  it('gets notices only once its holder has said the code back that was sent there', async () => {
    await past.record('account-wu', new AccountOpened({ accountId: 'wu', login: 'wu', name: '吴', roles: [] }));
    await give('wu', 'wu@example.cn');
    expect([subjects(), server.envelopes]).toEqual([['【邮箱验证】接收工作通知的邮箱'], [['wu@example.cn']]]);
    await tell('还没有确认', ['wu']);
    expect(server.mails).toHaveLength(1);
    const confirm = (code: string) => execute(new ConfirmAddress({ code }, meta('wu')));
    const first = codeIn();
    const wrong = first === '000000' ? '000001' : '000000';
    for (const left of [4, 3, 2, 1, 0])
      await expect(confirm(wrong)).rejects.toMatchObject({ code: 'address-code-wrong', facts: { left } });
    await expect(confirm(first)).rejects.toMatchObject({ code: 'address-code-spent' });

    const again = () => execute(new RequestAddressCode({ deliveryId: randomUUID() }, meta('wu')));
    await expect(again()).rejects.toMatchObject({ code: 'address-code-too-soon' });
    clock.advance(60_000);
    await again();
    await now();
    const second = codeIn();
    clock.advance(30 * 60_000);
    await expect(confirm(second)).rejects.toMatchObject({ code: 'address-code-expired' });
    await again();
    await now();
    const third = codeIn();
    await confirm(third);
    await expect(again()).rejects.toMatchObject({ code: 'address-already-confirmed' });
    await tell('已经确认', ['wu']);
    expect(subjects()).toEqual([]);
    await execute(new ChooseDelivery(atOnce, meta('wu')));
    await tell('逐条发送', ['wu']);
    expect(subjects()).toEqual(['【期限提醒】逐条发送']);

    clock.advance(60_000);
    await give('wu', 'other@example.cn');
    expect(server.envelopes.at(-1)).toEqual(['other@example.cn']);
    codeIn();
    await tell('换了邮箱', ['wu']);
    expect(subjects()).toEqual(['【期限提醒】逐条发送']);
    const { rows } = await pool.query<{ body: string }>('select body::text as body from event');
    for (const code of [first, second, third]) expect(rows.some(({ body }) => body.includes(code))).toBe(false);
    await execute(new WithdrawAddress({}, meta('wu')));
    expect((await pool.query('select from delivery_address_code')).rowCount).toBe(0);
  });
});
