import type { Server } from 'node:http';
import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import sharp, { type Sharp } from 'sharp';
import request from 'supertest';
import { CalendarModule, Clock, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { EventingModule } from '@app/eventing';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { QueuesModule } from '@app/queues';
import { createTestDatabase, createTestFolder, LivedPast, type TestDatabase } from '@app/testing';
import { distanceOf, FilesModule, Pictures, SAME_PICTURE } from './index.js';

const clock = new MovedClock('2022-05-30T01:00:00.000Z');
const CLERK: Account = { id: 'clerk', login: 'clerk', name: 'clerk', roles: ['unit-clerk'], unitId: 'unit-a' };

/** A picture of coloured shapes, the same for the same number and another for another. */
function scene(number: number, width = 1200, height = 900): Sharp {
  let state = number * 7919 + 1;
  const next = (upTo: number): number => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return (state / 0x7fffffff) * upTo;
  };
  const colour = (): string => `rgb(${Math.floor(next(230))},${Math.floor(next(230))},${Math.floor(next(230))})`;
  const shapes = Array.from(
    { length: 14 },
    () =>
      `<circle cx="${next(width)}" cy="${next(height)}" r="${60 + next(width / 4)}" fill="${colour()}" opacity="0.8"/>`,
  );
  const ground = `<rect width="${width}" height="${height}" fill="${colour()}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${ground}${shapes.join('')}</svg>`;
  return sharp(Buffer.from(svg));
}

