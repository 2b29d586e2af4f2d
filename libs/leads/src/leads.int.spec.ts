import { mkdtempSync, rmSync } from 'node:fs';
import { request as rawRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { setImmediate as setImmediately } from 'node:timers/promises';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Pool } from 'pg';
import { Test } from '@nestjs/testing';
import sharp from 'sharp';
import request from 'supertest';
import { CalendarModule, Clock, instantOf, MovedClock } from '@app/calendar';
import { CampaignLaunched } from '@app/campaign/events.js';
import { DatabaseModule } from '@app/database';
import { Catalogue, EventingModule, idFrom } from '@app/eventing';
import { FilesModule, FileStore } from '@app/files';
import { HttpModule, type Account, type ActAnswer, type SignedInRequest } from '@app/http';
import { AccountOpened } from '@app/identity/events.js';
import { permissions } from '@app/identity/permissions.rules.js';
import { QueuesModule } from '@app/queues';
import { UnitRegistered } from '@app/registry/events.js';
import { drift } from '@app/replay';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import type { EngagementListAnswer, LeadAnswer, LeadEnquiryAnswer, LeadListAnswer } from './answer.dto.js';
import { LeadsModule } from './index.js';
import { FROM_ONE_A_DAY, LeadLimits, WRONG_AN_HOUR } from './limits.js';

const clock = new MovedClock(instantOf('2022-06-06', '09:00:00.000'));
const [A, B] = ['unit-a', 'unit-b'] as const;
const account = (id: string, role: string, unitId?: string): Account => ({
  ...{ id, login: id, name: `某${id}`, roles: [role], ...(unitId && { unitId }) },
});
const ACCOUNTS = {
  staff: account('staff', 'office-staff'),
  other: account('other', 'office-staff'),
  director: account('director', 'office-director'),
  about: account('about', 'unit-lead', A),
  investigator: account('investigator', 'unit-lead', B),
  observer: account('observer', 'observer'),
};
type Who = keyof typeof ACCOUNTS;
const TEXT = '2022年6月1日上午，城关市场的检查没有出示执法证件';
const sender = { name: '程立行', phone: '19900000001', address: '舞泉镇示范路2号' };
const PAGE = 'text/html';

