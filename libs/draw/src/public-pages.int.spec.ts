import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import { CalendarModule, Clock, MovedClock } from '@app/calendar';
import { CampaignLaunched } from '@app/campaign/events.js';
import { DatabaseModule } from '@app/database';
import { EventingModule, EventStore, idFrom, type AnyCommand, type AnyEvent, type Meta } from '@app/eventing';
import { HttpModule, type SignedInRequest } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { ConflictDeclared, SupervisorRegistered, UnitRegistered } from '@app/registry/events.js';
import { QueuesModule } from '@app/queues';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import { DrawPrepared, DrawVoided, RevealCommitted } from './events.js';
import { DrawModule, FreezeDraw, PublishDraw, ReplaceSupervisor, ThrowDice, VoidDraw } from './index.js';

const clock = new MovedClock('2026-06-01T01:00:00.000Z');
const HOSTILE = `<script>alert('1')</script>`;
const HASH = /[0-9a-f]{64}/;
const observers = [
  { name: '钱见证', organisation: '县纪委监委' },
  { name: '孙见证', organisation: '县人大' },
];

let asked = 0;
const by = (...roles: string[]): Meta => ({
  actor: roles[0] ?? '',
  roles,
  at: clock.now().toISOString(),
  commandId: idFrom('pages', String(asked++)),
});