/** A PNG of a few bytes that says it is so large. */
function pngOf(width: number, height: number): Buffer {
  const chunk = (type: string, content: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(type), content]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(content.length, 0);
    frame.writeUInt32BE(crc32(named), 4);
    return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
  };
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(99))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('pictures handed in as evidence', () => {
  let database: TestDatabase;
  let folder: string;
  let app: INestApplication<Server>;

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = createTestFolder();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot({})],
        ...[QueuesModule.onTimetable(), HttpModule, FilesModule.forRoot(folder)],
      ],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    app = module.createNestApplication();
    app.use((incoming: SignedInRequest, _: unknown, next: () => void) => {
      Object.assign(incoming, { account: CLERK, receivedAt: clock.now().toISOString() });
      next();
    });
    await app.init();
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const http = () => request(app.getHttpServer());
  const handIn = (bytes: Buffer, name: string) => http().post('/api/files').attach('file', bytes, name);
  async function kept(bytes: Buffer, name: string): Promise<string> {
    const { status, body } = await handIn(bytes, name);
    expect(status).toBe(201);
    return (body as { id: string }).id;
  }
  const gistOf = async (bytes: Buffer, name: string): Promise<string | null | undefined> =>
    (await app.get(Pictures).lookAt(await kept(bytes, name)))?.gist;

  it('are shown smaller, upright, and without what the camera wrote into them', async () => {
    const exif = { IFD0: { Make: 'Camera' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '33/1 44/1 0/1' } };
    const bytes = await scene(1).withExif(exif).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect((await sharp(bytes).metadata()).exif).toBeDefined();
    const id = await kept(bytes, '现场.jpg');
    for (const [size, height] of [
      ['small', 320],
      ['large', 1200],
    ] as const) {
      const { body, headers } = await http().get(`/api/files/${id}/preview?size=${size}`).expect(200);
      const seen = await sharp(body as Buffer).metadata();
      expect(seen).toMatchObject({ format: 'jpeg', height, width: (height * 3) / 4 });
      expect(seen.exif).toBeUndefined();
      expect(seen.orientation).toBeUndefined();
      expect(headers['content-security-policy']).toContain('sandbox');
    }
  });

  it('have their small preview made after the upload, before anybody looks', async () => {
    const id = await kept(await scene(2).png().toBuffer(), '会议.png');
    await new LivedPast(app, clock).liveTo(clock.now().toISOString());
    expect(existsSync(join(folder, 'previews', id.slice(0, 2), `${id}.small.jpg`))).toBe(true);
  });

  it('that are broken or hold more points than can be shown are refused with a sentence', async () => {
    const whole = await scene(3).jpeg().toBuffer();
    expect((await handIn(whole.subarray(0, 60), '断头.jpg')).body).toMatchObject({ code: 'picture-unreadable' });
    const bomb = pngOf(60_000, 60_000);
    const { status, body } = await handIn(bomb, '巨图.png');
    expect({ status, code: (body as { code: string }).code }).toEqual({ status: 422, code: 'picture-too-large' });
  });

  it('whose end is missing are kept, and say so when they are opened', async () => {
    const whole = await scene(4).jpeg().toBuffer();
    const id = await kept(whole.subarray(0, whole.length / 2), '半张.jpg');
    const { status, body } = await http().get(`/api/files/${id}/preview`);
    expect({ status, code: (body as { code: string }).code }).toEqual({ status: 422, code: 'picture-unreadable' });
    await new LivedPast(app, clock).liveTo(clock.now().toISOString());
  });

  it('have a preview, other files none', async () => {
    const pdf = await kept(Buffer.from('%PDF-1.4\n%%EOF\n'), '方案.pdf');
    expect((await http().get(`/api/files/${pdf}/preview`).expect(404)).body).toMatchObject({ code: 'not-previewable' });
    await http().get(`/api/files/${pdf}/preview?size=huge`).expect(422);
    const { headers } = await http().get(`/api/files/${pdf}`).expect(200);
    expect(headers['content-security-policy']).not.toContain('sandbox');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('are asked for each time, and sent again only where they are not there yet', async () => {
    const id = await kept(await scene(3).jpeg().toBuffer(), '现场.jpg');
    for (const path of [`/api/files/${id}`, `/api/files/${id}/preview`]) {
      const { headers } = await http().get(path).expect(200);
      expect(headers['cache-control']).toBe('private, no-cache');
      const { etag = '' } = headers as { etag?: string };
      expect((await http().get(path).set('If-None-Match', etag).expect(304)).text).toBe('');
      await http().get(path).set('If-None-Match', '"another"').expect(200);
    }
  });

  it('have the same gist when encoded anew, made smaller or cut a little at the edge', async () => {
    const original = await scene(5).jpeg({ quality: 92 }).toBuffer();
    const gist = (await gistOf(original, '原图.jpg')) ?? '';
    const { width, height } = await sharp(original).metadata();
    const edge = { left: Math.round(width * 0.02), top: Math.round(height * 0.02) };
    const cut = { ...edge, width: Math.round(width * 0.96), height: Math.round(height * 0.96) };
    const again = {
      '压缩.jpg': await sharp(original).jpeg({ quality: 40 }).toBuffer(),
      '缩小.png': await sharp(original).resize({ width: 480 }).png().toBuffer(),
      '裁剪.jpg': await sharp(original).extract(cut).jpeg({ quality: 75 }).toBuffer(),
      '调亮.jpg': await sharp(original).modulate({ brightness: 1.1 }).jpeg().toBuffer(),
    };
    for (const [name, bytes] of Object.entries(again)) {
      const distance = distanceOf(gist, (await gistOf(bytes, name)) ?? '');
      expect(`${name} ${distance <= SAME_PICTURE}`).toBe(`${name} true`);
    }
  });

  it('have different gists when they are different, and a plain page or a scanned one has none', async () => {
    const gists: string[] = [];
    for (let number = 10; number < 22; number++) {
      gists.push((await gistOf(await scene(number, 400, 300).jpeg().toBuffer(), `${number}.jpg`)) ?? '');
    }
    const pairs = gists.flatMap((one, at) => gists.slice(at + 1).map((other) => distanceOf(one, other)));
    expect(Math.min(...pairs)).toBeGreaterThan(SAME_PICTURE);
    const lines = Array.from({ length: 30 }, (_, at) => `<rect x="80" y="${80 + at * 50}" width="900" height="7"/>`);
    const page = `<svg xmlns="http://www.w3.org/2000/svg" width="1130" height="1650"><rect width="1130" height="1650" fill="#fff"/>${lines.join('')}</svg>`;
    expect(await gistOf(await sharp(Buffer.from(page)).jpeg().toBuffer(), '扫描件.jpg')).toBeNull();
    const plain = sharp({ create: { width: 300, height: 200, channels: 3, background: '#888' } });
    expect(await gistOf(await plain.png().toBuffer(), '空白.png')).toBeNull();
  });
});
