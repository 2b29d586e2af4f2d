import { Test, type TestingModule } from '@nestjs/testing';
import type { Queue } from 'bullmq';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { CalendarModule } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { EventingModule, EventStore, idFrom, type AnyEvent, type Meta } from '@app/eventing';
import { HttpModule } from '@app/http';
import { AccountOpened } from '@app/identity/events.js';
import { permissions } from '@app/identity/permissions.rules.js';
import { NoticeSent } from '@app/notification/events.js';
import { BULL_QUEUE, Jobs, QueuesModule, QueueWorkerModule } from '@app/queues';
import { createTestDatabase, MailServer, type TestDatabase } from '@app/testing';
import {
  ChannelsModule,
  ConfirmAddress,
  DeliveryModule,
  DeliveryWorkerModule,
  GiveAddress,
  ListDeliveries,
} from './index.js';
import { deliveryOf } from './jobs.js';

async function until(met: () => Promise<boolean> | boolean): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!(await met())) {
    if (Date.now() > deadline) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

describe('mail by the queue', () => {
  let database: TestDatabase;
  let module: TestingModule;
  const server = new MailServer();

  beforeAll(async () => {
    database = await createTestDatabase();
    const channels = {
      smtpUrl: await server.start(),
      mailFrom: 'yuheng@example.cn',
      publicUrl: 'https://yh.example.cn',
    };
    const backend = { databaseUrl: database.url, redisUrl: database.redisUrl };
    module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.forRoot(backend), QueueWorkerModule, HttpModule],
        ...[ChannelsModule.forRoot(channels), DeliveryModule, DeliveryWorkerModule],
      ],
    }).compile();
    await module.init();
    const opened = { accountId: 'zhang', login: 'zhang', name: '孙一诺', roles: ['unit-clerk'], unitId: 'U1' };
    await record('account-zhang', new AccountOpened(opened));
    const zhang = () => meta('zhang', 'unit-clerk');
    await module.get(CommandBus).execute(new GiveAddress({ address: 'zhang@example.cn' }, zhang()));
    await until(() => server.mails.length > 0);
    const code = /验证码(\d{6})/.exec(server.mails.pop()?.text ?? '')?.[1];
    await module.get(CommandBus).execute(new ConfirmAddress({ code }, zhang()));
  });

  afterAll(async () => {
    await module.close();
    await server.stop();
    await database.drop();
  });

  let asked = 0;
  const meta = (actor: string, role: string): Meta => ({
    ...{ actor, roles: [role], at: new Date().toISOString(), commandId: idFrom('spec', String(asked++)) },
  });
  const record = (stream: string, event: AnyEvent) =>
    module
      .get(EventStore)
      .handle(
        { name: 'announced', initial: null, stream: () => stream, decide: () => [event], evolve: (state) => state },
        { type: 'Announce', data: { stream }, meta: meta('system', 'system') },
      );
  const tell = (text: string) => {
    const noticeId = idFrom('notice', text);
    const notice = { noticeId, kind: 'deadline', late: true, text, link: '/issues/1', recipients: ['zhang'] } as const;
    return record(`notice-${noticeId}`, new NoticeSent(notice));
  };
  const newest = async () => {
    const question = new ListDeliveries({ limit: 1 }, meta('admin', 'admin'));
    return (await module.get(QueryBus).execute(question)).items[0];
  };

  it('is handed over once, though several workers have its job at the same time', async () => {
    await tell('甲');
    await until(() => server.mails.length > 0);
    const { id, dueAt } = (await newest())!;
    const due = { id, dueAt: dueAt.toISOString() };
    await module.get(Jobs).add(['x', 'y', 'z'].map((again) => deliveryOf(due, again)));
    await tell('乙');
    await until(() => server.mails.length > 1);
    expect(server.mails.map(({ subject }) => subject)).toEqual(['【逾期提醒】甲', '【逾期提醒】乙']);
  });

  it('that is put off stands in the queue for its next time', async () => {
    server.refuseNext({ code: 451, message: 'later' });
    await tell('丙');
    const isPutOff = async () => (await newest())?.state === 'failed';
    await until(isPutOff);
    const { id, dueAt } = (await newest())!;
    const jobId = deliveryOf({ id, dueAt: dueAt.toISOString() }).id;
    const stands = async () => (await (await module.get<Queue>(BULL_QUEUE).getJob(jobId))?.getState()) === 'delayed';
    await until(stands);
  });
});
