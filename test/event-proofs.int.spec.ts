import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Pool } from 'pg';
import { CalendarModule } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { EventingModule, EventProofs, EventStore } from '@app/eventing';
import { leafHash, verifyInclusion } from '@app/eventing/hashing.js';
import { DrawModule } from '@app/draw';
import { HistoryModule } from '@app/history';
import { HttpModule } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { ProofModule } from '@app/proof';
import { QueuesModule } from '@app/queues';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import { cosign, noteSigner, parseCheckpoint, parseNote, signatureLine, verifyNote } from '@app/transparency';
import { SignedLog } from './signed-log.js';

describe('proofs for whoever publishes events', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  let log: SignedLog;
  let ids: string[];

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, HistoryModule, DrawModule, ProofModule],
      ],
    }).compile();
    await app.init();
    log = new SignedLog(app.get(Pool));
    await log.record(app.get(EventStore), 'draw-1', 6);
    const { rows } = await app.get(Pool).query<{ id: string }>('select id from event order by seq');
    ids = rows.map(({ id }) => id);
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const of = (...at: number[]) => app.get(EventProofs).of(at.map((n) => ids[n] ?? ''));

  it('are absent before a checkpoint covers the events, and for events that are not there', async () => {
    expect(await of(1)).toBeUndefined();
    await log.publish();
    await log.sign();
    expect(await of(1, 5)).toBeDefined();
    expect(await app.get(EventProofs).of([ids[1]!, '00000000-0000-4000-8000-000000000000'])).toBeUndefined();
    expect(await of()).toBeUndefined();
  });

  it('lead from each envelope to the root of one signed checkpoint', async () => {
    const { events, checkpoint } = (await of(4, 1))!;
    const note = parseNote(checkpoint)!;
    expect(verifyNote(note, [log.signer.key]).valid).toHaveLength(1);
    const { size, root } = parseCheckpoint(note.text)!;
    expect(events.map(({ envelope }) => (JSON.parse(envelope) as { id: string }).id)).toEqual([ids[4], ids[1]]);
    for (const { index, envelope, hashes } of events) {
      const proof = hashes.map((hash) => Buffer.from(hash, 'base64'));
      expect(verifyInclusion({ leaf: leafHash(Buffer.from(envelope, 'utf8')), index, size, root, proof })).toBe(true);
    }
  });

  it('come under the first checkpoint with enough witnesses', async () => {
    const witness = noteSigner('witness.example/a', 'cosignature-v1', Buffer.alloc(32, 3));
    await log.publish([{ key: witness.key, url: 'http://127.0.0.1:1/' }], 1);
    await log.record(app.get(EventStore), 'draw-2', 3);
    await log.sign();
    expect((await of(1))?.checkpoint).toContain('\n6\n');
    const { rows } = await app.get(Pool).query<{ note: string }>('select note from checkpoint where size = 9');
    const line = signatureLine(cosign(parseNote(rows[0]!.note)!.text, witness, 1_700_000_000));
    await app.get(Pool).query('insert into cosignature values (9, $1, $2, now())', [witness.key.name, line]);
    expect((await of(1))?.checkpoint).toContain('\n9\n');
  });
});
