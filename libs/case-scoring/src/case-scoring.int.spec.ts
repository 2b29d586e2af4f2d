import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import writeExcel from 'write-excel-file/node';
import { CalendarModule, Clock, MovedClock } from '@app/calendar';
import { CampaignLaunched } from '@app/campaign/events.js';
import { CaseFilesListed } from '@app/case-review/events.js';
import { DatabaseModule } from '@app/database';
import { DrawPublished, DrawVoided } from '@app/draw/events.js';
import { Catalogue, EventingModule, idFrom } from '@app/eventing';
import { FilesModule } from '@app/files';
import { HistoryModule } from '@app/history';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { AccountClosed, AccountOpened } from '@app/identity/events.js';
import { permissions } from '@app/identity/permissions.rules.js';
import { NotificationModule } from '@app/notification';
import { JobRunner, QueuesModule } from '@app/queues';
import { RectificationModule } from '@app/rectification';
import { ConflictDeclared, ConflictWithdrawn, SupervisorRegistered, UnitRegistered } from '@app/registry/events.js';
import { drift } from '@app/replay';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import { WorkingCalendarModule } from '@app/working-calendar';
import { CaseScoringModule, scoringIdOf } from './index.js';

const clock = new MovedClock('2026-06-01T01:00:00.000Z');
const folder = mkdtempSync(join(tmpdir(), 'yuheng-scoring-'));
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const [campaignId, drawId] = ['campaign-1', 'draw-1'];
const FILES = ['U1:2026-1', 'U2:2026-1', 'U2:2026-2'];
/** Supervisors, each with an account, and the unit he serves in. */
const PEOPLE = { a: 'U3', b: 'U3', c: 'U4', d: 'U2', e: 'U4' };
type Body = request.Response['body'];

const REASON = '没有送达回证，四处涂改';
const slips = (points: number, reason = REASON) => ({
  ...{ vetoes: [], deductions: points === 0 ? [] : [{ code: '', points, reason }] },
});

