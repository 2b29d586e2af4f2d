import type { Server } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Pool } from 'pg';
import request from 'supertest';
import { CalendarModule } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { EventingModule } from '@app/eventing';
import { HistoryModule } from '@app/history';
import { HttpModule, type SignedInRequest } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { ProofModule } from '@app/proof';
import { QueuesModule } from '@app/queues';
import { createTestDatabase, recordAnyEvents, type TestDatabase } from '@app/testing';
import { cosign, formatVerifierKey, noteSigner, parseNote, signatureLine } from '@app/transparency';
import { SignedLog } from './signed-log.js';

const witness = noteSigner('witness.example/a', 'cosignature-v1', Buffer.alloc(32, 3));

describe('the public pages of the checkpoints', () => {
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let log: SignedLog;

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, HistoryModule, ProofModule],
      ],
    }).compile();
    app = module.createNestApplication();
    app.use((incoming: SignedInRequest, _: unknown, next: () => void) => {
      Object.assign(incoming, { receivedAt: '2022-05-31T02:00:00.000Z' });
      next();
    });
    await app.init();
    log = new SignedLog(app.get(Pool));
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const get = (path: string) => request(app.getHttpServer()).get(path);
  const read = async (path: string): Promise<string> => {
    const { text } = await get(path)
      .expect(200)
      .expect('Content-Type', /^text\/html/);
    expect(text).not.toContain('<script');
    return text;
  };
  async function sign(count: number): Promise<void> {
    await recordAnyEvents(app.get(Pool), count);
    await log.sign();
  }

  it('say that there is none yet', async () => {
    expect(await read('/public/checkpoints')).toContain('还没有存证');
  });

  it('list the newest first, say unwitnessed where nobody witnesses, and whose signature counts', async () => {
    await log.publish();
    await sign(5);
    await sign(7);
    const page = await read('/public/checkpoints');
    expect(page.indexOf('第12条')).toBeGreaterThan(0);
    expect(page.indexOf('第12条')).toBeLessThan(page.indexOf('第5条'));
    expect(page).toContain('2022年5月31日 10时00分');
    expect(page.match(/<td>未见证<\/td>/g)).toHaveLength(2);
    expect(page).toContain(formatVerifierKey(log.signer.key));
    expect(page).toContain('没有规定');
    for (const words of ['能发现：', '不能发现：', 'href="/public/verifier"', 'yuheng-witness.mjs']) {
      expect(page).toContain(words);
    }
  });

  it('show one with a line and a code for the notice board, and give its note away as it is', async () => {
    const { rows } = await app.get(Pool).query<{ note: string }>('select note from checkpoint where size = 12');
    const note = rows[0]?.note ?? '';
    const page = await read('/public/checkpoints/12');
    expect(page).toContain(note.split('\n').slice(0, 3).join(' '));
    expect(page).toMatch(/<svg [^>]+>/);
    const file = await get('/public/checkpoints/12/checkpoint-12.txt')
      .expect(200)
      .expect('Content-Type', /^text\/plain/);
    expect(file.text).toBe(note);
  });

  it('tell how many have witnessed, and how many should', async () => {
    await log.publish([{ key: witness.key, url: 'http://127.0.0.1:1/' }], 1);
    expect(await read('/public/checkpoints/12')).toContain('见证未满：应有1家，已有0家');
    const { rows } = await app.get(Pool).query<{ note: string }>('select note from checkpoint where size = 12');
    const line = signatureLine(cosign(parseNote(rows[0]!.note)!.text, witness, 1_700_000_000));
    await app.get(Pool).query('insert into cosignature values (12, $1, $2, now())', [witness.key.name, line]);
    const page = await read('/public/checkpoints/12');
    expect(page).toContain('已由1家单位见证');
    expect(page).toContain('witness.example/a，2023年11月15日 06时13分');
    expect(await read('/public/checkpoints')).toContain('1家中至少1家');
  });

  it('go back page by page', async () => {
    for (let n = 0; n < 20; n++) await sign(1);
    const first = await read('/public/checkpoints');
    const [, older = ''] = /href="(\/public\/checkpoints\?cursor=\d+)"/.exec(first) ?? [];
    const page = await read(older);
    expect(page).toContain('第5条');
    expect(page).not.toContain('第32条');
  });

  it.each(['6', '0', '-1', '05', 'latest', '%3Cscript%3E', '9'.repeat(30)])('know no checkpoint "%s"', async (size) => {
    const { text } = await get(`/public/checkpoints/${size}`)
      .expect(404)
      .expect('Content-Type', /^text\/html/);
    expect(text).toContain('没有找到这份存证');
    await get(`/public/checkpoints/${size}/checkpoint-${size}.txt`).expect(404);
  });
});
