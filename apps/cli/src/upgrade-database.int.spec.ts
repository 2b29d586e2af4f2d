import { Test } from '@nestjs/testing';
import { CampaignLaunched } from '@app/campaign/events.js';
import { DatabaseModule, knownMigrations, migrate, withClient } from '@app/database';
import { DrawFrozen } from '@app/draw/events.js';
import { EventingModule, EventStore, idFrom, type AnyEvent } from '@app/eventing';
import { AccountOpened } from '@app/identity/events.js';
import { IssueReported } from '@app/rectification/events.js';
import { UnitRegistered } from '@app/registry/events.js';
import { InspectionAssigned, InspectionConcluded, VisitRecorded } from '@app/supervision/events.js';
import { createTestDatabase, createTestFolder, type TestDatabase } from '@app/testing';
import { readEnv } from '../../../config/env.js';
import { checkDrift } from './check-drift.js';
import { upgradeDatabase } from './upgrade-database.js';

const BEFORE = knownMigrations.slice(0, knownMigrations.indexOf('RegistersForDrawing1700000000019'));
const [campaignId, drawId, unitId, inspectionId] = ['c1', 'd1', 'U1', 'i1'];
const of = { inspectionId, unitId };

const history: Readonly<Record<string, AnyEvent[]>> = {
  'account-a1': [new AccountOpened({ accountId: 'a1', login: 'clerk', name: '甲某', roles: ['office-staff'] })],
  'unit-U1': [
    new UnitRegistered({
      ...{ unitId, name: '青石镇人民政府', shortName: '青石镇', kind: 'township', serviceWindow: false },
      ...{ demonstration: 'unnamed', pilot: false, riskClass: 'key', officers: 3, avDevices: 2, aliases: [] },
    }),
  ],
  'campaign-c1': [
    new CampaignLaunched({
      ...{ campaignId, year: 2022, title: '三项制度监督年', documentNumber: '〔2022〕2号', templateHash: 'h' },
      ...{
        phases: [],
        materials: [],
        categories: ['公示'],
        tasks: [],
        units: [{ unitId, name: '青石镇人民政府', meets: ['all'] }],
      },
    }),
  ],
  'draw-d1': [
    new DrawFrozen({
      ...{ drawId, year: 2022, number: 1, campaignId, item: '三项制度', dueOn: '2022-09-01', observers: [] },
      ...{ frozenBy: 'a1', manifestHash: 'h' },
      manifest: {
        ...{ planItem: 'JH-01', batch: 1, legalBasis: '活动方案', objects: { count: 1 }, contributions: [] },
        ...{ strata: [{ id: 'key', N: 1, n: 1, rule: 'N' }], notBefore: '2022-06-01T00:00:00.000Z' },
        revealBy: '2022-06-02T00:00:00.000Z',
        publishBy: '2022-06-09T00:00:00.000Z',
      },
    } as unknown as DrawFrozen['data']),
  ],
  'inspection-i1': [
    new InspectionAssigned({
      ...{ ...of, campaignId, drawId, drawYear: 2022, drawNumber: 1, drawVersion: 5, item: '三项制度' },
      ...{ supervisors: ['s1', 's2'], assignedOn: '2022-06-10', dueOn: '2022-09-01' },
    }),
    new VisitRecorded({ ...of, supervisorId: 's1', visitedOn: '2022-06-20', account: '已看', evidence: [] }),
    new InspectionConcluded({ ...of, result: 'problems-found', findings: 1 }),
  ],
  'issue-x1': [
    new IssueReported({
      ...{ issueId: 'x1', unitId, campaignId, number: 1, source: 'self-inspection', text: '公示不及时' },
      ...{ dueOn: '2022-09-10', responsible: '乙某' },
    }),
  ],
};

/** Each loads the whole product. */
const PATIENCE_MS = 120_000;

describe('an upgrade', () => {
  let database: TestDatabase;
  const dataFolder = createTestFolder();

  beforeAll(async () => {
    database = await createTestDatabase({ bare: true });
    await migrate(database.url, BEFORE);
    const bare = await Test.createTestingModule({
      imports: [DatabaseModule.forRoot(database.url), EventingModule.forRoot({})],
    }).compile();
    for (const [stream, events] of Object.entries(history)) {
      const meta = { actor: 'a1', roles: [], at: '2022-06-20T01:00:00.000Z', commandId: idFrom('upgrade', stream) };
      await bare
        .get(EventStore)
        .handle(
          { name: 'past', initial: null, stream: () => stream, decide: () => events, evolve: () => null },
          { type: 'Record', data: {}, meta },
        );
    }
    await bare.close();
  });

  afterAll(() => database.drop());

  /** Answers what it said. */
  const upgrade = async () => {
    const said: string[] = [];
    await upgradeDatabase(database.url, dataFolder, (line) => void said.push(line));
    return said;
  };
  const ids = (column: string, table: string): Promise<unknown[]> =>
    withClient(database.url, async (client) => {
      const { rows } = await client.query<{ id: unknown }>(`select ${column} as id from ${table} order by 1`);
      return rows.map(({ id }) => id);
    });

  it(
    'of an installation with a history fills the read tables that came since',
    async () => {
      expect(await upgrade()).toContainEqual(expect.stringMatching(/升级后已按\d+条记录重建，共\d+行$/));
      for (const [column, table] of [
        ...[['unit_id', 'draw_participant'] as const, ['id', 'case_unit'] as const, ['id', 'plan_unit'] as const],
        ...[['id', 'opinion_unit'] as const, ['id', 'mutual_unit'] as const],
      ]) {
        expect([table, await ids(column, table)]).toEqual([table, [unitId]]);
      }
      expect(await ids('id', 'mutual_campaign')).toEqual([campaignId]);
      expect(await ids('id', 'plan_draw')).toEqual([drawId]);
      expect(await ids('id', 'opinion_source')).toEqual([inspectionId, 'x1']);
    },
    PATIENCE_MS,
  );

  it(
    'leaves every read table as the history says',
    async () => {
      const said: string[] = [];
      const env = { ...readEnv({}), databaseUrl: database.url, dataFolder };
      expect(await checkDrift(env, undefined, (line) => void said.push(line))).toBe(0);
      expect(said.at(-1)).toBe('RESULT: PASS');
    },
    PATIENCE_MS,
  );

  it(
    'is done once: the next start looks no further, and hides no change made since',
    async () => {
      await withClient(database.url, (client) => client.query('delete from case_unit'));
      expect(await upgrade()).toEqual([]);
      expect(await ids('id', 'case_unit')).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'that did not come to its end is taken up again by the next start',
    async () => {
      await withClient(database.url, (client) => client.query(`comment on table migrations is '${BEFORE.at(-1)}'`));
      expect(await upgrade()).toHaveLength(1);
      expect(await ids('id', 'case_unit')).toEqual([unitId]);
    },
    PATIENCE_MS,
  );
});
