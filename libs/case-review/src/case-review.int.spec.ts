import type { INestApplication } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import type { Server } from 'node:http';
import request from 'supertest';
import { CalendarModule, Clock, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { EventingModule, EventStore, idFrom, type AnyCommand, type Meta, type Receipt } from '@app/eventing';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { QueuesModule } from '@app/queues';
import { UnitRegistered } from '@app/registry/events.js';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import {
  CaseReviewModule,
  DescribeCaseCatalogue,
  ListCaseCatalogues,
  ListCaseFiles,
  ReopenCaseCatalogue,
  SignOffCaseCatalogue,
  StrikeCaseFile,
  type CaseEntry,
} from './index.js';

const clock = new MovedClock('2026-06-01T01:00:00.000Z');
let asked = 0;
const by = (actor: string, roles: string[], unit?: string): Meta => ({
  ...{ actor, roles, at: clock.now().toISOString(), commandId: idFrom('spec', String(asked++)) },
  ...(unit === undefined ? {} : { unit }),
});
const clerk = (unit: string) => by(`clerk-${unit}`, ['unit-clerk'], unit);
const lead = (unit: string) => by(`lead-${unit}`, ['unit-lead'], unit);
const office = () => by('staff', ['office-staff']);
const entry = (number: number): CaseEntry => ({
  ...{ caseNumber: `舞城罚〔2026〕${number}号`, kind: 'penalty', closedOn: '2026-03-01' },
});
const of = { unitId: 'U1', year: 2026 };

describe('case catalogues', () => {
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let account: Account | undefined;

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, CaseReviewModule],
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
    for (const unitId of ['U1', 'U2']) {
      const registered = new UnitRegistered({ unitId, name: `${unitId}局` } as UnitRegistered['data']);
      await app
        .get(EventStore)
        .handle(
          { name: 'spec', initial: null, stream: () => `unit-${unitId}`, decide: () => [registered], evolve: (s) => s },
          { type: 'Spec', data: { asked }, meta: by('somebody', []) },
        );
    }
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const act = async (command: AnyCommand): Promise<Receipt> => app.get(CommandBus).execute(command);
  const catalogue = (meta: Meta, unitId = 'U1') =>
    app.get(QueryBus).execute(new DescribeCaseCatalogue({ unitId, year: 2026 }, meta));
  const refused = (code: string): unknown => expect.objectContaining({ code });

  it('holds what the unit listed, numbered, without what it struck out', async () => {
    await act(new ListCaseFiles({ ...of, files: [entry(1), entry(2), entry(3)] }, clerk('U1')));
    await act(new StrikeCaseFile({ ...of, fileId: 'U1:2026-2', reason: '重复' }, clerk('U1')));
    await act(new ListCaseFiles({ ...of, files: [entry(4)] }, clerk('U1')));
    const { files, fileCount, signedOffOn } = await catalogue(clerk('U1'));
    expect(files.map(({ id }) => id)).toEqual(['U1:2026-1', 'U1:2026-3', 'U1:2026-4']);
    expect([fileCount, signedOffOn]).toEqual([3, undefined]);
    await expect(catalogue(clerk('U2'))).rejects.toEqual(refused('not-your-unit'));
    await expect(catalogue(office(), 'U9')).rejects.toEqual(refused('case-unit-unknown'));
  });

  it('is signed off by the lead, and reopened by the office', async () => {
    await expect(act(new SignOffCaseCatalogue({ ...of, count: 3 }, clerk('U1')))).rejects.toEqual(
      refused('role-may-not'),
    );
    await act(new SignOffCaseCatalogue({ ...of, count: 3 }, lead('U1')));
    await act(new SignOffCaseCatalogue({ unitId: 'U2', year: 2026, count: 0 }, lead('U2')));
    const { items } = await app.get(QueryBus).execute(new ListCaseCatalogues({ year: 2026 }, office()));
    expect(items).toEqual([
      { unitId: 'U1', unitName: 'U1局', year: 2026, fileCount: 3, signedOffOn: '2026-06-01' },
      { unitId: 'U2', unitName: 'U2局', year: 2026, fileCount: 0, signedOffOn: '2026-06-01' },
    ]);
    await act(new ReopenCaseCatalogue({ ...of, reason: '漏报' }, office()));
    expect((await catalogue(lead('U1'))).signedOffOn).toBeUndefined();
  });

  it('answers over HTTP with problems that name the row, and writes nothing', async () => {
    account = { id: 'clerk-U1', roles: ['unit-clerk'], unitId: 'U1' } as unknown as Account;
    const server = request(app.getHttpServer());
    const path = '/api/case-catalogues/U1/2026';
    const files = [entry(8), { ...entry(9), caseNumber: '9号' }];
    const problem = await server.post(`${path}/files`).send({ files });
    expect(problem.status).toBe(409);
    expect(problem.body).toMatchObject({ code: 'case-number-malformed', facts: { row: 2, caseNumber: '9号' } });
    expect((await server.get(path)).body).toMatchObject({ fileCount: 3 });
    expect((await server.get('/api/case-catalogues/U1/soon')).status).toBe(400);
    expect((await server.post(`${path}/files`).send({ files: [{}] })).status).toBe(422);
  });
});
