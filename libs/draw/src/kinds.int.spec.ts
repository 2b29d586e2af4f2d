import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { TestingModule } from '@nestjs/testing';
import { Test } from '@nestjs/testing';
import { CalendarModule, Clock, MovedClock } from '@app/calendar';
import { CampaignLaunched } from '@app/campaign/events.js';
import { CaseCatalogueSignedOff, CaseFilesListed } from '@app/case-review/events.js';
import { DatabaseModule } from '@app/database';
import {
  EventingModule,
  EventStore,
  idFrom,
  type AnyCommand,
  type AnyEvent,
  type Meta,
  type Receipt,
} from '@app/eventing';
import { permissions } from '@app/identity/permissions.rules.js';
import { MutualRecusalDeclared, MutualTeamNamed } from '@app/mutual-inspection/events.js';
import { QueuesModule } from '@app/queues';
import { IssueClaimed, IssueClosed, IssueReopened, IssueReported } from '@app/rectification/events.js';
import { SupervisorRegistered, UnitRegistered } from '@app/registry/events.js';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import {
  DescribeDraw,
  DrawModule,
  DrawPublished,
  FreezeDraw,
  PreviewRolls,
  PublishDraw,
  ReadDrawBundle,
  ReplaceSupervisor,
  ThrowDice,
  verifyBundleText,
  type DrawBundle,
  type FreezePlan,
  type RollsSealed,
} from './index.js';

const clock = new MovedClock('2026-06-01T01:00:00.000Z');
const campaignId = 'campaign-1';
const UNITS = ['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7'];
const observers = [
  { name: '甲某', organisation: '县纪委监委' },
  { name: '乙某', organisation: '县人大' },
];

let asked = 0;
const by = (actor: string, ...roles: string[]): Meta => ({
  ...{ actor, roles, at: clock.now().toISOString(), commandId: idFrom('spec', String(asked++)) },
});
const clerk = () => by('clerk', 'office-staff');
const visitor = () => by('public', 'public');

