import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Test, type TestingModule } from '@nestjs/testing';
import { CalendarModule, Clock, MovedClock } from '@app/calendar';
import { CampaignLaunched } from '@app/campaign/events.js';
import { DatabaseModule } from '@app/database';
import { EventingModule, EventStore, type AnyCommand } from '@app/eventing';
import { HttpModule } from '@app/http';
import { AccountOpened, RoleWithdrawn } from '@app/identity/events.js';
import { permissions } from '@app/identity/permissions.rules.js';
import { QueuesModule } from '@app/queues';
import { SupervisorRegistered, UnitRegistered } from '@app/registry/events.js';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import { BeaconChains, BeaconChainsModule } from './chains.js';
import {
  CommitReveal,
  DescribeDraw,
  DescribePreparation,
  DrawModule,
  FreezeDraw,
  ListPartyAccounts,
  ListPreparations,
  ListPublicDraws,
  PrepareDraw,
  ReleaseParty,
  RevealSecret,
  VoidDraw,
  type FreezePlan,
} from './index.js';
import { RelaysSilent } from './beacon-relays.js';
import { chain as own, signRound, witnesses } from './rehearsal.js';
import { commit } from './seed.rules.js';
import { H } from './suite.rules.js';

const clock = new MovedClock('2026-06-01T01:00:00.000Z');
const at = (minutes: number) => new Date(Date.parse('2026-06-01T01:00:00.000Z') + minutes * 60_000).toISOString();

