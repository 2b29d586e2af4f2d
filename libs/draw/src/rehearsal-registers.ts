import { CampaignLaunched } from '@app/campaign/events.js';
import { SupervisorRegistered, UnitRegistered } from '@app/registry/events.js';
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
