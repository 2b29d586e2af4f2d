import { randomUUID } from 'node:crypto';
import type { Agent } from 'supertest';
import { CampaignLaunched } from '@app/campaign/events.js';
import { Catalogue, EventStore, type AnyEvent } from '@app/eventing';
import { DuplicateDismissed } from '@app/rectification/events.js';
import { drift } from '@app/replay';
import { startApi, type TestApi } from './api.js';

const campaignId = 'campaign-1';
const unitId = 'unit-a';
const launched = new CampaignLaunched({
  ...{ campaignId, year: 2022, title: '活动', documentNumber: '1', templateHash: 'h', phases: [], materials: [] },
  ...{ categories: ['recording'], units: [{ unitId, name: '甲局', meets: ['all'] }] },
  tasks: [
    {
      ...{ number: 1, category: 'recording', appliesTo: 'all', title: '记录' },
      checks: [{ id: '1.1', text: '查看', evidence: [] }],
    },
  ],
});

describe('two issues that were one', () => {
  let api: TestApi;
  let staff: Agent;
  let clerk: Agent;

  const record = (stream: string, event: AnyEvent) =>
    api.app.get(EventStore).append({ name: stream, version: 0, hash: '0'.repeat(64) }, [event], {
      ...{ actor: 'clerk', at: '2022-05-06T01:00:00.000Z' },
    });
  const report = async (text: string): Promise<string> => {
    const entry = { campaignId, unitId, source: 'complaint', category: 'recording', text, responsible: '某' };
    const sent = staff.post('/api/issues').set('Idempotency-Key', randomUUID());
    return ((await sent.send({ ...entry, dueOn: '2099-06-30' }).expect(201)).body as { id: string }).id;
  };
  const told = async (subject: string, by = staff) =>
    ((await by.get('/api/history').query({ subject, limit: 50 }).expect(200)).body as { items: { what: string }[] })
      .items;
  const owed = async () => (await clerk.get('/api/tasks').expect(200)).body as { items: { link: string }[] };

  beforeAll(async () => {
    api = await startApi();
    staff = await api.signedIn('staff', ['office-staff']);
    clerk = await api.signedIn('clerk', ['unit-clerk'], unitId);
    await record(`campaign-${campaignId}`, launched);
  });
  afterAll(() => api.close());

  it('are told in one history, owed once, and the read tables are what their replay says', async () => {
    const [merged, into] = [await report('记录仪不足'), await report('执法记录仪不足')];
    await clerk.post(`/api/issues/${merged}/claims`).send({}).expect(201);
    await staff.post(`/api/issues/${merged}/mergers`).send({ into, reason: '同一问题' }).expect(201);
    for (const by of [staff, clerk]) {
      const steps = (await told(`issue:${into}`, by)).map(({ what }) => what).join('\n');
      for (const what of [
        '第1号：记录仪不足',
        '第2号：执法记录仪不足',
        '认领问题',
        '第1号问题合并到第2号问题',
        '第1号问题并入',
      ])
        expect(steps).toContain(what);
    }
    const said = { issueId: merged, unitId, other: into, otherNumber: 2, reason: '晚到的说明' };
    await record(`duplicate-${merged}`, new DuplicateDismissed(said));
    expect((await told(`issue:${into}`)).map(({ what }) => what).join('\n')).toContain('晚到');
    const links = (await owed()).items.map(({ link }) => link);
    expect([links.includes(`/issues/${into}`), links.includes(`/issues/${merged}`)]).toEqual([true, false]);
    const around = ['issue', 'issue_source', 'issue_evidence', 'history_about', 'duty', 'work_issue'];
    for (const group of api.app.get(Catalogue).groups()) {
      if (!group.tables.some((table) => around.includes(table))) continue;
      expect((await drift({ connectionString: api.databaseUrl }, group)).first).toBeUndefined();
    }
  });
});
