import { randomUUID } from 'node:crypto';
import type { Agent, Response } from 'supertest';
import { CampaignLaunched, MaterialReturned, MaterialSubmitted, PhaseOpened } from '@app/campaign/events.js';
import { Catalogue, EventStore, type AnyEvent } from '@app/eventing';
import { MutualTeamNamed } from '@app/mutual-inspection/events.js';
import { UnitRegistered, type UnitParticulars } from '@app/registry/events.js';
import { drift } from '@app/replay';
import { SelfInspectionSignedOff } from '@app/self-inspection/events.js';
import { startApi, type TestApi } from './api.js';

const campaignId = 'campaign-1';
const [STAYS, GOES, COMES] = ['unit-stays', 'unit-goes', 'unit-comes'] as const;
const NAMES = { [STAYS]: '城市管理局', [GOES]: '地方史志室', [COMES]: '数据局' };
const unit = (unitId: keyof typeof NAMES) => ({ unitId, name: NAMES[unitId], meets: ['all' as const] });
const particulars = (name: string): UnitParticulars => ({
  ...{ name, shortName: name, kind: 'department', serviceWindow: false, demonstration: 'unnamed', pilot: false },
  ...{ riskClass: 'ordinary', officers: 3, avDevices: 1, aliases: [] },
});
const phases = [
  ['deployment', '安排部署', '2099-01-01', '2099-01-31'] as const,
  ['self-inspection', '自查', '2099-02-01', '2099-02-28'] as const,
  ['rectification', '整改提升', '2099-03-01', '2099-10-31'] as const,
  ['review', '总结评比', '2099-11-01', '2099-11-30'] as const,
].map(([phase, name, startsOn, dueOn]) => ({ phase, name, startsOn, dueOn }));
const launched = new CampaignLaunched({
  ...{ campaignId, year: 2099, title: '活动', documentNumber: '1', templateHash: 'h', phases },
  ...{ categories: ['recording'], units: [unit(STAYS), unit(GOES)] },
  materials: (['R1', 'R3', 'R4'] as const).map((code) => ({
    ...{ code, name: `材料${code}`, phase: 'self-inspection' as const, dueOn: '2099-02-28' },
  })),
  tasks: [
    {
      ...{ number: 1, category: 'recording', appliesTo: 'all', title: '音像记录' },
      checks: [{ id: '1.1', text: '查看', evidence: [] }],
    },
  ],
});

