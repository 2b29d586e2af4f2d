import type { Server } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { Controller, Get, Query, type INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import { CalendarModule } from '@app/calendar';
import { DatabaseModule, type Page } from '@app/database';
import { EventingModule } from '@app/eventing';
import { HttpModule, ListRequest, type Account, type SignedInRequest } from '@app/http';
import { QueuesModule } from '@app/queues';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import { AsSheet, DocumentsModule, readSheet, text, XLSX, type ListSheet } from './index.js';

interface Line {
  readonly id: string;
  readonly name: string;
}
const line = (id: string): Line => ({ id, name: `第${id}项` });
const sheet: ListSheet<Line> = { title: '清单', columns: { name: { header: '名称', value: ({ name }) => name } } };
const COLUMNS = { name: { header: '名称', read: text(20) } };

@Controller('lists')
class Lists {
  /** Counts one more than it shows. */
  @Get('miscounted')
  @AsSheet(sheet)
  async miscounted(@Query() { cursor = '' }: ListRequest): Promise<Page<Line>> {
    await setImmediate();
    return { items: cursor === '' ? [line('1')] : [], total: 2, next: 'end' };
  }

  @Get('standing')
  @AsSheet(sheet)
  async standing(): Promise<Page<Line>> {
    await setImmediate();
    return { items: [line('1')], total: 2, next: '' };
  }
}

describe('a list that is asked for as a table', () => {
  let database: TestDatabase;
  let app: INestApplication<Server>;

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot({})],
        ...[QueuesModule.onTimetable(), HttpModule, DocumentsModule],
      ],
      controllers: [Lists],
    }).compile();
    app = module.createNestApplication();
    app.use((incoming: SignedInRequest, _: unknown, next: () => void) => {
      const login = incoming.headers.from ?? 'somebody';
      const account: Account = { id: login, login, name: login, roles: ['office-staff'] };
      Object.assign(incoming, { account, receivedAt: '2022-05-20T01:00:00.000Z' });
      next();
    });
    await app.listen(0, '127.0.0.1');
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const ask = (path: string) =>
    request(app.getHttpServer())
      .get(`/lists/${path}`)
      .set('Accept', XLSX)
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      });
  const names = async (path: string) => {
    const { body } = await ask(path).expect(200);
    return (await readSheet(body as Buffer, COLUMNS)).rows.map(({ values }) => values.name);
  };

  it('ends with the page that leads no further, whatever the list counts', async () => {
    expect(await names('miscounted')).toEqual(['第1项']);
    expect(await names('standing')).toEqual(['第1项']);
  });
});
