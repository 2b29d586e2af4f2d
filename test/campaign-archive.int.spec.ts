import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { unzipSync } from 'fflate';
import { Pool } from 'pg';
import { CalendarModule, Clock, instantOf, MovedClock } from '@app/calendar';
import { CampaignFinished, CampaignLaunched, MaterialSubmitted } from '@app/campaign/events.js';
import { DatabaseModule } from '@app/database';
import { DrawModule } from '@app/draw';
import { EventingModule, EventStore } from '@app/eventing';
import { Files, FilesModule } from '@app/files';
import { HistoryModule } from '@app/history';
import { HttpModule } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { OfficeNoticeDrafted, OfficeNoticeSigned } from '@app/notice/events.js';
import { PaperModule, PaperPlacesModule } from '@app/paper';
import { OrderPaper } from '@app/paper/commands.js';
import { CampaignArchived } from '@app/paper/events.js';
import { DescribeCampaignArchive, DescribeOrder } from '@app/paper/order.queries.js';
import { ProofModule } from '@app/proof';
import { QueuesModule } from '@app/queues';
import { UnitRegistered } from '@app/registry/events.js';
import { CheckAnswered } from '@app/self-inspection/events.js';
import { createTestDatabase, createTestFolder, LivedPast, type TestDatabase } from '@app/testing';
import { folderSource } from '../apps/verifier/src/folder-source.js';
import { noInputs } from '../apps/verifier/src/inputs.js';
import { Report } from '../apps/verifier/src/report.js';
import { verify } from '../apps/verifier/src/verify.js';
import { SignedLog } from './signed-log.js';

const clock = new MovedClock(instantOf('2022-11-30', '09:00:00.000'));
const [unitId, campaignId] = ['unit-a', 'campaign-1'] as const;
const orderId = '00000000-0000-4000-8000-000000000007';
const after = '00000000-0000-4000-8000-000000000008';

