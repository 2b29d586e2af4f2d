import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { QueryBus } from '@nestjs/cqrs';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import type { Queue } from 'bullmq';
import pg from 'pg';
import request from 'supertest';
import { ReadDrawBundle, verifyBundleText, type DrawBundle } from '@app/draw';
import { Catalogue } from '@app/eventing';
import { drift } from '@app/replay';
import { verifyChains } from '@app/history';
import { Credentials } from '@app/identity';
import { Deadlines } from '@app/notification/deadlines.js';
import { BULL_QUEUE } from '@app/queues';
import { createTestDatabase, createTestFolder, type TestDatabase } from '@app/testing';
import { EXPORT_FILES, type ExportedEvent } from '@app/transparency';
import { AppModule } from '../apps/api/src/app.module.js';
import { dress } from '../apps/api/src/dress.js';
import { EarlierEvents } from '../apps/verifier/src/earlier-events.js';
import type { EnvelopeFacts } from '../apps/verifier/src/event-line.js';
import { folderSource } from '../apps/verifier/src/folder-source.js';
import { noInputs } from '../apps/verifier/src/inputs.js';
import { Report } from '../apps/verifier/src/report.js';
import { memorySource } from '../apps/verifier/src/source.js';
import { verify } from '../apps/verifier/src/verify.js';
import { exportTold } from '../apps/cli/src/export-told.js';
import { loadDemonstration, type Demonstration } from '../apps/cli/src/demo/load-demonstration.js';
import { readEnv, type Env } from '../config/env.js';
import { exportedFrom, listsToExport } from './exports.js';
import { personalFields } from './personal-fields.js';
import { publicAddresses } from './public-addresses.js';
import { foundOn, isOf, publicPages, publicRoutes } from './public-walk.js';
import { SignedLog } from './signed-log.js';

/** The past it lives through begins in the year before. */
const NOW = new Date('2026-03-18T10:30:00+08:00');

const typeIn = (line: string): string => {
  const { envelope } = JSON.parse(line) as ExportedEvent;
  return (JSON.parse(envelope) as EnvelopeFacts).type;
};