describe('draws of other kinds', () => {
  let database: TestDatabase;
  let module: TestingModule;

  beforeAll(async () => {
    database = await createTestDatabase();
    module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), DrawModule],
      ],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    await module.init();
    const units = UNITS.map((unitId) => ({ unitId }));
    const campaign = { campaignId, year: 2026, categories: [], units } as unknown as CampaignLaunched['data'];
    await record('campaign', new CampaignLaunched(campaign));
    for (const unitId of UNITS) {
      const unit = { unitId, name: `${unitId}局`, shortName: unitId, riskClass: 'ordinary' } as UnitRegistered['data'];
      await record(`unit-${unitId}`, new UnitRegistered(unit));
      await record(`team-${unitId}`, new MutualTeamNamed({ campaignId, unitId, leader: person, members: [person] }));
    }
    const recusal = { campaignId, unitId: 'U1', from: 'U2', ground: '近亲属' };
    await record('team-U1', new MutualRecusalDeclared(recusal));
    for (const [supervisorId, unitId] of [['S1'], ['S2'], ['S3'], ['S4', 'U1']] as const) {
      const data = { supervisorId, name: `${supervisorId}某`, organisation: '县司法局', pool: 'expert' };
      const certificate = { certificateNumber: supervisorId, expiresOn: '2030-01-01' };
      await record(supervisorId, new SupervisorRegistered({ ...data, ...certificate, ...(unitId && { unitId }) }));
    }
  });

  afterAll(async () => {
    await module.close();
    await database.drop();
  });

  const person = { name: '丙某', position: '执法人员' };
  const record = (stream: string, ...events: AnyEvent[]) => recordAs(clerk(), stream, ...events);
  const recordAs = (meta: Meta, stream: string, ...events: AnyEvent[]): Promise<Receipt> =>
    module
      .get(EventStore)
      .handle(
        { name: 'spec', initial: null, stream: () => stream, decide: () => events, evolve: (state) => state },
        { type: 'Spec', data: { asked }, meta },
      );
  const act = async (command: AnyCommand): Promise<Receipt> => module.get(CommandBus).execute(command);
  const refused = (code: string): unknown => expect.objectContaining({ code });

  const plan = (drawId: string, more: Partial<FreezePlan>): FreezePlan => ({
    ...{ drawId, campaignId, item: '互查', planItem: drawId, batch: 1, legalBasis: '活动方案第三条' },
    ...{ strata: [{ id: 'all', method: 'srs', rule: 'N' }], slots: ['team'], cap: 2, exemptions: [], observers },
    notBefore: new Date(clock.now().getTime() + 3_600_000).toISOString(),
    publishBy: new Date(clock.now().getTime() + 5 * 86_400_000).toISOString(),
    dueOn: '2026-09-01',
    ...more,
  });
  const freeze = (drawId: string, more: Partial<FreezePlan>) => act(new FreezeDraw(plan(drawId, more), clerk()));

  /** Frozen, thrown and published; the bundle as everybody gets it. */
  async function held(drawId: string, more: Partial<FreezePlan>): Promise<DrawBundle> {
    await freeze(drawId, more);
    clock.moveTo(new Date(clock.now().getTime() + 7_200_000).toISOString());
    const thrownAt = clock.now().toISOString();
    await act(new ThrowDice({ drawId, digits: '41652361425536142233', witnesses: observers, thrownAt }, clerk()));
    await act(new PublishDraw({ drawId }, clerk()));
    const { label } = await module.get(QueryBus).execute(new DescribeDraw({ drawId }, clerk()));
    const text = await module.get(QueryBus).execute(new ReadDrawBundle({ number: label }, visitor()));
    expect(verifyBundleText(text)).toMatchObject({ outcome: 'pass' });
    return JSON.parse(text) as DrawBundle;
  }
  const pairsOf = ({ result }: DrawBundle): string[] =>
    Object.entries(result.assignments).flatMap(([o, team]) => team.map((s) => `${s.slice('team:'.length)}→${o}`));
  const forbiddenIn = async (drawId: string, why: string) => {
    const events = await module.get(EventStore).stream(`draw-${drawId}`);
    const { rows } = events.find(({ type }) => type === 'RollsSealed')!.data as RollsSealed['data'];
    return rows.forbidden.filter((row) => row.why === why).map(({ o, s }) => `${s.slice('team:'.length)}→${o}`);
  };

  it('pair every unit of the campaign with another’s team, nobody visiting back, nobody where he is recused', async () => {
    const bundle = await held('mutual-1', { kind: 'mutual' });
    expect(bundle.manifest.pairing).toEqual({ method: 'mutual', attempts: 20_000 });
    const pairs = pairsOf(bundle);
    expect(pairs.map((pair) => pair.split('→')[1]).sort()).toEqual(UNITS);
    expect(pairs.map((pair) => pair.split('→')[0]).sort()).toEqual(UNITS);
    expect(pairs).not.toContain('U1→U2');
    expect(pairs.some((pair) => pairs.includes(pair.split('→').reverse().join('→')))).toBe(false);
    expect(await forbiddenIn('mutual-1', 'declared')).toEqual(['U1→U2']);
  });

  it('show teams and units by name, and what a freeze would lock', async () => {
    const draw = await module.get(QueryBus).execute(new DescribeDraw({ drawId: 'mutual-1' }, clerk()));
    expect(draw.kind).toBe('mutual');
    expect(draw.objects[0]).toMatchObject({ unitId: 'U1', name: 'U1局', team: [{ pool: 'team' }] });
    expect(draw.supervisors[0]).toMatchObject({ supervisorId: 'team:U1', name: 'U1局检查组', organisation: 'U1局' });
    const rolls = await module.get(QueryBus).execute(new PreviewRolls({ kind: 'mutual', campaignId }, clerk()));
    expect(rolls).toMatchObject({ strata: [{ id: 'all', eligible: 7 }], pools: [{ pool: 'team', available: 7 }] });
  });

  it('repeat no visit of the last time, as replacements left it', async () => {
    const { assignments } = JSON.parse(
      await module.get(QueryBus).execute(new ReadDrawBundle({ number: '2026-1' }, visitor())),
    ).result as DrawBundle['result'];
    const [object = '', [out = ''] = []] = Object.entries(assignments)[0] ?? [];
    const change = {
      drawId: 'mutual-1',
      object,
      out,
      reason: 'other' as const,
      explanation: '出差',
      documentHash: '0'.repeat(64),
    };
    await act(new ReplaceSupervisor(change, by('director', 'office-director')));
    const standing = await module.get(QueryBus).execute(new DescribeDraw({ drawId: 'mutual-1' }, clerk()));
    const last = standing.objects.map(({ unitId, team = [] }) => `${team[0]!.supervisorId.slice(5)}→${unitId}`);
    const again = pairsOf(await held('mutual-2', { kind: 'mutual' }));
    expect((await forbiddenIn('mutual-2', 'rotation')).sort()).toEqual(last.sort());
    expect(last.filter((pair) => again.includes(pair))).toEqual([]);
  });

  it('repeat no visit of a unit’s own last time, whichever pairings others took part in since', async () => {
    const elsewhere = { drawId: 'other', kind: 'mutual', version: 1, assignments: { V1: ['team:V2'] } };
    await record('draw-other', new DrawPublished(elsewhere as unknown as DrawPublished['data']));
    const draw = await module.get(QueryBus).execute(new DescribeDraw({ drawId: 'mutual-2' }, clerk()));
    const last = draw.objects.map(({ unitId, team = [] }) => `${team[0]!.supervisorId.slice(5)}→${unitId}`);
    await held('mutual-3', { kind: 'mutual' });
    expect((await forbiddenIn('mutual-3', 'rotation')).sort()).toEqual(last.sort());
  });

  it('take teams alone and all units, and enough of them', async () => {
    const mutual = { kind: 'mutual' as const };
    await expect(freeze('m3', { ...mutual, slots: ['expert'] })).rejects.toEqual(refused('mutual-terms-unfit'));
    const half = [{ id: 'all', method: 'srs' as const, rule: 'ceil(0.5*N)' }];
    await expect(freeze('m3', { ...mutual, strata: half })).rejects.toEqual(refused('mutual-terms-unfit'));
    const three = Array<string>(3).fill('team');
    await expect(freeze('m3', { ...mutual, slots: three })).rejects.toEqual(refused('mutual-slots-too-many'));
    await expect(freeze('m3', { ...mutual, campaignId: 'none' })).rejects.toEqual(refused('draw-campaign-unknown'));
  });

  it('draw case files of catalogues that are signed off, unit by unit, reviewed by nobody of that unit', async () => {
    const cases = { kind: 'case-files' as const, slots: ['expert', 'expert'], cap: 20 };
    const rule = (id: string) => ({ id, method: 'srs' as const, rule: 'min(2,N)' });
    await expect(freeze('c0', { ...cases, strata: [rule('U1')] })).rejects.toEqual(refused('case-year-missing'));
    await expect(freeze('c0', { ...cases, year: 2026, strata: [rule('U1')] })).rejects.toEqual(
      refused('case-catalogues-missing'),
    );
    for (const unitId of ['U1', 'U2', 'U3']) {
      const files = [1, 2, 3].map((seq) => ({
        ...{ fileId: `${unitId}:2026-${seq}`, seq, caseNumber: `舞城罚〔2026〕${seq}号` },
        ...{ kind: 'penalty' as const, closedOn: '2026-03-01' },
      }));
      await record(`catalogue-${unitId}`, new CaseFilesListed({ unitId, year: 2026, files }));
      if (unitId === 'U3') continue;
      await record(`catalogue-${unitId}`, new CaseCatalogueSignedOff({ unitId, year: 2026, count: 3 }));
    }
    const { rows, result } = await held('cases', { ...cases, year: 2026, strata: [rule('U1'), rule('U2')] });
    expect(rows.objects.map(({ id }) => id)).toEqual(
      ['U1', 'U2'].flatMap((u) => [1, 2, 3].map((n) => `${u}:2026-${n}`)),
    );
    expect(result.strata.map(({ id, picked }) => [id, picked.length])).toEqual([
      ['U1', 2],
      ['U2', 2],
    ]);
    const ownUnit = Object.entries(result.assignments).filter(
      ([file, team]) => file.startsWith('U1') && team.includes('S4'),
    );
    expect(ownUnit).toEqual([]);
    const draw = await module.get(QueryBus).execute(new DescribeDraw({ drawId: 'cases' }, clerk()));
    expect(draw.objects[0]?.name).toBe('U1局2026-1号案卷');
  });

  it('draw closed issues of stated days, none twice, rechecked by nobody of the unit nor by who verified or rectified', async () => {
    const closer = { supervisorId: 'S5', name: '丁某', organisation: '县司法局', pool: 'expert', accountId: 'closer' };
    await record('S5', new SupervisorRegistered({ ...closer, certificateNumber: 'S5', expiresOn: '2030-01-01' }));
    const mover = { ...closer, supervisorId: 'S6', accountId: 'mover', certificateNumber: 'S6', unitId: 'U7' };
    await record('S6', new SupervisorRegistered({ ...mover, expiresOn: '2030-01-01' }));
    const today = clock.now().toISOString().slice(0, 10);
    const closed: string[] = [];
    for (const [unitId, issueId] of ['U1', 'U1', 'U2'].map((unit, n) => [unit, `i${n + 1}`] as const)) {
      const issue = { issueId, unitId, campaignId, number: closed.length + 1, category: '公示', text: '问题' };
      const [reported] = [{ ...issue, source: 'complaint', dueOn: today, responsible: '某甲' }];
      await record(`issue-${issueId}`, new IssueReported(reported as IssueReported['data']));
      const unitClerk = { ...by(issueId === 'i2' ? 'mover' : 'clerk', 'unit-clerk'), unit: unitId };
      await recordAs(unitClerk, `issue-${issueId}`, new IssueClaimed({ issueId, unitId }));
      const meta = { ...clerk(), actor: 'closer' };
      const closure = new IssueClosed({ issueId, unitId, opinion: '同意' });
      const { events } = await recordAs(meta, `issue-${issueId}`, closure);
      closed.push(`${unitId}:${events[0]!.id}`);
    }
    const days = { from: today, to: today, by: 'unit' as const };
    const rule = (id: string) => ({ id, method: 'srs' as const, rule: 'min(1,N)' });
    const recheck = { kind: 'recheck' as const, slots: ['expert', 'expert'], strata: [rule('U1'), rule('U2')] };
    await expect(freeze('r0', recheck)).rejects.toEqual(refused('recheck-days-missing'));
    const earlier = { ...days, from: '2026-01-01', to: '2026-01-02' };
    await expect(freeze('r0', { ...recheck, closures: earlier })).rejects.toEqual(refused('recheck-closures-missing'));

    const { rows, result } = await held('recheck', { ...recheck, closures: days });
    expect(rows.objects.map(({ id }) => id)).toEqual(closed.toSorted());
    expect(rows.forbidden.filter(({ s }) => s === 'S5').map(({ o }) => o)).toEqual(closed.toSorted());
    expect(rows.forbidden.filter(({ s }) => s === 'S6').map(({ o }) => o)).toEqual([closed[1]]);
    const people = Object.entries(result.assignments);
    expect(people.map(([object]) => object.split(':')[0]).sort()).toEqual(['U1', 'U2']);
    expect(people.flatMap(([, team]) => team)).not.toContain('S5');
    expect(people.find(([object]) => object.startsWith('U1'))?.[1]).not.toContain('S4');
    const drawn = await module.get(QueryBus).execute(new DescribeDraw({ drawId: 'recheck' }, clerk()));
    expect(drawn.objects.map(({ name }) => name)).toContain('U1局第1号问题');
    expect(drawn.rosterChanges ?? []).toEqual([]);

    const preview = { kind: 'recheck' as const, campaignId, from: today, to: today };
    const left = await module.get(QueryBus).execute(new PreviewRolls({ ...preview, by: 'category' }, clerk()));
    expect(left.objects.map(({ unitId }) => unitId)).toEqual(
      closed.filter((object) => !(object in result.assignments)),
    );
    expect(left.strata).toMatchObject([{ name: '公示', eligible: 1 }]);
    const again = closed.find((object) => !(object in result.assignments))!;
    const issueId = `i${closed.indexOf(again) + 1}`;
    const reopened = { issueId, unitId: again.split(':')[0]!, reason: '反弹', dueOn: '2026-12-01' };
    await record(`issue-${issueId}`, new IssueReopened(reopened));
    expect((await module.get(QueryBus).execute(new PreviewRolls(preview, clerk()))).objects).toEqual([]);
  });
});
