import { Test, type TestingModule } from '@nestjs/testing';
import { Pool } from 'pg';
import { CalendarModule, Clock, instantOf, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { EventingModule } from '@app/eventing';
import { AccountOpened } from '@app/identity/events.js';
import { permissions } from '@app/identity/permissions.rules.js';
import {
  CommitmentReported,
  IssueListedForOversight,
  OversightLifted,
  OversightProposed,
  TalkCancelled,
  TalkHeld,
  TalkSummoned,
} from '@app/oversight/events.js';
import { QueuesModule } from '@app/queues';
import { UnitRegistered } from '@app/registry/events.js';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import { NotificationModule } from './index.js';

const clock = new MovedClock(instantOf('2022-07-01', '09:00:00.000'));
const [unitId, campaignId, issueId] = ['unit-a', 'campaign-1', 'i1'];
const documentNumber = '舞法督〔2022〕1号';
const listing = { issueId, unitId, campaignId, level: 'office', reason: '久拖不改', dueOn: '2022-07-31' } as const;

describe('duties of oversight', () => {
  let database: TestDatabase;
  let app: TestingModule;
  let past: LivedPast;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), NotificationModule],
      ],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    await app.init();
    past = new LivedPast(app, clock);
    await past.record('unit-a', new UnitRegistered({ unitId, name: '甲局' } as UnitRegistered['data']));
    for (const [accountId, role, of] of [
      ['lead', 'unit-lead', unitId],
      ['clerk', 'unit-clerk', unitId],
      ['staff', 'office-staff'],
      ['director', 'office-director'],
    ] as const) {
      const opened = { accountId, login: accountId, name: accountId, roles: [role], ...(of && { unitId: of }) };
      await past.record(`account-${accountId}`, new AccountOpened(opened));
    }
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const open = async (): Promise<string[]> => {
    const { rows } = await app
      .get(Pool)
      .query<{ what: string; roles: string[] }>(`select what, roles from duty where state = 'open' order by what`);
    return rows.map(({ what, roles }) => `${roles.join()}: ${what}`);
  };
  const told = async (account: string): Promise<string[]> => {
    const { rows } = await app
      .get(Pool)
      .query<{ text: string }>('select text from notification where account_id = $1 order by at, text', [account]);
    return rows.map(({ text }) => text);
  };

  it('a proposal is the director’s to decide, and what is listed the unit lead’s to settle by its day', async () => {
    await past.record('oversight-i1', new OversightProposed(listing));
    expect(await open()).toEqual(['office-director: 审批甲局问题的挂牌督办']);
    await past.record(
      'oversight-i1',
      new IssueListedForOversight({ ...listing, year: 2022, number: 1, documentNumber }),
    );
    expect(await open()).toEqual([`unit-lead: 按${documentNumber}办结挂牌督办的问题`]);
    await past.liveTo(instantOf('2022-08-02', '09:00:00.000'));
    const heard = await told('lead');
    for (const words of ['已挂牌督办', '还剩7天', '今天到期', '已逾期1天']) {
      expect([words, heard.filter((text) => text.includes(words)).length]).toEqual([words, 1]);
    }
    const end = { issueId, unitId, documentNumber, because: 'decided', reason: '已整改' } as const;
    await past.record('oversight-i1', new OversightLifted(end));
    expect(await open()).toEqual([]);
  });

  it('a talk is to be held and recorded on its day, its promises kept by theirs', async () => {
    const talkId = 't1';
    const summoned = new TalkSummoned({
      ...{ talkId, unitId, campaignId, issueIds: [issueId], reason: '整改不力', place: '三楼' },
      ...{
        meetsAt: instantOf('2022-08-10', '09:00:00.000'),
        year: 2022,
        number: 1,
        documentNumber: '舞法约〔2022〕1号',
      },
    });
    await past.record('talk-t1', summoned);
    expect(await open()).toEqual(['office-staff,office-director: 举行并记录对甲局的约谈', 'unit-lead: 参加约谈']);
    const promise = { text: '补齐', dueOn: '2022-08-20', responsible: { name: '某乙' } };
    const held = { talkId, unitId, heldOn: '2022-08-10', participants: [{ name: '某甲' }], minutes: '记录', files: [] };
    await past.record('talk-t1', new TalkHeld({ ...held, commitments: [promise] }));
    expect(await open()).toEqual(['unit-clerk,unit-lead: 完成约谈第1项整改承诺并报告']);
    await past.liveTo(instantOf('2022-08-22', '09:00:00.000'));
    expect((await told('clerk')).filter((text) => text.includes('已逾期1天')).length).toBe(1);
    const reported = { talkId, unitId, place: 1, account: '已补齐', evidence: [], late: true };
    await past.record('talk-t1', new CommitmentReported(reported));
    expect(await open()).toEqual([]);
    await past.record('talk-t2', new TalkSummoned({ ...summoned.data, talkId: 't2' }));
    await past.record('talk-t2', new TalkCancelled({ talkId: 't2', unitId, reason: '已销号' }));
    expect(await open()).toEqual([]);
    await past.liveTo(instantOf('2022-08-23', '09:00:00.000'));
    expect(await told('lead')).toContain('约谈取消：已销号。');
  });
});
