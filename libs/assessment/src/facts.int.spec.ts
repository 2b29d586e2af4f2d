import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Pool } from 'pg';
import { CalendarModule, Clock, instantOf, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import * as demonstration from '@app/demonstration/events.js';
import { Catalogue, EventingModule } from '@app/eventing';
import { permissions } from '@app/identity/permissions.rules.js';
import * as leads from '@app/leads/events.js';
import * as notice from '@app/notice/events.js';
import { CriticismCirculated } from '@app/opinion/events.js';
import { QueuesModule } from '@app/queues';
import { RecordingRoomClosed, RecordingRoomOpened, RecordingSystemIssued } from '@app/recording/events.js';
import { UnitRegistered } from '@app/registry/events.js';
import { drift } from '@app/replay';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import { countedIn } from './facts.js';
import { AssessmentModule } from './index.js';
import type { MeasureName } from './measure.rules.js';

const PERIOD = { campaignId: 'c1', from: '2026-01-01', to: '2026-12-31' };

describe('what counts in an assessment', () => {
  const clock = new MovedClock(instantOf('2026-03-02', '09:00:00.000'));
  let database: TestDatabase;
  let app: INestApplicationContext;
  let past: LivedPast;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await Test.createTestingModule({
      imports: [
        ...[
          CalendarModule,
          DatabaseModule.forRoot(database.url),
          EventingModule.forRoot(permissions),
          QueuesModule.onTimetable(),
        ],
        AssessmentModule,
      ],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    await app.init();
    past = new LivedPast(app, clock);
    for (const unitId of ['U1', 'U2'])
      await past.record(`unit-${unitId}`, new UnitRegistered({ unitId, name: unitId, kind: 'department' } as never));
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  /** What is there of what is needed. */
  const counted = async (unitId: string, measure: MeasureName, on = '2026-12-01'): Promise<string> => {
    const { have = 0, need = 0 } = (await countedIn(app.get(Pool), { ...PERIOD, on })).get(unitId)?.get(measure) ?? {};
    return `${have}/${need}`;
  };

  it('is each kind of 功能室 and of 管理制度 that a unit has on the day', async () => {
    const room = (roomId: string, kind: 'case' | 'hearing') =>
      past.record(
        `recording-room-${roomId}`,
        new RecordingRoomOpened({
          roomId,
          unitId: 'U1',
          kind,
          place: '一楼',
          equipment: '',
          pictures: ['p'],
          from: '2026-02-01',
        }),
      );
    expect(await counted('U1', 'rooms-and-systems')).toBe('0/6');
    await room('r1', 'case');
    await room('r2', 'case');
    await room('r3', 'hearing');
    const issued = {
      unitId: 'U1',
      edition: 1,
      documentNumber: '1',
      issuedOn: '2026-02-01',
      title: '制度',
      fileId: 'f',
    };
    await past.record('recording-papers-U1', new RecordingSystemIssued({ ...issued, kind: 'devices' }));
    await past.record('recording-papers-U1', new RecordingSystemIssued({ ...issued, edition: 2, kind: 'devices' }));
    expect(await counted('U1', 'rooms-and-systems')).toBe('3/6');
    expect(await counted('U1', 'rooms-and-systems', '2026-01-31')).toBe('0/6');
    for (const roomId of ['r1', 'r3'])
      await past.record(
        `recording-room-${roomId}`,
        new RecordingRoomClosed({ roomId, unitId: 'U1', until: '2026-03-01', reason: '搬迁' }),
      );
    expect(await counted('U1', 'rooms-and-systems')).toBe('2/6');
    expect(await counted('U2', 'rooms-and-systems')).toBe('0/6');
  });

  it('is an investigation by the unit, by its day', async () => {
    const of = { year: 2026, ground: '初步核实', dueOn: '2026-04-01' };
    const open = (leadId: string, number: number, unitId?: string) =>
      past.record(
        `lead-${leadId}`,
        new leads.InvestigationOpened({ leadId, number, ...of, ...(unitId && { unitId }) }),
      );
    await open('l1', 1, 'U1');
    await open('l2', 2, 'U1');
    await open('l3', 3);
    expect(await counted('U1', 'investigations-on-time', '2026-04-01')).toBe('0/0');
    expect(await counted('U1', 'investigations-on-time')).toBe('0/2');
    const told = { conclusion: 'founded', account: '属实', evidence: [], dueOn: '2026-04-01' } as const;
    await past.record(
      'lead-l1',
      new leads.InvestigationConcluded({ leadId: 'l1', unitId: 'U1', ...told, late: false }),
    );
    await past.record('lead-l2', new leads.InvestigationConcluded({ leadId: 'l2', unitId: 'U1', ...told, late: true }));
    expect(await counted('U1', 'investigations-on-time')).toBe('1/2');
  });

  it('is a notice that was delivered, signed for by its day', async () => {
    const of = { officeNoticeId: 'n0', documentNumber: '舞法政办〔2026〕5号' };
    const delivered = { title: '表彰', units: ['U1', 'U2'], deliveredOn: '2026-05-01', dueOn: '2026-05-08' };
    await past.record('office-notice-n0', new notice.OfficeNoticeDelivered({ ...of, ...delivered }));
    for (const [unitId, late] of [
      ['U1', false],
      ['U2', true],
    ] as const)
      await past.record(
        'office-notice-n0',
        new notice.OfficeNoticeReceived({ ...of, unitId, receivedOn: '2026-05-09', late }),
      );
    expect([await counted('U1', 'notices-signed'), await counted('U2', 'notices-signed')]).toEqual(['1/1', '0/1']);
  });

  it('is a criticism from its signature on, of those it names then, until it is revoked', async () => {
    const text = (unitId: string) => ({
      ...{ title: '关于通报批评的决定', body: '', named: [{ unitId, ground: '逾期' }], addressees: [unitId] },
      ...{ receiptDays: 3, open: false },
    });
    const drafted = { campaignId: 'c1', year: 2026, kind: 'criticism', officeNoticeId: 'n1' } as const;
    await past.record('office-notice-n1', new notice.OfficeNoticeDrafted({ ...text('U1'), ...drafted }));
    await past.record('office-notice-n1', new notice.OfficeNoticeRevised({ ...text('U2'), officeNoticeId: 'n1' }));
    expect(await counted('U2', 'uncriticised')).toBe('0/0');
    const number = { prefix: '舞法政办', year: 2026, number: 6, documentNumber: '舞法政办〔2026〕6号' };
    const signed = { title: '关于通报批评的决定', signedOn: '2026-06-01', ...number };
    await past.record(
      'office-notice-n1',
      new notice.OfficeNoticeSigned({ officeNoticeId: 'n1', kind: 'criticism', ...signed }),
    );
    expect([await counted('U1', 'uncriticised'), await counted('U2', 'uncriticised')]).toEqual(['0/0', '0/1']);
    const former = { officeNoticeId: 'n1', documentNumber: number.documentNumber };
    await past.record(
      'office-notice-n2',
      new notice.OfficeNoticeSigned({ officeNoticeId: 'n2', kind: 'revocation', ...signed, former }),
    );
    expect(await counted('U2', 'uncriticised')).toBe('0/0');
    const circular = {
      opinionId: 'o1',
      year: 2026,
      number: 1,
      documentNumber: '1',
      text: '',
      circulatedOn: '2026-07-01',
    };
    await past.record('opinion-o1', new CriticismCirculated({ unitId: 'U2', ...circular }));
    expect(await counted('U2', 'uncriticised')).toBe('0/1');
  });

  it('is what a 示范点 owes by a day, and a naming that was taken back', async () => {
    const of = { pointId: 'p1', batchId: 'b1', unitId: 'U1' };
    const record = (event: demonstration.DemonstrationPointEvent) => past.record('demonstration-point-p1', event);
    const days = { startBy: '2026-04-01', applyBy: '2026-05-01', ground: '基础较好' };
    await record(new demonstration.DemonstrationCandidateEntered({ ...of, ...days }));
    await record(new demonstration.DemonstrationApplied({ ...of, statement: '', late: false, askedBy: 'x' }));
    const recheck = { ...of, recheckId: 'r1' };
    const opened = { level: 'county', title: '复核', readyBy: '2026-08-01', dueOn: '2026-08-10' } as const;
    await record(new demonstration.DemonstrationRecheckOpened({ ...recheck, ...opened }));
    await record(new demonstration.DemonstrationRecheckPrepared({ ...recheck, late: true, askedBy: 'x' }));
    const judged = { result: 'rectify', ground: '不足', rectifyBy: '2026-09-01' } as const;
    await record(new demonstration.DemonstrationRecheckJudged({ ...recheck, ...judged }));
    const reported = { report: '已改', late: false, askedBy: 'x' };
    await record(new demonstration.DemonstrationRectificationReported({ ...recheck, ...reported }));
    expect(await counted('U1', 'demonstration-on-time')).toBe('2/3');
    const revoked = { ground: '弄虚作假', documentNumber: '1', revokedOn: '2026-10-01' };
    await record(new demonstration.DemonstrationRevoked({ ...of, ...revoked }));
    expect(await counted('U1', 'demonstration-on-time')).toBe('2/4');
  });

  it('stands in read tables that a replay finds again', async () => {
    for (const group of app.get(Catalogue).groups())
      expect((await drift({ connectionString: database.url }, group)).first).toBeUndefined();
  });
});