describe('the demonstration county', () => {
  let database: TestDatabase;
  let env: Env;
  let loaded: Demonstration;
  let db: pg.Client;
  let app: NestExpressApplication;
  const said: string[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    const { url: databaseUrl, redisUrl } = database;
    env = { ...readEnv(), databaseUrl, redisUrl, dataFolder: createTestFolder() };
    loaded = await loadDemonstration(env, (line) => said.push(line), NOW);
    db = new pg.Client({ connectionString: databaseUrl });
    await db.connect();
    const module = await Test.createTestingModule({ imports: [AppModule.forRoot(env)] }).compile();
    app = module.createNestApplication<NestExpressApplication>({ bodyParser: false, logger: ['error'] });
    dress(app);
    await app.init();
  }, 600_000);

  afterAll(async () => {
    await app.close();
    await db.end();
    await database.drop();
  });

  const count = async (from: string): Promise<number> =>
    Number((await db.query<{ n: string }>(`select count(*) as n from ${from}`)).rows[0]?.n);
  const values = async (column: string, from: string): Promise<string[]> =>
    (await db.query<{ v: string }>(`select distinct ${column} as v from ${from} order by 1`)).rows.map(({ v }) => v);
  const accounts = (): { login: string; role: string; password: string }[] =>
    JSON.parse(readFileSync(join(env.dataFolder, 'demo-accounts.json'), 'utf8')) as ReturnType<typeof accounts>;

  it('says how far it has come', () => {
    expect(said).toHaveLength(11);
    expect(said.at(-1)).toMatch(/^装入演示数据 100%：2026年3月\d+日，/);
  });

  it('has forty units in a campaign in the middle of its rectification phase', async () => {
    expect(await count('registry_unit')).toBe(40);
    const { rows } = await db.query('select phase, state from campaign_phase order by starts_on');
    expect(rows).toEqual([
      { phase: 'deployment', state: 'closed' },
      { phase: 'self-inspection', state: 'closed' },
      { phase: 'rectification', state: 'open' },
      { phase: 'review', state: 'planned' },
    ]);
    expect(await values('document_number', 'campaign')).toEqual(['舞法政办〔2025〕2号']);
    const [launched] = await db
      .query<{ body: string }>(`select body::text from event where type = 'CampaignLaunched'`)
      .then(({ rows: found }) => found);
    expect(launched?.body).not.toContain('2022年');
  });

  it('has a letter of supervision under way, and one that nobody answered: a decision, and a unit barred for the year', async () => {
    const letters = await db.query('select letter, state, fell_overdue from letter order by letter, document_number');
    expect(letters.rows).toEqual([
      { letter: 'decision', state: 'delivered', fell_overdue: false },
      { letter: 'opinion', state: 'delivered', fell_overdue: true },
      { letter: 'opinion', state: 'delivered', fell_overdue: false },
    ]);
    expect(await values('year::text', `commendation_bar where state = 'barred'`)).toEqual(['2026']);
  });

  it('has a commendation that one of its units has signed for, and a criticism that waits for its review', async () => {
    expect(await values('kind', 'office_notice')).toEqual(['commendation', 'criticism']);
    expect(await values('state', `office_notice where kind = 'commendation'`)).toEqual(['delivered']);
    expect(await values('state', `office_notice where kind = 'criticism'`)).toEqual(['drafted']);
    expect(await count('office_notice_receipt')).toBe(3);
    expect(await count('office_notice_receipt where received_on is not null')).toBe(1);
  });

  it('has materials accepted in time and late, under review, returned, and still awaited', async () => {
    expect(await values('state', 'material')).toEqual(['accepted', 'awaited', 'returned', 'submitted']);
    expect(await count(`material where state = 'accepted' and late`)).toBeGreaterThan(5);
    expect(await count(`material where state = 'accepted' and not late`)).toBeGreaterThan(100);
    expect(await count(`material where state = 'accepted' and round > 1`)).toBeGreaterThan(5);
  });

  it('has self-inspections signed off in time and late, with and without issues, and one under way', async () => {
    expect(await values('state', 'self_inspection')).toEqual(['signed-off', 'under-way']);
    expect(await count(`event where type = 'NoIssuesSigned'`)).toBe(5);
    expect(await values(`body->'data'->>'late'`, `event where type = 'SelfInspectionSignedOff'`)).toEqual([
      'false',
      'true',
    ]);
  });

  it('has issues in every state, some overdue and escalated, some extended, numbered without a gap', async () => {
    expect(await values('state', 'issue')).toEqual([
      ...['claimed', 'closed', 'in-progress', 'planned', 'reopened', 'reported', 'returned', 'submitted'],
    ]);
    const unfinished = `state not in ('closed', 'submitted')`;
    expect(await count(`issue where ${unfinished} and due_on < '2026-03-18'`)).toBeGreaterThan(5);
    expect(await values('escalated_to', 'issue where escalated_to is not null')).toEqual(
      expect.arrayContaining(['director', 'office', 'unit-lead']),
    );
    expect(await count('issue where extensions > 0')).toBe(4);
    expect(await count('issue where extension_requested')).toBe(1);
    expect(await values('max(number) - count(*)', 'issue')).toEqual(['0']);
  });

  it('has published draws of units, of mutual visits and of case files, whose bundles verify', async () => {
    expect(await values('state', 'draw')).toEqual(['published']);
    const numbers = await values(`year || '-' || number`, 'draw');
    // 双随机抽查、互查配对 and two of case files.
    expect(numbers).toHaveLength(4);
    const anybody = { actor: 'public', roles: ['public'], at: NOW.toISOString(), commandId: randomUUID() };
    for (const number of numbers) {
      const bundle = await app.get(QueryBus).execute(new ReadDrawBundle({ number }, anybody));
      expect(verifyBundleText(bundle)).toMatchObject({ outcome: 'pass', stage: 'published' });
    }
  });

  it('has inspections under way, and what they found in the ledger', async () => {
    expect(await count('inspection')).toBe(11);
    expect(await values('state', 'inspection')).toEqual(['assigned', 'concluded', 'visited']);
    expect(await count(`issue where source = 'double-random' and finding_id is not null`)).toBe(5);
    expect(await values('category', `issue where source = 'double-random'`)).toContain('强化行政执法人员培训');
  });

  it('has every unit inspected by another, and a dispute to rule on', async () => {
    expect(await count('mutual_visit')).toBe(40);
    expect(await count(`mutual_visit where state = 'submitted' and disputed = 1 and confirmed = 1`)).toBe(1);
    expect(await count(`issue where source = 'mutual-inspection' and finding_id is not null`)).toBe(1);
    expect(await count('case_catalogue where signed_off_on is not null')).toBe(4);
  });

  it('has an issue on the board, a talk held over it, and a duty urged and another paused', async () => {
    expect(await values('state', 'oversight')).toEqual(['listed']);
    expect(await values('state', 'talk')).toEqual(['held']);
    expect(await count('duty where urged = 1')).toBe(1);
    expect(await count('duty where paused_on is not null')).toBe(1);
  });

  it('has cases before, in and after their legal review, and one that needed none', async () => {
    expect(await values('state', 'legal_case')).toEqual(
      expect.arrayContaining(['decided', 'registered', 'unnecessary']),
    );
    expect(await count('legal_reviewer')).toBe(2);
  });

  it('has units on every step to the name, what named ones found short of it, and what five pilots have on record', async () => {
    expect(await values('number::text', 'demonstration_batch')).toEqual(['2', '3']);
    const states = ['applied', 'candidate', 'creating', 'named', 'rechecking'];
    expect(await values('state', 'demonstration_point')).toEqual(states);
    const named = `demonstration_point where naming_document is not null`;
    expect(await values('unit_id', named)).toEqual(await values('id', `registry_unit where demonstration = 'named'`));
    expect(await values('shortfalls::text', 'demonstration_self_check')).toEqual(['0', '2']);
    expect(await count(`issue where source = 'demonstration'`)).toBe(2);
    const pilots = await values('id', 'demonstration_unit where pilot');
    expect(pilots).toHaveLength(5);
    expect(await values('unit_id', 'township_officer')).toEqual(expect.arrayContaining(pilots));
    expect(await values('unit_id', 'pilot_activity where jsonb_array_length(pictures) > 0')).toEqual(pilots);
    expect(await values('kind', 'pilot_activity')).toEqual(['drill', 'enforcement', 'observation']);
    expect(await count(`township_officer where expires_on < '2026-03-18'`)).toBe(1);
  });

  it('says who does what in most units, has figures that contradict an answer, and two issues that look alike', async () => {
    expect(await count(`(select distinct stream from event where type = 'WorkAssigned') units`)).toBe(34);
    expect(await count(`(select distinct stream from event where type = 'FiguresEntered') units`)).toBe(6);
    expect(await count(`event where type = 'ContradictionFound'`)).toBeGreaterThan(0);
    expect(await count(`event where type = 'DuplicatesProposed'`)).toBeGreaterThan(0);
    expect(await values(`body->'data'->>'side'`, `event where type = 'IssueEvidenceAdded'`)).toEqual([
      'after',
      'before',
    ]);
  });

  it('refused nothing that the clock or an event asked for', () => {
    expect(loaded.refused).toEqual([]);
  });

  it('warned of every deadline exactly once per arming and moment', async () => {
    const warned = `(select body->'data'->>'key' as key, body->'data'->>'arm' as arm, body->'data'->>'moment' as moment
                       from event where type = 'DeadlineWarned') w`;
    expect(await values('moment', warned)).toEqual([
      ...['T-0', 'T-1', 'T-3', 'T-7', 'director', 'lead', 'office', 'overdue'],
    ]);
    expect(await count(warned)).toBe(await count(`(select distinct key, arm, moment from ${warned}) d`));
    expect(await count('notification where read_at is null')).toBeGreaterThan(100);
  });

  it('leaves nothing undone behind and hands on what is still to come', async () => {
    const [followed] = await values('seq', `follower where name = 'reactions'`);
    expect(await values('max(seq)', 'event')).toEqual([followed]);
    expect(await app.get(Deadlines).leftBehind()).toEqual([]);
    const waiting = await app.get<Queue>(BULL_QUEUE).getJobs(['waiting', 'delayed']);
    // 学时预警 and 报送培训计划 are asked for by whatever starts, this one included.
    const handedOver = (names: readonly string[]) => names.filter((name) => !/training/.test(name));
    const there = handedOver(waiting.map(({ name }) => name));
    expect(there).toHaveLength(handedOver(loaded.waiting).length);
    expect(new Set(there)).toEqual(
      new Set([
        ...['open-phase', 'close-phase', 'remind-of-deadline', 'end-pause'],
        ...['find-overdue', 'find-letter-overdue', 'settle-score', 'compare-registers'],
      ]),
    );
  });

  it('keeps a history that verifies and holds nothing from the future', async () => {
    const { events, broken } = await verifyChains(db);
    expect(broken).toBeUndefined();
    expect(events).toBeGreaterThan(5000);
    expect(await count(`event where at > '${NOW.toISOString()}'`)).toBe(0);
  });

  it('has published draws whose lists are what the history before them calls for', async () => {
    const [earlier, report] = [new EarlierEvents(), new Report()];
    const { rows } = await db.query<{ type: string; at: Date; data: unknown }>(
      `select type, at, body -> 'data' as data from event where type = any($1) order by seq`,
      [[...earlier.readers.keys()]],
    );
    for (const [index, { type, at, data }] of rows.entries()) {
      earlier.readers.get(type)!({ at: at.toISOString() } as EnvelopeFacts, data, index);
    }
    // Catalogues of case files are none of the lists that are computed anew from what was recorded before.
    const numbers = await values(`year || '-' || number`, `draw where state = 'published' and kind <> 'case-files'`);
    for (const number of numbers) {
      const meta = { actor: 'public', roles: ['public'], at: NOW.toISOString(), commandId: randomUUID() };
      const bundle = await app.get(QueryBus).execute<ReadDrawBundle, string>(new ReadDrawBundle({ number }, meta));
      earlier.check(JSON.parse(bundle) as DrawBundle, true, report);
    }
    expect(report.lines.filter(({ outcome }) => outcome !== 'ok')).toEqual([]);
    expect(report.lines.length).toBeGreaterThanOrEqual(numbers.length);
  });

  it('exports a history whose decisions all had their gates, as anybody finds offline, and no copy tampered with', async () => {
    const pool = new pg.Pool({ connectionString: database.url });
    const log = new SignedLog(pool);
    await log.publish();
    while ((await log.sign()) < (await count('event')));
    await pool.end();
    const out = join(createTestFolder(), 'export');
    expect(await exportTold(env, { out }, () => undefined)).toBe(0);
    const source = await folderSource(out);
    const files = await Promise.all(source.paths.map(async (path) => [path, await source.read(path)] as const));
    const lines = Buffer.from(new Map(files).get(EXPORT_FILES.events)!).toString('utf8').trimEnd().split('\n');
    const checked = async (events: readonly string[]): Promise<Report> => {
      const [inputs, report] = [noInputs(), new Report()];
      const text = Buffer.from(`${events.join('\n')}\n`);
      inputs.exports.push(memorySource('export', new Map([...files, [EXPORT_FILES.events, text]])));
      await verify(inputs, report);
      return report;
    };
    const whole = await checked(lines);
    expect(whole.lines.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    const [decided, reviewed] = [
      await count(`legal_case where state = 'decided'`),
      await count(`legal_case where state = 'decided' and necessary`),
    ];
    expect(reviewed).toBeGreaterThan(0);
    const gates = { decided, reviewed, unneeded: decided - reviewed };
    expect(whole.lines.find(({ code }) => code === 'gates')?.facts).toEqual(gates);
    const passed = lines.findIndex((line) => typeIn(line) === 'ReviewPassed');
    const tampered = await checked(lines.filter((_, index) => index !== passed));
    expect(tampered.result).toBe('FAIL');
    expect(tampered.lines.map(({ code }) => code)).toContain('decision-unreviewed');
  }, 120_000);

  it('has read tables that are what the history says, each of them', async () => {
    const groups = app.get(Catalogue).groups();
    const found = [];
    for (const group of groups) found.push(await drift({ connectionString: database.url }, group));
    expect(found.filter(({ first }) => first)).toEqual([]);
    expect(found.filter(({ rows }) => rows > 0).length).toBeGreaterThan(15);
    expect(groups.flatMap(({ tables }) => tables).length).toBeGreaterThan(30);
  }, 120_000);

  it('hands out accounts of every role that can sign in, to the owner of the data folder alone', async () => {
    expect(statSync(join(env.dataFolder, 'demo-accounts.json')).mode & 0o777).toBe(0o600);
    expect(new Set(accounts().map(({ role }) => role)).size).toBe(10);
    expect(new Set(accounts().map(({ password }) => password)).size).toBe(1);
    for (const { login, password } of accounts().slice(0, 3)) {
      await expect(app.get(Credentials).check(login, password, NOW)).resolves.toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('has lists that can all be taken away as a table: every column, and a row for everything the list counts', async () => {
    const agents = [];
    for (const role of ['office-staff', 'admin', 'auditor', 'unit-clerk']) {
      const { login, password } = accounts().find((of) => of.role === role)!;
      const agent = request.agent(app.getHttpServer());
      await agent.post('/api/session').send({ login, password }).expect(200);
      agents.push(agent);
    }
    const [[campaignId = ''], [unitId = '']] = [await values('id', 'campaign'), await values('id', 'disclosure_unit')];
    const things: Record<string, string> = {};
    const tables = {
      'scoring-rounds': 'scoring_round',
      assessments: 'assessment',
      'training-sessions': 'training_session',
    };
    for (const [collection, table] of Object.entries(tables)) [things[collection] = ''] = await values('id', table);
    const of = { things, id: campaignId, unitId, year: '2025' };
    const lists = listsToExport(app);
    expect(lists.length).toBeGreaterThan(20);
    const found = [];
    for (const list of lists) found.push(await exportedFrom(agents, list, of));
    expect(
      found.filter(({ counted, headers, exported, columns }) => counted !== exported || headers !== columns),
    ).toEqual([]);
    expect(found.filter(({ exported }) => exported > 0).length).toBeGreaterThan(15);
  }, 120_000);

  it('tells the public nothing of anybody’s own: every public route, with everything that exists', async () => {
    const events = await db.query<{ type: string; data: object }>(
      `select type, body -> 'data' as data from event where body is not null`,
    );
    const own = personalFields(events.rows);
    const logins = accounts().map(({ login }) => login);
    // Of each sort one: a party and what is written of him, an account, a supervisor, whoever handles, holds and reviews.
    expect(own).toEqual(
      expect.arrayContaining([
        ...['易安宁', '411199198001010016', '19900000000', '舞泉镇示范路1号', '程立行', '史怀中', '马正廉'],
        ...[...(await values('name', 'registry_supervisor')), ...(await values('name', 'legal_reviewer'))],
        ...[...logins.filter((login) => login.includes('.')), ...(await values('certificate', 'legal_reviewer'))],
        ...[...(await values('name', 'enforcement_officer')), ...(await values('keeper', 'recording_device'))],
        ...(await values('certificate', 'enforcement_officer')),
        ...(await values('jsonb_array_elements_text(officers)', 'recording_record')),
      ]),
    );
    const routes = publicRoutes(app);
    expect(routes.filter(({ method }) => method !== 'GET')).toEqual([
      ...['/api/session', '/public/ballots/:token', '/public/leads', '/public/leads/enquiries'].map((path) => ({
        ...{ method: 'POST', path },
      })),
    ]);
    const asked = routes.filter(({ method }) => method === 'GET');
    const { addresses, unknown } = await publicAddresses(asked, db);
    expect(unknown).toEqual([]);
    const { pages, left } = await publicPages(request.agent(app.getHttpServer()), addresses);
    expect(left).toEqual([]);
    const read = pages.filter(({ status }) => status < 400);
    const unread = asked.map(({ path }) => path).filter((path) => !read.some(({ address }) => isOf(path, address)));
    // Nobody signs the log of the demonstration county, and the programs come with a build; they hold nothing of anybody.
    expect(unread.filter((path) => !/(checkpoint|consistency|inclusion|verifier|log\/)/.test(path))).toEqual([]);
    expect(pages.filter(({ status }) => status >= 500)).toEqual([]);
    expect(read.some(({ text }) => text.includes('易某某'))).toBe(true);
    expect(foundOn(pages, own)).toEqual([]);
    const numbers = await values('enquiry_number', 'lead');
    expect(numbers.length).toBeGreaterThan(0);
    for (const number of numbers) {
      const enquiry = request(app.getHttpServer()).post('/public/leads/enquiries').set('Accept', 'text/html');
      const { text } = await enquiry.field('number', number).expect(200);
      expect(foundOn([{ address: number, status: 200, text }], own)).toEqual([]);
    }
  }, 300_000);

  it('is refused where something is already', async () => {
    const before = await count('event');
    await expect(loadDemonstration(env, () => undefined, NOW)).rejects.toThrow(/演示数据只能装入空库/);
    expect(await count('event')).toBe(before);
  });
});