describe('the moments of draws', () => {
  let database: TestDatabase;
  let app: TestingModule;
  let past: LivedPast;
  let relay: Server;
  /** What the relay answers, by path; nothing: it is away. */
  let answers: (path: string) => string | undefined = () => undefined;

  beforeAll(async () => {
    database = await createTestDatabase();
    relay = createServer((request, response) => {
      const answer = answers(request.url ?? '');
      response.writeHead(answer === undefined ? 503 : 200).end(answer);
    });
    await new Promise<void>((done) => relay.listen(0, '127.0.0.1', done));
    const { port } = relay.address() as AddressInfo;
    app = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, BeaconChainsModule.forRoot(), DrawModule],
      ],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    Object.assign(chains(), { all: [{ ...own, relays: [`http://127.0.0.1:${port}/`] }] });
    await app.init();
    past = new LivedPast(app, clock);
    await register();
  });

  afterAll(async () => {
    relay.close();
    await app.close();
    await database.drop();
  });

  const chains = () => app.get(BeaconChains);
  const act = (command: AnyCommand): Promise<unknown> => app.get(CommandBus).execute(command);
  const clerk = () => past.meta('clerk', ['office-staff']);
  const observer = (account: string) => past.meta(account, ['observer']);
  const describeDraw = (drawId: string) => app.get(QueryBus).execute(new DescribeDraw({ drawId }, clerk()));
  const typesOf = async (drawId: string) =>
    (await app.get(EventStore).stream(`draw-${drawId}`)).map(({ type }) => type);

  async function register(): Promise<void> {
    const campaign = { campaignId: 'campaign-1', year: 2026, title: '活动', documentNumber: '1', templateHash: 'h' };
    await past.record(
      'campaign-1',
      new CampaignLaunched({ ...campaign, phases: [], materials: [], categories: [], tasks: [], units: [] }),
    );
    for (const unitId of ['U1', 'U2', 'U3', 'U4']) {
      const particulars = { unitId, name: `${unitId}局`, shortName: unitId, riskClass: 'ordinary' };
      await past.record(`unit-${unitId}`, new UnitRegistered(particulars as UnitRegistered['data']));
    }
    for (const [supervisorId, pool] of [
      ['L1', 'lead'],
      ['M1', 'member'],
    ] as const) {
      const certificate = { certificateNumber: supervisorId, expiresOn: '2030-01-01' };
      await past.record(
        `supervisor-${supervisorId}`,
        new SupervisorRegistered({ supervisorId, name: '某人', organisation: '司法局', pool, ...certificate }),
      );
    }
    for (const accountId of ['jw', 'rd', 'left']) {
      const account = { accountId, login: accountId, name: `${accountId}某`, roles: ['observer'] };
      await past.record(`account-${accountId}`, new AccountOpened(account));
    }
    await past.record('account-left', new RoleWithdrawn({ accountId: 'left', role: 'observer', reason: '调离' }));
  }

  const parties = [
    { party: 'discipline', name: '县纪委监委', accountId: 'jw' },
    { party: 'congress', name: '县人大', accountId: 'rd' },
  ];
  const secret = H('a secret');
  const about = (drawId: string) => ({ drawId, campaignId: 'campaign-1', item: '事项', planItem: drawId, batch: 1 });
  const prepare = (drawId: string, deadline: string, more: object = {}) =>
    act(new PrepareDraw({ ...about(drawId), parties, freezeDeadline: deadline, ...more }, clerk()));
  const commitBy = (account: string, drawId: string, party: string) =>
    act(new CommitReveal({ drawId, commit: commit({ drawId, party, value: secret }) }, observer(account)));
  const plan = (drawId: string, start: number, more: Partial<FreezePlan> = {}): FreezePlan => ({
    ...{ ...about(drawId), legalBasis: '《条例》第三十九条', slots: ['lead', 'member'], cap: 5, exemptions: [] },
    strata: [{ id: 'ordinary', method: 'srs', rule: 'ceil(0.5*N)' }],
    ...{ sources: [{ kind: 'drand', chain: own.chain }], observers: witnesses },
    ...{ notBefore: at(start + 60), publishBy: at(start + 600), dueOn: '2026-09-01', ...more },
  });
  const freeze = (drawId: string, start: number, more: Partial<FreezePlan> = {}) =>
    act(new FreezeDraw(plan(drawId, start, more), clerk()));

  it('a preparation lapses at its deadline, and the batch is free again', async () => {
    await prepare('lapsing', at(10));
    await expect(prepare('second', at(10), { planItem: 'lapsing' })).rejects.toMatchObject({
      code: 'batch-in-preparation',
    });
    await expect(freeze('aside', 0, { planItem: 'lapsing' })).rejects.toMatchObject({ code: 'batch-in-preparation' });
    await past.liveTo(at(11));
    expect(await typesOf('lapsing')).toEqual(['DrawPrepared', 'PreparationLapsed']);
    await past.liveTo(at(12));
    expect(await typesOf('lapsing')).toHaveLength(2);
    const found = await app.get(QueryBus).execute(new DescribePreparation({ drawId: 'lapsing' }, clerk()));
    expect(found).toMatchObject({ state: 'lapsed', parties: [{ state: 'asked' }, { state: 'asked' }] });
    await prepare('anew', at(60), { planItem: 'lapsing' });
    await act(new VoidDraw({ drawId: 'anew', reason: '改期' }, clerk()));
  });

  it('asks observers with an open account alone', async () => {
    const { items } = await app.get(QueryBus).execute(new ListPartyAccounts({}, clerk()));
    expect(items.map(({ id }) => id)).toEqual(['jw', 'rd']);
    const left = [{ ...parties[0]!, accountId: 'left' }];
    await expect(prepare('left', at(60), { parties: left })).rejects.toMatchObject({ code: 'party-account-unfit' });
  });

  it('who does not reveal in time is found missing, and the beacon is fetched from the relays at its round', async () => {
    await prepare('whole', at(30));
    await commitBy('jw', 'whole', 'discipline');
    await commitBy('rd', 'whole', 'congress');
    await freeze('whole', 20, { revealBy: at(50) });
    const sheet = await describeDraw('whole');
    expect(sheet.contributions.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'pepper waiting',
      'drand waiting',
      'reveal waiting',
      'reveal waiting',
    ]);
    expect(sheet).toMatchObject({ preparation: { state: 'frozen' }, weakSources: false, rosterChanges: [] });
    await past.liveTo(at(40));
    await act(new RevealSecret({ drawId: 'whole', value: secret }, observer('jw')));
    answers = (path) => {
      const round = Number(/^\/[0-9a-f]{64}\/public\/(\d+)$/.exec(path)?.[1]);
      return JSON.stringify({ round, randomness: 'x', signature: signRound(round) });
    };
    await past.liveTo(at(100));
    expect((await typesOf('whole')).slice(3)).toEqual([
      ...['RollsSealed', 'DrawFrozen', 'RevealMade', 'RevealMissed', 'SourcesAwaited', 'BeaconEntered', 'DrawExecuted'],
    ]);
    const held = await describeDraw('whole');
    expect(held.contributions).toMatchObject([
      { kind: 'pepper', state: 'waiting' },
      { kind: 'drand', state: 'in', chainName: own.name },
      { kind: 'reveal', state: 'in', partyName: '县纪委监委', text: secret },
      { kind: 'reveal', state: 'missing', partyName: '县人大', text: 'missing:congress' },
    ]);
    await past.liveTo(at(700));
    expect((await typesOf('whole')).at(-1)).toBe('DrawOverdue');
    expect(await describeDraw('whole')).toMatchObject({ overdue: true });
  });

  it('a relay that is away or lies gives nothing, and is tried again', async () => {
    const start = 800;
    await past.liveTo(at(start));
    await freeze('silent', start);
    answers = () => JSON.stringify({ round: 1, signature: signRound(1) });
    await expect(past.liveTo(at(start + 70))).rejects.toBeInstanceOf(RelaysSilent);
    expect((await typesOf('silent')).at(-1)).toBe('SourcesAwaited');
  });

  it('what the registers say since the freeze, and how the roster differs from the last, shows on the draw', async () => {
    await past.liveTo(at(900));
    await freeze('older', 900, { planItem: 'yearly' });
    const particulars = { unitId: 'U5', name: 'U5局', shortName: 'U5', riskClass: 'ordinary' };
    await past.record('unit-U5', new UnitRegistered(particulars as UnitRegistered['data']));
    expect((await describeDraw('older')).rosterChanges).toEqual([
      { list: 'objects', id: 'U5', name: 'U5局', change: 'added', now: 'ordinary' },
    ]);
    await freeze('newer', 900, { planItem: 'yearly', batch: 2 });
    expect((await describeDraw('newer')).sincePrevious).toMatchObject({
      ...{ drawId: 'older', added: [{ unitId: 'U5', name: 'U5局' }], removed: [], reclassified: [] },
    });
  });

  it('the census counts what was prepared and never frozen', async () => {
    const { census } = await app.get(QueryBus).execute(new ListPublicDraws({}, past.meta('public', ['public'])));
    expect(census).toEqual({
      ...{ prepared: 3, lapsed: 1, withdrawn: 1, frozen: 4, executed: 1 },
      ...{ infeasible: 0, published: 0, voided: 0 },
    });
    await prepare('released', at(2000));
    await act(new ReleaseParty({ drawId: 'released', party: 'congress', reason: '无法取得联系' }, clerk()));
    const { items } = await app.get(QueryBus).execute(new ListPreparations({ state: 'preparing' }, observer('jw')));
    expect(items).toMatchObject([
      { id: 'released', ownParty: 'discipline', parties: [{ state: 'asked' }, { state: 'released' }] },
    ]);
  });
});
