import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Agent } from 'supertest';
import { Catalogue, EventStore, type AnyEvent } from '@app/eventing';
import { drift } from '@app/replay';
import { PayloadErased } from '@app/erasure';
import { verifyChains } from '@app/history';
import { JobRunner } from '@app/queues';
import { ConflictDeclared, SupervisorRegistered } from '@app/registry/events.js';
import { DrawVoided } from '@app/draw/events.js';
import { LeadFiled, SenderNamed } from '@app/leads/events.js';
import { startApi, type TestApi } from './api.js';

const [NAME, TELEPHONE, CERTIFICATE] = ['张三丰', '13812345678', '豫L0410001'];
const TEXTS = [NAME, TELEPHONE, CERTIFICATE];
const ERASED = '（已依法删除）';

describe('依法删除', () => {
  let api: TestApi;
  let staff: Agent;
  let director: Agent;
  let owner: pg.Pool;
  const document = {
    documentNumber: '舞法〔2022〕9号',
    orderedOn: '2022-05-31',
    issuedBy: '舞阳县人民法院',
    basis: '《中华人民共和国个人信息保护法》第四十七条',
    evidence: '',
  };

  /** What was recorded by other contexts, without their rules. Answers the last event's id. */
  async function record(stream: string, ...events: AnyEvent[]): Promise<string> {
    const [store, meta] = [api.app.get(EventStore), { actor: 'clerk', at: '2022-05-06T01:00:00.000Z' }];
    const before = (await store.stream(stream)).at(-1);
    await store.append(
      { name: stream, version: before?.version ?? 0, hash: before?.hash ?? '0'.repeat(64) },
      events,
      meta,
    );
    return (await store.stream(stream)).at(-1)!.id;
  }

  /** Every table, of whatever schema, in a row of which one of the texts stands. */
  async function whereTextsStand(texts = TEXTS): Promise<string[]> {
    const { rows } = await owner.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
    );
    const found: string[] = [];
    for (const { name } of rows) {
      const { rowCount } = await owner.query(
        `select from ${name} t where exists (select from unnest($1::text[]) x where strpos(t::text, x) > 0) limit 1`,
        [texts],
      );
      if (rowCount) found.push(name);
    }
    return found.sort();
  }

  async function verify() {
    const db = await owner.connect();
    try {
      return await verifyChains(db);
    } finally {
      db.release();
    }
  }

  const search = async (texts: readonly string[] = TEXTS) =>
    (await staff.post('/api/erasures/searches').send({ texts }).expect(200)).body as {
      total: number;
      files: unknown[];
      events: { eventId: string; what: string; refused?: string; stream: string; changes: unknown[] }[];
    };
  const propose = (events: readonly string[], more: object = {}) =>
    staff.post('/api/erasures').send({ ...document, events, texts: TEXTS, ...more });
  const proposed = async (...events: string[]): Promise<string> =>
    ((await propose(events).expect(201)).body as { id: string }).id;
  const order = (id: string, by = director) => by.post(`/api/erasures/${id}/orders`).send({});

  beforeAll(async () => {
    api = await startApi();
    staff = await api.signedIn('staff', ['office-staff']);
    director = await api.signedIn('director', ['office-director', 'office-staff']);
    owner = new pg.Pool({ connectionString: api.databaseUrl, max: 2 });
    const attach = async (name: string, content: string) =>
      ((await staff.post('/api/files').attach('file', Buffer.from(content), name).expect(201)).body as { id: string })
        .id;
    document.evidence = await attach('决定书.txt', '决定书');
    await attach(`${NAME}身份证.txt`, '身份证');
    await record(
      'supervisor-1',
      new SupervisorRegistered({
        ...{ supervisorId: '1', name: NAME, organisation: '司法局', pool: 'lead' },
        ...{ certificateNumber: CERTIFICATE, expiresOn: '2030-01-01' },
      }),
      new ConflictDeclared({ supervisorId: '1', unitId: 'u', why: 'declared', ground: `${NAME}，电话${TELEPHONE}` }),
    );
    await record('draw-1', new DrawVoided({ drawId: '1', reason: '赵敏敏提出异议' }));
    await owner.query(
      `insert into snapshot (stream, decider, decider_version, version, state) values ('supervisor-1', 's', 1, 2, $1)`,
      [JSON.stringify({ name: NAME })],
    );
  });

  afterAll(async () => {
    await owner.end();
    await api.close();
  });

  it('shows every event that holds the texts, what would be left, and which may not be erased', async () => {
    const { total, events, files } = await search();
    expect(total).toBe(2);
    expect(events.map(({ stream, refused }) => [stream, refused])).toEqual([
      ['supervisor-1', undefined],
      ['supervisor-1', undefined],
    ]);
    expect(events[1]!.changes).toEqual([{ before: `${NAME}，电话${TELEPHONE}`, after: `${ERASED}，电话${ERASED}` }]);
    const drawn = await search(['赵敏敏']);
    expect(drawn.events).toMatchObject([{ refused: 'draw-not-erasable', what: '', changes: [] }]);
    expect(files).toEqual([{ before: `${NAME}身份证.txt`, after: `${ERASED}身份证.txt` }]);
  });

  it('is refused where a rule forbids it, and nothing is written', async () => {
    const { events } = await search();
    const [first, drawn] = [events[0]!.eventId, (await search(['赵敏敏'])).events[0]!.eventId];
    const refused = async (code: string, chosen: readonly string[], more: object = {}) => {
      const { body } = await propose(chosen, more).expect(409);
      expect(body).toMatchObject({ code, title: expect.stringMatching(/[一-龥]/) });
    };
    await refused('erasure-without-document-number', [first], { documentNumber: ' ' });
    await refused('erasure-without-basis', [first], { basis: '' });
    await refused('erasure-text-too-short', [first], { texts: ['张'] });
    await refused('erasure-named-by-order', [first], { basis: `${NAME}申请` });
    await refused('draw-not-erasable', [first, drawn]);
    await refused('erasure-event-unknown', [randomUUID()]);
    await refused('erasure-nothing-found', [first], { texts: ['李四'] });
    await refused('file-unknown', [first], { evidence: 'f'.repeat(64) });
    expect(await owner.query('select from erasure')).toMatchObject({ rowCount: 0 });
    expect((await order(randomUUID()).expect(404)).body).toMatchObject({ code: 'erasure-not-found' });
    expect((await order(randomUUID(), staff).expect(403)).body).toMatchObject({ code: 'role-may-not' });
  });

  it('takes the texts out of every table, and the history verifies before and after', async () => {
    const before = await verify();
    expect(before).not.toHaveProperty('broken');
    expect(await whereTextsStand()).toEqual(
      expect.arrayContaining(['public.event', 'public.file', 'public.registry_supervisor', 'public.snapshot']),
    );
    const chosen = (await search()).events.filter(({ refused }) => !refused).map(({ eventId }) => eventId);
    const id = await proposed(...chosen);
    expect(await whereTextsStand()).toContain('public.event');
    await order(id).expect(201);
    expect(await verify()).toMatchObject({ erased: 2, events: before.events + 2 });
    expect(await verify()).not.toHaveProperty('broken');

    await api.app.get(JobRunner).run('clear-read-tables', { erasureId: id }, `clear-${id}`);
    await api.app.get(JobRunner).run('clear-read-tables', { erasureId: id }, `clear-${id}`);
    expect(await whereTextsStand()).toEqual([]);
    const { body } = await staff.get(`/api/erasures/${id}`).expect(200);
    expect(body).toMatchObject({ state: 'cleared', count: 2, clearedAt: expect.any(String), proposedBy: 'staff' });
    for (const group of api.app.get(Catalogue).groups()) {
      expect((await drift({ connectionString: api.databaseUrl }, group)).first).toBeUndefined();
    }
  });

  it('leaves a timeline that says so, and deciders that go on', async () => {
    const { body } = await staff.get('/api/history').query({ subject: 'supervisor:1' }).expect(200);
    expect((body as { items: { what: string; erased: boolean }[] }).items).toEqual([
      expect.objectContaining({ erased: true, what: expect.stringContaining(ERASED) }),
      expect.objectContaining({ erased: true, what: expect.stringContaining(ERASED) }),
    ]);
    const [registered] = await api.app.get(EventStore).stream('supervisor-1');
    expect(registered!.data).toMatchObject({ supervisorId: '1', name: ERASED, organisation: '司法局' });
    await staff.post('/api/supervisors/1/stand-downs').send({ reason: '退休' }).expect(201);
  });

  it('of who sent a lead tells nothing before and leaves nothing behind, whichever part was looked for', async () => {
    const sender = { name: '温如言', phone: '19900000077', address: '舞泉镇示范路9号' };
    const intake = { year: 2022, number: 1, enquiryNumber: '0000-0000-0000-0000', pictures: [], anonymous: false };
    const from = { channel: 'public-opinion', through: 'site' } as const;
    const named = await record(
      'lead-l1',
      new LeadFiled({ leadId: 'l1', ...intake, ...from, text: '检查没有出示执法证件' }),
      new SenderNamed({ leadId: 'l1', ...sender }),
    );
    const { events } = await search([sender.name]);
    expect(events).toMatchObject([{ at: '', stream: '', changes: [], what: '投诉人的信息' }]);
    const [{ eventId: sealed } = { eventId: '' }] = events;
    for (const own of [...Object.values(sender), 'l1"', named]) expect(JSON.stringify(events)).not.toContain(own);
    const { body } = await propose([sealed], { texts: [sender.name] }).expect(201);
    const { id } = body as { id: string };
    const { events: shown } = (await staff.get(`/api/erasures/${id}`).expect(200)).body as { events: object[] };
    expect(shown).toMatchObject([{ eventId: sealed, at: '', stream: '', changes: [] }]);
    expect((await propose([sealed], { texts: ['另一人'] }).expect(409)).body).toMatchObject({
      code: 'erasure-event-unknown',
    });
    const { rows } = await owner.query('select body::text as body from event where stream = $1', [`erasure-${id}`]);
    for (const own of Object.values(sender)) expect(JSON.stringify(rows)).not.toContain(own);
    await order(id).expect(201);
    await api.app.get(JobRunner).run('clear-read-tables', { erasureId: id }, `clear-${id}`);
    expect(await whereTextsStand(Object.values(sender))).toEqual([]);
    const { rows: left } = await owner.query('select name, phone, address from lead_sender');
    expect(left).toEqual([{ name: ERASED, phone: ERASED, address: ERASED }]);
    expect(await verify()).not.toHaveProperty('broken');
  });

  it('is done once: what is erased is not erased again', async () => {
    const first = await record('bell-1', { type: 'BellRung', data: { who: '李四光' } });
    const propose2 = async () =>
      ((await propose([first], { texts: ['李四光'] }).expect(201)).body as { id: string }).id;
    const [one, two] = [await propose2(), await propose2()];
    await order(one).expect(201);
    expect((await order(one).expect(409)).body).toMatchObject({ code: 'erasure-already-decided' });
    expect((await order(two).expect(409)).body).toMatchObject({ code: 'erasure-event-already-erased' });
    expect((await propose([first], { texts: ['李四光'] }).expect(409)).body).toMatchObject({
      code: 'erasure-event-already-erased',
    });
    await director.post(`/api/erasures/${two}/refusals`).send({ reason: '已经删除' }).expect(201);
    const { body } = await staff.get('/api/erasures').query({ state: 'declined' }).expect(200);
    expect(body).toMatchObject({ total: 1, items: [{ id: two }] });
    expect(await verify()).not.toHaveProperty('broken');
  });

  it('is ordered by another person than proposed it', async () => {
    const event = await record('bell-2', { type: 'BellRung', data: { who: '王五六' } });
    const body = { ...document, events: [event], texts: ['王五六'] };
    const { id } = (await director.post('/api/erasures').send(body).expect(201)).body as { id: string };
    expect((await order(id).expect(409)).body).toMatchObject({ code: 'erasure-orderer-proposed' });
    expect((await director.get(`/api/erasures/${id}`).expect(200)).body).toMatchObject({ mayDecide: false });
  });

  describe('is the only way content leaves the history', () => {
    let id: string;
    beforeAll(async () => {
      id = await record('bell-3', { type: 'BellRung', data: { who: '赵七八' } });
    });

    const asApplication = async (statement: string, values: unknown[]): Promise<unknown> => {
      const db = await owner.connect();
      try {
        await db.query('begin; set local role yuheng_app');
        return await db.query(statement, values);
      } finally {
        await db.query('rollback');
        db.release();
      }
    };

    it.each([
      ['body and salt', 'body = null, salt = null'],
      ['the body alone', 'body = null'],
      ['who did it', `actor = 'x'`],
    ])('so nobody takes out %s, neither the application nor the owner', async (_, change) => {
      const statement = `update event set ${change} where id = $1`;
      await expect(asApplication(statement, [id])).rejects.toThrow(/permission denied/);
      await expect(owner.query(statement, [id])).rejects.toThrow(/append-only/);
    });

    it('and the function does nothing but what an event says', async () => {
      await expect(asApplication('select erase_payloads($1)', [id])).rejects.toThrow(/no erasure was ordered/);
      await expect(asApplication('insert into erased_payload values ($1, $2, $1)', [id, '{}'])).rejects.toThrow(
        /permission denied/,
      );
      const named = { id, stream: 'bell-3', version: 1, type: 'BellRung', remainder: { data: {} } };
      const drawn = { ...named, stream: 'draw-1' };
      for (const wrong of [{ ...named, version: 2 }, { ...named, type: 'X' }, { ...named, id: randomUUID() }, drawn]) {
        const event = new PayloadErased({
          ...{ ...document, erasureId: '9', count: 1, events: [wrong], files: [], proposedBy: 'staff' },
        });
        await expect(record('erasure-9', event)).rejects.toThrow(/names what cannot be erased/);
      }
      expect((await api.app.get(EventStore).stream('bell-3'))[0]!.data).toEqual({ who: '赵七八' });
    });
  });
});