describe('case scoring', () => {
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let past: LivedPast;
  let account: Account | undefined;
  let item: string;
  let veto: string;
  let roundId: string;
  let ids: string[];

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, FilesModule.forRoot(folder), HistoryModule],
        ...[CaseScoringModule, WorkingCalendarModule, NotificationModule, RectificationModule],
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
    await surroundings();
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function surroundings(): Promise<void> {
    for (const unitId of ['U1', 'U2', 'U3', 'U4'])
      await past.record(
        `unit-${unitId}`,
        new UnitRegistered({ unitId, name: `${unitId}局` } as UnitRegistered['data']),
      );
    for (const [id, unitId] of Object.entries(PEOPLE)) {
      const name = `某${id}`;
      await past.record(`account-${id}`, new AccountOpened({ accountId: id, login: id, name, roles: ['supervisor'] }));
      const supervisor = { supervisorId: `s-${id}`, accountId: id, name, organisation: `${unitId}局`, unitId };
      await past.record(`supervisor-s-${id}`, new SupervisorRegistered(supervisor as SupervisorRegistered['data']));
    }
    for (const [accountId, role, unitId] of [
      ['staff', 'office-staff', undefined],
      ['director', 'office-director', undefined],
      ['lead', 'unit-lead', 'U1'],
      ['r', 'reviewer', 'U4'],
    ] as const) {
      const opened = { accountId, login: accountId, name: accountId, roles: [role], ...(unitId && { unitId }) };
      await past.record(`account-${accountId}`, new AccountOpened(opened));
    }
    const conflict = { supervisorId: 's-e', unitId: 'U1', why: 'relative' as const, ground: '亲属在该单位' };
    await past.record('supervisor-s-e', new ConflictDeclared(conflict));
    for (const unitId of ['U1', 'U2']) {
      const files = FILES.filter((id) => id.startsWith(unitId)).map((fileId, index) => ({
        ...{ fileId, seq: index + 1, caseNumber: `${unitId}罚〔2026〕${index + 1}号` },
        ...{ kind: 'penalty' as const, closedOn: '2026-03-01' },
      }));
      await past.record(`case-catalogue-${unitId}-2026`, new CaseFilesListed({ unitId, year: 2026, files }));
    }
    const plan = {
      ...{ campaignId, year: 2026, title: '活动', categories: ['recording'] },
      ...{ units: [], tasks: [], materials: [], phases: [] },
    };
    await past.record(`campaign-${campaignId}`, new CampaignLaunched(plan as unknown as CampaignLaunched['data']));
    // Whom the lots gave the second file works in its unit: the register knew it later than the draw.
    const assignments = { [FILES[0]!]: ['s-a', 's-b'], [FILES[1]!]: ['s-d', 's-a'], [FILES[2]!]: ['s-a', 's-c'] };
    const published = { year: 2026, number: 3, kind: 'case-files' as const, campaignId, item: '案卷抽取', assignments };
    for (const id of [drawId, 'draw-2'])
      await past.record(
        `draw-${id}`,
        new DrawPublished({ ...published, drawId: id } as unknown as DrawPublished['data']),
      );
    await past.record('draw-draw-2', new DrawVoided({ drawId: 'draw-2', reason: '设备故障' }));
  }

  const as = (id: string, role: string, unitId?: string) => {
    account = { id, login: id, name: id, roles: [role], ...(unitId && { unitId }) };
  };
  const staff = () => as('staff', 'office-staff');
  const lead = () => as('lead', 'unit-lead', 'U1');
  const scorer = (id: string) => as(id, 'supervisor');
  const http = () => request(app.getHttpServer());
  const get = async (path: string, status = 200): Promise<Body> =>
    (await http().get(`/api/${path}`).expect(status)).body;
  const post = async (path: string, body: object = {}, status = 201): Promise<Body> => {
    const answer = await http().post(`/api/${path}`).send(body);
    expect([answer.status, answer.status === status ? '' : answer.text]).toEqual([status, '']);
    return answer.body;
  };
  const tasks = async () =>
    ((await get('tasks')).items as Body[])
      .filter(({ link }) => (link as string).startsWith('/case-scoring/'))
      .map(({ what }) => what as string);
  const of = (index: number, rest = '') => `file-scorings/${ids[index]}${rest}`;
  const handIn = (id: string, index: number, points: number, vetoed = false, status = 201) => {
    scorer(id);
    const { deductions } = slips(points);
    const marking = {
      vetoes: vetoed ? [{ code: veto, reason: '主要事实没有证据' }] : [],
      deductions: deductions.map((one) => ({ ...one, code: item })),
    };
    return post(of(index, '/sheets'), { marking, signed: true }, status);
  };

  /** The same as handing in, from a table. */
  async function importFilled(id: string, index: number, points: number): Promise<void> {
    scorer('b');
    await get(of(index, '/imports/template'), 409);
    scorer(id);
    await get(of(index, '/imports/template'));
    const rows = [
      ['编号', '扣分', '理由'],
      [item, String(points), REASON],
    ];
    const file: Buffer = await writeExcel(rows).toBuffer();
    const send = (path: string) =>
      http()
        .post(`/api/${of(index, path)}`)
        .attach('file', file, '评查表.xlsx');
    const { plan, sha256, added } = (await send('/imports/previews').expect(200)).body;
    expect(added).toBe(1);
    await send('/imports').field({ plan, sha256 }).expect(201);
  }

  it('is opened on a published draw, with the two whom the lots gave each file, as far as they may score it', async () => {
    staff();
    expect((await get('scoring-rounds/draws')).items).toEqual([
      { drawId, drawLabel: '2026-3', item: '案卷抽取', campaignId, files: 3, units: 2 },
    ]);
    const sheets = (await get('scoring-rounds/sheets')).items as Body[];
    const sheet = sheets.find(({ code }) => code === 'henan-penalty')!;
    [item, veto] = [sheet.items[0].code, sheet.vetoes[0].code];
    const asked = { title: '2026年案卷评查', drawId, sheetCode: 'henan-penalty', scoreBy: '2026-06-10' };
    const round = { ...asked, objectionDays: 10, rulingDays: 10 };
    expect((await post('scoring-rounds', { ...round, drawId: 'draw-2' }, 409)).code).toBe('scoring-draw-voided');
    await post('scoring-rounds', { ...round, scoreBy: '2026-13-40' }, 422);
    roundId = (await post('scoring-rounds', round)).id;
    ids = FILES.map((fileId) => scoringIdOf(roundId, fileId));
    expect((await post('scoring-rounds', round, 409)).code).toBe('scoring-draw-taken');
    expect(await get(`scoring-rounds/${roundId}`)).toMatchObject({ number: 1, files: 3, categories: ['recording'] });
    expect(await get(of(0))).toMatchObject({ scorers: [{ scorerId: 'a', by: 'draw' }, { scorerId: 'b' }] });
    expect((await get('file-scorings?vacant=true')).items).toMatchObject([
      { id: ids[1], scorers: [{ scorerId: 'a' }] },
    ]);
    expect(await tasks()).toEqual(['确定案卷U2罚〔2026〕1号的评查人员']);
  });

  it('says who may score a file and who may not', async () => {
    staff();
    const { items } = await get(of(0, '/candidates'));
    const unfit = (id: string) => (items as Body[]).find(({ scorerId }) => scorerId === id)?.unfit as string;
    expect([unfit('a'), unfit('c'), unfit('e')]).toEqual(['scorer-on-file', undefined, 'scorer-recused']);
    expect((await post(of(1, '/scorers'), { scorerId: 'd' }, 409)).code).toBe('scorer-of-own-unit');
    expect((await post(of(1, '/scorers'), { scorerId: 'staff' }, 409)).code).toBe('scorer-unknown');
    await past.record('account-e', new AccountClosed({ accountId: 'e', reason: '调离' }));
    expect((await post(of(1, '/scorers'), { scorerId: 'e' }, 409)).code).toBe('scorer-unknown');
    await post(of(1, '/scorers'), { scorerId: 'c' });
    expect(await tasks()).toEqual([]);
  });

  it('is scored blind: before the file is scored nobody but its author reads a sheet, in no answer and no history', async () => {
    await handIn('a', 0, 61, false, 409);
    await handIn('a', 0, 2);
    await handIn('a', 0, 1, false, 409);
    const sealed = async (path: string) => {
      const answer = await http().get(`/api/${path}`);
      expect(answer.text).not.toContain(REASON);
      return answer;
    };
    for (const [id, role] of [
      ['staff', 'office-staff'],
      ['director', 'office-director'],
      ['watcher', 'observer'],
      ['examiner', 'auditor'],
      ['b', 'supervisor'],
    ] as const) {
      as(id, role);
      expect((await sealed(of(0, '/sheets/1'))).body.code).toBe('score-sheet-sealed');
      for (const path of [of(0), 'file-scorings', `scoring-rounds/${roundId}/report`]) await sealed(path);
      for (const subject of [`file-scoring:${ids[0]}`, `stream:file-scoring-${ids[0]}`, 'account:a', 'unit:U1'])
        await sealed(`history?subject=${subject}`);
    }
    staff();
    const steps = (await get(`history?subject=file-scoring:${ids[0]}`)).items as Body[];
    expect(steps.find(({ type }) => type === 'ScoresHandedIn')).toMatchObject({
      sealed: true,
      what: '评查表封存，评完后可见',
    });
    expect(await get(of(0))).toMatchObject({ state: 'scoring', handedIn: 1 });
    scorer('a');
    expect((await get(of(0))).own).toMatchObject({ marking: { deductions: [{ points: 2, reason: REASON }] } });
    const mine = (await get('history?subject=account:a')).items as Body[];
    expect(mine.find(({ type }) => type === 'ScoresHandedIn')).toMatchObject({ sealed: false });
    scorer('c');
    expect((await get(of(0, '/sheets/1'), 409)).code).toBe('scoring-not-yours');
    lead();
    const own = (await get('file-scorings')).items as Body[];
    expect(own).toMatchObject([{ id: ids[0], state: 'scoring', handedIn: 0, toScore: false, version: 0 }]);
    expect(own[0]).not.toHaveProperty('scorers');
    expect((await get(of(1), 409)).code).toBe('scoring-not-yours');
  });

  it('is scored by both, opened then, and told to the unit by the office', async () => {
    await handIn('b', 0, 4);
    expect(await get(of(0, '/sheets/1'))).toMatchObject({ name: '某a', score: 98 });
    lead();
    expect(await get(of(0))).not.toHaveProperty('score');
    expect((await http().get(`/api/history?subject=unit:U1`)).text).not.toContain('FileScored');
    expect((await post(of(0, '/acceptances'), {}, 409)).code).toBe('score-not-told');
    staff();
    expect(await get(of(0))).toMatchObject({ state: 'scored', score: 97, scorers: [{ counted: true }, {}] });
    await post(`scoring-rounds/${roundId}/tellings`);
    expect((await post(`scoring-rounds/${roundId}/tellings`, {}, 409)).code).toBe('no-scores-to-tell');
    lead();
    expect(await get(of(0))).toMatchObject({ state: 'told', score: 97, objectBy: '2026-06-15', scorers: [{}, {}] });
    const told = (await get('history?subject=unit:U1')).items as Body[];
    expect(told.map(({ type }) => type as string)).not.toContain('ScoresHandedIn');
    expect(await tasks()).toEqual(['核对案卷U1罚〔2026〕1号的评查结果']);
  });

  it('goes to a third where the two differ, and what two of three say stands', async () => {
    await handIn('a', 1, 0, true);
    await handIn('c', 1, 3);
    staff();
    expect(await get(of(1))).toMatchObject({ state: 'differing', differOver: 'veto' });
    expect((await get(of(1, '/sheets/2'), 409)).code).toBe('score-sheet-sealed');
    as('other', 'unit-lead', 'U2');
    expect((await get('file-scorings?vacant=true')).items).toEqual([]);
    staff();
    await post(of(1, '/scorers'), { scorerId: 'r' });
    as('r', 'reviewer', 'U4');
    expect(await get(of(1))).toMatchObject({ state: 'differing', mine: true });
    expect(await get(of(1))).not.toHaveProperty('differOver');
    const slight = { vetoes: [], deductions: [{ code: item, points: 1, reason: REASON }] };
    await post(of(1, '/sheets'), { marking: slight, signed: true });
    const scorers = [{ counted: false }, { scorerId: 'c', counted: true }, { place: 3, counted: true }];
    expect(await get(of(1))).toMatchObject({ state: 'scored', score: 98, vetoed: false, scorers });
  });

  it('is objected to by its unit, ruled on by others, and then final', async () => {
    lead();
    const items = [{ code: item, reason: '送达回证在附卷' }];
    await post(of(0, '/objections'), { items, evidence: ['f'.repeat(64)] }, 409);
    await post(of(0, '/objections'), { items, evidence: [] });
    const ruling = {
      ruling: 'amended',
      reason: '经核对附卷',
      items: [{ code: item, points: 1, reason: '有送达回证' }],
    };
    as('a', 'office-staff');
    expect((await post(of(0, '/rulings'), ruling, 409)).code).toBe('score-ruled-by-scorer');
    const relative = { supervisorId: 's-c', unitId: 'U1', why: 'relative' as const, ground: '亲属在该单位' };
    await past.record('supervisor-s-c', new ConflictDeclared(relative));
    as('c', 'office-staff');
    expect((await post(of(0, '/rulings'), ruling, 409)).code).toBe('score-ruled-by-partial');
    staff();
    expect(await get(of(0))).toMatchObject({ rulingBy: '2026-06-15' });
    await post(of(0, '/rulings'), ruling);
    expect(await get(of(0))).toMatchObject({
      ...{ state: 'settled', score: 99, settledHow: 'ruled' },
      ruling: { scoreBefore: 97, late: false, by: 'staff' },
    });
  });

  it('is final the day after its last day to object, however often the clock says so', async () => {
    staff();
    await post(of(1, '/tellings'));
    await past.liveTo('2026-06-15T02:00:00.000Z');
    expect(await get(of(1))).toMatchObject({ state: 'told', objectBy: '2026-06-15' });
    await past.liveTo('2026-06-16T02:00:00.000Z');
    expect(await get(of(1))).toMatchObject({ state: 'settled', settledHow: 'unopposed' });
    as('head', 'unit-lead', 'U4');
    expect((await http().get('/api/history?subject=unit:U4').expect(200)).text).not.toContain('FileScored');
    staff();
    const { version } = await get(of(1));
    const job = past.done.find(({ name, data }) => name === 'settle-score' && (data as Body).scoringId === ids[1])!;
    await app.get(JobRunner).run(job.name, job.data, 'once-more');
    expect((await get(of(1))).version).toBe(version);
    as('other', 'unit-lead', 'U2');
    expect((await post(of(1, '/objections'), { items: [], evidence: [] }, 409)).code).toBe('score-settled');
    const told = async () => ((await get('notifications?limit=50')).items as Body[]).map(({ text }) => text as string);
    const saying = (...words: string[]) => expect.arrayContaining(words.map((one) => expect.stringContaining(one)));
    lead();
    expect(await told()).toEqual(saying('评查异议已经裁定，变更评分', '有异议的请在2026年6月15日以前提出'));
    scorer('a');
    expect(await told()).toEqual(saying('已逾期1天：评查案卷U2罚〔2026〕2号并交卷', '您被确定为案卷U2罚〔2026〕2号'));
  });

  it('hands what it found over to the ledger, once, with a way back', async () => {
    staff();
    const findings = [{ code: item, category: 'recording', dueOn: '2026-07-31' }];
    await post(of(0, '/findings'), { findings });
    expect((await post(of(0, '/findings'), { findings }, 409)).code).toBe('case-finding-raised');
    await past.liveTo('2026-06-16T03:00:00.000Z');
    const job = past.done.find(({ data }) => (data as Body).reaction === 'report-case-finding')!;
    await app.get(JobRunner).run(job.name, job.data, 'once-more-in-the-ledger');
    const issues = (await get('issues?source=case-review')).items as Body[];
    const issueId = idFrom(idFrom('case-finding', ids[0]!, item));
    expect(issues).toMatchObject([{ id: issueId, unitId: 'U1', category: 'recording' }]);
    expect(await get(`issues/${issueId}`)).toMatchObject({ inspectionId: ids[0] });
    expect((await get(of(0))).findings).toMatchObject([{ issueId, code: item }]);
  });

  it('is reported per unit with what is held against files most often, and circulated when all are final', async () => {
    staff();
    const circular = { documentNumber: '舞法政办〔2026〕12号' };
    await post(`scoring-rounds/${roundId}/circulars`, circular, 403);
    as('director', 'office-director');
    expect((await post(`scoring-rounds/${roundId}/circulars`, circular, 409)).code).toBe('scores-not-all-settled');
    const conflict = { supervisorId: 's-a', unitId: 'U2' };
    await past.record('supervisor-s-a', new ConflictDeclared({ ...conflict, why: 'declared', ground: '曾任职' }));
    expect((await handIn('a', 2, 1, false, 409)).code).toBe('scorer-recused');
    await past.record('supervisor-s-a', new ConflictWithdrawn({ ...conflict, reason: '已核实' }));
    await handIn('a', 2, 1);
    await importFilled('c', 2, 1);
    staff();
    await post(`scoring-rounds/${roundId}/tellings`);
    as('other', 'unit-lead', 'U2');
    await post(of(2, '/acceptances'));
    as('director', 'office-director');
    await post(`scoring-rounds/${roundId}/circulars`, circular);
    expect(await get(`scoring-rounds/${roundId}/report`)).toMatchObject({
      ...{ files: 3, settled: 3, average: 98.67, vetoed: 0, circular },
      items: [
        { unitId: 'U1', files: 1, average: 99, objections: 1, amended: 1, findings: 1 },
        { unitId: 'U2', files: 2, average: 98.5 },
      ],
      faults: [{ code: item, files: 3, units: 2, points: 4 }],
    });
    for (const path of ['scoring-rounds', 'file-scorings', `scoring-rounds/${roundId}/report`])
      await http().get(`/api/${path}`).set('Accept', XLSX).expect('Content-Type', XLSX);
  });

  it('is told as of a past day, and its tables are what the history says', async () => {
    staff();
    expect(await get(of(0, '?asOf=2026-06-01'))).toMatchObject({ state: 'settled' });
    expect((await get('file-scorings?state=settled&asOf=2026-06-15')).total).toBe(1);
    expect((await get('file-scorings?state=settled')).total).toBe(3);
    for (const group of app.get(Catalogue).groups()) {
      if (!group.projections.some(({ name }) => /scoring|counted|duty/.test(name))) continue;
      expect((await drift({ connectionString: database.url }, group)).first).toBeUndefined();
    }
  });
});
