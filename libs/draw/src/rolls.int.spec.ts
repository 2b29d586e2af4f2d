import { Test, type TestingModule } from '@nestjs/testing';
import { Pool } from 'pg';
import { CalendarModule } from '@app/calendar';
import { CampaignLaunched, CampaignMigrated } from '@app/campaign/events.js';
import { DatabaseModule } from '@app/database';
import { EventingModule, EventStore, idFrom, type AnyEvent } from '@app/eventing';
import { permissions } from '@app/identity/permissions.rules.js';
import { MutualRecusalDeclared, MutualTeamNamed } from '@app/mutual-inspection/events.js';
import { QueuesModule } from '@app/queues';
import {
  AbsenceDeclared,
  AbsenceWithdrawn,
  SupervisorParticularsCorrected,
  SupervisorRegistered,
  UnitParticularsCorrected,
  UnitRegistered,
  type UnitParticulars,
} from '@app/registry/events.js';
import { InspectionConcluded } from '@app/supervision/events.js';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import { DrawModule } from './index.js';
import { readMutualRolls } from './mutual-rolls.js';
import { readRolls } from './rolls.js';

const unit: UnitParticulars = {
  ...{ name: '甲单位', shortName: '甲', kind: 'department', serviceWindow: false, demonstration: 'unnamed' },
  ...{ pilot: false, riskClass: 'ordinary', officers: 5, avDevices: 3, aliases: [] },
};
const person = { name: '甲某', organisation: '县司法局', pool: 'member' };
const certificate = { certificateNumber: '证1', expiresOn: '2027-01-01' };

describe('the registers as a draw sees them', () => {
  let database: TestDatabase;
  let app: TestingModule;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), DrawModule],
      ],
    }).compile();
    await app.init();
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  /** What another context announced, through the real store and its projections. */
  const record = (stream: string, at: string, ...events: AnyEvent[]) =>
    app.get(EventStore).handle(
      { name: 'spec', initial: null, stream: () => stream, decide: () => events, evolve: (state) => state },
      {
        type: 'Spec',
        data: {},
        meta: { actor: 'clerk', roles: ['office-staff'], at, commandId: idFrom('spec', stream, at) },
      },
    );

  it('weigh 1 until somebody says more, and tell the day of the last inspection, visits that came to nothing left out', async () => {
    await record('unit-U1', '2026-01-01T00:00:00.000Z', new UnitRegistered({ unitId: 'U1', ...unit }));
    const objects = async () => (await readRolls(app.get(Pool))).objects;
    expect(await objects()).toEqual([{ id: 'U1', stratum: 'ordinary', closed: false, w: 1 }]);
    const more = { unitId: 'U1', reason: '核定', ...unit, riskScore: 7, township: '舞泉镇' };
    await record('unit-U1', '2026-01-02T00:00:00.000Z', new UnitParticularsCorrected(more));
    for (const [inspectionId, at, result] of [
      ['late', '2026-03-01T16:00:00.000Z', 'no-problem-found'],
      ['early', '2026-02-01T00:00:00.000Z', 'problems-found'],
      ['obstructed', '2026-04-01T00:00:00.000Z', 'obstructed'],
      ['unable', '2026-04-02T00:00:00.000Z', 'unable'],
    ] as const) {
      const concluded = { inspectionId, unitId: 'U1', result, findings: 0 };
      await record(`inspection-${inspectionId}`, at, new InspectionConcluded(concluded));
    }
    expect(await objects()).toEqual([
      {
        ...{ id: 'U1', stratum: 'ordinary', closed: false, w: 7 },
        lastInspected: '2026-03-02',
      },
    ]);
  });

  it('know who moved, and who is away when', async () => {
    const of = { supervisorId: 's1' };
    const absence = { ...of, absenceId: 'a1', from: '2026-02-01', to: '2026-02-10', reason: '休假' };
    await record(
      'supervisor-s1',
      '2026-01-01T00:00:00.000Z',
      new SupervisorRegistered({ ...of, ...person, ...certificate }),
      new SupervisorParticularsCorrected({ ...of, ...person, unitId: 'U1', pool: 'expert', reason: '调动' }),
      new AbsenceDeclared(absence),
      new AbsenceDeclared({ ...absence, absenceId: 'a2', from: '2026-01-10', to: '2026-01-11' }),
    );
    const known = { id: 's1', unit: 'U1', pool: 'expert', expiresOn: '2027-01-01', stoodDown: false };
    const supervisors = async () => (await readRolls(app.get(Pool))).supervisors;
    const early = { from: '2026-01-10', to: '2026-01-11' };
    expect(await supervisors()).toEqual([{ ...known, absences: [early, { from: '2026-02-01', to: '2026-02-10' }] }]);
    await record(
      'supervisor-s1',
      '2026-01-02T00:00:00.000Z',
      new AbsenceWithdrawn({ ...of, absenceId: 'a1', reason: '取消' }),
    );
    expect(await supervisors()).toEqual([{ ...known, absences: [early] }]);
  });

  it('of a mutual draw hold nothing of a unit that was let go, and its team and recusals when it comes back', async () => {
    const campaignId = 'c1';
    const units = ['M1', 'M2', 'M3'];
    const launched = { campaignId, units: units.map((unitId) => ({ unitId })) } as unknown as CampaignLaunched['data'];
    await record('campaign-c1', '2026-01-01T00:00:00.000Z', new CampaignLaunched(launched));
    for (const unitId of units) {
      await record(`unit-${unitId}`, '2026-01-01T00:00:00.000Z', new UnitRegistered({ unitId, ...unit }));
      const leader = { name: `${unitId}某`, position: '科员' };
      const team = new MutualTeamNamed({ campaignId, unitId, leader, members: [leader] });
      await record(`team-${unitId}`, '2026-01-02T00:00:00.000Z', team);
    }
    const recused = (unitId: string, from: string) =>
      record(
        `team-${unitId}`,
        '2026-01-03T00:00:00.000Z',
        new MutualRecusalDeclared({ campaignId, unitId, from, ground: '近亲属' }),
      );
    await recused('M1', 'M2');
    await recused('M2', 'M3');
    const migrated = (at: string, how: 'letGo' | 'joined') =>
      record(
        'campaign-c1',
        at,
        new CampaignMigrated({
          campaignId,
          effects: [{ unitId: 'M2', [how]: {} }],
        } as unknown as CampaignMigrated['data']),
      );
    const roll = async () => {
      const { objects, supervisors, conflicts } = await readMutualRolls(app.get(Pool), campaignId);
      const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
      return [ids(objects), ids(supervisors), conflicts.map(({ o, s }) => `${s} ${o}`).sort()];
    };
    const whole = [units, units.map((id) => `team:${id}`), ['team:M1 M2', 'team:M2 M3']];
    expect(await roll()).toEqual(whole);
    await migrated('2026-01-04T00:00:00.000Z', 'letGo');
    expect(await roll()).toEqual([['M1', 'M3'], ['team:M1', 'team:M3'], []]);
    await migrated('2026-01-05T00:00:00.000Z', 'joined');
    expect(await roll()).toEqual(whole);
  });
});
