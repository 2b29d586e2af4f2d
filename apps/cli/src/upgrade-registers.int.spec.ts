import { Test } from '@nestjs/testing';
import {
  FileScoringOpened,
  ScorerAssigned,
  ScorerFoundUnavailable,
  ScoresHandedIn,
  ScoringRoundOpened,
} from '@app/case-scoring/events.js';
import { DatabaseModule, knownMigrations, markReadTablesWhole, migrate, withClient } from '@app/database';
import { EventingModule, EventStore, idFrom, type AnyEvent } from '@app/eventing';
import { ReviewCatalogueAdopted } from '@app/legal-review/events.js';
import { CivilPhrasesIssued, EnforcementCertificateRenewed, EnforcementOfficerListed } from '@app/recording/events.js';
import { UnitRegistered } from '@app/registry/events.js';
import { createTestDatabase, createTestFolder, type TestDatabase } from '@app/testing';
import { readEnv } from '../../../config/env.js';
import { checkDrift } from './check-drift.js';
import { upgradeDatabase } from './upgrade-database.js';

/** As the registers of 公示、全过程记录、法制审核 and 案卷评查 were first released. */
const BEFORE = knownMigrations.slice(0, knownMigrations.indexOf('BareNumbersAndEditions1700000000096'));
const [unitId, scoringId, roundId] = ['U1', 's1', 'r1'];
const file = { scoringId, roundId, unitId };
const officer = { officerId: 'o1', unitId, name: '某甲', certificate: '豫L0001' };
const paper = { documentNumber: '舞城〔2026〕1号', issuedOn: '2026-01-10' };
const adopted = (edition: number, effectiveOn: string) =>
  new ReviewCatalogueAdopted({ unitId, edition, documentNumber: `舞城〔2026〕${edition}号`, effectiveOn, items: [] });
const placed = (scorerId: string, more: object = {}) =>
  new ScorerAssigned({ ...file, scorerId, name: `某${scorerId}`, place: 1, by: 'office', ...more });
const lost = { scorerId: 'a', name: '某a', place: 1, why: 'account-closed', handedIn: true } as const;

const history: Readonly<Record<string, AnyEvent[]>> = {
  'unit-U1': [
    new UnitRegistered({
      ...{ unitId, name: '青石镇人民政府', shortName: '青石镇', kind: 'township', serviceWindow: false },
      ...{ demonstration: 'unnamed', pilot: false, riskClass: 'key', officers: 3, avDevices: 2, aliases: [] },
    }),
  ],
  'review-catalogue-U1': [adopted(1, '2026-01-01'), adopted(2, '2027-01-01')],
  'enforcement-officer-o1': [
    new EnforcementOfficerListed({ ...officer, post: '科员', from: '2026-01-01', expiresOn: '2026-03-01' }),
    new EnforcementCertificateRenewed({ ...officer, expiresOn: '2030-03-01' }),
  ],
  'recording-papers-U1': [
    new CivilPhrasesIssued({ unitId, edition: 1, ...paper, phrases: [] }),
    new CivilPhrasesIssued({ unitId, edition: 2, ...paper, phrases: [] }),
  ],
  'scoring-round-r1': [
    new ScoringRoundOpened({
      ...{ roundId, year: 2026, number: 1, title: '案卷评查', campaignId: 'c1', drawId: 'd1', drawYear: 2026 },
      ...{ drawNumber: 1, sheet: {}, scoreBy: '2026-06-10', objectionDays: 10, rulingDays: 10, files: 1 },
    } as ScoringRoundOpened['data']),
  ],
  'file-scoring-s1': [
    new FileScoringOpened({
      ...{ ...file, campaignId: 'c1', fileId: 'U1:2026-1', caseNumber: '舞城罚〔2026〕1号', scoreBy: '2026-06-10' },
      ...{ objectionDays: 10, rulingDays: 10 },
    }),
    placed('a'),
    new ScoresHandedIn({
      ...{ ...file, scorerId: 'a', name: '某a', place: 1, marking: { vetoes: [], deductions: [] } },
      ...{ score: 100, vetoed: false, grade: '优秀', late: false },
    }),
    new ScorerFoundUnavailable({ ...file, ...lost }),
    placed('c', { replaces: 'a', reason: '账号已停用' }),
  ],
};

