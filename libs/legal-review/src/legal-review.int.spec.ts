import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { INestApplication } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { Pool } from 'pg';
import request from 'supertest';
import { CalendarModule, Clock, instantOf, MovedClock } from '@app/calendar';
import { FiguresEntered } from '@app/computed-check/events.js';
import { DatabaseModule } from '@app/database';
import { readSheet, writeSheet } from '@app/documents';
import { Catalogue, EventingModule } from '@app/eventing';
import { FilesModule } from '@app/files';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { AccountOpened } from '@app/identity/events.js';
import { permissions } from '@app/identity/permissions.rules.js';
import { NotificationModule, PauseDeadline, ResumeDeadline } from '@app/notification';
import { QueuesModule } from '@app/queues';
import { EnforcementOfficerListed, EnforcementOfficerReleased } from '@app/recording/events.js';
import { UnitParticularsCorrected, UnitRegistered } from '@app/registry/events.js';
import { drift } from '@app/replay';
import { DeadlinesMoved } from '@app/working-calendar/events.js';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import { legalCaseColumns, legalCaseTemplate } from './case-sheet.js';
import type { LegalCaseAnswer, LegalCaseListAnswer } from './dto.js';
import { HEADINGS, TRIGGERS } from './events.js';
import { LegalReviewModule } from './index.js';
import type { LegalReviewerListAnswer, ReviewCatalogueAnswer, ReviewerRatioAnswer } from './register.dto.js';

/** A Monday morning. */
const clock = new MovedClock(instantOf('2022-06-06', '09:00:00.000'));
const [A, B] = ['unit-a', 'unit-b'] as const;
const account = (id: string, role: string, unitId?: string): Account => ({
  ...{ id, login: id, name: `某${id}`, roles: [role], ...(unitId && { unitId }) },
});
const ACCOUNTS = {
  clerk: account('clerk', 'unit-clerk', A),
  lead: account('lead', 'unit-lead', A),
  reviewer: account('reviewer', 'reviewer', A),
  handler: account('handler', 'reviewer', A),
  neighbour: account('neighbour', 'unit-clerk', B),
  staff: account('staff', 'office-staff'),
};
type Who = keyof typeof ACCOUNTS;
const particulars = (number: number) => ({
  ...{ unitId: A, caseNumber: `舞城罚立〔2022〕${number}号`, title: '擅自占用道路', kind: 'penalty' },
  ...{ handlers: [{ name: '某handler', accountId: 'handler' }, { name: '某甲' }], filedOn: '2022-06-01' },
});
/** The same number, as somebody else writes it. */
const otherwise = ({ caseNumber, ...rest }: ReturnType<typeof particulars>) => ({
  ...{ ...rest, caseNumber: caseNumber.replace('〔2022〕', '[２０２２] ') },
});
const no = Object.fromEntries(TRIGGERS.map((trigger) => [trigger, false]));
const findings = HEADINGS.map((heading) => ({ heading, problem: false, note: '' }));
const faulty = findings.map((finding, place) =>
  place === 1 ? { ...finding, problem: true, note: '没有告知' } : finding,
);
const person = {
  ...{ post: '法制股股长', certificate: '豫L0001', certificateUntil: '2024-12-31', qualification: 'passed' },
  ...{ qualificationNumber: 'A2019', reviewsSince: '2020-01-01', from: '2022-06-01', unitId: A },
};
const minutes = { chair: { name: '局长' }, participants: [{ name: '副局长' }], files: [], conclusion: '同意' };

