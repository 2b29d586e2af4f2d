import { LaunchCampaign } from '@app/campaign';
import { OpenAccount } from '@app/identity';
import { RegisterSupervisor, RegisterUnit } from '@app/registry';
import { ADMIN, OFFICE, SUPERVISORS, UNIT_PEOPLE, UNITS, type Person } from './cast.js';
import { deed, type Deed } from './deed.js';
import { CAMPAIGN } from './plan.js';
import type { PlanYear } from './plan-year.js';

const account = ({ accountId, login, name, role, unitId }: Person) => ({
  ...{ accountId, login, name, roles: [role] },
  ...(unitId && { unitId }),
});

/** The registers and the accounts, on the day before. */
export async function setUp(year: PlanYear): Promise<void> {
  await year.do(new OpenAccount(account(ADMIN), year.program()));
  for (const person of OFFICE) await year.do(new OpenAccount(account(person), year.meta('admin')));
  for (const { unitId, particulars } of UNITS) {
    await year.do(new RegisterUnit({ unitId, ...particulars }, year.meta('staff')));
  }
  for (const person of [...UNIT_PEOPLE, ...SUPERVISORS]) {
    await year.do(new OpenAccount(account(person), year.meta('admin')));
  }
  for (const [place, { supervisorId = '', name, accountId }] of SUPERVISORS.entries()) {
    const of = { supervisorId, name, accountId, organisation: '青禾县司法局', pool: place < 2 ? 'lead' : 'member' };
    const certificate = { certificateNumber: `豫青-${place + 1}`, expiresOn: '2024-12-31' };
    await year.do(new RegisterSupervisor({ ...of, ...certificate }, year.meta('staff')));
  }
}

/** 2022年5月6日, the day the plan was issued. */
export const launch: readonly Deed[] = [
  deed('2022-05-06', 'director', (_, meta) => new LaunchCampaign(CAMPAIGN, meta), '09:00'),
];
