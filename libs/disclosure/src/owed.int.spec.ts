import type { Server } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Pool } from 'pg';
import request from 'supertest';
import { CalendarModule, Clock, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { Catalogue, EventingModule } from '@app/eventing';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { CaseDecided, LegalCaseRegistered } from '@app/legal-review/events.js';
import { Jobs, QueuesModule, Timetable } from '@app/queues';
import { UnitParticularsCorrected, UnitRegistered } from '@app/registry/events.js';
import { drift } from '@app/replay';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import { WorkingCalendarModule } from '@app/working-calendar';
import { DisclosureModule } from './index.js';
import { ItemsAtStart } from './standing-items.js';

const clock = new MovedClock('2026-06-01T01:00:00.000Z');

describe('what is owed to the public', () => {
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let past: LivedPast;
  let account: Account;

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, DisclosureModule, WorkingCalendarModule],
      ],
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
    await past.record('unit-U1', new UnitRegistered({ unitId: 'U1', name: '甲局' } as UnitRegistered['data']));
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const as = (id: string, role: string) =>
    (account = { id, login: id, name: id, roles: [role], ...(role.startsWith('unit') ? { unitId: 'U1' } : {}) });
  const post = (path: string, body: object = {}) =>
    request(app.getHttpServer()).post(`/api/disclosures/${path}`).send(body).expect(201);
  const board = async () => {
    as('office', 'office-staff');
    return (await request(app.getHttpServer()).get('/api/disclosure-board').expect(200)).body.items[0];
  };
  const awaited = async () => {
    const { rows } = await app
      .get(Pool)
      .query(
        `select legal_case_id as id, due_on::text as due, answered_on::text as answered from disclosure_awaited order by 1`,
      );
    return rows;
  };
  async function decide(legalCaseId: string, kind: 'penalty' | 'inspection', decisionNumber: string): Promise<void> {
    const of = { legalCaseId, unitId: 'U1' };
    const entered = { ...of, kind, caseNumber: legalCaseId, title: '案由' } as LegalCaseRegistered['data'];
    await past.record(`legal-case-${legalCaseId}`, new LegalCaseRegistered(entered));
    const made = { round: 0, decisionNumber, decidedOn: '2026-06-01', decision: '罚款' };
    await past.record(`legal-case-${legalCaseId}`, new CaseDecided({ ...of, ...made }));
  }
  async function show(documentNumber: string): Promise<void> {
    as('clerk', 'unit-clerk');
    const decision = { documentNumber, kind: 'penalty', decidedOn: '2026-06-01', party: '某公司', natural: false };
    const { id } = (await post('U1/decisions', { original: '罚款', decision })).body as { id: string };
    const code = id.split('.')[1];
    as('lead', 'unit-lead');
    await post(`U1/${code}/approvals`);
    await post(`U1/${code}/publications`);
  }

  it('of a decided case is its decision within 7 working days, of an inspection within 20', async () => {
    await decide('k1', 'penalty', '舞罚〔2026〕1号');
    await decide('k2', 'inspection', '舞检〔2026〕1号');
    await past.liveTo('2026-06-01T02:00:00.000Z');
    expect(await awaited()).toEqual([
      { id: 'k1', due: '2026-06-10', answered: null },
      { id: 'k2', due: expect.stringMatching(/^2026-0(6-30|7-01)$/), answered: null },
    ]);
    expect(await board()).toMatchObject({ decisions: 2, inTime: 0, late: 0 });
    const { body } = await request(app.getHttpServer()).get('/api/disclosure-board/units/U1').expect(200);
    expect((body as { awaited: object[] }).awaited).toMatchObject([
      { documentNumber: '舞罚〔2026〕1号', kind: 'penalty', decidedOn: '2026-06-01', dueOn: '2026-06-10' },
      { documentNumber: '舞检〔2026〕1号' },
    ]);
  });

  it('is late though nobody has entered anything', async () => {
    await past.liveTo('2026-06-11T02:00:00.000Z');
    expect(await board()).toMatchObject({ decisions: 2, late: 1, timeliness: 0 });
  });

  it('is answered for by the publication of the decision of its number, which is counted once', async () => {
    await show('舞罚[2026] 1 号');
    await past.liveTo('2026-06-11T03:00:00.000Z');
    expect(await awaited()).toMatchObject([
      { id: 'k1', answered: '2026-06-11' },
      { id: 'k2', answered: null },
    ]);
    expect(await board()).toMatchObject({ decisions: 2, late: 1 });
  });

  it('is nothing where the decision was shown before', async () => {
    await show('舞罚（2026）3号');
    await decide('k3', 'penalty', '舞罚〔2026〕3号');
    await past.liveTo('2026-06-11T04:00:00.000Z');
    expect((await awaited()).map(({ id }) => id)).toEqual(['k1', 'k2']);
  });

  it('is of a unit every item of the list, and those of its window once it has one', async () => {
    const owed = async () => (await app.get(Pool).query('select codes from disclosure_owed')).rows[0]?.codes.length;
    await new ItemsAtStart(app.get(Jobs), clock).onApplicationBootstrap();
    await past.liveTo('2026-06-12T02:00:00.000Z');
    expect(await owed()).toBe(9);
    const corrected = { unitId: 'U1', name: '甲局', serviceWindow: true } as UnitParticularsCorrected['data'];
    await past.record('unit-U1', new UnitParticularsCorrected(corrected));
    await past.liveTo('2026-07-02T02:00:00.000Z');
    expect(await owed()).toBe(14);
    expect(app.get(Timetable).remaining()).toMatchObject([{ data: { month: '2026-08' } }]);
  });

  it('stands in tables that are what the history says', async () => {
    for (const group of app.get(Catalogue).groups()) {
      if (!group.projections.some(({ name }) => name.startsWith('disclosure'))) continue;
      expect((await drift({ connectionString: database.url }, group)).first).toBeUndefined();
    }
  });
});
