import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { unzipSync } from 'fflate';
import { Pool } from 'pg';
import { CalendarModule, Clock, instantOf, MovedClock } from '@app/calendar';
import { CampaignModule, DescribeCampaign, LaunchCampaign } from '@app/campaign';
import { CampaignComparisonModule } from '@app/campaign-comparison';
import { CompareCampaigns } from '@app/campaign-comparison/queries.js';
import { DatabaseModule } from '@app/database';
import { DrawModule } from '@app/draw';
import { EventingModule } from '@app/eventing';
import { FilesModule } from '@app/files';
import { HistoryModule } from '@app/history';
import { HttpModule } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { PaperModule, PaperPlacesModule } from '@app/paper';
import { OrderPaper } from '@app/paper/commands.js';
import { DescribeOrder } from '@app/paper/order.queries.js';
import { ProofModule } from '@app/proof';
import { QueuesModule } from '@app/queues';
import { IssueClosed, IssueReported } from '@app/rectification/events.js';
import { UnitRegistered } from '@app/registry/events.js';
import { createTestDatabase, createTestFolder, LivedPast, type TestDatabase } from '@app/testing';
import { folderSource } from '../apps/verifier/src/folder-source.js';
import { noInputs } from '../apps/verifier/src/inputs.js';
import { Report } from '../apps/verifier/src/report.js';
import { verify } from '../apps/verifier/src/verify.js';
import { SignedLog } from './signed-log.js';

const clock = new MovedClock(instantOf('2022-05-06', '08:00:00.000'));
const [first, second, unitId] = ['campaign-2022', 'campaign-2023', 'unit-a'] as const;
const orderId = '00000000-0000-4000-8000-000000000022';

describe('the year closes', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  let past: LivedPast;
  let log: SignedLog;
  let data: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    data = createTestFolder();
    app = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, FilesModule.forRoot(createTestFolder()), HistoryModule],
        ...[ProofModule, DrawModule, PaperPlacesModule.forRoot(data, 'https://yuheng.example'), PaperModule],
        ...[CampaignModule, CampaignComparisonModule],
      ],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    await app.init();
    past = new LivedPast(app, clock);
    log = new SignedLog(app.get(Pool));
    const named = { name: '甲局', shortName: '甲局', kind: 'department', serviceWindow: true, pilot: false } as const;
    const rest = { demonstration: 'unnamed', riskClass: 'ordinary', officers: 1, avDevices: 1, aliases: [] } as const;
    await past.record(`unit-${unitId}`, new UnitRegistered({ unitId, ...named, ...rest }));
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const director = () => past.meta('director', ['office-director']);
  const act = (command: object) => app.get(CommandBus).execute(command as never);
  const issue = async (campaignId: string, number: number, checkId: string) => {
    const issueId = `${campaignId}-${number}`;
    const of = { issueId, unitId, campaignId, number, source: 'self-inspection' as const, checkId };
    const more = {
      category: '公示',
      text: '公示栏未更新',
      dueOn: `${campaignId.slice(-4)}-06-30`,
      responsible: '丁某',
    };
    await past.record(`issue-${issueId}`, new IssueReported({ ...of, ...more }));
    return issueId;
  };
  const checksOf = async (campaignId: string): Promise<string[]> => {
    const { tasks } = await app.get(QueryBus).execute(new DescribeCampaign({ campaignId }, director()));
    return tasks.flatMap(({ checks }) => checks.map(({ id }) => id));
  };

  it('with the last phase of its campaign, by the clock', async () => {
    const plan = { template: 'three-systems-2022', year: 2022, documentNumber: '舞法政办〔2022〕2号' };
    await act(new LaunchCampaign({ campaignId: first, title: '提升年活动', ...plan }, director()));
    const [check = ''] = await checksOf(first);
    const issueId = await issue(first, 1, check);
    await past.record(`issue-${issueId}`, new IssueClosed({ issueId, unitId, opinion: '已整改' }));
    await past.liveTo(instantOf('2022-12-01', '09:00:00.000'));
    const { finishedAt } = await app.get(QueryBus).execute(new DescribeCampaign({ campaignId: first }, director()));
    expect(finishedAt).toBeDefined();
  });

  it('into an archive whose every file stands under its hash, and whose history the offline verifier passes', async () => {
    await log.publish();
    await log.sign();
    await act(new OrderPaper({ orderId, work: { what: 'campaign', campaignId: first } }, director()));
    await past.liveTo(instantOf('2022-12-01', '10:00:00.000'));
    const told = await app.get(QueryBus).execute(new DescribeOrder({ orderId }, director()));
    expect(told).toMatchObject({ state: 'ready', file: '提升年活动档案.zip' });
    const zip = readFileSync(join(data, 'made', `${orderId}.${told.sha256 ?? ''}`));
    const [files, folder] = [unzipSync(zip), createTestFolder()];
    const list = Buffer.from(files['manifest.sha256']!).toString('utf8').trim().split('\n');
    expect(list).toHaveLength(Object.keys(files).length - 1);
    for (const line of list) {
      const [hash = '', name = ''] = line.split(/ {2}(.*)/);
      expect(`${createHash('sha256').update(files[name]!).digest('hex')} ${name}`).toBe(`${hash} ${name}`);
    }
    expect(Object.keys(files)).toContain('台账/全县整改台账.xlsx');
    for (const [name, content] of Object.entries(files).filter(([of]) => of.startsWith('历史记录/'))) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    const [inputs, report] = [noInputs(), new Report()];
    inputs.exports.push(await folderSource(join(folder, '历史记录')));
    await verify(inputs, report);
    expect(report.result).toBe('PASS');
  });

  it('and the next one begins with its plan, on the same days of the new year', async () => {
    const plan = { clonedFrom: first, year: 2023, documentNumber: '舞法政办〔2023〕1号' };
    await act(new LaunchCampaign({ campaignId: second, title: '提升年活动', ...plan }, director()));
    expect(await checksOf(second)).toEqual(await checksOf(first));
    const { phases, clonedFrom } = await app
      .get(QueryBus)
      .execute(new DescribeCampaign({ campaignId: second }, director()));
    expect(phases.at(-1)).toMatchObject({ dueOn: '2023-11-30', state: 'planned' });
    expect(clonedFrom).toBe(first);
  });

  it('and what comes back is shown: the same unit, the same check', async () => {
    const [check = '', other = ''] = await checksOf(second);
    await issue(second, 1, check);
    await issue(second, 2, other);
    const compared = await app.get(QueryBus).execute(new CompareCampaigns({ campaignId: second }, director()));
    expect(compared).toMatchObject({
      ...{ campaign: { id: second, issues: 2 }, former: { id: first, issues: 1 }, repeated: 1, rate: 0.5 },
      repeats: [{ checkId: check, unitName: '甲局', former: [{ closed: true }], present: [{ closed: false }] }],
    });
  });
});
