import { randomUUID } from 'node:crypto';
import { Test, type TestingModule } from '@nestjs/testing';
import { Pool } from 'pg';
import { CalendarModule, Clock, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { EventingModule } from '@app/eventing';
import { HttpModule } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { JobRunner, QueuesModule, Timetable } from '@app/queues';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import type { DeliveryState } from './delivery.entity.js';
import { ChannelsModule, DeliveryModule } from './index.js';
import { pruningOn } from './pruning.js';

const clock = new MovedClock('2023-06-14T19:30:00.000Z');

describe('the log of deliveries', () => {
  let database: TestDatabase;
  let module: TestingModule;
  let pool: Pool;

  beforeAll(async () => {
    database = await createTestDatabase();
    module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule],
        ...[ChannelsModule.forRoot({ publicUrl: 'https://yh.example.cn', logDays: 400 }), DeliveryModule],
      ],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    await module.init();
    pool = module.get(Pool);
  });

  afterAll(async () => {
    await module.close();
    await database.drop();
  });

  const entered = async (answer: string, state: DeliveryState, endedAt: string | null): Promise<void> => {
    const id = randomUUID();
    await pool.query(
      `insert into delivery (id, channel, account_id, kind, urgent, state, due_at, queued_at, ended_at, answer)
       values ($1, 'email', 'zhang', 'deadline', false, $2, '2022-05-10', '2022-05-10', $3, $4)`,
      [id, state, endedAt, answer],
    );
    await pool.query(`insert into delivery_item (recipient, notice_id, delivery_id) values ('account:zhang', $1, $2)`, [
      ...[randomUUID(), id],
    ]);
    await pool.query(`insert into delivery_attempt (delivery_id, began_at) values ($1, '2022-05-10')`, [id]);
  };
  const count = async (table: string) =>
    (await pool.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]?.n;

  it('keeps what is younger than the days set, what is open, and what was given up until it is decided', async () => {
    // 400 days before 15 June 2023 is 11 May 2022.
    await entered('送达已久', 'sent', '2022-05-10T15:59:59Z');
    await entered('撤销已久', 'dropped', '2022-05-10T15:59:59Z');
    await entered('刚够期限', 'sent', '2022-05-10T16:00:00Z');
    await entered('未能送达', 'dead', '2022-05-10T15:59:59Z');
    await entered('还在等待', 'held', null);
    const { name, data, id } = pruningOn('2023-06-15');
    for (const run of ['', '-again']) await module.get(JobRunner).run(name, data, `${id}${run}`);
    const { rows } = await pool.query<{ answer: string }>('select answer from delivery order by answer');
    expect(rows.map(({ answer }) => answer).sort()).toEqual(['刚够期限', '未能送达', '还在等待'].sort());
    expect([await count('delivery_item'), await count('delivery_attempt')]).toEqual([3, 3]);
    const next = module.get(Timetable).takeDue('2023-06-15T19:30:00.000Z');
    expect(next).toMatchObject({ id: 'prune-deliveries-2023-06-16', runAt: '2023-06-15T19:30:00.000Z' });
    expect(module.get(Timetable).takeDue('2023-06-15T19:30:00.000Z')).toBeUndefined();
  });
});
