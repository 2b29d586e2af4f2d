import request, { type Agent } from 'supertest';
import pg from 'pg';
import { PASSWORD, startApi, type TestApi } from './api.js';

const problem = { 'Content-Type': /^application\/problem\+json/ };

describe('the API', () => {
  let api: TestApi;
  let admin: Agent;
  let events: () => Promise<number>;

  beforeAll(async () => {
    api = await startApi();
    admin = await api.signedIn('admin', ['admin']);
    const pool = new pg.Pool({ connectionString: api.databaseUrl, max: 1 });
    events = async () => Number((await pool.query<{ n: string }>('select count(*) as n from event')).rows[0]?.n);
    closing.push(() => pool.end());
  });
  const closing: (() => Promise<unknown>)[] = [];
  afterAll(async () => {
    for (const close of closing) await close();
    await api.close();
  });

  const account = (login: string, more: object = {}) => ({
    login,
    name: '孙一诺',
    roles: ['office-staff'],
    password: 'another long secret',
    ...more,
  });

  it('answers that it is well, and describes itself', async () => {
    await api.anybody.get('/api/health').expect(200, /"status":"ok"/);
    const { body } = await api.anybody.get('/api/docs-json').expect(200);
    expect(Object.keys(body.paths as object)).toEqual(expect.arrayContaining(['/api/session', '/api/accounts']));
  });

  it('leaves connections open for longer than whoever asks', async () => {
    const { headers } = await api.anybody.get('/api/health').set('Connection', 'keep-alive').expect(200);
    expect(headers['keep-alive']).toBe('timeout=75');
  });

  describe('signing in', () => {
    it('is needed for everything that is not public', async () => {
      const { body, headers } = await api.anybody.get('/api/accounts').expect(401);
      expect(headers['content-type']).toMatch(problem['Content-Type']);
      expect(body).toMatchObject({ code: 'not-signed-in', status: 401, title: expect.stringMatching(/登录/) });
    });

    it('tells who one is, and ends with signing out', async () => {
      const agent = await api.signedIn('leaver', ['auditor']);
      const { body } = await agent.get('/api/session').expect(200);
      expect(body.account).toMatchObject({ login: 'leaver', roles: ['auditor'] });
      await agent.delete('/api/session').expect(204);
      await agent.get('/api/session').expect(401);
    });

    it('keeps the cookie from scripts and from other sites', async () => {
      const response = await api.anybody.post('/api/session').send({ login: 'admin', password: PASSWORD }).expect(200);
      expect(response.headers['set-cookie']?.[0]).toMatch(/HttpOnly.*SameSite=Strict/);
    });

    it('says the same of a wrong password and an unknown login', async () => {
      const wrong = await api.anybody.post('/api/session').send({ login: 'admin', password: 'wrong' }).expect(401);
      const unknown = await api.anybody.post('/api/session').send({ login: 'nobody', password: 'wrong' }).expect(401);
      expect(unknown.body).toEqual(wrong.body);
    });

    it('locks the account after five wrong passwords, even for the right one, and says so in the history', async () => {
      await api.signedIn('forgetful', ['auditor']);
      const before = await events();
      for (let n = 0; n < 5; n++) {
        await api.anybody.post('/api/session').send({ login: 'forgetful', password: 'wrong' }).expect(401);
      }
      const { body } = await api.anybody
        .post('/api/session')
        .send({ login: 'forgetful', password: PASSWORD })
        .expect(423);
      expect(body.code).toBe('account-locked');
      expect(await events()).toBe(before + 1);
    });

    it('ends when the account is closed', async () => {
      const agent = await api.signedIn('dismissed', ['auditor']);
      await admin.post('/api/accounts/dismissed/closures').send({ reason: '调离' }).expect(201);
      await agent.get('/api/session').expect(401);
    });

    it('changes the own password for the right old one, and ends other sessions', async () => {
      const agent = await api.signedIn('careful', ['auditor']);
      const elsewhere = request.agent(api.app.getHttpServer());
      await elsewhere.post('/api/session').send({ login: 'careful', password: PASSWORD }).expect(200);
      const change = (old: string) => agent.post('/api/session/password').send({ old, password: 'a quite new secret' });
      expect((await change('wrong').expect(409)).body.code).toBe('password-wrong');
      const changed = await change(PASSWORD).expect(204);
      expect(changed.headers['set-cookie']).toBeUndefined();
      await agent.get('/api/session').expect(200);
      await elsewhere.get('/api/session').expect(401);
      await api.anybody.post('/api/session').send({ login: 'careful', password: PASSWORD }).expect(401);
    });
  });

  describe('bad input', () => {
    it.each([
      ['an unknown field', account('x1', { extra: 1 }), 'extra'],
      ['a wrong type', account('x2', { name: 7 }), 'name'],
      ['too long a text', account('x3', { name: '长'.repeat(41) }), 'name'],
      ['an empty text', account('x4', { name: '  ' }), 'name'],
      ['a missing field', account('x5', { roles: undefined }), 'roles'],
      ['a value outside the list', account('x6', { roles: ['mayor'] }), 'roles'],
    ])('%s is refused by field, with nothing written', async (_, body, field) => {
      const before = await events();
      const response = await admin.post('/api/accounts').send(body).expect(422);
      expect(response.body).toMatchObject({ code: 'invalid-input', errors: [{ field }] });
      expect(response.body.errors[0].message).toMatch(/[\u4e00-\u9fff]/);
      expect(await events()).toBe(before);
    });

    it('a body that is no JSON, or too large, is refused in Chinese', async () => {
      const broken = await admin
        .post('/api/accounts')
        .set('Content-Type', 'application/json')
        .send('{"login":')
        .expect(400);
      expect(broken.body).toMatchObject({ code: 'malformed-request', title: expect.stringMatching(/无法识别/) });
      const large = await admin
        .post('/api/accounts')
        .send(account('x7', { name: 'x'.repeat(2_000_000) }))
        .expect(413);
      expect(large.body).toMatchObject({ code: 'request-too-large', title: expect.stringMatching(/1MB/) });
    });

    it('a character no text may hold is refused', async () => {
      const { body } = await admin
        .post('/api/accounts')
        .send(account('x12', { name: '孙\u0000一诺' }))
        .expect(422);
      expect(body.errors).toEqual([{ field: 'name', message: '含有无法保存的字符，请删除后重新填写' }]);
      await admin.get('/api/accounts?q=%00').expect(400);
    });

    it.each(['/public/nope', '/public/checkpoints/nope/nope'])(
      'a page that is not there is one for people: %s',
      async (path) => {
        const page = await api.anybody
          .get(path)
          .set('Accept', 'text/html')
          .expect(404)
          .expect('Content-Type', /^text\/html/);
        expect(page.text).toContain('没有找到');
        await api.anybody
          .get(path)
          .set('Accept', 'application/json')
          .expect(404)
          .expect('Content-Type', problem['Content-Type']);
      },
    );

    it('an unknown address is a problem too', async () => {
      const { body } = await admin.get('/api/nothing').expect(404);
      expect(body).toMatchObject({ code: 'not-found', title: expect.stringMatching(/没有找到/) });
    });

    it('a write from another site is refused', async () => {
      const response = await admin.post('/api/accounts').set('Origin', 'http://elsewhere.example').send(account('x8'));
      expect([response.status, response.body.code]).toEqual([403, 'foreign-origin']);
    });

    it('a role that may not ask is refused with nothing written', async () => {
      const auditor = await api.signedIn('curious', ['auditor']);
      const before = await events();
      const { body } = await auditor.post('/api/accounts').send(account('x9')).expect(403);
      expect(body.code).toBe('role-may-not');
      expect(await events()).toBe(before);
    });

    it.each(['', 'x'.repeat(201)])('an Idempotency-Key of unfit length is refused', async (key) => {
      await admin.post('/api/accounts').set('Idempotency-Key', key).send(account('x10')).expect(422);
    });

    it.each(['7', '"seven"', 'W/"1"'])('If-Match %s is refused', async (tag) => {
      await admin.post('/api/accounts').set('If-Match', tag).send(account('x11')).expect(422);
    });
  });

  describe('a repeated request', () => {
    it('with the same key has its effect once and the same answer', async () => {
      const send = () => admin.post('/api/accounts').set('Idempotency-Key', 'form-1').send(account('once'));
      const first = await send().expect(201);
      const before = await events();
      const second = await send().expect(201);
      expect(second.body).toEqual(first.body);
      expect(await events()).toBe(before);
    });

    it('with the same key but other content is refused', async () => {
      const send = (login: string) => admin.post('/api/accounts').set('Idempotency-Key', 'form-2').send(account(login));
      await send('first').expect(201);
      expect((await send('second').expect(422)).body.code).toBe('idempotency-key-reused');
    });

    it('with a stale version is refused', async () => {
      const { body } = await admin.post('/api/accounts').send(account('versioned')).expect(201);
      const grant = (version: string) =>
        admin.post(`/api/accounts/${body.id}/role-grants`).set('If-Match', version).send({ role: 'office-director' });
      expect((await grant('"0"').expect(409)).body.code).toBe('stale-version');
      await grant('"1"').expect(201);
    });

    it('for a taken login is refused by name, whichever came first', async () => {
      const outcomes = await Promise.all(
        ['Twin', 'twin'].map((login) => admin.post('/api/accounts').send(account(login))),
      );
      expect(outcomes.map(({ status }) => status).sort()).toEqual([201, 409]);
      expect(outcomes.find(({ status }) => status === 409)?.body.code).toBe('login-taken');
    });
  });

  describe('accounts', () => {
    const HEALTH = '11411121YH0000376C';
    const LAND = '11411121YH00011175';
    const unit = (code: string, name: string) => ({
      ...{ code, name, shortName: name, kind: 'department', serviceWindow: true, demonstration: 'unnamed' },
      ...{ pilot: false, riskClass: 'ordinary', officers: 1, avDevices: 1, aliases: [] },
    });

    it('are described to the administrator and the auditor, and found by whether they are open', async () => {
      const { body } = await admin.post('/api/accounts').send(account('described')).expect(201);
      const read = async () => (await admin.get(`/api/accounts/${body.id}`).expect(200)).body as unknown;
      expect(await read()).toEqual({
        ...{ id: body.id, login: 'described', name: '孙一诺', roles: ['office-staff'], open: true },
      });
      await admin.post(`/api/accounts/${body.id}/closures`).send({ reason: '调离' }).expect(201);
      expect(await read()).toMatchObject({ open: false });
      const found = async (open: boolean) =>
        (await admin.get(`/api/accounts?q=described&open=${open}`).expect(200)).body.total as number;
      expect([await found(true), await found(false)]).toEqual([0, 1]);
      await admin.get('/api/accounts/nobody').expect(404, /not-found/);
    });

    it('are opened for a unit chosen by its name and code, of which the administrator sees no more', async () => {
      const office = await api.signedIn('registrar', ['office-staff']);
      await office.post('/api/units').send(unit(HEALTH, '舞阳县卫生健康委员会')).expect(201);
      await office.post('/api/units').send(unit(LAND, '舞阳县自然资源局')).expect(201);
      const offered = async (q: string) =>
        (await admin.get('/api/units/names').query({ q }).expect(200)).body.items as object[];
      const health = { id: HEALTH, name: '舞阳县卫生健康委员会', shortName: '舞阳县卫生健康委员会' };
      expect(await offered('卫生')).toEqual([health]);
      await office.post(`/api/units/${LAND}/closures`).send({ reason: '机构改革撤并' }).expect(201);
      expect(await offered('')).toEqual([health]);
      expect((await admin.get('/api/units').expect(403)).body.code).toBe('role-may-not');
    });

    it('of supervisors, and no others, are shown to the office', async () => {
      const office = await api.signedIn('keeper', ['office-staff']);
      await api.signedIn('inspector', ['supervisor']);
      const { body } = await office.get('/api/accounts/supervisors').expect(200);
      expect(body).toEqual({ items: [{ id: 'inspector', login: 'inspector', name: 'inspector' }], total: 1 });
      expect((await office.get('/api/accounts').expect(403)).body.code).toBe('role-may-not');
    });
  });

  describe('evidence files', () => {
    const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
    const UNIT = '11411121YH0000376C';

    it('are kept under their hash and come back as they were, with their Chinese name', async () => {
      const clerk = await api.signedIn('files.clerk', ['unit-clerk'], UNIT);
      const { body } = await clerk.post('/api/files').attach('file', pdf, '实施方案.pdf').expect(201);
      expect(body).toMatchObject({ name: '实施方案.pdf', size: pdf.length, mediaType: 'application/pdf' });
      const back = await clerk.get(`/api/files/${body.id}`).expect(200);
      expect(Buffer.from(back.body)).toEqual(pdf);
      expect(back.headers['content-disposition']).toContain(encodeURIComponent('实施方案.pdf'));
      const stranger = await api.signedIn('files.stranger', ['unit-clerk'], '11411121YH0000384Q');
      expect((await stranger.get(`/api/files/${body.id}`).expect(404)).body.code).toBe('not-found');
    });

    it.each([
      ['程序.exe', Buffer.from('MZ')],
      ['冒充.pdf', Buffer.from('plain text')],
      ['空.txt', Buffer.alloc(0)],
    ])('%s is refused for its kind', async (name, bytes) => {
      const office = await api.signedIn(`hands-in-${name}`, ['office-staff']);
      const { body } = await office.post('/api/files').attach('file', bytes, name).expect(415);
      expect(body.code).toBe('file-kind-forbidden');
    });

    it('over 50 MB are refused', async () => {
      const { body } = await admin
        .post('/api/files')
        .attach('file', Buffer.alloc(50 * 1024 * 1024 + 1), '大.txt')
        .expect(413);
      expect(body.code).toBe('file-too-large');
    });

    it('are nothing for the administrator', async () => {
      const { body } = await admin.post('/api/files').attach('file', pdf, '实施方案.pdf').expect(403);
      expect(body.code).toBe('role-may-not');
      expect((await admin.get(`/api/files/${'0'.repeat(64)}`).expect(403)).body.code).toBe('role-may-not');
    });

    it('without a file are refused by field', async () => {
      const { body } = await admin.post('/api/files').expect(422);
      expect(body.errors[0].field).toBe('file');
    });
  });

  it('shows the queue board to the administrator alone', async () => {
    await api.anybody.get('/admin/queues').expect(401);
    const auditor = await api.signedIn('nosy', ['auditor']);
    await auditor.get('/admin/queues').expect(403);
    await admin.get('/admin/queues').expect(200);
  });
});
