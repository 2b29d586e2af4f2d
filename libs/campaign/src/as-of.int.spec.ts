import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Test, type TestingModule } from '@nestjs/testing';
import { CalendarModule, Clock, endOfDay, instantOf, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { EventingModule, type AnyEvent, type Meta } from '@app/eventing';
import { FilesModule } from '@app/files';
import { permissions } from '@app/identity/permissions.rules.js';
import { QueuesModule } from '@app/queues';
import { UnitParticularsCorrected, UnitRegistered, type UnitParticulars } from '@app/registry/events.js';
import { createTestDatabase, createTestFolder, LivedPast, type TestDatabase } from '@app/testing';
import { MaterialAccepted, MaterialReturned, MaterialSubmitted } from './events.js';
import { CampaignModule, DescribeCampaign, ExtendPhase, LaunchCampaign, ShowBoard } from './index.js';

const CITY = '11411121YH00007473';
const HEALTH = '11411121YH0000376C';
const campaignId = 'campaign-2022';

const clock = new MovedClock('2022-05-04T01:00:00.000Z');
const particulars = (name: string): UnitParticulars => ({
  ...{ name, shortName: name, kind: 'department', serviceWindow: true, demonstration: 'candidate', pilot: false },
  ...{ riskClass: 'ordinary', officers: 10, avDevices: 5, aliases: [] },
});
const of = { campaignId, unitId: CITY, code: 'R1' };
const handedIn = (round: number, dueOn: string, late: boolean) =>
  new MaterialSubmitted({ ...of, round, files: ['f'], note: '', dueOn, late });

type Who = 'office' | 'clerk';
const QUESTIONS = {
  board: (meta: Meta, asOf?: string) => new ShowBoard({ campaignId, asOf }, meta),
  campaign: (meta: Meta, asOf?: string) => new DescribeCampaign({ campaignId, asOf }, meta),
};
type What = keyof typeof QUESTIONS;

describe('the campaign as of a past moment', () => {
  let database: TestDatabase;
  let app: TestingModule;
  let past: LivedPast;
  const seen: { day: string; who: Who; what: What; answer: object }[] = [];

  const meta = (who: Who): Meta =>
    who === 'office' ? past.meta('staff-1', ['office-staff']) : past.meta('clerk-1', ['unit-clerk'], CITY);
  const ask = (who: Who, what: What, asOf?: string): Promise<object> =>
    app.get(QueryBus).execute(QUESTIONS[what](meta(who), asOf) as ShowBoard);

  async function live(day: string, ...events: AnyEvent[]): Promise<void> {
    await past.liveTo(instantOf(day, '12:00:00.000'));
    for (const event of events) await past.record(`material-${campaignId}-${CITY}-R1`, event);
    await past.liveTo(endOfDay(day));
    for (const who of ['office', 'clerk'] as const)
      for (const what of ['board', 'campaign'] as const) seen.push({ day, who, what, answer: await ask(who, what) });
  }

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), FilesModule.forRoot(createTestFolder()), CampaignModule],
      ],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    await app.init();
    past = new LivedPast(app, clock);
    await past.record(`unit-${CITY}`, new UnitRegistered({ unitId: CITY, ...particulars('城市管理局') }));
    await past.record(`unit-${HEALTH}`, new UnitRegistered({ unitId: HEALTH, ...particulars('卫健委') }));
    await past.liveTo(instantOf('2022-05-05', '09:00:00.000'));
    const notice = { year: 2022, title: '提升年活动', documentNumber: '舞法政办〔2022〕2号' };
    await app
      .get(CommandBus)
      .execute(new LaunchCampaign({ campaignId, template: 'three-systems-2022', ...notice }, meta('office')));
    await live('2022-05-06');
    await live('2022-05-14', handedIn(1, '2022-05-15', false));
    await live('2022-05-16', new MaterialReturned({ ...of, round: 1, reason: '缺分工', dueOn: '2022-05-18' }));
    await live('2022-05-20', handedIn(2, '2022-05-18', true));
    await past.liveTo(instantOf('2022-05-21', '09:00:00.000'));
    const later = { phase: 'self-inspection' as const, dueOn: '2022-06-10', reason: '汛期抢险' };
    await app
      .get(CommandBus)
      .execute(new ExtendPhase({ campaignId, ...later }, past.meta('director-1', ['office-director'])));
    await live('2022-05-31', new MaterialAccepted({ ...of, round: 2, late: true }));
    await past.liveTo(instantOf('2022-06-01', '09:00:00.000'));
    const renamed = { unitId: CITY, ...particulars('县城市管理局'), reason: '更名' };
    await past.record(`unit-${CITY}`, new UnitParticularsCorrected(renamed));
    await live('2022-06-11');
    await live('2023-02-01');
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  it('answers on any later day what it answered on the day itself', async () => {
    for (const { day, who, what, answer } of seen) {
      const then = await ask(who, what, endOfDay(day));
      expect({ day, who, what, ...then }).toEqual({ day, who, what, ...answer, past: expect.anything() });
    }
  });

  it('lived through what a board can show', () => {
    const boards = seen.filter(({ who, what }) => who === 'office' && what === 'board').map(({ answer }) => answer);
    const r1 = boards
      .map((board) => (board as { rows: { unitId: string; cells: object[] }[] }).rows)
      .map((rows) => rows.find(({ unitId }) => unitId === CITY)?.cells[0]);
    expect(r1).toMatchObject([
      { state: 'not-due' },
      { state: 'submitted', late: false },
      { state: 'returned' },
      { state: 'submitted', late: true },
      { state: 'accepted', late: true },
      { state: 'accepted' },
      { state: 'accepted' },
    ]);
  });

  it('shows a unit its own row of the past and nothing of another', async () => {
    const board = (await ask('clerk', 'board', endOfDay('2022-05-14'))) as { rows: { unitId: string }[] };
    expect(board.rows.map(({ unitId }) => unitId)).toEqual([CITY]);
  });

  it('says since when there is a campaign', () =>
    expect(ask('office', 'board', endOfDay('2022-05-04'))).rejects.toMatchObject({
      ...{ code: 'not-there-yet', facts: { asOf: '2022-05-04', since: '2022-05-05 09:00' } },
    }));

  it('gives one answer to two who ask at once, and leaves the present alone', async () => {
    const now = await ask('office', 'board');
    const day = endOfDay('2022-05-20');
    const answers = await Promise.all([1, 2, 3, 4].map((n) => ask(n % 2 ? 'office' : 'clerk', 'board', day)));
    expect(answers[0]).toEqual(answers[2]);
    expect(answers[1]).toEqual(answers[3]);
    expect(await ask('office', 'board')).toEqual(now);
  });
});
