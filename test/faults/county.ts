import { randomUUID } from 'node:crypto';
import { CommandBus } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { addDays, MovedClock } from '@app/calendar';
import { CampaignLaunched } from '@app/campaign/events.js';
import { Credentials, OpenAccount } from '@app/identity';
import { UnitRegistered } from '@app/registry/events.js';
import { LivedPast } from '@app/testing';
import { AppModule } from '../../apps/api/src/app.module.js';
import { readEnv } from '../../config/env.js';

const PASSWORD = 'a long enough secret';
const [campaignId, unitId, category] = ['campaign-1', '11411121YH0000376C', '行政执法公示'];

/** A county with one unit, its clerk, a campaign and somebody in the office. */
export async function foundCounty(databaseUrl: string, dataFolder: string): Promise<void> {
  const env = { ...readEnv({}), databaseUrl, dataFolder, logLevel: 'silent' };
  const app = await Test.createTestingModule({ imports: [AppModule.forRoot(env)] }).compile();
  await app.init();
  const past = new LivedPast(app, new MovedClock(new Date().toISOString()));
  const unit = { unitId, name: '舞阳县卫生健康委员会', shortName: '县卫健委' };
  await past.record(
    `unit-${unitId}`,
    new UnitRegistered({
      ...{ ...unit, kind: 'department', serviceWindow: true, demonstration: 'unnamed', pilot: false },
      ...{ riskClass: 'ordinary', officers: 1, avDevices: 1, aliases: [] },
    }),
  );
  await past.record(
    `campaign-${campaignId}`,
    new CampaignLaunched({
      ...{ campaignId, year: 2022, title: '三项制度提升年活动', documentNumber: '1号', templateHash: 'h' },
      ...{ phases: [], materials: [], categories: [category] },
      tasks: [
        {
          number: 1,
          category,
          title: category,
          appliesTo: 'all',
          checks: [{ id: '1.1', text: category, evidence: [] }],
        },
      ],
      units: [{ ...unit, meets: ['all'] }],
    }),
  );
  for (const [login, role, of] of [
    ['office', 'office-staff', undefined],
    ['clerk', 'unit-clerk', unitId],
  ] as const) {
    const meta = { actor: 'cli', roles: ['system'], at: new Date().toISOString(), commandId: randomUUID() };
    const account = { accountId: login, login, name: login, roles: [role], ...(of && { unitId: of }) };
    await app.get(CommandBus).execute(new OpenAccount(account, meta));
    await app.get(Credentials).set(login, login, PASSWORD);
  }
  await app.close();
}

/** Somebody in the office before his browser: one page, one cookie. */
export class OfficeClerk {
  private cookie = '';

  constructor(private readonly port: number) {}

  async signIn(): Promise<void> {
    const response = await this.post('/api/session', { login: 'office', password: PASSWORD });
    if (!response.ok) throw new Error(`not signed in: ${await response.text()}`);
    this.cookie = response.headers.getSetCookie().join().split(';')[0] ?? '';
  }

  /** Reports an issue under a number of its own: the same number twice is the same issue. */
  report(number: string): Promise<Response> {
    const dueOn = addDays(new Date().toISOString().slice(0, 10), 20);
    const issue = { campaignId, unitId, source: 'complaint', category, text: number, dueOn, responsible: '责任人' };
    return this.post('/api/issues', issue, { 'idempotency-key': number });
  }

  private post(path: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`http://127.0.0.1:${this.port}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.cookie, ...headers },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    });
  }
}