describe('the archive of a campaign', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  let past: LivedPast;
  let log: SignedLog;
  let data: string;
  let fileId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    data = createTestFolder();
    app = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, FilesModule.forRoot(createTestFolder()), HistoryModule],
        ...[ProofModule, DrawModule, PaperPlacesModule.forRoot(data, 'https://yuheng.example'), PaperModule],
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
    const plan = { campaignId, year: 2022, title: '提升年活动', documentNumber: '1号', templateHash: '', phases: [] };
    const materials = [{ code: 'R1', name: '实施方案', phase: 'deployment' as const, dueOn: '2022-05-25' }];
    const checks = [{ id: '1.1', text: '核查', evidence: [] }];
    const tasks = [{ number: 1, category: '公示', title: '事前公开', appliesTo: 'all' as const, checks }];
    const units = [{ unitId, name: '甲局', meets: ['all' as const] }];
    await past.record(
      `campaign-${campaignId}`,
      new CampaignLaunched({ ...plan, materials, categories: ['公示'], tasks, units }),
    );
    const listed = [{ unitId, ground: '制度健全' }];
    const text = {
      title: '关于表彰先进集体的决定',
      body: '决定表彰。',
      named: listed,
      addressees: [unitId],
      receiptDays: 3,
      open: true,
    };
    const of = { officeNoticeId: 'n1', kind: 'commendation' as const };
    const number = { prefix: '舞法政办', year: 2022, number: 12, documentNumber: '舞法政办〔2022〕12号' };
    await past.record(
      'office-notice-n1',
      new OfficeNoticeDrafted({ ...of, ...text, campaignId, year: 2022 }),
      new OfficeNoticeSigned({ ...of, ...number, title: text.title, signedOn: '2022-11-21' }),
    );
    fileId = (await app.get(Files).keep('方案.txt', Buffer.from('全文'), past.meta('clerk', ['unit-clerk'], unitId)))
      .id;
    const round = { round: 1, files: [fileId], note: '', dueOn: '2022-05-25', late: false };
    await past.record(
      `material-${campaignId}-${unitId}-R1`,
      new MaterialSubmitted({ campaignId, unitId, code: 'R1', ...round }),
    );
    const answer = { checkId: '1.1', answer: 'conforming' as const, note: '', evidence: [] };
    await past.record(`self-inspection-${campaignId}-${unitId}`, new CheckAnswered({ campaignId, unitId, ...answer }));
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const director = () => past.meta('director', ['office-director']);
  const order = (id: string, meta = director()) =>
    app.get(CommandBus).execute(new OrderPaper({ orderId: id, work: { what: 'campaign', campaignId } }, meta));

  it('is the director’s to order, of a campaign there is', async () => {
    await expect(order(orderId, past.meta('staff', ['office-staff']))).rejects.toMatchObject({
      code: 'archive-by-director',
    });
    const unknown = new OrderPaper({ orderId, work: { what: 'campaign', campaignId: 'none' } }, director());
    await expect(app.get(CommandBus).execute(unknown)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('holds every document under its hash and the whole history, which the offline verifier passes', async () => {
    await log.publish();
    await log.sign();
    await order(orderId);
    await past.liveTo(instantOf('2022-11-30', '10:00:00.000'));
    const told = await app.get(QueryBus).execute(new DescribeOrder({ orderId }, director()));
    expect(told).toMatchObject({ state: 'ready', file: '提升年活动档案（活动尚未结束）.zip' });
    const zip = readFileSync(join(data, 'made', `${orderId}.${told.sha256 ?? ''}`));
    const [files, folder] = [unzipSync(zip), createTestFolder()];
    const names = Object.keys(files);
    expect(names).toEqual(
      expect.arrayContaining([
        '打印件/001 关于表彰先进集体的决定（第1版）.docx',
        ...['台账/甲局 自查自纠台账.xlsx', `佐证材料/${fileId.slice(0, 8)} 方案.txt`],
        ...['历史记录/events.ndjson', '历史记录/checkpoints.txt'],
      ]),
    );
    const list = Buffer.from(files['manifest.sha256']!).toString('utf8').trim().split('\n');
    expect(list).toHaveLength(names.length - 1);
    for (const line of list) {
      const [hash = '', name = ''] = line.split(/ {2}(.*)/);
      expect(`${createHash('sha256').update(files[name]!).digest('hex')} ${name}`).toBe(`${hash} ${name}`);
    }
    for (const [name, content] of Object.entries(files).filter(([of]) => of.startsWith('历史记录/'))) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    const [inputs, report] = [noInputs(), new Report()];
    inputs.exports.push(await folderSource(join(folder, '历史记录')));
    await verify(inputs, report);
    expect(report.lines.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    expect(report.result).toBe('PASS');
  });

  it('says on its title page and in its manifest whether the campaign was over', async () => {
    const told = async (id: string) => {
      const { file, sha256 = '' } = await app.get(QueryBus).execute(new DescribeOrder({ orderId: id }, director()));
      const files = unzipSync(readFileSync(join(data, 'made', `${id}.${sha256}`)));
      const text = (name: string) => Buffer.from(files[name]!).toString('utf8');
      return { file, title: text('说明.txt'), manifest: JSON.parse(text('manifest.json')) as object };
    };
    const running = await told(orderId);
    expect(running.title).toContain('活动状态：活动尚未结束。本档案只是到生成时为止的情况');
    expect(running.manifest).toMatchObject({ campaignId, campaign: 'running', title: '提升年活动' });
    await past.record(`campaign-${campaignId}`, new CampaignFinished({ campaignId }));
    await order(after);
    await past.liveTo(instantOf('2022-11-30', '11:00:00.000'));
    const over = await told(after);
    expect(over.file).toBe('提升年活动档案.zip');
    expect(over.title).toContain('活动状态：活动已于2022年11月30日结束。');
    expect(over.manifest).toMatchObject({ campaign: 'finished', finishedOn: '2022-11-30' });
    const { running: goesOn } = await app
      .get(QueryBus)
      .execute(new DescribeCampaignArchive({ campaignId }, director()));
    expect(goesOn).toBe(false);
  });

  it('is on record with the hash of its manifest', async () => {
    const recorded = await app.get(EventStore).stream(`paper-order-${orderId}`);
    expect(recorded.map(({ type }) => type)).toEqual(['PaperOrdered', 'OrderFilled', CampaignArchived.type]);
    const { manifestSha256, history } = (recorded[2] as unknown as CampaignArchived).data;
    expect(history).toBeGreaterThanOrEqual(4);
    expect(manifestSha256).toMatch(/^[0-9a-f]{64}$/);
  });
});
