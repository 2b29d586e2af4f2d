import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { CalendarModule, Clock, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { EventingModule } from '@app/eventing';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { QueuesModule } from '@app/queues';
import { createTestDatabase, createTestFolder, LivedPast, type TestDatabase } from '@app/testing';
import { FilesModule } from './index.js';
import { MOST_UNFINISHED, UPLOAD_KEPT_DAYS } from './uploads.js';

const clock = new MovedClock(new Date().toISOString());
const account = (id: string, role: string, unitId?: string): Account => ({
  ...{ id, login: id, name: id, roles: [role] },
  ...(unitId === undefined ? {} : { unitId }),
});
const CLERK = account('clerk', 'unit-clerk', 'unit-a');

interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown> & { items?: Record<string, unknown>[] };
}

describe('an upload that can be interrupted', () => {
  let database: TestDatabase;
  let folder: string;
  let app: INestApplication<Server>;
  let origin: string;
  let asker = CLERK;

  async function start(): Promise<void> {
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot({})],
        ...[QueuesModule.onTimetable(), HttpModule, FilesModule.forRoot(folder)],
      ],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    app = module.createNestApplication({ bodyParser: false });
    app.use((incoming: SignedInRequest, _: unknown, next: () => void) => {
      Object.assign(incoming, { account: asker, receivedAt: clock.now().toISOString() });
      next();
    });
    await app.listen(0, '127.0.0.1');
    origin = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  }

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = createTestFolder();
    await start();
  });
  beforeEach(() => (asker = CLERK));
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  const TUS = { 'Tus-Resumable': '1.0.0' };

  async function send(
    method: string,
    path: string,
    headers: Record<string, string> = {},
    body?: Uint8Array<ArrayBuffer>,
  ) {
    const response = await fetch(`${origin}${path}`, { method, headers: { ...TUS, ...headers }, body });
    const text = await response.text();
    return {
      ...{ status: response.status, headers: response.headers },
      body: (/^[[{]/.test(text) ? JSON.parse(text) : { text }) as Answered['body'],
    };
  }

  const begin = (name: string, size: number): Promise<Answered> =>
    send('POST', '/api/uploads', { 'Upload-Length': String(size), 'Upload-Metadata': `filename ${base64(name)}` });

  async function begun(name: string, size: number): Promise<string> {
    const { status, headers } = await begin(name, size);
    expect(status).toBe(201);
    return headers.get('Location') ?? '';
  }

  const patch = (path: string, offset: number, bytes: Uint8Array<ArrayBuffer>): Promise<Answered> =>
    send('PATCH', path, { 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' }, bytes);

  const offsetOf = async (path: string): Promise<number> =>
    Number((await send('HEAD', path)).headers.get('Upload-Offset'));

  /** Sends some of what it promises and then is gone, as a cable that is pulled. */
  const sendAndVanish = (path: string, bytes: Buffer, promised: number): Promise<void> =>
    new Promise((resolve) => {
      const outgoing = ask(`${origin}${path}`, {
        method: 'PATCH',
        headers: {
          ...{ ...TUS, 'Upload-Offset': '0', 'Content-Type': 'application/offset+octet-stream' },
          'Content-Length': promised,
        },
      });
      outgoing.on('error', () => resolve());
      outgoing.on('close', () => resolve());
      outgoing.write(bytes, () => setTimeout(() => outgoing.destroy(), 200));
    });

  const document = (size: number): Buffer<ArrayBuffer> =>
    Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(size - 9)]);
  const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  const inStore = (id: string): string[] =>
    existsSync(join(folder, 'files', id.slice(0, 2))) ? readdirSync(join(folder, 'files', id.slice(0, 2))) : [];

  it('goes on where a killed connection and a restarted server left it, and is kept once under its hash', async () => {
    const bytes = document(3_000_000);
    const path = await begun('实施方案.pdf', bytes.length);
    await sendAndVanish(path, bytes.subarray(0, 1_000_000), bytes.length);
    await app.close();
    await start();

    const offset = await offsetOf(path);
    expect(offset).toBeGreaterThan(0);
    expect(offset).toBeLessThan(bytes.length);
    const { body: listed } = await send('GET', '/api/uploads');
    expect(listed.items).toEqual([
      { id: path.split('/').at(-1), name: '实施方案.pdf', size: bytes.length, received: offset },
    ]);
    expect((await send('POST', `${path}/files`)).body).toMatchObject({ code: 'upload-incomplete' });

    expect((await patch(path, offset, bytes.subarray(offset))).status).toBe(204);
    const id = sha256(bytes);
    const answers = await Promise.all([send('POST', `${path}/files`), send('POST', `${path}/files`)]);
    for (const { status, body } of answers) {
      expect(status).toBe(201);
      expect(body).toEqual({ id, name: '实施方案.pdf', size: bytes.length, mediaType: 'application/pdf' });
    }
    expect((await send('POST', `${path}/files`)).body.id).toBe(id);
    expect(inStore(id)).toEqual([id]);
    expect((await send('GET', '/api/uploads')).body.items).toEqual([]);
    const back = await fetch(`${origin}/api/files/${id}`);
    expect(sha256(new Uint8Array(await back.arrayBuffer()))).toBe(id);
  });

  it('is refused before the first byte for its role, its size and its kind', async () => {
    expect(await begin('程序.exe', 10)).toMatchObject({ status: 415, body: { code: 'file-kind-forbidden' } });
    expect(await begin('大.pdf', 50 * 1024 * 1024 + 1)).toMatchObject({
      status: 413,
      body: { code: 'file-too-large' },
    });
    expect((await begin('', 10)).status).toBe(422);
    asker = account('reader', 'observer');
    expect(await begin('制度.pdf', 10)).toMatchObject({ status: 403, body: { code: 'role-may-not' } });
  });

  it('whose first bytes are not what its name says is refused when it is whole, and nothing of it stays', async () => {
    const bytes = Buffer.from('MZ, and no PDF at all');
    const path = await begun('冒充.pdf', bytes.length);
    expect((await patch(path, 0, bytes)).status).toBe(204);
    expect(await send('POST', `${path}/files`)).toMatchObject({ status: 415, body: { code: 'file-kind-forbidden' } });
    expect(inStore(sha256(bytes))).toEqual([]);
    expect((await send('HEAD', path)).status).toBe(404);
  });

  it('takes no more than was announced', async () => {
    const path = await begun('方案.pdf', 20);
    expect((await patch(path, 0, document(30))).status).toBe(413);
    expect((await patch(path, 5, document(10))).status).toBe(409);
  });

  it('is nothing to anybody else, whatever the request says of its owner', async () => {
    const headers = {
      'Upload-Length': '20',
      'Upload-Metadata': `filename ${base64('方案.pdf')},owner ${base64('other')}`,
    };
    const path = (await send('POST', '/api/uploads', headers)).headers.get('Location') ?? '';
    asker = account('other', 'unit-clerk', 'unit-a');
    expect((await send('HEAD', path)).status).toBe(404);
    expect((await patch(path, 0, document(20))).status).toBe(404);
    expect((await send('POST', `${path}/files`)).status).toBe(404);
    expect((await send('GET', '/api/uploads')).body.items).toEqual([]);
    expect((await send('HEAD', '/api/uploads/..%2f..%2fetc%2fpasswd')).status).toBe(404);
  });

  it(`is refused while its account has ${MOST_UNFINISHED} unfinished ones`, async () => {
    asker = account('hoarder', 'unit-clerk', 'unit-a');
    const paths: string[] = [];
    for (let count = 0; count < MOST_UNFINISHED; count += 1) paths.push(await begun(`${count}.pdf`, 20));
    expect(await begin('又一份.pdf', 20)).toMatchObject({ status: 409, body: { code: 'uploads-too-many' } });
    await patch(paths[0]!, 0, document(20));
    await send('POST', `${paths[0]}/files`);
    expect((await begin('又一份.pdf', 20)).status).toBe(201);
    asker = CLERK;
    expect((await begin('别人的.pdf', 20)).status).toBe(201);
  });

  it(`lets in ${MOST_UNFINISHED} of many begun at once, after a restart too, and a taken away one makes room`, async () => {
    asker = account('hasty', 'unit-clerk', 'unit-a');
    const statuses = (await Promise.all(Array.from({ length: 60 }, (_, at) => begin(`${at}.pdf`, 20)))).map(
      ({ status }) => status,
    );
    expect(statuses.filter((status) => status === 201)).toHaveLength(MOST_UNFINISHED);
    expect(statuses.filter((status) => status === 409)).toHaveLength(60 - MOST_UNFINISHED);
    await app.close();
    await start();
    expect((await begin('又一份.pdf', 20)).status).toBe(409);
    const [first] = (await send('GET', '/api/uploads')).body.items ?? [];
    expect((await send('DELETE', `/api/uploads/${String(first?.id)}`)).status).toBe(204);
    expect((await begin('又一份.pdf', 20)).status).toBe(201);
  });

  it(`that nobody goes on with is gone after ${UPLOAD_KEPT_DAYS} days`, async () => {
    const path = await begun('制度.pdf', 20);
    await patch(path, 0, document(10));
    const past = new LivedPast(app, clock);
    await past.liveTo(new Date(clock.now().getTime() + (UPLOAD_KEPT_DAYS * 24 - 1) * 3_600_000).toISOString());
    expect((await send('HEAD', path)).status).toBe(200);
    await past.liveTo(new Date(clock.now().getTime() + 3_600_000).toISOString());
    expect((await send('HEAD', path)).status).toBe(404);
    expect(readdirSync(join(folder, 'uploads')).filter((name) => name.includes(path.split('/').at(-1) ?? ''))).toEqual(
      [],
    );
  });
});
