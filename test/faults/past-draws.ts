import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { Pool } from 'pg';
import { CalendarModule, Clock, MovedClock } from '@app/calendar';
import { CampaignLaunched } from '@app/campaign/events.js';
import { DatabaseModule } from '@app/database';
import { BeaconChainsModule, DrawModule, FreezeDraw, PublishDraw, ReadDrawBundle } from '@app/draw';
import { EventingModule, EventStore, type Recorded } from '@app/eventing';
import type { DrawEvent } from '@app/draw/events.js';
import { HistoryModule } from '@app/history';
import { HttpModule } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { ProofModule } from '@app/proof';
import { JobRunner, QueuesModule } from '@app/queues';
import { SupervisorRegistered, UnitRegistered } from '@app/registry/events.js';
import { LivedPast } from '@app/testing';
import { cosign, noteSigner, parseNote, signatureLine } from '@app/transparency';
import { SignedLog } from '../signed-log.js';

const MINUTE_MS = 60_000;
/** The freeze lies so far back that its beacon, half an hour later at least, has come out. */
const AGO_MINUTES = 40;
const witness = noteSigner('witness.example/a', 'cosignature-v1', Buffer.alloc(32, 3));
const observers = [
  { name: '甲某', organisation: '县纪委监委' },
  { name: '乙某', organisation: '县人大' },
];

/** Draws frozen some time ago, recorded and cosigned as the product does it, whose beacon is due by now. */
export class PastDraws {
  private constructor(
    private readonly app: INestApplicationContext,
    private readonly past: LivedPast,
    private readonly log: SignedLog,
    private readonly start: number,
  ) {}

  static async in(databaseUrl: string, chains: string): Promise<PastDraws> {
    const start = Date.now() - AGO_MINUTES * MINUTE_MS;
    const clock = new MovedClock(new Date(start).toISOString());
    const app = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(databaseUrl), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, HistoryModule, BeaconChainsModule.forRoot(chains), DrawModule],
        ProofModule,
      ],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    await app.init();
    const draws = new PastDraws(app, new LivedPast(app, clock), new SignedLog(app.get(Pool)), start);
    await draws.register();
    return draws;
  }

  private at(minutes: number): string {
    return new Date(this.start + minutes * MINUTE_MS).toISOString();
  }

  private async register(): Promise<void> {
    const campaign = { campaignId: 'campaign-1', year: 2026, title: '活动', documentNumber: '1', templateHash: 'h' };
    await this.past.record(
      'campaign-1',
      new CampaignLaunched({ ...campaign, phases: [], materials: [], categories: [], tasks: [], units: [] }),
    );
    for (const unitId of ['U1', 'U2', 'U3', 'U4', 'U5', 'U6']) {
      const particulars = { unitId, name: `${unitId}局`, shortName: unitId, riskClass: 'ordinary' };
      await this.past.record(`unit-${unitId}`, new UnitRegistered(particulars as UnitRegistered['data']));
    }
    for (const supervisorId of ['L1', 'L2', 'M1', 'M2', 'M3']) {
      const certificate = { certificateNumber: supervisorId, expiresOn: '2099-01-01' };
      const pool = supervisorId.startsWith('L') ? 'lead' : 'member';
      await this.past.record(
        `supervisor-${supervisorId}`,
        new SupervisorRegistered({ supervisorId, name: '某人', organisation: '司法局', pool, ...certificate }),
      );
    }
    await this.log.publish([{ key: witness.key, url: 'http://127.0.0.1:1/' }], 1);
  }

  /** Frozen at the start, with one beacon half an hour and `minutes` later; signed by log and witness two minutes on. */
  async freeze(drawId: string, chain: string, minutes: number): Promise<void> {
    const plan = {
      ...{ drawId, campaignId: 'campaign-1', item: '事项', planItem: drawId, batch: 1 },
      ...{ legalBasis: '《条例》第三十九条', slots: ['lead', 'member'], cap: 5, exemptions: [], observers },
      strata: [{ id: 'ordinary', method: 'srs' as const, rule: 'ceil(0.5*N)' }],
      sources: [{ kind: 'drand' as const, chain }],
      ...{ notBefore: this.at(30 + minutes), publishBy: this.at(100_000), dueOn: '2099-09-01' },
    };
    await this.app.get(CommandBus).execute(new FreezeDraw(plan, this.past.meta('clerk', ['office-staff'])));
    const size = await this.log.sign();
    const [db, signedAt] = [this.app.get(Pool), this.at(2)];
    const { rows } = await db.query<{ note: string }>('select note from checkpoint where size = $1', [size]);
    const line = signatureLine(
      cosign(parseNote(rows[0]!.note)!.text, witness, Math.floor(Date.parse(signedAt) / 1000)),
    );
    await db.query('insert into cosignature values ($1, $2, $3, $4)', [size, witness.key.name, line, signedAt]);
  }

  async events(drawId: string): Promise<Recorded<DrawEvent>[]> {
    return (await this.app.get(EventStore).stream(`draw-${drawId}`)) as Recorded<DrawEvent>[];
  }

  /** Runs a job of the draws again, under a name of its own. */
  repeat(job: string, data: object): Promise<unknown> {
    return this.app.get(JobRunner).run(job, data, `again-${crypto.randomUUID()}`);
  }

  /** Publishes a draw today. Answers its bundle. */
  async publish(drawId: string): Promise<string> {
    const clerk = { ...this.past.meta('clerk', ['office-staff']), at: new Date().toISOString() };
    await this.app.get(CommandBus).execute(new PublishDraw({ drawId }, clerk));
    const frozen = (await this.events(drawId)).find(({ type }) => type === 'DrawFrozen');
    const { year, number } = frozen!.data as { year: number; number: number };
    const question = new ReadDrawBundle({ number: `${year}-${number}` }, { ...clerk, roles: ['public'] });
    return this.app.get(QueryBus).execute<ReadDrawBundle, string>(question);
  }

  close(): Promise<void> {
    return this.app.close();
  }
}
