import type { Server } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import request, { type Response } from 'supertest';
import { CalendarModule, Clock, instantOf, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { Catalogue, EventingModule } from '@app/eventing';
import { FilesModule } from '@app/files';
import { HistoryModule } from '@app/history';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { ProofModule } from '@app/proof';
import { QueuesModule } from '@app/queues';
import { EnforcementOfficerListed } from '@app/recording/events.js';
import { UnitRegistered } from '@app/registry/events.js';
import { drift } from '@app/replay';
import { createTestDatabase, createTestFolder, LivedPast, type TestDatabase } from '@app/testing';
import {
  OfficerAccountBound,
  OfficerAccountReleased,
  TrainingSessionArranged,
  TrainingSessionClosed,
} from '@app/training/events.js';
import { PaperModule, PaperPlacesModule } from './index.js';

const clock = new MovedClock(instantOf('2025-06-06', '09:00:00.000'));
const unitId = 'unit-a';
const account = (id: string, role: string, of?: string): Account => ({
  ...{ id, login: id, name: id, roles: [role], ...(of && { unitId: of }) },
});
const WHO = {
  clerk: account('clerk', 'unit-clerk', unitId),
  one: account('one', 'officer', unitId),
  two: account('two', 'officer', unitId),
  neighbour: account('neighbour', 'unit-clerk', 'unit-b'),
};
type Who = keyof typeof WHO;

describe('the training of an officer in print', () => {
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let past: LivedPast;
  let asking: Account;

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[
          QueuesModule.onTimetable(),
          HttpModule,
          FilesModule.forRoot(createTestFolder()),
          HistoryModule,
          ProofModule,
        ],
        ...[PaperPlacesModule.forRoot(createTestFolder(), 'http://localhost', '/no/such/soffice'), PaperModule],
      ],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    app = module.createNestApplication();
    app.use((incoming: SignedInRequest, _: unknown, next: () => void) => {
      Object.assign(incoming, { account: asking, receivedAt: clock.now().toISOString() });
      next();
    });
    await app.init();
    past = new LivedPast(app, clock);
    await past.record('unit-a', new UnitRegistered({ unitId, name: '甲局' } as UnitRegistered['data']));
    for (const [place, officerId] of ['o1', 'o2'].entries()) {
      const listed = { officerId, unitId, name: `某${place}`, certificate: `豫L000${place}`, from: '2020-01-01' };
      const officer = { ...listed, expiresOn: '2029-12-31', post: '科员' };
      await past.record(`enforcement-officer-${officerId}`, new EnforcementOfficerListed(officer));
    }
    await past.record('officer-account-one', new OfficerAccountBound({ accountId: 'one', officerId: 'o1', unitId }));
    await past.record('officer-account-two', new OfficerAccountBound({ accountId: 'two', officerId: 'o2', unitId }));
    const session = {
      sessionId: 's1',
      unitId,
      title: '行政处罚法',
      kind: 'business',
      day: '2025-06-02',
      hours: 4,
    } as const;
    const attendance = ['o1', 'o2'].map((officerId) => ({ officerId, ofUnit: unitId, hours: 4 }));
    await past.record(
      'training-session-s1',
      new TrainingSessionArranged({ ...session, place: '三楼', teacher: '某甲', organiserId: 'clerk' }),
      new TrainingSessionClosed({ ...session, attendance }),
    );
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const http = () => request(app.getHttpServer());
  const certificateOf = (code: string) => ({ kind: 'training-certificate', unitId, code, year: 2025 });
  const print = (who: Who, subject: object): PromiseLike<Response> => {
    asking = WHO[who];
    return http().post('/api/prints').send(subject);
  };
  const get = (who: Who, path: string): PromiseLike<Response> => {
    asking = WHO[who];
    return http().get(`/api/prints/${path}`);
  };
  const idOf = ({ status, body }: Response): string => {
    expect(status).toBe(201);
    return (body as { id: string }).id;
  };
  const codeOf = ({ body }: Response): string => (body as { code: string }).code;

  it('is made in a year without a campaign, by the unit and by the officer himself', async () => {
    const own = idOf(await print('one', certificateOf('o1')));
    expect((await get('one', `${own}/file`)).status).toBe(200);
    // It says the same, and is the same print.
    expect(idOf(await print('clerk', certificateOf('o1')))).toBe(own);
    expect((await get('one', `tables?kind=training-ledger&unitId=${unitId}&code=o1&year=2025`)).status).toBe(200);
  });

  it('of another is nothing to an officer, nor is any other paper', async () => {
    expect(codeOf(await print('one', certificateOf('o2')))).toBe('not-found');
    const ofTwo = idOf(await print('clerk', certificateOf('o2')));
    expect(codeOf(await get('one', `${ofTwo}/file`))).toBe('print-not-found');
    expect((await get('two', `${ofTwo}/file`)).status).toBe(200);
    expect((await get('one', `tables?kind=training-ledger&unitId=${unitId}&code=o2&year=2025`)).status).toBe(404);
    expect(codeOf(await print('one', { kind: 'issue-list', campaignId: 'c1', unitId }))).toBe('role-may-not');
    expect(codeOf(await print('neighbour', certificateOf('o1')))).toBe('not-your-unit');
    expect((await print('clerk', { ...certificateOf('o1'), year: undefined })).status).toBe(422);
    expect((await print('clerk', { ...certificateOf('o1'), year: 1066 })).status).toBe(422);
  });

  it('is nothing any more to an account that stands for no officer', async () => {
    const own = idOf(await print('one', certificateOf('o1')));
    const released = { accountId: 'one', officerId: 'o1', unitId, reason: '误绑' };
    await past.record('officer-account-one', new OfficerAccountReleased(released));
    expect(codeOf(await print('one', certificateOf('o1')))).toBe('not-found');
    expect(codeOf(await get('one', `${own}/file`))).toBe('print-not-found');
  });

  it('stands in read tables that are what the history says', async () => {
    for (const group of app.get(Catalogue).groups())
      expect((await drift({ connectionString: database.url }, group)).first).toBeUndefined();
  });
});
