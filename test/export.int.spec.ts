import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { unzipSync } from 'fflate';
import { Pool } from 'pg';
import { CalendarModule } from '@app/calendar';
import { DatabaseModule, withClient } from '@app/database';
import { DrawModule } from '@app/draw';
import { EventingModule, EventStore } from '@app/eventing';
import { leafHash, payloadHash, treeRoot } from '@app/eventing/hashing.js';
import { HttpModule } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { QueuesModule } from '@app/queues';
import { createTestDatabase, createTestFolder, type TestDatabase } from '@app/testing';
import {
  cosign,
  judgeCheckpoint,
  noteSigner,
  parsePolicy,
  signatureLine,
  splitCheckpoints,
  tilePath,
  tilesOf,
  parseNote,
  type ExportedEvent,
} from '@app/transparency';
import { exportTold } from '../apps/cli/src/export-told.js';
import { readEnv } from '../config/env.js';
import { SignedLog } from './signed-log.js';

const UNGUARDED = 'alter table event disable trigger event_append_only';

describe('yuheng export', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  let pool: Pool;
  let log: SignedLog;
  let folder: string;
  let said: string[];

  beforeEach(async () => {
    database = await createTestDatabase();
    app = await Test.createTestingModule({
      imports: [
        CalendarModule,
        DatabaseModule.forRoot(database.url),
        EventingModule.forRoot(permissions),
        QueuesModule.onTimetable(),
        HttpModule,
        DrawModule,
      ],
    }).compile();
    await app.init();
    pool = app.get(Pool);
    log = new SignedLog(pool);
    await log.publish();
    folder = createTestFolder();
    said = [];
  });

  afterEach(async () => {
    await app.close();
    await database.drop();
  });

  const run = (place: { out?: string; zip?: string }): Promise<number> =>
    exportTold({ ...readEnv(), databaseUrl: database.url }, place, (line) => said.push(line));
  const to = (name: string): string => join(folder, name);
  const asOwner = (sql: string) => withClient(database.url, (client) => client.query(sql));
  const linesOf = (text: string): ExportedEvent[] =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as ExportedEvent);
  const record = (count: number): Promise<void> => log.record(app.get(EventStore), `note-${count}`, count);

  it('writes events, checkpoints, tiles and policy, so that the signed root can be recomputed', async () => {
    await record(3);
    await log.sign();
    await record(270);
    const size = await log.sign();
    await record(2);
    expect([await run({ out: to('a') }), said.join('\n')]).toEqual([0, expect.stringContaining('另有2条')]);

    const events = linesOf(readFileSync(to('a/events.ndjson'), 'utf8'));
    expect(events.map(({ index }) => index)).toEqual(Array.from({ length: size }, (_, n) => n));
    for (const { envelope, salt = '', body = '' } of events) {
      const { payloadHash: expected } = JSON.parse(envelope) as { payloadHash: string };
      expect(payloadHash(Buffer.from(salt, 'hex'), body)).toBe(expected);
    }
    const leaves = events.map(({ envelope }) => leafHash(Buffer.from(envelope, 'utf8')));
    const policy = parsePolicy(JSON.parse(readFileSync(to('a/policy.json'), 'utf8')))!;
    const notes = splitCheckpoints(readFileSync(to('a/checkpoints.txt'), 'utf8'));
    expect(notes.map((note) => judgeCheckpoint(note, policy))).toMatchObject([
      { outcome: 'unwitnessed', checkpoint: { size: 3, root: treeRoot(leaves.slice(0, 3)) } },
      { outcome: 'unwitnessed', checkpoint: { size: 273, root: treeRoot(leaves) } },
    ]);
    for (const tile of tilesOf(size)) {
      const bytes = readFileSync(to(`a/${tilePath(tile)}`));
      expect(bytes).toHaveLength(tile.width * 32);
      if (tile.level === 0)
        expect(bytes).toEqual(Buffer.concat(leaves.slice(tile.index * 256, tile.index * 256 + tile.width)));
    }
    expect(readdirSync(to('a'), { recursive: true, encoding: 'utf8' }).sort()).toEqual(
      [
        ...['checkpoints.txt', 'events.ndjson', 'policy.json', 'tile', 'tile/0', 'tile/0/000', 'tile/0/001.p'],
        ...['tile/0/001.p/17', 'tile/1', 'tile/1/000.p', 'tile/1/000.p/1'],
      ].sort(),
    );
  });

  it('holds the cosignatures', async () => {
    const witness = noteSigner('witness.example/a', 'cosignature-v1', Buffer.alloc(32, 3));
    await log.publish([{ key: witness.key, url: 'http://127.0.0.1:1/' }], 1);
    await record(3);
    await log.sign();
    const { rows } = await pool.query<{ note: string }>('select note from checkpoint');
    const line = signatureLine(cosign(parseNote(rows[0]!.note)!.text, witness, 1_700_000_000));
    await pool.query('insert into cosignature values (3, $1, $2, now())', [witness.key.name, line]);
    await run({ out: to('a') });
    const policy = parsePolicy(JSON.parse(readFileSync(to('a/policy.json'), 'utf8')))!;
    expect(judgeCheckpoint(readFileSync(to('a/checkpoints.txt'), 'utf8'), policy)).toMatchObject({
      outcome: 'witnessed',
      cosigners: [{ name: 'witness.example/a' }],
    });
  });

  it('ends where enough of the witnesses have signed, and says so while they have nowhere', async () => {
    const witness = noteSigner('witness.example/a', 'cosignature-v1', Buffer.alloc(32, 3));
    await log.publish([{ key: witness.key, url: 'http://127.0.0.1:1/' }], 1);
    await record(3);
    await log.sign();
    await record(2);
    await log.sign();
    expect([await run({ out: to('none') }), said.join('\n')]).toEqual([0, expect.stringContaining('no quorum yet')]);
    expect(linesOf(readFileSync(to('none/events.ndjson'), 'utf8'))).toHaveLength(5);
    const { rows } = await pool.query<{ note: string }>('select note from checkpoint where size = 3');
    const line = signatureLine(cosign(parseNote(rows[0]!.note)!.text, witness, 1_700_000_000));
    await pool.query('insert into cosignature values (3, $1, $2, now()), (5, $3, $2, now())', [
      ...[witness.key.name, line, 'witness.example/dismissed'],
    ]);
    said.length = 0;
    expect([await run({ out: to('a') }), said.join('\n')]).toEqual([0, expect.not.stringContaining('no quorum')]);
    expect(said).toContainEqual(expect.stringContaining('另有2条'));
    expect(linesOf(readFileSync(to('a/events.ndjson'), 'utf8'))).toHaveLength(3);
    const policy = parsePolicy(JSON.parse(readFileSync(to('a/policy.json'), 'utf8')))!;
    const notes = splitCheckpoints(readFileSync(to('a/checkpoints.txt'), 'utf8'));
    expect(notes.map((note) => judgeCheckpoint(note, policy).outcome)).toEqual(['witnessed']);
  });

  it('leaves out salt and body of what was erased', async () => {
    await record(3);
    await log.sign();
    await asOwner(`${UNGUARDED}; update event set body = null, salt = null where version = 2`);
    expect([await run({ out: to('a') }), said.join('\n')]).toEqual([0, expect.stringContaining('其中1条的正文')]);
    const events = linesOf(readFileSync(to('a/events.ndjson'), 'utf8'));
    expect(Object.keys(events[1] ?? {})).toEqual(['index', 'envelope']);
  });

  it('leaves out who sent a lead, which is read by a recorded look and taken away by nobody', async () => {
    await record(3);
    await log.sign();
    await asOwner(`${UNGUARDED}; update event set type = 'SenderNamed' where version = 2`);
    expect([await run({ out: to('a') }), said.join('\n')]).toEqual([
      0,
      expect.stringContaining('其中1条是投诉人的信息'),
    ]);
    const events = linesOf(readFileSync(to('a/events.ndjson'), 'utf8'));
    expect(events.map((event) => Object.keys(event).length)).toEqual([4, 2, 4]);
  });

  it('is for its owner alone', async () => {
    await record(3);
    await log.sign();
    await run({ out: to('a') });
    await run({ zip: to('a.zip') });
    for (const [path, mode] of [
      ['a', 0o700],
      ['a/tile/0', 0o700],
      ['a/events.ndjson', 0o600],
      ['a/tile/0/000.p/3', 0o600],
      ['a.zip', 0o600],
    ] as const) {
      expect([path, statSync(to(path)).mode & 0o777]).toEqual([path, mode]);
    }
  });

  it('is the same as one zip', async () => {
    await record(300);
    await log.sign();
    await run({ out: to('a') });
    expect(await run({ zip: to('a.zip') })).toBe(0);
    const files = unzipSync(readFileSync(to('a.zip')));
    const names = readdirSync(to('a'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      statSync(to(`a/${name}`)).isFile(),
    );
    expect(Object.keys(files).sort()).toEqual(names.sort());
    for (const name of names) expect(Buffer.from(files[name]!)).toEqual(readFileSync(to(`a/${name}`)));
  });

  it('writes into an empty folder alone, and over no file', async () => {
    await record(3);
    await log.sign();
    mkdirSync(to('a'));
    writeFileSync(to('a/mine.txt'), 'mine');
    writeFileSync(to('b.zip'), 'mine');
    expect(await run({ out: to('a') })).toBe(2);
    expect(await run({ zip: to('b.zip') })).toBe(2);
    expect(readdirSync(to('a'))).toEqual(['mine.txt']);
    expect(readFileSync(to('b.zip'), 'utf8')).toBe('mine');
    expect(await run({})).toBe(2);
    expect(await run({ out: to('c'), zip: to('c.zip') })).toBe(2);
  });

  it('exports nothing before the first signature, and leaves nothing behind', async () => {
    await record(3);
    expect(await run({ out: to('a') })).toBe(2);
    expect(existsSync(to('a'))).toBe(false);
  });

  it('leaves nothing behind when it breaks off', async () => {
    await record(3);
    await log.sign();
    await asOwner('drop table draw');
    expect(await run({ out: to('a') })).toBe(2);
    expect(await run({ zip: to('a.zip') })).toBe(2);
    expect([readdirSync(folder), readdirSync(to('a'))]).toEqual([['a'], []]);
  });

  it('tells what stands there, also where events are gone', async () => {
    await record(5);
    await log.sign();
    await asOwner(`${UNGUARDED}; delete from event where version = 3`);
    expect([await run({ out: to('a') }), said.join('\n')]).toEqual([1, expect.stringContaining('缺失1条')]);
    expect(linesOf(readFileSync(to('a/events.ndjson'), 'utf8')).map(({ index }) => index)).toEqual([0, 1, 3, 4]);
  });
});
