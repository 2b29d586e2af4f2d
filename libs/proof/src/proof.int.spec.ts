import { readFileSync, statSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { Controller, Inject, Post, type INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Pool } from 'pg';
import request from 'supertest';
import { CalendarModule, Clock, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { DrawExecuted, DrawPublished } from '@app/draw/events.js';
import { EventingModule, type Receipt } from '@app/eventing';
import { leafHash, verifyConsistency, verifyInclusion } from '@app/eventing/hashing.js';
import { HistoryModule } from '@app/history';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { QueuesModule } from '@app/queues';
import { IssueClosed } from '@app/rectification/events.js';
import { createTestDatabase, createTestFolder, LivedPast, recordAnyEvents, type TestDatabase } from '@app/testing';
import {
  checkpointText,
  cosign,
  formatNote,
  formatVerifierKey,
  isReceiptSigned,
  newSigningKey,
  parseCheckpoint,
  parseEventProof,
  parseNote,
  parseReceipt,
  parseSigningKey,
  parseVerifierKey,
  signatureLine,
  signNote,
  tilesOf,
  tilePath,
  verifyNote,
  type ExportedEvent,
} from '@app/transparency';
import type { EventProofAnswer } from './dto.js';
import { keepCheckpoint, ProofModule, publishPolicy, ReceiptPromiseModule, Sequencer, treeState } from './index.js';

const HOST = 'county.example';
const keyOf = (name: string, algorithm: 'ed25519' | 'cosignature-v1') =>
  parseSigningKey(newSigningKey(name, algorithm))!;
const logSigner = keyOf(`${HOST}/history`, 'ed25519');
const witness = keyOf('witness.example', 'cosignature-v1');
const clock = new MovedClock('2022-05-31T02:00:00.000Z');
const closed = (issueId: string, unitId: string) => new IssueClosed({ issueId, unitId, opinion: '同意销号' });
const bytes = (hex: readonly string[]) => hex.map((node) => Buffer.from(node, 'hex'));

/** Stands for any act of the product. */
@Controller('acts')
class Acts {
  constructor(@Inject('record') private readonly record: () => Promise<Receipt>) {}

  @Post('something')
  async something() {
    return { id: 'something', receipt: await this.record() };
  }

  @Post('nothing')
  nothing() {
    return { id: 'nothing', receipt: { stream: 'x', version: 0, events: [] } };
  }
}

describe('the proof of an event', () => {
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let past: LivedPast;
  let pool: Pool;
  let account: Account | undefined;
  const data = createTestFolder();
  const office = { id: 'office-1', login: 'o', name: '王', roles: ['office-staff'] };
  const unit = (unitId: string) => ({ ...office, roles: ['unit-clerk'], unitId });

  beforeAll(async () => {
    database = await createTestDatabase();
    const record = (): Promise<Receipt> => past.record('issue-9', closed('9', 'unit-a'), closed('9', 'unit-a'));
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, HistoryModule, ProofModule],
        ReceiptPromiseModule.forRoot(data, HOST),
      ],
      controllers: [Acts],
      providers: [{ provide: 'record', useValue: record }],
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
    past = new LivedPast(app, clock);
    pool = app.get(Pool);
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  beforeEach(() => (account = office));

  async function sequence(): Promise<void> {
    const owner = new Pool({ connectionString: database.url, max: 1 });
    const db = await owner.connect();
    try {
      const sequencer = await Sequencer.lead(db);
      while (await sequencer?.step());
    } finally {
      db.release();
      await owner.end();
    }
  }
  async function sign(): Promise<{ size: number; root: Buffer; note: string }> {
    const { size, root } = await treeState(pool);
    const note = formatNote(signNote(checkpointText({ origin: `${HOST}/history`, size, root }), logSigner));
    await keepCheckpoint(pool, { size, root, note, signedAt: clock.now() });
    return { size, root, note };
  }
  const publish = (quorum: number) =>
    publishPolicy(pool, {
      origin: `${HOST}/history`,
      logKey: formatVerifierKey(logSigner.key),
      witnesses: [{ vkey: formatVerifierKey(witness.key), url: 'https://witness.example' }],
      quorum,
    });
  const get = (path: string) => request(app.getHttpServer()).get(path);
  const proofOf = async (id: string) => (await get(`/api/events/${id}/proof`).expect(200)).body as EventProofAnswer;
  const eventOf = async (receipt: Promise<Receipt>) => (await receipt).events[0]!;

  it('has nothing to show before the first signature, and says so', async () => {
    expect((await get('/api/public/checkpoints').expect(200)).body).toEqual({ items: [], total: 0 });
    for (const path of ['/api/public/checkpoints/latest', '/api/public/log/key']) {
      const { body } = await get(path).expect(404);
      expect(body).toMatchObject({ code: 'checkpoint-not-found', title: expect.stringMatching(/还没有签名的存证点/) });
    }
    const plain = await get('/api/public/log/checkpoint').expect(404);
    expect([plain.type, plain.text]).toEqual(['text/plain', 'not found\n']);
    await get('/api/public/log/tile/0/000.p/1').expect(404);
  });

  it('comes with the first checkpoint over the event, and is what anybody can check', async () => {
    await recordAnyEvents(pool, 300);
    const { id, hash } = await eventOf(past.record('issue-1', closed('1', 'unit-a')));
    expect(await proofOf(id)).toEqual({ id, hash, state: 'pending' });
    expect((await get(`/api/events/${id}/proof.txt`).expect(409)).body).toMatchObject({ code: 'event-not-yet-proven' });
    await sequence();
    expect(await proofOf(id)).toMatchObject({ state: 'pending' });
    const { size, root, note } = await sign();
    const answer = await proofOf(id);
    expect(answer).toMatchObject({
      hash,
      state: 'proven',
      index: 300,
      size,
      checkpoint: note,
      signedAt: clock.now().toISOString(),
    });
    const claim = { leaf: Buffer.from(hash, 'hex'), index: 300, size, proof: bytes(answer.proof!), root };
    expect(verifyInclusion(claim)).toBe(true);
    expect(verifyInclusion({ ...claim, index: 299 })).toBe(false);
  });

  it('is a file of a public format that shows what the leaf is made of', async () => {
    const { id } = await eventOf(past.record('issue-2', closed('2', 'unit-a')));
    await sequence();
    const { root, size } = await sign();
    const { text, headers } = await get(`/api/events/${id}/proof.txt`).expect(200);
    expect(headers['content-disposition']).toBe(
      `attachment; filename="proof-${id}.txt"; filename*=UTF-8''${encodeURIComponent('存证证明-')}${id}.txt`,
    );
    const { index, hashes, checkpoint, extra } = parseEventProof(text)!;
    const line = JSON.parse(String(extra)) as ExportedEvent;
    expect(line).toMatchObject({ index, body: expect.stringContaining('同意销号') as string });
    const note = parseNote(checkpoint)!;
    expect(verifyNote(note, [logSigner.key]).valid).toHaveLength(1);
    expect(parseCheckpoint(note.text)).toMatchObject({ size, root });
    expect(verifyInclusion({ leaf: leafHash(Buffer.from(line.envelope)), index, size, proof: hashes, root })).toBe(
      true,
    );
  });

  it('is for whoever sees the event in a timeline, and keeps a sealed content closed', async () => {
    const { id } = await eventOf(past.record('issue-3', closed('3', 'unit-a')));
    const executed = { drawId: 'd1', seed: 'geheim' } as never;
    const sealed = await eventOf(past.record('draw-d1', new DrawExecuted(executed)));
    await sequence();
    await sign();
    account = unit('unit-a');
    await get(`/api/events/${id}/proof`).expect(200);
    account = unit('unit-b');
    for (const path of ['proof', 'proof.txt'])
      expect((await get(`/api/events/${id}/${path}`).expect(404)).body).toMatchObject({ code: 'event-not-found' });
    account = { ...office, roles: ['admin'] };
    await get(`/api/events/${id}/proof`).expect(403);
    account = undefined;
    await get(`/api/events/${id}/proof`).expect(401);
    account = office;
    const extraOf = async () =>
      String(parseEventProof((await get(`/api/events/${sealed.id}/proof.txt`).expect(200)).text)!.extra);
    expect(await extraOf()).not.toContain('geheim');
    await past.record('draw-d1', new DrawPublished({ drawId: 'd1' } as never));
    expect(await extraOf()).toContain('geheim');
  });

  it('prefers a checkpoint that enough witnesses have signed', async () => {
    const { id } = await eventOf(past.record('issue-4', closed('4', 'unit-a')));
    await sequence();
    const first = await sign();
    await publish(1);
    await past.record('issue-4', closed('4', 'unit-a'));
    await sequence();
    const second = await sign();
    expect((await proofOf(id)).size).toBe(first.size);
    await pool.query(`insert into cosignature values ($1, 'dismissed.example', '', now())`, [second.size]);
    expect((await proofOf(id)).size).toBe(first.size);
    const seconds = Math.floor(clock.now().getTime() / 1000);
    const line = signatureLine(cosign(parseNote(second.note)!.text, witness, seconds));
    await pool.query('insert into cosignature values ($1, $2, $3, now())', [second.size, 'witness.example', line]);
    expect(await proofOf(id)).toMatchObject({ size: second.size, checkpoint: second.note + line });
    const { items, total, next } = (await get('/api/public/checkpoints?limit=2').expect(200)).body as never as {
      items: unknown[];
      total: number;
      next: string;
    };
    expect(items).toEqual([
      expect.objectContaining({
        size: second.size,
        outcome: 'witnessed',
        witnesses: [{ name: 'witness.example', at: '2022-05-31T02:00:00.000Z' }],
      }),
      expect.objectContaining({ size: first.size, outcome: 'too-few-witnesses', witnesses: [] }),
    ]);
    const rest = (await get(`/api/public/checkpoints?cursor=${next}`).expect(200)).body as { items: unknown[] };
    expect(rest.items).toHaveLength(total - 2);
    expect((await get('/api/public/checkpoints/latest').expect(200)).text).toBe(second.note + line);
    expect((await get('/api/public/log/checkpoint').expect(200)).text).toBe(second.note + line);
    expect((await get('/api/public/log/key').expect(200)).body).toMatchObject({
      origin: `${HOST}/history`,
      quorum: 1,
      witnesses: [formatVerifierKey(witness.key)],
    });
  });

  it('goes to everybody by the hash alone, and shows that the tree only grew', async () => {
    account = undefined;
    const { hash } = await eventOf(past.record('issue-5', closed('5', 'unit-a')));
    await sequence();
    const { size, root } = await sign();
    const { body } = await get(`/api/public/inclusion?hash=${hash}`).expect(200);
    const { index, proof } = body as { index: number; proof: string[] };
    expect(body).toEqual({ hash, index, size, proof });
    expect(verifyInclusion({ leaf: Buffer.from(hash, 'hex'), index, size, proof: bytes(proof), root })).toBe(true);
    const { rows } = await pool.query<{ size: string; root: Buffer }>(
      'select size, root from checkpoint order by size',
    );
    expect(rows.length).toBeGreaterThan(3);
    for (const old of rows) {
      const { body: answer } = await get(`/api/public/consistency?from=${old.size}&to=${size}`).expect(200);
      const claim = { size1: Number(old.size), root1: old.root, size2: size, root2: root };
      expect(verifyConsistency({ ...claim, proof: bytes((answer as { proof: string[] }).proof) })).toBe(true);
    }
  });

  it.each([
    ['/api/public/consistency?from=0&to=3', 422, 'invalid-input'],
    ['/api/public/consistency?from=1', 422, 'invalid-input'],
    ['/api/public/consistency?from=1.5&to=x', 422, 'invalid-input'],
    ['/api/public/consistency?from=1&to=99999999999999999999', 422, 'invalid-input'],
    ['/api/public/consistency?from=3&to=2', 422, 'tree-sizes-reversed'],
    ['/api/public/consistency?from=1&to=999999', 404, 'tree-size-not-reached'],
    ['/api/public/inclusion', 422, 'invalid-input'],
    ['/api/public/inclusion?hash=00', 422, 'invalid-input'],
    [`/api/public/inclusion?hash=${'0'.repeat(64)}`, 404, 'leaf-not-found'],
    [`/api/public/inclusion?hash=${'0'.repeat(64)}&size=0`, 422, 'invalid-input'],
    ['/api/public/checkpoints?limit=0', 422, 'invalid-input'],
    ['/api/events/nonsense/proof', 400, 'malformed-request'],
    ['/api/events/00000000-0000-4000-8000-000000000000/proof', 404, 'event-not-found'],
  ])('refuses %s', async (path, status, code) => {
    const { body } = await get(path).expect(status);
    expect(body).toMatchObject({ code, title: expect.stringMatching(/[\u4e00-\u9fff]/) as string });
  });

  it('refuses an inclusion in a tree from before, or beyond', async () => {
    const { hash } = await eventOf(past.record('issue-6', closed('6', 'unit-a')));
    await sequence();
    for (const size of [1, 999_999])
      expect((await get(`/api/public/inclusion?hash=${hash}&size=${size}`).expect(404)).body).toMatchObject({
        code: 'tree-size-not-reached',
      });
  });

  it('serves every tile of the tree as the public format names it, for ever', async () => {
    account = undefined;
    const { size } = await treeState(pool);
    const hashes: Buffer[] = [];
    for (const tile of tilesOf(size)) {
      const { body, headers } = await get(`/api/public/log/${tilePath(tile)}`).expect(200);
      expect(headers).toMatchObject({
        'content-type': 'application/octet-stream',
        'cache-control': expect.stringContaining('immutable') as string,
      });
      expect(body).toHaveLength(tile.width * 32);
      if (tile.level === 0) hashes.push(body as Buffer);
    }
    const { rows } = await pool.query<{ hash: Buffer }>('select hash from event order by seq limit $1', [size]);
    expect(Buffer.concat(hashes)).toEqual(Buffer.concat(rows.map(({ hash }) => hash)));
    const full = await get('/api/public/log/tile/0/000').expect(200);
    const older = await get('/api/public/log/tile/0/000.p/7').expect(200);
    expect(older.body).toEqual((full.body as Buffer).subarray(0, 7 * 32));
    for (const path of ['0/001', '0/9', '7/000', '0/000.p/256', '0/000.p/0', 'x', '0/../0/000', 'entries/000'])
      expect([path, (await get(`/api/public/log/tile/${path}`)).status]).toEqual([path, 404]);
  });

  it('tells of nothing that was recorded', async () => {
    account = undefined;
    for (const path of ['checkpoints', 'checkpoints/latest', 'log/key', 'consistency?from=1&to=2'])
      expect((await get(`/api/public/${path}`).expect(200)).text).not.toMatch(/issue|unit-a|同意/);
  });

  describe('a receipt', () => {
    const post = (what: string) => request(app.getHttpServer()).post(`/acts/${what}`).expect(201);
    type Answered = { receipt: Receipt & { promise?: string } };

    it('promises by signature that its events stand in the tree within a minute', async () => {
      const before = Math.floor(Date.now() / 1000);
      const { receipt } = (await post('something')).body as Answered;
      const { promise = '', events } = receipt;
      const { by = 0 } = parseReceipt(promise) ?? {};
      expect(by).toBeGreaterThanOrEqual(before + 60);
      expect(by).toBeLessThanOrEqual(Math.floor(Date.now() / 1000) + 60);
      expect(parseReceipt(promise)).toEqual({
        ...{ origin: `${HOST}/history`, by },
        events: events.map(({ id, hash }) => ({ id, hash: Buffer.from(hash, 'hex') })),
      });
      const { rows } = await pool.query<{ vkey: string }>('select vkey from receipt_key');
      const key = parseVerifierKey(rows[0]?.vkey ?? '')!;
      expect(key.name).toBe(`${HOST}/receipts`);
      expect(isReceiptSigned(promise, key)).toBe(true);
      expect(isReceiptSigned(promise.replace(`by ${by}`, `by ${by + 1}`), key)).toBe(false);
    });

    it('promises nothing where nothing was recorded', async () =>
      expect(((await post('nothing')).body as Answered).receipt).not.toHaveProperty('promise'));

    it('is signed by a key that nobody else may read', () => {
      const file = join(data, 'signer', 'receipt.key');
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(readFileSync(file, 'utf8')).toMatch(/^PRIVATE\+KEY\+county\.example\/receipts\+/);
    });
  });

  it('is not given for an event that is not what was signed', async () => {
    const { id } = await eventOf(past.record('issue-7', closed('7', 'unit-a')));
    await sequence();
    await sign();
    const owner = new Pool({ connectionString: database.url, max: 1 });
    await owner.query('alter table event disable trigger user');
    await owner.query(`update event set hash = sha256('x') where id = $1`, [id]);
    await owner.end();
    expect(await proofOf(id)).toMatchObject({ state: 'contradicted' });
    expect((await get(`/api/events/${id}/proof.txt`).expect(409)).body).toMatchObject({
      code: 'event-contradicts-proof',
    });
  });
});
