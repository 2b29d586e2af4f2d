import type { Server, ServerResponse } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { Controller, Get, Query, type INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import { CalendarModule } from '@app/calendar';
import { DatabaseModule, type Page } from '@app/database';
import { EventingModule } from '@app/eventing';
import { HttpModule, ListRequest, OptionalText, type Account, type SignedInRequest } from '@app/http';
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

/** What the list below is held up by, and which of its pages were asked for. */
const road = { asked: [] as string[], until: Promise.resolve(), goOn: () => {}, left: false };
const block = (): void => {
  road.asked = [];
  road.until = new Promise((resolve) => (road.goOn = resolve));
};

class OfYear {
  @OptionalText(4) year?: string;
}

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

  @Get('unpaged')
  @AsSheet({ ...sheet, unpaged: true })
  unpaged(@Query() { year = '' }: OfYear): { items: Line[] } {
    return { items: [line(year)] };
  }

  @Get('slow')
  @AsSheet(sheet)
  async slow(@Query() { cursor = '' }: ListRequest): Promise<Page<Line>> {
    road.asked.push(cursor);
    await road.until;
    const next = { '': 'second', second: 'third' }[cursor];
    return { items: [line(cursor)], total: 3, ...(next === undefined ? {} : { next }) };
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
    app.use((incoming: SignedInRequest, outgoing: ServerResponse, next: () => void) => {
      outgoing.once('close', () => (road.left = !outgoing.writableFinished));
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

  it('is asked for no pages where it has none', async () => {
    expect(await names('unpaged?year=2022')).toEqual(['第2022项']);
  });

  it('is refused where columns or rows are said twice', async () => {
    for (const query of ['columns=name&columns=name', 'only=1&only=2', 'columns[a]=name']) {
      const { status, body } = await ask(`miscounted?${query}`);
      expect([status, JSON.parse((body as Buffer).toString())]).toMatchObject([422, { code: 'invalid-input' }]);
    }
  });

  it('is made for each person once at a time', async () => {
    block();
    const first = names('slow');
    while (road.asked.length === 0) await setImmediate();
    const { status, body } = await ask('slow');
    expect([status, JSON.parse((body as Buffer).toString())]).toMatchObject([409, { code: 'export-under-way' }]);
    road.goOn();
    expect(await first).toHaveLength(3);
    expect(await names('standing')).toHaveLength(1);
  });

  it('goes no further when whoever asked for it has gone, and holds nobody up', async () => {
    block();
    const left = ask('slow').ok(() => true);
    const gone = expect(left).rejects.toThrow(/aborted/i);
    while (road.asked.length === 0) await setImmediate();
    left.abort();
    await gone;
    while (!road.left) await setImmediate();
    const next = names('standing');
    road.goOn();
    expect(await next).toEqual(['第1项']);
    expect(road.asked).toEqual(['']);
  });
});
