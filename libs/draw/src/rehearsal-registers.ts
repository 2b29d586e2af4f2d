import { CampaignLaunched } from '@app/campaign/events.js';
import { AccountOpened } from '@app/identity/events.js';
import {
  ConflictDeclared,
  SupervisorRegistered,
  SupervisorStoodDown,
  UnitRegistered,
  type RiskClass,
} from '@app/registry/events.js';
import type { LivedPast } from '@app/testing';
import type { FreezePlan } from './commands.js';
import { witnesses } from './rehearsal.js';

/** Four units, a leader and a member: the smallest county that a draw is held in, for specs with a real store. */
export async function registerSmallCounty(past: LivedPast): Promise<void> {
  const campaign = { campaignId: 'campaign-1', year: 2026, title: '活动', documentNumber: '1', templateHash: 'h' };
  await past.record(
    'campaign-1',
    new CampaignLaunched({ ...campaign, phases: [], materials: [], categories: [], tasks: [], units: [] }),
  );
  for (const unitId of ['U1', 'U2', 'U3', 'U4']) {
    const particulars = { unitId, name: `${unitId}局`, shortName: unitId, riskClass: 'ordinary' };
    await past.record(`unit-${unitId}`, new UnitRegistered(particulars as UnitRegistered['data']));
  }
  for (const [supervisorId, pool] of [
    ['L1', 'lead'],
    ['M1', 'member'],
  ] as const) {
    const certificate = { certificateNumber: supervisorId, expiresOn: '2030-01-01' };
    await past.record(
      `supervisor-${supervisorId}`,
      new SupervisorRegistered({ supervisorId, name: `${pool}某`, organisation: '司法局', pool, ...certificate }),
    );
  }
}

/** A draw of two of the four, an hour after `from` (ms since 1970), by dice unless said otherwise. */
export const smallPlan = (drawId: string, from: number, more: Partial<FreezePlan> = {}): FreezePlan => ({
  ...{ drawId, campaignId: 'campaign-1', item: '事项', planItem: drawId, batch: 1, cap: 5, exemptions: [] },
  ...{ legalBasis: '《条例》第三十九条', slots: ['lead', 'member'], observers: witnesses, dueOn: '2026-09-01' },
  strata: [{ id: 'ordinary', method: 'srs', rule: 'ceil(0.5*N)' }],
  notBefore: new Date(from + 3_600_000).toISOString(),
  publishBy: new Date(from + 36_000_000).toISOString(),
  ...more,
});

type Certified = { unitId?: string; expiresOn?: string };

const countyUnit = (past: LivedPast, unitId: string, name: string, riskClass: RiskClass) =>
  past.record(
    `unit-${unitId}`,
    new UnitRegistered({
      ...{ unitId, name, shortName: name, kind: 'department', serviceWindow: false, demonstration: 'unnamed' },
      ...{ pilot: false, riskClass, officers: 5, avDevices: 3, aliases: [] },
    }),
  );

export const registerPerson = (past: LivedPast, supervisorId: string, pool: string, more: Certified = {}) =>
  past.record(
    `supervisor-${supervisorId}`,
    new SupervisorRegistered({
      ...{ supervisorId, name: `${supervisorId}某`, organisation: '县司法局', pool },
      ...{ certificateNumber: `证${supervisorId}`, expiresOn: '2027-06-01', ...more },
    }),
  );

/** Two risk classes and two pools, with somebody of each kind who cannot take part. */
export async function registerCounty(past: LivedPast): Promise<void> {
  const campaign = { campaignId: 'campaign-1', year: 2026, title: '活动', documentNumber: '1', templateHash: 'h' };
  await past.record(
    'campaign-1',
    new CampaignLaunched({ ...campaign, phases: [], materials: [], categories: [], tasks: [], units: [] }),
  );
  for (let index = 1; index <= 4; index++) await countyUnit(past, `K${index}`, `重点${index}局`, 'key');
  for (let index = 1; index <= 8; index++) await countyUnit(past, `T${index}`, `一般${index}乡`, 'ordinary');
  for (const id of ['L1', 'L2', 'L3']) await registerPerson(past, id, 'lead');
  for (const id of ['M1', 'M2', 'M3', 'M4']) await registerPerson(past, id, 'member');
  await registerPerson(past, 'M5', 'member', { unitId: 'K1' });
  await registerPerson(past, 'M6', 'member', { expiresOn: '2026-05-31' });
  await registerPerson(past, 'M7', 'member');
  await past.record('supervisor-M7', new SupervisorStoodDown({ supervisorId: 'M7', reason: '挂职' }));
  await registerPerson(past, 'X1', 'expert');
  await past.record(
    'account-clerk',
    new AccountOpened({ accountId: 'clerk', login: 'clerk', name: '李某', roles: ['office-staff'] }),
  );
  const ground = '配偶在该单位工作';
  await past.record(
    'supervisor-L1',
    new ConflictDeclared({ supervisorId: 'L1', unitId: 'K2', why: 'relative', ground }),
  );
}