describe('legal review', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-legal-'));
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let past: LivedPast;
  let asking: Account;

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, FilesModule.forRoot(folder), NotificationModule, LegalReviewModule],
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
    for (const unitId of [A, B]) {
      const unit = { unitId, name: `${unitId}局`, shortName: unitId } as UnitRegistered['data'];
      await past.record(`unit-${unitId}`, new UnitRegistered(unit));
    }
    for (const { id, login, name, roles, unitId } of Object.values(ACCOUNTS)) {
      const opened = { accountId: id, login, name, roles, ...(unitId && { unitId }) };
      await past.record(`account-${id}`, new AccountOpened(opened));
    }
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const posting = (who: Who, path: string) => {
    asking = ACCOUNTS[who];
    return request(app.getHttpServer()).post(`/api${path}`);
  };
  const post = (who: Who, path: string, body: object = {}) => posting(who, path).send(body);
  const get = async <T>(who: Who, path: string): Promise<T> => {
    asking = ACCOUNTS[who];
    return (await request(app.getHttpServer()).get(`/api${path}`).expect(200)).body as T;
  };
  const refusedWith = async (who: Who, path: string, body: object = {}): Promise<string> =>
    ((await post(who, path, body)).body as { code: string }).code;
  const done = async (who: Who, path: string, body: object = {}): Promise<string> =>
    ((await post(who, path, body).expect(201)).body as { id: string }).id;
  const dutiesOf = async (id: string): Promise<string[]> => {
    const { rows } = await app
      .get(Pool)
      .query<{ what: string; due_on: string | null }>(
        `select what, due_on::text from duty where about @> $1 and state = 'open' order by what`,
        [JSON.stringify({ legalCaseId: id })],
      );
    return rows.map(({ what, due_on }) => (due_on ? `${what} ${due_on}` : what));
  };

  it('a unit names its reviewers, and the share is counted on any day with the rows it comes from', async () => {
    const wrong = { ...person, name: '某neighbour', accountId: 'neighbour' };
    expect(await refusedWith('clerk', '/legal-reviewers', wrong)).toBe('reviewer-account-not-of-unit');
    await done('clerk', '/legal-reviewers', { ...person, name: '某reviewer', accountId: 'reviewer' });
    const id = await done('clerk', '/legal-reviewers', { ...person, name: '某handler', accountId: 'handler' });
    expect(await refusedWith('clerk', '/legal-reviewers', { ...person, name: '某handler' })).toBe(
      'reviewer-already-named',
    );
    const figures = new FiguresEntered({
      ...{ campaignId: 'c1', unitId: A, heldOn: '2022-06-02', source: 'reported', figures: { officers: 21 } },
    });
    await past.record('figures-c1-unit-a', figures);
    const ratioOn = async (day: string) =>
      (await get<ReviewerRatioAnswer>('staff', `/legal-reviewers/ratios?on=${day}&unitId=${A}`)).items[0];
    expect(await ratioOn('2022-06-06')).toMatchObject({
      ...{ officers: 21, officersHeldOn: '2022-06-02', needed: 2, have: 2, share: 952, verdict: 'met' },
      reviewers: expect.arrayContaining([
        expect.objectContaining({ name: '某reviewer', from: '2022-06-01' }),
        expect.objectContaining({ name: '某handler' }),
      ]),
    });
    expect(await ratioOn('2022-06-01')).toMatchObject({ verdict: 'missing', have: 2 });
    expect(await ratioOn('2022-05-31')).toMatchObject({ have: 0 });
    const listed = {
      officerId: 'o1',
      unitId: A,
      name: '某戊',
      certificate: '豫L0101',
      expiresOn: '2027-12-31',
      post: '队员',
      from: '2022-06-04',
    };
    await past.record('enforcement-officer-o1', new EnforcementOfficerListed(listed));
    const counted = { officers: 1, officersHeldOn: '2022-06-06', officerRows: [{ id: 'o1', name: '某戊' }], needed: 1 };
    expect(await ratioOn('2022-06-06')).toMatchObject({ ...counted, have: 2, share: 20_000, verdict: 'met' });
    expect(await ratioOn('2022-06-03')).toMatchObject({ officers: 21, officersHeldOn: '2022-06-02' });
    await done('clerk', `/legal-reviewers/${id}/releases`, { until: '2022-06-06', reason: '调离' });
    expect(await ratioOn('2022-06-06')).toMatchObject({ have: 2 });
    expect(await ratioOn('2022-06-07')).toMatchObject({ have: 1, needed: 1, verdict: 'met' });
    const left = { officerId: 'o1', unitId: A, name: '某戊', until: '2022-06-05', reason: '调离' };
    await past.record('enforcement-officer-o1', new EnforcementOfficerReleased(left));
    expect(await ratioOn('2022-06-06')).toMatchObject({ officers: 0, officerRows: [], needed: 0 });
    expect((await get<LegalReviewerListAnswer>('clerk', '/legal-reviewers')).total).toBe(2);
    expect((await get<LegalReviewerListAnswer>('neighbour', '/legal-reviewers')).total).toBe(0);
  });

  it('the catalogue and the period of a unit are its own, and the usual ones where it has none', async () => {
    const items = [{ code: 'A1', name: '较大数额罚款', kind: 'penalty', criterion: '五千元', basis: '第五十八条' }];
    const list = { documentNumber: '舞城〔2022〕5号', effectiveOn: '2022-06-01', items };
    expect(await refusedWith('neighbour', `/review-catalogues/${A}/editions`, list)).toBe('not-your-unit');
    await done('clerk', `/review-catalogues/${A}/editions`, list);
    expect(await refusedWith('clerk', `/review-catalogues/${A}/terms`)).toBe('invalid-input');
    const found = await get<ReviewCatalogueAnswer>('clerk', `/review-catalogues/${A}`);
    expect(found).toMatchObject({ edition: 1, items, term: { days: 5, extension: 5 } });
    await done('lead', `/review-catalogues/${A}/terms`, { days: 3, extension: 2, basis: '本单位规定' });
    const next = { documentNumber: '舞城〔2022〕8号', effectiveOn: '2022-07-01', items: [{ ...items[0], code: 'A2' }] };
    await done('clerk', `/review-catalogues/${A}/editions`, next);
    const changed = await get<ReviewCatalogueAnswer>('staff', `/review-catalogues/${A}`);
    expect(changed).toMatchObject({ edition: 1, items, coming: [{ edition: 2, ...next }] });
    expect(changed.term).toEqual({ days: 3, extension: 2, basis: '本单位规定' });
    const open = (path: string) => request(app.getHttpServer()).get(`/public/review-catalogues${path}`);
    expect((await open('').expect(200)).text).toContain(`<a href="/public/review-catalogues/${A}">unit-a局</a>（1项）`);
    const shown = (await open(`/${A}`).expect(200)).text;
    expect(shown).toContain('舞城〔2022〕5号，自2022年6月1日起施行，共1项。');
    expect(shown).toContain('舞城〔2022〕8号，自2022年7月1日起施行，共1项。');
    for (const none of [B, '%00', 'x'.repeat(200)]) await open(`/${none}`).expect(404);
  });

  it('a case goes through both gates, with its clock, its rounds and its duties', async () => {
    const id = await done('clerk', '/legal-cases', particulars(1));
    const at = (path: string) => `/legal-cases/${id}/${path}`;
    expect(await refusedWith('clerk', '/legal-cases', particulars(1))).toBe('legal-case-number-taken');
    expect(await dutiesOf(id)).toEqual(['判定案件是否需要法制审核']);
    const decision = { decisionNumber: '舞城罚〔2022〕1号', decidedOn: '2022-06-20', decision: '罚款二万元' };
    expect(await refusedWith('clerk', at('decisions'), decision)).toBe('triggers-not-tested');
    const test = { answers: { ...no, catalogue: true }, itemCode: 'A1', reason: '罚款二万元' };
    expect(await refusedWith('clerk', at('tests'), { ...test, answers: { catalogue: true } })).toBe('invalid-input');
    await done('clerk', at('tests'), test);
    const submission = { proposal: '罚款二万元', materials: [{ name: '调查终结报告' }] };
    const unknown = { ...submission, materials: [{ name: '报告', fileId: 'f'.repeat(64) }] };
    expect(await refusedWith('clerk', at('submissions'), unknown)).toBe('file-unknown');
    await done('clerk', at('submissions'), submission);
    expect(await dutiesOf(id)).toEqual(['提出法制审核意见 2022-06-09']);

    // The handler's account is in the register too, and is refused all the same; the neighbour sees nothing.
    expect(await refusedWith('handler', at('passes'), { findings, opinion: '同意' })).toBe('reviewer-handles-the-case');
    expect(await refusedWith('clerk', at('passes'), { findings, opinion: '同意' })).toBe('role-may-not');
    asking = ACCOUNTS.neighbour;
    await request(app.getHttpServer()).get(`/api/legal-cases/${id}`).expect(403);
    await done('reviewer', at('material-requests'), { lacking: '听证笔录' });
    await past.liveTo(instantOf('2022-06-10', '09:00:00.000'));
    await done('clerk', at('materials'), { materials: [{ name: '听证笔录' }] });
    expect(await dutiesOf(id)).toEqual(['提出法制审核意见 2022-06-15']);
    await done('lead', at('extensions'), { days: 2, reason: '案情复杂' });
    await done('reviewer', at('returns'), { findings: faulty, opinion: '补正程序' });
    expect(await refusedWith('clerk', at('decisions'), decision)).toBe('decision-after-return');
    await done('clerk', at('submissions'), submission);
    await past.liveTo(instantOf('2022-06-16', '09:00:00.000'));
    const late = await get<LegalCaseListAnswer>('staff', '/legal-cases?overdue=true');
    expect(late).toMatchObject({ total: 1, items: [{ id, state: 'in-review', rounds: 2, overdue: true }] });
    await done('reviewer', at('passes'), { findings, opinion: '同意' });
    expect(await refusedWith('clerk', at('decisions'), decision)).toBe('decision-before-discussion');
    const discussion = { ...minutes, approved: true, heldOn: '2022-06-16', minutes: '一致同意' };
    await done('clerk', at('discussions'), discussion);
    expect(await dutiesOf(id)).toEqual(['登记案件的决定']);
    await past.liveTo(instantOf('2022-06-20', '09:00:00.000'));
    await done('clerk', at('decisions'), decision);
    expect(await dutiesOf(id)).toEqual([]);

    const whole = await get<LegalCaseAnswer>('clerk', `/legal-cases/${id}`);
    expect(whole).toMatchObject({
      ...{
        year: 2022,
        state: 'decided',
        necessary: true,
        decisionNumber: '舞城罚〔2022〕1号',
        decidedOn: '2022-06-20',
      },
      test: { item: { edition: 1, code: 'A1' }, by: '某clerk' },
      reviews: [
        {
          ...{ round: 1, originalDueOn: '2022-06-09', dueOn: '2022-06-17', outcome: 'returned', late: false },
          ...{ reviewer: '某reviewer', extension: { days: 2, by: '某lead' }, submittedBy: '某clerk' },
          materials: [{ name: '调查终结报告' }, { name: '听证笔录' }],
          pauses: [{ lacking: '听证笔录', from: '2022-06-06', to: '2022-06-10', days: 4, by: '某reviewer' }],
        },
        { round: 2, outcome: 'passed', late: true, dueOn: '2022-06-15' },
      ],
      discussions: [{ round: 2, approved: true, participants: [{ name: '副局长' }] }],
    });
    const then = await get<LegalCaseAnswer>('clerk', `/legal-cases/${id}?asOf=2022-06-10`);
    expect(then).toMatchObject({ state: 'in-review', rounds: 2, discussions: [] });
  });

  it('a case that needs no review is tested all the same, and then decided', async () => {
    const id = await done('clerk', '/legal-cases', particulars(2));
    await done('clerk', `/legal-cases/${id}/tests`, { answers: no, reason: '逐项对照' });
    const decision = { decisionNumber: '舞城罚〔2022〕2号', decidedOn: '2022-06-20', decision: '警告' };
    await done('clerk', `/legal-cases/${id}/decisions`, decision);
    const found = await get<LegalCaseListAnswer>('clerk', '/legal-cases?necessary=false&q=某HANDLER');
    expect(found.items).toMatchObject([{ number: 2, state: 'decided', necessary: false, rounds: 0 }]);
    expect((await get<LegalCaseListAnswer>('neighbour', '/legal-cases')).total).toBe(0);
  });

  it('the clock follows the calendar and a pause of the office, and nobody is late meanwhile', async () => {
    const id = await done('clerk', '/legal-cases', particulars(9));
    await done('clerk', `/legal-cases/${id}/tests`, { answers: { ...no, hearing: true }, reason: '已经听证' });
    const submission = { proposal: '罚款', materials: [{ name: '调查终结报告' }] };
    await done('clerk', `/legal-cases/${id}/submissions`, submission);
    const dueOn = async () => (await get<LegalCaseAnswer>('clerk', `/legal-cases/${id}`)).dueOn;
    expect(await dueOn()).toBe('2022-06-23');
    const key = `legal-review-${id}`;
    const move = { key, from: '2022-06-23', to: '2022-06-24', counted: '2022-06-24', unitId: A, legalCaseId: id };
    await past.record('working-year-2022', new DeadlinesMoved({ year: 2022, edition: 2, moves: [move] }));
    await past.liveTo(instantOf('2022-06-20', '10:00:00.000'));
    expect(await dueOn()).toBe('2022-06-24');
    const bus = app.get(CommandBus);
    await bus.execute(new PauseDeadline({ key, reason: '审核人员住院' }, past.meta('staff', ['office-staff'])));
    expect(await refusedWith('reviewer', `/legal-cases/${id}/material-requests`, { lacking: '笔录' })).toBe(
      'review-paused',
    );
    await past.liveTo(instantOf('2022-06-28', '09:00:00.000'));
    expect(await get<LegalCaseListAnswer>('staff', '/legal-cases?overdue=true')).toMatchObject({ total: 0 });
    await bus.execute(new ResumeDeadline({ key, reason: '已经出院' }, past.meta('staff', ['office-staff'])));
    await past.liveTo(instantOf('2022-06-28', '10:00:00.000'));
    expect(await dueOn()).toBe('2022-07-04');
    expect(await refusedWith('clerk', `/legal-cases/${id}/withdrawals`, { reason: '撤案' })).toBe(
      'necessary-case-dropped-by-lead',
    );
    await done('lead', `/legal-cases/${id}/withdrawals`, { reason: '撤案' });
    expect(await dutiesOf(id)).toEqual([]);
  });

  it('a case found to need a review needs it under the same number ever after', async () => {
    const none = { answers: no, reason: '逐项对照' };
    const again = await done('clerk', '/legal-cases', particulars(9));
    expect(await refusedWith('clerk', `/legal-cases/${again}/tests`, none)).toBe('review-found-necessary-already');
    await done('clerk', `/legal-cases/${again}/tests`, { ...none, answers: { ...no, complex: true } });
    const renamed = (number: number) => ({ ...particulars(number), unitId: undefined, reason: '案号有误' });
    // The one is borne when it is dropped, the other was given up before.
    for (const number of [10, 12]) await done('clerk', `/legal-cases/${again}/corrections`, renamed(number));
    await done('lead', `/legal-cases/${again}/withdrawals`, { reason: '撤案' });
    const written = [particulars(12), particulars(10), otherwise(particulars(12))];
    for (const anew of written) {
      const id = await done('clerk', '/legal-cases', anew);
      expect(await refusedWith('clerk', '/legal-cases', otherwise(anew))).toBe('legal-case-number-taken');
      expect(await refusedWith('clerk', `/legal-cases/${id}/tests`, none)).toBe('review-found-necessary-already');
      await done('lead', `/legal-cases/${id}/withdrawals`, { reason: '登记重复' });
    }
    const other = await done('clerk', '/legal-cases', particulars(11));
    await done('clerk', `/legal-cases/${other}/tests`, none);
    expect(await refusedWith('clerk', `/legal-cases/${other}/corrections`, renamed(9))).toBe(
      'review-found-necessary-already',
    );
    await done('clerk', `/legal-cases/${other}/withdrawals`, { reason: '登记重复' });
  });

  it('a table brings many cases, numbered on, and names what is wrong before anything is written', async () => {
    const rows = [3, 4].map((number) => ({
      ...particulars(number),
      handlers: [{ name: '某handler' }],
      kind: 'penalty' as const,
    }));
    const sheet = await writeSheet({ ...legalCaseTemplate, advice: [], rows });
    const table = await readSheet(sheet, legalCaseColumns);
    expect(table.rows).toHaveLength(2);
    const path = `/legal-registers/${A}/imports`;
    const seen = (await posting('clerk', `${path}/previews`).attach('file', sheet, '案件.xlsx').expect(200)).body as {
      plan: string;
      sha256: string;
      added: number;
    };
    expect(seen.added).toBe(2);
    const confirm = () =>
      posting('clerk', path).field('plan', seen.plan).field('sha256', seen.sha256).attach('file', sheet, '案件.xlsx');
    await confirm().expect(201);
    expect((await confirm()).status).toBe(409);
    const { items } = await get<LegalCaseListAnswer>('clerk', '/legal-cases?state=registered&sort=caseNumber');
    expect(items).toMatchObject(
      [9, 10].map((number) => ({ number, handlers: [{ name: '某handler', accountId: 'handler' }] })),
    );
    const future = await writeSheet({
      ...legalCaseTemplate,
      advice: [],
      rows: [{ ...rows[0]!, filedOn: '2022-07-01' }],
    });
    const answer = await posting('clerk', `${path}/previews`).attach('file', future, '案件.xlsx').expect(200);
    expect((answer.body as { amiss: number }).amiss).toBe(1);
  });

  it('of two who enter the same number at once, one is refused', async () => {
    const pool = new Pool({ connectionString: database.url, max: 2 });
    const barrier = await pool.connect();
    await barrier.query('begin');
    await barrier.query('update number_series set last = last where series = $1', [`legal-case-${A}-2022`]);
    const entering = [1, 2].map(async () => (await post('clerk', '/legal-cases', particulars(20))).status);
    const heldUp = `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
    while ((await pool.query(heldUp)).rowCount !== entering.length) await pause(5);
    await barrier.query('rollback');
    barrier.release();
    await pool.end();
    expect((await Promise.all(entering)).filter((status) => status === 201)).toHaveLength(1);
  });

  it('has read tables that are what the history says, also where a unit has another name', async () => {
    const renamed = { unitId: A, name: '舞阳县甲局', shortName: '甲局' } as UnitParticularsCorrected['data'];
    await past.record(`unit-${A}`, new UnitParticularsCorrected(renamed));
    const { items } = await get<LegalCaseListAnswer>('clerk', '/legal-cases?q=舞阳县甲局');
    expect(items.every(({ unitName }) => unitName === '舞阳县甲局')).toBe(true);
    const countOf = async (q: string) => (await get<LegalCaseListAnswer>('clerk', `/legal-cases?q=${q}`)).total;
    expect([await countOf('甲局'), await countOf('局甲'), await countOf('R_')]).toEqual([await countOf('甲'), 0, 0]);
    const groups = app.get(Catalogue).groups();
    const found = [];
    for (const group of groups) found.push(await drift({ connectionString: database.url }, group));
    expect(found.filter(({ first }) => first)).toEqual([]);
    const filled = found.filter(({ rows }) => rows > 0).flatMap(({ projections }) => projections);
    expect(filled).toEqual(expect.arrayContaining(['legal_case', 'legal_review_round', 'legal_reviewer']));
  });

  it('stands in the past as it stood, replayed from the history', async () => {
    for (const path of [
      '/legal-cases?limit=50',
      '/legal-cases?q=甲局',
      '/legal-reviewers?released=true',
      `/review-catalogues/${A}`,
    ]) {
      const now = await get<object>('staff', path);
      const then = await get<object>('staff', `${path}${path.includes('?') ? '&' : '?'}asOf=2022-06-28`);
      expect(then).toMatchObject(now);
    }
  });
});