describe('leads', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-leads-'));
  let database: TestDatabase;
  let app: NestExpressApplication;
  let server: Server;
  let asking: Account | undefined;
  let said = 0;
  let addresses = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, FilesModule.forRoot(folder), LeadsModule],
      ],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    app = module.createNestApplication<NestExpressApplication>();
    app.set('trust proxy', 'loopback');
    app.use((incoming: SignedInRequest, _: unknown, next: () => void) => {
      Object.assign(incoming, { account: asking, receivedAt: clock.now().toISOString() });
      next();
    });
    await app.listen(0, '127.0.0.1');
    server = app.getHttpServer();
    const past = new LivedPast(app, clock);
    for (const unitId of [A, B])
      await past.record(
        `unit-${unitId}`,
        new UnitRegistered({ unitId, name: `${unitId}局`, shortName: unitId } as UnitRegistered['data']),
      );
    for (const { id, login, name, roles, unitId } of Object.values(ACCOUNTS))
      await past.record(
        `account-${id}`,
        new AccountOpened({ accountId: id, login, name, roles, ...(unitId && { unitId }) }),
      );
    const launched = {
      campaignId: 'c1',
      year: 2022,
      title: '提升年',
      categories: ['全过程记录'],
      units: [{ unitId: A }],
    };
    await past.record('campaign-c1', new CampaignLaunched(launched as unknown as CampaignLaunched['data']));
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const send = (who: Who, path: string, body: object = {}) => {
    asking = ACCOUNTS[who];
    return request(server).post(`/api/leads${path}`).send(body);
  };
  const done = (who: Who, path: string, body: object = {}) => send(who, path, body).expect(201);
  const refusedWith = async (who: Who, path: string, body: object = {}): Promise<string> =>
    ((await send(who, path, body)).body as { code: string }).code;
  const get = async <T>(who: Who, path: string): Promise<T> => {
    asking = ACCOUNTS[who];
    return (await request(server).get(`/api${path}`).expect(200)).body as T;
  };
  const lead = (who: Who, id: string): Promise<LeadAnswer> => get(who, `/leads/${id}`);

  const another = () => `10.0.${Math.floor(++addresses / 250)}.${addresses % 250}`;
  /** A lead that nobody has filed before. */
  const fresh = () => `${TEXT}，第${++said}次。`;
  const publicly = (fields: Record<string, string> = {}, from = another(), accept = 'application/json') => {
    asking = undefined;
    const sent = request(server).post('/public/leads').set('X-Forwarded-For', from).set('Accept', accept);
    const all = { formKey: randomUUID(), aboutUnitId: A, text: fresh(), website: '', ...fields };
    for (const [field, value] of Object.entries(all)) void sent.field(field, value);
    return sent;
  };
  const codeOf = (answer: { body: unknown }) => (answer.body as { code: string }).code;
  const numberOf = async (fields: Record<string, string> = {}): Promise<string> =>
    ((await publicly(fields).expect(201)).body as { enquiryNumber: string }).enquiryNumber;
  const enquire = (number: string, from = another()) => {
    asking = undefined;
    return request(server).post('/public/leads/enquiries').set('X-Forwarded-For', from).field('number', number);
  };
  const newest = async (): Promise<string> => {
    const { items } = await get<LeadListAnswer>('staff', `/leads?limit=1&q=${encodeURIComponent(`第${said}次`)}`);
    return items[0]!.id;
  };
  const filed = async (fields: Record<string, string> = {}): Promise<{ id: string; number: string }> => {
    const number = await numberOf(fields);
    return { id: await newest(), number };
  };
  const accepted = async (fields: Record<string, string> = {}) => {
    const told = await filed(fields);
    await done('staff', `/${told.id}/acceptances`, { aboutUnitId: A, summary: '检查没有出示证件' });
    return told;
  };
  const photograph = () =>
    sharp({ create: { width: 64, height: 48, channels: 3, background: '#a33' } })
      .withExif({ IFD3: { GPSLatitude: '33/1 0/1 0/1', GPSLatitudeRef: 'N' } })
      .jpeg()
      .toBuffer();

  it('is filed by the public, found by its number, and asked after by one nobody guesses', async () => {
    const { id, number } = await filed({ ...sender });
    expect(number).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    const told = (await enquire(number.toLowerCase().replaceAll('-', ' ')).expect(200)).body as LeadEnquiryAnswer;
    expect(told).toEqual({ state: 'filed', receivedOn: '2022-06-06' });
    expect(await lead('staff', id)).toMatchObject({ number: '2022年第1号', through: 'site', anonymous: false });
    const named = await get<LeadListAnswer>('staff', `/leads?q=${encodeURIComponent('2022年第1号')}`);
    expect(named.items.map((one) => one.id)).toEqual([id]);
    expect(codeOf(await enquire('AAAA-AAAA-AAAA-AAAA').expect(404))).toBe('enquiry-number-unknown');
    expect(codeOf(await enquire('一二三').expect(404))).toBe('enquiry-number-unknown');
  });

  it('that says the same twice is one lead, and the same form sent twice is one as well', async () => {
    const [text, formKey] = [fresh(), randomUUID()];
    const first = await numberOf({ text, formKey });
    expect(await numberOf({ text, formKey })).toBe(first);
    const again = await publicly({ text: `  ${text.replace('，', ' ，')}` }).expect(409);
    expect(again.body).toMatchObject({ code: 'lead-filed-already' });
  });

  it('is taken from one address only so often a day, whatever was refused not counted', async () => {
    const from = another();
    await publicly({ text: '短' }, from).expect(422);
    for (let count = 0; count < FROM_ONE_A_DAY; count++) await publicly({}, from).expect(201);
    expect(codeOf(await publicly({}, from).expect(429))).toBe('leads-too-many');
    await publicly().expect(201);
  });

  it('is counted for every process alike, and of an address only what hundreds share is kept', async () => {
    const from = another();
    const elsewhere = new LeadLimits(app.get(Pool));
    const filedThere = () => elsewhere.filing({ ip: from }, () => Promise.resolve());
    for (let count = 0; count < FROM_ONE_A_DAY; count++) await filedThere();
    expect(codeOf(await publicly({}, from).expect(429))).toBe('leads-too-many');
    const { rows } = await app
      .get(Pool)
      .query<{ address: string }>(`select address from lead_limit where address <> 'all'`);
    for (const { address } of rows) expect(address).toMatch(/^[0-9a-f]{6}$/);
  });

  it('is counted though whoever sent it hangs up before the answer', async () => {
    const [from, boundary] = [another(), 'b'];
    const { port } = server.address() as AddressInfo;
    const part = (name: string, value: string) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
    const hangUp = (text: string) =>
      new Promise<void>((resolve) => {
        const sent = rawRequest({
          ...{ port, host: '127.0.0.1', method: 'POST', path: '/public/leads' },
          headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}`, 'X-Forwarded-For': from },
        });
        sent.on('error', () => resolve());
        const form = part('formKey', randomUUID()) + part('text', text) + part('website', '');
        sent.end(`${form}--${boundary}--\r\n`, () => setImmediate(() => sent.destroy()));
        sent.on('close', resolve);
      });
    asking = undefined;
    const told = async () =>
      (await app.get(Pool).query('select from lead where text like $1', [`%，第${said}次。`])).rowCount;
    for (let count = 0; count < FROM_ONE_A_DAY; count++) {
      await hangUp(fresh());
      while ((await told()) === 0) await setImmediately();
    }
    expect(codeOf(await publicly({}, from).expect(429))).toBe('leads-too-many');
  });

  it('is asked after with wrong numbers only so often an hour', async () => {
    const [from, number] = [another(), await numberOf()];
    for (let count = 0; count < WRONG_AN_HOUR; count++) await enquire('BBBB-BBBB-BBBB-BBBB', from).expect(404);
    expect(codeOf(await enquire(number, from).expect(429))).toBe('enquiries-too-many');
    await enquire(number).expect(200);
  });

  it('that is refused comes back as a form with everything that was typed', async () => {
    const text = `${TEXT}<script>alert(1)</script>`;
    const page = await publicly({ text, ...sender }, another(), PAGE).expect(422);
    expect(page.text).toContain('含有网页代码');
    expect(page.headers['referrer-policy']).toBe('same-origin');
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;</textarea>');
    expect(page.text).not.toContain('<script>alert');
    for (const own of Object.values(sender)) expect(page.text).toContain(`value="${own}"`);
    const empty = await publicly({ text: ' ', ...sender }, another(), PAGE).expect(422);
    expect(empty.text).toContain('反映的情况</a>：必须填写');
    expect(codeOf(await publicly({ website: 'http://a' }).expect(422))).toBe('lead-trap-filled');
    const named = await publicly({ ...sender, name: '<b>' }, another(), PAGE).expect(422);
    expect(named.text).toContain('“姓名”中含有网页代码');
  });

  it('with a number nobody was given is told so where it was asked, and nothing of what was filed', async () => {
    const page = await enquire('AAAA-AAAA-AAAA-AAAA').set('Accept', PAGE).expect(404);
    expect(page.text).toContain('没有这个查询号');
    for (const words of ['没有提交成功', '重新选择图片']) expect(page.text).not.toContain(words);
    expect(page.text).toContain('value="AAAA-AAAA-AAAA-AAAA"');
  });

  it('keeps pictures without what the camera wrote into them, and refuses what is none', async () => {
    await publicly()
      .attach('pictures', await photograph(), '门前.jpg')
      .expect(201);
    const { pictures } = await lead('staff', await newest());
    const kept: Buffer[] = [];
    for await (const piece of await app.get(FileStore).read(pictures[0]!)) kept.push(piece as Buffer);
    const { exif, width } = await sharp(Buffer.concat(kept)).metadata();
    expect([exif, width]).toEqual([undefined, 64]);
    const text = await publicly().attach('pictures', Buffer.from('no picture'), '图.jpg').expect(415);
    expect(codeOf(text)).toBe('lead-no-picture');
    // What the tables refuse leaves no picture behind.
    const files = async () => (await app.get(Pool).query('select from file')).rowCount;
    const before = await files();
    const another = sharp({ create: { width: 9, height: 9, channels: 3, background: '#123' } });
    const gone = publicly({ aboutUnitId: 'nobody' }).attach('pictures', await another.jpeg().toBuffer(), '新.jpg');
    expect([codeOf(await gone.expect(409)), await files()]).toEqual(['lead-unit-unknown', before]);
    const many = publicly();
    for (let count = 0; count < 5; count++) void many.attach('pictures', await photograph(), `${count}.jpg`);
    expect(codeOf(await many.expect(422))).toBe('lead-too-many-pictures');
  });

  it('with a picture of 200 MB is refused long before it is sent', async () => {
    const boundary = 'b';
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="pictures"; filename="a.jpg"\r\nContent-Type: image/jpeg\r\n\r\n`;
    const { port } = server.address() as AddressInfo;
    const megabyte = Buffer.alloc(1024 * 1024);
    const answer = await new Promise<{ status?: number; code: string; sent: number }>((resolve, reject) => {
      let sent = 0;
      const upload = rawRequest(
        {
          ...{ port, host: '127.0.0.1', method: 'POST', path: '/public/leads' },
          headers: {
            'Content-Type': `multipart/form-data; boundary=${boundary}`,
            'Content-Length': 200 * megabyte.length,
            'X-Forwarded-For': another(),
          },
        },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () => {
            const { code } = JSON.parse(Buffer.concat(parts).toString()) as { code: string };
            resolve({ ...(response.statusCode && { status: response.statusCode }), code, sent });
            upload.destroy();
          });
        },
      );
      upload.on('error', reject);
      upload.write(head);
      const more = (): void => {
        if (sent >= 3) return;
        sent += 1;
        upload.write(megabyte, more);
      };
      more();
    });
    expect(answer).toMatchObject({ status: 413, code: 'lead-picture-too-large' });
    expect(answer.sent).toBeLessThanOrEqual(3);
  });

  it('is about a unit that reads of it what the office says, and nothing before', async () => {
    const { id } = await filed({ ...sender });
    asking = ACCOUNTS.about;
    expect(codeOf(await request(server).get(`/api/leads/${id}`).expect(403))).toBe('not-your-unit');
    await done('staff', `/${id}/acceptances`, { aboutUnitId: A, summary: '检查没有出示证件' });
    const told = await lead('about', id);
    expect(told).toMatchObject({ about: '检查没有出示证件', pictures: [], looks: [] });
    const words = JSON.stringify([told, await get('about', '/leads')]);
    for (const own of [...Object.values(sender), TEXT, 'enquiryNumber', '某staff']) expect(words).not.toContain(own);
    expect((await get<LeadListAnswer>('about', `/leads?q=${encodeURIComponent('城关市场')}`)).items).toEqual([]);
    expect(await refusedWith('about', `/${id}/sender-looks`, { reason: '核实' })).toBe('lead-about-own-unit');
  });

  it('shows who sent it to whoever handles it, and keeps every look', async () => {
    const { id } = await accepted({ ...sender });
    const look = { reason: '电话核实时间' };
    expect(await refusedWith('other', `/${id}/sender-looks`, look)).toBe('lead-sender-not-yours');
    expect(await refusedWith('observer', `/${id}/sender-looks`, look)).toBe('role-may-not');
    expect(await refusedWith('staff', `/${id}/sender-looks`, { reason: ' ' })).toBe('invalid-input');
    expect((await done('staff', `/${id}/sender-looks`, look)).body).toMatchObject({ sender });
    // The same request again is another look, and is decided anew.
    const repeated = () =>
      send('staff', `/${id}/sender-looks`, look).set('Idempotency-Key', 'f7c1d2f0-0000-4000-8000-000000000001');
    await repeated().expect(201);
    await done('director', `/${id}/handovers`, { handlerId: 'other', reason: '休假' });
    expect(codeOf(await repeated().expect(403))).toBe('lead-sender-not-yours');
    expect(await refusedWith('staff', `/${id}/sender-looks`, look)).toBe('lead-sender-not-yours');
    expect((await done('other', `/${id}/sender-looks`, look)).body).toMatchObject({ sender });
    const { looks } = await lead('director', id);
    expect(looks.map(({ by, reason }) => [by, reason]).sort()).toEqual([
      ['某other', '电话核实时间'],
      ['某staff', '电话核实时间'],
      ['某staff', '电话核实时间'],
    ]);
    for (const who of ['staff', 'other', 'director', 'observer'] as const)
      expect(JSON.stringify([await lead(who, id), await get(who, '/leads')])).not.toContain(sender.phone);
  });

  it('is investigated by the unit it was given to, found, raised and answered', async () => {
    const { id, number } = await accepted({ ...sender });
    expect(await refusedWith('staff', `/${id}/transfers`, { unitId: A, reason: '调查' })).toBe(
      'lead-transferred-to-itself',
    );
    await done('staff', `/${id}/transfers`, { unitId: B, reason: '由主管部门调查' });
    expect(await lead('investigator', id)).toMatchObject({ text: `${TEXT}，第${said}次。`, state: 'transferred' });
    expect((await lead('investigator', id)).enquiryNumber).toBeUndefined();
    await done('investigator', `/${id}/investigations`, { ground: '涉嫌违法', dueOn: '2022-06-30' });
    expect((await enquire(number).expect(200)).body).toMatchObject({ state: 'investigating' });
    await done('investigator', `/${id}/results`, { conclusion: 'founded', account: '情况属实', evidence: [] });
    const finding = { text: '检查不出示执法证件', category: '全过程记录', dueOn: '2022-07-31' };
    expect((await get<{ items: object[] }>('staff', `/leads/${id}/campaigns`)).items).toMatchObject([{ id: 'c1' }]);
    await done('staff', `/${id}/findings`, { campaignId: 'c1', findings: [finding] });
    expect(await refusedWith('staff', `/${id}/findings`, { campaignId: 'c1', findings: [finding] })).toBe(
      'lead-finding-raised',
    );
    const { raised } = await lead('about', id);
    expect(raised).toEqual([{ ...finding, issueId: idFrom(idFrom('lead-finding', id, finding.text)) }]);
    await done('staff', `/${id}/answers`, { text: '已经责令改正。' });
    expect((await enquire(number).expect(200)).body).toEqual({
      ...{ state: 'answered', receivedOn: '2022-06-06', answer: '已经责令改正。', answeredOn: '2022-06-06' },
    });
  });

  it('that is another one is as far as that one, and as far as the one that goes on with', async () => {
    const [one, twin] = [await accepted(), await filed()];
    const merge = (from: { id: string }, into: { id: string }) =>
      done('staff', `/${from.id}/mergers`, { into: into.id, reason: '同一件事' });
    await merge(twin, one);
    const reached = { state: 'accepted', receivedOn: '2022-06-06' };
    expect((await enquire(twin.number).expect(200)).body).toEqual(reached);
    const last = await accepted();
    await merge(one, last);
    await done('staff', `/${last.id}/investigations`, { ground: '涉嫌违法', dueOn: '2022-06-30' });
    expect((await enquire(twin.number).expect(200)).body).toEqual({ ...reached, state: 'investigating' });
  });

  it('of the office comes by four channels; supervisors are engaged with consecutive letters', async () => {
    const entered = { channel: 'judicial', aboutUnitId: A, text: fresh(), pictures: [], anonymous: true };
    const { id } = (await done('staff', '', entered)).body as { id: string };
    expect(await lead('staff', id)).toMatchObject({ channel: 'judicial', through: 'office', anonymous: true });
    const engage = (who: Who, name: string) => {
      asking = ACCOUNTS[who];
      const term = { from: '2022-06-01', until: '2024-05-31' };
      return request(server)
        .post('/api/engaged-supervisors')
        .send({ name, occupation: '县人大代表', phone: '19900000002', ...term });
    };
    await engage('staff', '史怀中').expect(201);
    await engage('staff', '马正廉').expect(201);
    await engage('about', '史怀中').expect(201);
    expect(codeOf(await engage('staff', '史怀中').expect(409))).toBe('engaged-already');
    const { items } = await get<EngagementListAnswer>('staff', '/engaged-supervisors?engager=office&sort=letterNumber');
    expect(items.map(({ letterNumber }) => letterNumber)).toEqual(['〔2022〕1号', '〔2022〕2号']);
    expect((await get<EngagementListAnswer>('about', '/engaged-supervisors')).items).toHaveLength(1);
  });

  it('an activity of engaged supervisors is shown by photographs, and by nothing else', async () => {
    asking = ACCOUNTS.staff;
    const keep = async (name: string, bytes: Buffer): Promise<string> => {
      const kept = await request(server).post('/api/files').attach('file', bytes, name).expect(201);
      return (kept.body as { id: string }).id;
    };
    const term = { from: '2022-06-01', until: '2024-05-31' };
    const person = { name: '冯守望', occupation: '县政协委员', phone: '19900000009', ...term };
    const { id } = (await request(server).post('/api/engaged-supervisors').send(person).expect(201)).body as ActAnswer;
    const record = (picture: string) =>
      request(server)
        .post('/api/engaged-activities')
        .send({ on: '2022-06-06', place: '政务服务中心', account: '观摩', engaged: [id], pictures: [picture] });
    const text = await record(await keep('记录.txt', Buffer.from('no picture'))).expect(409);
    expect(codeOf(text)).toBe('engaged-activity-no-picture');
    await record(await keep('现场.jpg', await photograph())).expect(201);
  });

  it('stands in read tables that are what the history says', async () => {
    for (const group of app.get(Catalogue).groups())
      expect((await drift({ connectionString: database.url }, group)).first).toBeUndefined();
  });
});
