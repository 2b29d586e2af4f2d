import type { Server } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { unzipSync } from 'fflate';
import request from 'supertest';
import { CalendarModule, Clock, instantOf, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { EventingModule } from '@app/eventing';
import { FilesModule } from '@app/files';
import { HistoryModule } from '@app/history';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { EngagementCorrected, EngagementEnded, EngagementProlonged, SupervisorEngaged } from '@app/leads/events.js';
import { ProofModule } from '@app/proof';
import { QueuesModule } from '@app/queues';
import { createTestDatabase, createTestFolder, LivedPast, type TestDatabase } from '@app/testing';
import { PaperModule, PaperPlacesModule } from './index.js';

const clock = new MovedClock(instantOf('2022-06-01', '09:00:00.000'));
const account = (id: string, role: string, unitId?: string): Account => ({
  ...{ id, login: id, name: id, roles: [role], ...(unitId && { unitId }) },
});
const STAFF = account('staff', 'office-staff');
const CLERK = account('clerk', 'unit-clerk', 'unit-a');

describe('a letter of appointment in print', () => {
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let past: LivedPast;
  let who: Account;

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions), HttpModule],
        ...[QueuesModule.onTimetable(), FilesModule.forRoot(createTestFolder()), HistoryModule, ProofModule],
        ...[PaperPlacesModule.forRoot(createTestFolder(), 'https://yuheng.example', '/no/such/soffice'), PaperModule],
      ],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    app = module.createNestApplication();
    app.use((incoming: SignedInRequest, _: unknown, next: () => void) => {
      Object.assign(incoming, { account: who, receivedAt: clock.now().toISOString() });
      next();
    });
    await app.init();
    past = new LivedPast(app, clock);
    const person = { name: '史怀中', occupation: '县人大代表', phone: '19900000051' };
    const term = { year: 2022, number: 1, from: '2022-06-01', until: '2023-05-31' };
    for (const [engagementId, unitId] of [['e1'], ['e2', 'unit-a']]) {
      const engaged = { engagementId: engagementId!, ...person, ...term, ...(unitId && { unitId }) };
      await past.record(`engagement-${engagementId}`, new SupervisorEngaged(engaged));
    }
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const print = (as: Account, code: string, unitId?: string) => {
    who = as;
    const body = { kind: 'appointment-letter', campaignId: '', code, ...(unitId && { unitId }) };
    return request(app.getHttpServer()).post('/api/prints').send(body);
  };
  async function words(as: Account, code: string, unitId?: string): Promise<string> {
    const { body } = await print(as, code, unitId).expect(201);
    const file = await request(app.getHttpServer())
      .get(`/api/prints/${(body as { id: string }).id}/file`)
      .buffer(true)
      .parse((response, done) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () => done(null, Buffer.concat(pieces)));
      })
      .expect(200);
    const docx = unzipSync(file.body as Buffer)['word/document.xml']!;
    return Buffer.from(docx)
      .toString('utf8')
      .replace(/<[^>]+>/g, '');
  }
  const refused = async (as: Account, code: string, unitId?: string) =>
    ((await print(as, code, unitId)).body as { code: string }).code;

  it('says the term as it stands, with the name as it was corrected', async () => {
    expect(await words(STAFF, 'e1')).toContain('聘期自2022年6月1日至2023年5月31日');
    const of = { engagementId: 'e1', name: '史怀忠', occupation: '县人大代表', phone: '19900000051', reason: '笔误' };
    await past.record('engagement-e1', new EngagementCorrected(of));
    const longer = { engagementId: 'e1', name: '史怀忠', before: '2023-05-31', until: '2024-05-31' };
    await past.record('engagement-e1', new EngagementProlonged(longer));
    const letter = await words(STAFF, 'e1');
    expect(letter).toContain('史怀忠同志');
    expect(letter).toContain('聘期自2022年6月1日至2024年5月31日');
  });

  it('is printed by the side that engages, and by no other', async () => {
    expect(await words(CLERK, 'e2', 'unit-a')).toContain('聘字〔2022〕1号');
    expect(await refused(CLERK, 'e1', 'unit-a')).toBe('nothing-to-print');
    expect(await refused(CLERK, 'e2', 'unit-b')).toBe('not-your-unit');
    expect(await refused(STAFF, 'e2')).toBe('nothing-to-print');
  });

  it('is none of an engagement that has ended', async () => {
    const ended = { engagementId: 'e1', name: '史怀忠', until: '2022-06-01', reason: '本人申请' };
    await past.record('engagement-e1', new EngagementEnded(ended));
    expect(await refused(STAFF, 'e1')).toBe('nothing-to-print');
  });
});