describe('units of a running campaign', () => {
  let api: TestApi;
  let director: Agent;
  let [going, coming]: Agent[] = [];

  const record = (stream: string, version: number, ...events: AnyEvent[]) =>
    api.app.get(EventStore).handle(
      { name: 'told', initial: null, stream: () => stream, decide: () => events, evolve: (state) => state },
      {
        ...{ type: 'Tell', data: { stream, version } },
        meta: { actor: 'somebody', roles: [], at: '2022-05-06T01:00:00.000Z', commandId: randomUUID() },
      },
    );
  const post = (by: Agent, path: string, body: object): Promise<Response> =>
    Promise.resolve(by.post(`/api${path}`).set('Idempotency-Key', randomUUID()).send(body));
  const get = async <T = { items: { unitId: string; link: string; dueOn?: string }[] }>(
    by: Agent,
    path: string,
  ): Promise<T> => (await by.get(`/api${path}`).expect(200)).body as T;
  const migrate = async (asked: object, selfInspectionDueOn?: string): Promise<Response> => {
    const { body } = await director.get(`/api/campaigns/${campaignId}/plan`).expect(200);
    const { phases: days, materials, categories, tasks } = body as Record<string, { code: string }[]>;
    const moved = days!.map((of) =>
      of.code === 'self-inspection' && selfInspectionDueOn ? { ...of, dueOn: selfInspectionDueOn } : of,
    );
    const change = { content: { phases: moved, materials, categories, tasks }, ...asked };
    const preview = await post(director, `/campaigns/${campaignId}/migration-previews`, change);
    const { hash = '0'.repeat(64) } = preview.body as { hash?: string };
    const done = await post(director, `/campaigns/${campaignId}/migrations`, {
      ...{ ...change, reason: '机构改革', preview: hash },
    });
    if (preview.status === 200) expect([done.status, done.body]).toEqual([201, expect.anything()]);
    return preview;
  };
  const units = async (path: string): Promise<string[]> =>
    [...new Set((await get(director, path)).items.map(({ unitId }) => unitId))].sort();
  const dueOn = async (unitId: string) =>
    (await get<{ dueOn: string }>(director, `/self-inspections/${campaignId}/${unitId}`)).dueOn;
  const links = async (by: Agent) => (await get(by, '/tasks')).items.map(({ link }) => link).sort();
  const board = async () =>
    (await get<{ rows: { unitId: string }[] }>(director, `/campaigns/${campaignId}/board`)).rows.map(
      (row) => row.unitId,
    );
  const report = (unitId: string) =>
    post(director, '/issues', {
      ...{ campaignId, unitId, source: 'complaint', category: 'recording', text: '没有记录', responsible: '某' },
      dueOn: '2099-06-30',
    });

  beforeAll(async () => {
    api = await startApi();
    director = await api.signedIn('director', ['office-director']);
    going = await api.signedIn('going', ['unit-clerk'], GOES);
    coming = await api.signedIn('coming', ['unit-clerk'], COMES);
    for (const [unitId, name] of Object.entries(NAMES))
      await record(`unit-${unitId}`, 0, new UnitRegistered({ unitId, ...particulars(name) }));
    const opened = new PhaseOpened({ campaignId, phase: 'self-inspection', dueOn: '2099-02-28' });
    await record(`campaign-${campaignId}`, 0, launched, opened);
    const leader = { name: '丙', position: '科员' };
    const team = new MutualTeamNamed({ campaignId, unitId: GOES, leader, members: [leader] });
    await record(`mutual-team-${campaignId}-${GOES}`, 0, team);
    for (const [code, ...more] of [['R1'], ['R3', returned]] as const) {
      const submitted = new MaterialSubmitted({
        ...round,
        code,
        files: [],
        note: '',
        dueOn: '2099-02-28',
        late: false,
      });
      await record(`material-${campaignId}-${GOES}-${code}`, 0, submitted, ...more);
    }
  });
  afterAll(() => api.close());

  const materialLink = (unitId: string, code: string) => `/materials/${campaignId}/${unitId}/${code}`;
  const SHEET = { in: `/self-inspections/${campaignId}/${COMES}`, out: `/self-inspections/${campaignId}/${GOES}` };
  const round = { campaignId, unitId: GOES, round: 1 };
  const returned = new MaterialReturned({ ...round, code: 'R3', reason: '不全', dueOn: '2099-03-05' });
  const answer = { checkId: '1.1', answer: 'conforming', note: '' };
  const answering = () => post(going!, `${SHEET.out}/answers`, answer);

  it('are taken in and let go by a change of the plan, with everything that follows from it', async () => {
    const { id: issue } = (await report(GOES)).body as { id: string };
    expect((await answering()).status).toBe(201);
    const signedOff = new SelfInspectionSignedOff({ campaignId, unitId: GOES, issues: 0, late: false });
    await record(`self-inspection-${campaignId}-${GOES}`, 1, signedOff);
    const { status, body } = await migrate({ takeIn: [COMES], letGo: [GOES], answerBy: '2099-04-10' });
    expect([status, body]).toMatchObject([
      200,
      {
        effects: [
          { unitId: STAYS },
          {
            ...{ unitId: COMES, gained: ['1.1'], materialsGained: ['R1', 'R3', 'R4'] },
            joined: { selfInspectionDueOn: '2099-04-10' },
          },
          { unitId: GOES, answersKept: 1, materialsLost: ['R4'], letGo: { openIssues: [1] } },
        ],
      },
    ]);
    expect(await board()).toEqual([COMES, STAYS]);
    for (const list of ['self-inspections', 'work-ledgers', 'computed-checks'])
      expect([list, await units(`/${list}?campaignId=${campaignId}`)]).toEqual([list, [COMES, STAYS]]);
    expect(await units(`/campaigns/${campaignId}/materials`)).toEqual([COMES, STAYS]);
    expect(await links(coming!)).toEqual([...['R1', 'R3', 'R4'].map((code) => materialLink(COMES, code)), SHEET.in]);
    expect(await links(going!)).toEqual([`/issues/${issue}`]);

    expect(await get(going!, SHEET.out)).toMatchObject({ letGo: true, open: false, answered: 1 });
    expect((await answering()).body).toMatchObject({ code: 'self-inspection-let-go' });
    const back = await post(director, `${materialLink(GOES, 'R1')}/returns`, { reason: '不全', dueOn: '2099-03-05' });
    expect(back.body).toMatchObject({ code: 'material-let-go' });
    const people = { rows: [{ task: 1, lead: { name: '甲' }, responsible: { name: '乙' } }] };
    const assigned = await post(going!, `/work-ledgers/${campaignId}/${GOES}/assignments`, people);
    expect(assigned.body).toMatchObject({ code: 'work-unit-let-go' });
    expect((await report(GOES)).body).toMatchObject({ code: 'issue-unit-not-in-campaign' });
    expect((await report(COMES)).status).toBe(201);
    expect((await post(going!, `/issues/${issue}/claims`, {})).status).toBe(201);
  });

  it('that come in keep the day they were promised, whatever becomes of the phase', async () => {
    const extension = { dueOn: '2099-03-31', reason: '延期' };
    const extended = await post(director, `/campaigns/${campaignId}/phases/self-inspection/extensions`, extension);
    expect(extended.status).toBe(201);
    expect([await dueOn(STAYS), await dueOn(COMES)]).toEqual(['2099-03-31', '2099-04-10']);
  });

  it('that come back find what they left: what was signed off is done, what was sent back is asked for again', async () => {
    const { status, body } = await migrate({ takeIn: [GOES] }, '2099-04-20');
    expect([status, body]).toMatchObject([
      200,
      { effects: [{}, {}, { unitId: GOES, gained: ['1.1'], reopened: false, materialsGained: ['R4'] }] },
    ]);
    expect([await dueOn(STAYS), await dueOn(COMES)]).toEqual(['2099-04-20', '2099-04-10']);
    expect(await board()).toEqual([COMES, GOES, STAYS]);
    expect(await get(going!, SHEET.out)).toMatchObject({ open: true, state: 'signed-off', answered: 1, applicable: 1 });
    const days = (await get(going!, '/tasks')).items.flatMap(({ link, dueOn: day }) =>
      link.startsWith('/issues') ? [] : [[link, day]],
    );
    expect(days.sort()).toEqual([
      [materialLink(GOES, 'R3'), '2099-03-31'],
      [materialLink(GOES, 'R4'), '2099-03-31'],
    ]);
    const { items } = await get(director, `/campaigns/${campaignId}/materials?unitId=${GOES}&code=R3`);
    expect(items).toMatchObject([{ dueOn: '2099-03-31' }]);
  });

  it('are refused where that makes no sense, and the read tables are what their replay says', async () => {
    expect((await migrate({ takeIn: ['nobody'] })).body).toMatchObject({ code: 'migration-unit-unknown' });
    expect((await migrate({ letGo: [STAYS, STAYS] })).body).toMatchObject({ code: 'migration-unit-twice' });
    const around = ['campaign', 'campaign_issue', 'material', 'self_inspection', 'work_unit', 'checked_unit'];
    const others = ['ledger_unit', 'draw_participant', 'mutual_campaign', 'paper_campaign', 'duty'];
    for (const group of api.app.get(Catalogue).groups()) {
      if (!group.tables.some((table) => [...around, ...others].includes(table))) continue;
      expect((await drift({ connectionString: api.databaseUrl }, group)).first).toBeUndefined();
    }
  });
});