describe('the public pages', () => {
  let database: TestDatabase;
  let app: INestApplication<Server>;

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, DrawModule],
      ],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    app = module.createNestApplication();
    app.use((incoming: SignedInRequest, _: unknown, next: () => void) => {
      Object.assign(incoming, { receivedAt: clock.now().toISOString() });
      next();
    });
    await app.init();
    await register();
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const act = (command: AnyCommand): Promise<unknown> => app.get(CommandBus).execute(command);
  const record = (stream: string, event: AnyEvent) =>
    app
      .get(EventStore)
      .handle(
        { name: 'spec', initial: null, stream: () => stream, decide: () => [event], evolve: (state) => state },
        { type: 'Spec', data: { stream }, meta: by('office-staff') },
      );

  async function register(): Promise<void> {
    const campaign = { campaignId: 'campaign-1', year: 2026, title: '活动', documentNumber: '1', templateHash: 'h' };
    await record(
      'campaign-1',
      new CampaignLaunched({ ...campaign, phases: [], materials: [], categories: [], tasks: [], units: [] }),
    );
    for (const unitId of ['U1', 'U2', 'U3', 'U4', 'U5', 'U6']) {
      const particulars = {
        ...({ kind: 'department', serviceWindow: false, demonstration: 'unnamed', pilot: false } as const),
        ...({ riskClass: 'ordinary', officers: 5, avDevices: 3, aliases: [] } as const),
      };
      await record(
        `unit-${unitId}`,
        new UnitRegistered({ unitId, name: `${unitId}<局>`, shortName: unitId, ...particulars }),
      );
    }
    for (const [supervisorId, pool] of [
      ['L1', 'lead'],
      ['M1', 'member'],
      ['M2', 'member'],
    ] as const)
      await person(supervisorId, pool);
  }

  const person = (supervisorId: string, pool: string) => {
    const certificate = { certificateNumber: `证${supervisorId}`, expiresOn: '2027-06-01' };
    return record(
      `supervisor-${supervisorId}`,
      new SupervisorRegistered({ supervisorId, name: '赵监督', organisation: '县司法局', pool, ...certificate }),
    );
  };

  const freeze = (drawId: string, cap = 5) =>
    act(
      new FreezeDraw(
        {
          ...{ drawId, campaignId: 'campaign-1', item: `事项${HOSTILE}`, planItem: drawId, batch: 1 },
          legalBasis: `《条例》"第三十九条"`,
          strata: [
            { id: 'key', method: 'srs', rule: 'ceil(0.5*N)' },
            { id: 'ordinary', method: 'srs', rule: 'ceil(0.34*N)' },
          ],
          ...{ slots: ['lead', 'member'], cap, exemptions: [], observers },
          notBefore: new Date(clock.now().getTime() + 3_600_000).toISOString(),
          publishBy: new Date(clock.now().getTime() + 5 * 86_400_000).toISOString(),
          dueOn: '2026-09-01',
        },
        by('office-staff'),
      ),
    );
  const dice = (drawId: string) =>
    act(
      new ThrowDice(
        { drawId, digits: '41652361425536142233', witnesses: observers, thrownAt: clock.now().toISOString() },
        by('office-staff'),
      ),
    );
  const get = (path: string) => request(app.getHttpServer()).get(path);
  const read = async (path: string): Promise<string> => {
    const { text } = await get(path)
      .expect(200)
      .expect('Content-Type', /^text\/html/);
    return text;
  };

  it('announce a draw whose lists are locked, with its fingerprint and no lot', async () => {
    await freeze('first');
    expect(await read('/public/draws')).toMatch(/2026-1 事项&lt;script&gt;[^]*名单已锁定/);
    const page = await read('/public/draws/2026-1');
    const { body } = await get('/api/public/draws/2026-1/bundle').expect(200);
    const { manifestHash } = (body as { hashes: { manifestHash: string } }).hashes;
    expect(page.replaceAll(' ', '')).toContain(manifestHash);
    expect(page).not.toMatch(/签号不大于|抽取结果<|printf/);
    expect(page.replaceAll(manifestHash, '')).not.toMatch(HASH);
  });

  it('keep the result to the office until publication, and show the dice', async () => {
    clock.advance(3_600_000);
    await dice('first');
    const page = await read('/public/draws/2026-1');
    expect(page).toContain('41652 36142 55361 42233');
    expect(page).not.toMatch(/签号不大于|printf|U[1-6]|[LM][12]</);
  });

  it('show the drawn units with their lots and the cut-off, and name nobody', async () => {
    await act(new PublishDraw({ drawId: 'first' }, by('office-staff')));
    const page = await read('/public/draws/2026-1');
    expect(page.match(/<th scope="row">/g)).toHaveLength(3);
    expect(page).toMatch(/U\d&lt;局&gt;/);
    expect(page).toMatch(/组长 <code>L1<\/code>/);
    expect(page).toContain('这一类单位不抽取');
    expect(page).toContain('到场见证');
    expect(page).not.toMatch(/赵监督|钱见证|孙见证/);
    expect(page).not.toMatch(/<script|onerror|style=/);
  });

  it('recompute fingerprint, seed and lot with the commands they print', async () => {
    const page = await read('/public/draws/2026-1');
    const lines = [...page.matchAll(/<pre><code>(.+?)<\/code>/g)].map(([, line = '']) => plain(line));
    const expected = [...page.matchAll(/<code class="expected">([0-9a-f]{64})</g)].map(([, hash]) => hash);
    const folder = mkdtempSync(join(tmpdir(), 'yuheng-check-'));
    const { body } = await get('/public/draws/2026-1/manifest-2026-1.json').expect(200).buffer(true);
    expect(body).toMatchObject({ v: '2r1' });
    const { text } = await get('/public/draws/2026-1/manifest-2026-1.json');
    writeFileSync(join(folder, 'manifest-2026-1.json'), text);
    const said = lines.map((line) => execFileSync('sh', ['-c', line], { cwd: folder, encoding: 'utf8' }).slice(0, 64));
    rmSync(folder, { recursive: true });
    expect(said).toHaveLength(4);
    expect(said).toEqual(expected);
  });

  it('list the commands of any unit the reader names, and say why it was drawn or not', async () => {
    const published = await read('/public/draws/2026-1');
    const first = /以(U\d)&lt;局&gt;为例/.exec(published)?.[1];
    const told: string[] = [];
    for (const unit of ['U1', 'U2', 'U3', 'U4', 'U5', 'U6']) {
      const page = await read(`/public/draws/2026-1?unit=${unit}`);
      expect(page).toContain(`object|${unit}&#39;`);
      told.push(/<p class="explained">([^]*?)<\/p>/.exec(page)?.[1]?.replace(/<[^>]+>|\s/g, '') ?? '');
    }
    expect(first).toMatch(/^U[1-6]$/);
    expect(told.filter((text) => text.includes('签号不大于中签线，抽中'))).toHaveLength(3);
    expect(
      told
        .map((text) => /候补第(\d)位/.exec(text)?.[1])
        .filter(Boolean)
        .sort(),
    ).toEqual(['1', '2', '3']);
    expect(await read('/public/draws/2026-1?unit=%3Cscript%3E')).toContain('没有代码为&lt;script&gt;的单位');
    expect(await read('/public/draws/2026-1?unit=U1&unit=U2')).toContain('应当得到');
  });

  it('tell of replacements by id and reason alone', async () => {
    const team = /组员 <code>(M\d)<\/code>/.exec(await read('/public/draws/2026-1'))?.[1] ?? '';
    const { body } = await get('/api/public/draws/2026-1/bundle');
    const { assignments } = (body as { result: { assignments: Record<string, string[]> } }).result;
    const object = Object.entries(assignments).find(([, ids]) => ids.includes(team))?.[0] ?? '';
    const replaced = {
      drawId: 'first',
      object,
      out: team,
      reason: 'ill' as const,
      explanation: '住院手术',
      documentHash: '0'.repeat(64),
    };
    await act(new ReplaceSupervisor(replaced, by('office-director')));
    const page = await read('/public/draws/2026-1');
    expect(page).toMatch(/更换监督人员（U\d&lt;局&gt;），M\d换成M\d，因病/);
    expect(page).not.toContain('住院');
  });

  it('keep a voided draw for ever, with its reason and without a result', async () => {
    await freeze('second');
    clock.advance(3_600_000);
    await dice('second');
    await act(new VoidDraw({ drawId: 'second', reason: `名录有误${HOSTILE}` }, by('office-director')));
    const page = await read('/public/draws/2026-2');
    expect(page).toMatch(/作废。<\/strong>理由：名录有误&lt;script&gt;/);
    expect(page).not.toMatch(/签号不大于|printf|<th scope="row">/);
    const list = await read('/public/draws');
    expect(list).toContain('锁定名单2次，抽取2次，公示1次，作废1次，监督人员不足无法配对0次，正在办理0次。');
    expect(list).not.toContain('<script');
  });

  it('announce a draw before its lists are locked, with the parties asked and what they committed to', async () => {
    const commit = 'a'.repeat(64);
    const parties = [
      { party: 'discipline', name: '县纪委监委', accountId: 'observer-1' },
      { party: 'congress', name: '县人大<常委会>', accountId: 'observer-2' },
    ];
    const of = { drawId: 'prepared', kind: 'supervision', campaignId: 'campaign-1', item: '执法证件' } as const;
    await record(
      'draw-prepared',
      new DrawPrepared({
        ...{ ...of, planItem: 'JH-9', batch: 1, parties, preparedBy: 'office-staff' },
        freezeDeadline: new Date(clock.now().getTime() + 86_400_000).toISOString(),
      }),
    );
    await record('draw-prepared', new RevealCommitted({ drawId: 'prepared', party: 'discipline', commit }));
    const list = await read('/public/draws');
    expect(list).toMatch(/锁定名单以前[^]*执法证件[^]*正在准备/);
    expect(list.replace(/\s/g, '')).toContain(`县纪委监委：已交来保密数的校验值，校验值<code>${commit.slice(0, 8)}`);
    expect(list).toMatch(/县人大&lt;常委会&gt;：等待交来保密数的校验值/);
    expect(list).toContain('请外部参与方准备1次');
    expect(list).not.toContain('observer-1');
    await record('draw-prepared', new DrawVoided({ drawId: 'prepared', reason: '活动取消' }));
    expect(await read('/public/draws')).toContain('锁定名单以前作废：活动取消');
  });

  it('say of a draw that hangs on dice alone that it does', async () => {
    expect(await read('/public/draws/2026-1')).toContain('随机数只由到场人员投掷骰子得出');
  });

  it('say in words that supervisors were too few', async () => {
    await person('M3', 'member');
    for (const supervisorId of ['L2', 'L3']) {
      await person(supervisorId, 'lead');
      for (const unitId of ['U1', 'U2', 'U3', 'U4', 'U5', 'U6']) {
        const conflict = { supervisorId, unitId, why: 'declared' as const, ground: '曾在该单位任职' };
        await record(`supervisor-${supervisorId}`, new ConflictDeclared(conflict));
      }
    }
    await freeze('third', 1);
    clock.advance(3_600_000);
    await dice('third');
    expect(await read('/public/draws/2026-3')).toMatch(/无法配对。<\/strong>抽中的/);
  });

  it('have permanent addresses, a style sheet of their own, and a page for what is not there', async () => {
    await get('/public').expect(302).expect('Location', '/public/draws');
    await get('/public/public.css')
      .expect(200)
      .expect('Content-Type', /^text\/css/);
    for (const number of ['2026-99', 'latest', '2026-01', '%3Cscript%3E']) {
      const { text } = await get(`/public/draws/${number}`)
        .expect(404)
        .expect('Content-Type', /^text\/html/);
      expect(text).toContain('没有找到这个编号的抽查');
      expect(text).not.toContain('<script');
    }
    await get('/public/draws/2026-99/manifest-2026-99.json').expect(404);
  });
});

/** What a reader copies from the page. */
const plain = (text: string): string =>
  text
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