/** What the tables held then. */
const HELD = `
  insert into review_catalogue (unit_id, edition, document_number, effective_on, version)
    values ('U1', 2, '舞城〔2026〕2号', '2027-01-01', 2), ('U2', 0, null, null, 1);
  insert into disclosure_title values ('U1.d-1', '舞城罚（2026） 1 号');
  insert into evidence_use (stream, version, position, seq, file_id, unit_id, about_unit, side, thing, place, used_on,
                            used_at, used_by)
    values ('file-scoring-s1', 9, 0, 1, 'f', 'U1', 'U1', 'unit', 'other', '', '2026-06-01', now(), 'lead');
  insert into search_file (file_id, unit_id, about_unit, at) values ('f', 'U1', 'U1', now());`;

/** Each loads the whole product. */
const PATIENCE_MS = 240_000;

describe('an upgrade of an installation that has registers', () => {
  let database: TestDatabase;
  const dataFolder = createTestFolder();

  beforeAll(async () => {
    database = await createTestDatabase({ bare: true });
    await migrate(database.url, BEFORE);
    const bare = await Test.createTestingModule({
      imports: [DatabaseModule.forRoot(database.url), EventingModule.forRoot({})],
    }).compile();
    for (const [stream, events] of Object.entries(history)) {
      const meta = { actor: 'a1', roles: [], at: '2026-02-20T01:00:00.000Z', commandId: idFrom('upgrade', stream) };
      await bare
        .get(EventStore)
        .handle(
          { name: 'past', initial: null, stream: () => stream, decide: () => events, evolve: () => null },
          { type: 'Record', data: {}, meta },
        );
    }
    await bare.close();
    await withClient(database.url, (client) => client.query(HELD));
    await markReadTablesWhole(database.url);
  });

  afterAll(() => database.drop());

  const rows = (text: string): Promise<unknown[]> =>
    withClient(database.url, async (client) => (await client.query({ text, rowMode: 'array' })).rows);

  it(
    'carries over what the tables hold',
    async () => {
      await migrate(database.url);
      expect(await rows('select unit_id, edition, effective_on::text from review_catalogue_edition')).toEqual([
        [unitId, 2, '2027-01-01'],
      ]);
      expect(await rows('select thing, link from evidence_use')).toEqual([['scoring', '/case-scoring/files/s1']]);
      expect(await rows('select link from search_file')).toEqual([['/case-scoring/files/s1']]);
      expect(
        await rows(`select entry_id from disclosure_title where bare_number(title) = '舞城罚〔2026〕1号'`),
      ).toEqual([['U1.d-1']]);
    },
    PATIENCE_MS,
  );

  it(
    'fills what was not kept before from the history, and leaves every read table as that says',
    async () => {
      const lines: string[] = [];
      await upgradeDatabase(database.url, dataFolder, (line) => void lines.push(line));
      expect(lines.filter((line) => !/升级后已按\d+条记录重建，共\d+行$/.test(line))).toEqual([]);
      expect(await rows('select edition from review_catalogue_edition order by 1')).toEqual([[1], [2]]);
      expect(await rows('select renewals from enforcement_officer')).toEqual([
        [[{ on: '2026-02-20', expiredOn: '2026-03-01' }]],
      ]);
      expect(await rows('select edition from recording_edition order by 1')).toEqual([[1], [2]]);
      expect(await rows('select put_aside, handed_in from file_scoring')).toEqual([[['a'], 0]]);
      expect(await rows('select times > 0 from read_tables_made')).toEqual([[true]]);
      const said: string[] = [];
      const env = { ...readEnv({}), databaseUrl: database.url, dataFolder };
      await checkDrift(env, undefined, (line) => void said.push(line));
      expect(said.slice(-2)).toEqual([expect.anything(), 'RESULT: PASS']);
    },
    PATIENCE_MS,
  );
});
