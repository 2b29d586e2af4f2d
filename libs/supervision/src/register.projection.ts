import { projection, type Db } from '@app/eventing';
import type { CampaignEvent } from '@app/campaign/events.js';
import type { SupervisorEvent, UnitEvent } from '@app/registry/events.js';

async function nameUnit(db: Db, unitId: string, name: string): Promise<void> {
  await db.query(
    'insert into supervision_unit (id, name) values ($1, $2) on conflict (id) do update set name = excluded.name',
    [unitId, name],
  );
  await db.query('update inspection set unit_name = $2 where unit_id = $1', [unitId, name]);
}

/** What units are called. */
export const inspectedUnits = projection<UnitEvent>(
  'supervision_unit',
  {
    UnitRegistered: ({ data: { unitId, name } }, db) => nameUnit(db, unitId, name),
    UnitParticularsCorrected: ({ data: { unitId, name } }, db) => nameUnit(db, unitId, name),
  },
  ['supervision_unit', 'inspection'],
);

/** Who the supervisors are, and which account each signs in with. */
export const supervisors = projection<SupervisorEvent>('supervision_supervisor', {
  SupervisorRegistered: ({ data: { supervisorId, name, organisation, accountId } }, db) =>
    db.query('insert into supervision_supervisor (id, name, organisation, account_id) values ($1, $2, $3, $4)', [
      supervisorId,
      name,
      organisation,
      accountId ?? null,
    ]),
  SupervisorParticularsCorrected: ({ data: { supervisorId, name, organisation } }, db) =>
    db.query('update supervision_supervisor set name = $2, organisation = $3 where id = $1', [
      supervisorId,
      name,
      organisation,
    ]),
});

/** The main tasks a finding may belong to, as the plan stood at launch. */
export const inspectedCampaigns = projection<CampaignEvent>('supervision_campaign', {
  CampaignLaunched: ({ data: { campaignId, categories } }, db) =>
    db.query('insert into supervision_campaign (id, categories) values ($1, $2)', [campaignId, categories]),
});
