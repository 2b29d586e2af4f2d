import { projection, type Db } from '@app/eventing';
import type { CampaignEvent } from '@app/campaign/events.js';
import type { DrawFrozen } from '@app/draw/events.js';
import type { PlanApproved } from '@app/inspection-plan/events.js';
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

/** Who the supervisors are, which account each signs in with, and the certificate he shows. */
export const supervisors = projection<SupervisorEvent>('supervision_supervisor', {
  SupervisorRegistered: ({ data }, db) =>
    db.query(
      `insert into supervision_supervisor (id, name, organisation, account_id, certificate_number, expires_on)
       values ($1, $2, $3, $4, $5, $6)`,
      [data.supervisorId, data.name, data.organisation, data.accountId ?? null, data.certificateNumber, data.expiresOn],
    ),
  SupervisorCertificateRenewed: ({ data: { supervisorId, certificateNumber, expiresOn } }, db) =>
    db.query('update supervision_supervisor set certificate_number = $2, expires_on = $3 where id = $1', [
      supervisorId,
      certificateNumber,
      expiresOn,
    ]),
  SupervisorParticularsCorrected: ({ data: { supervisorId, name, organisation } }, db) =>
    db.query('update supervision_supervisor set name = $2, organisation = $3 where id = $1', [
      supervisorId,
      name,
      organisation,
    ]),
});

/** On what basis a draw was held: what its letters begin with. */
export const inspectedDraws = projection<DrawFrozen>('supervision_draw', {
  DrawFrozen: ({ data: { drawId, manifest } }, db) =>
    db.query('insert into supervision_draw (id, legal_basis, plan_item) values ($1, $2, $3)', [
      drawId,
      manifest.legalBasis,
      manifest.planItem,
    ]),
});

/** What visits under an approved plan go through: the contents of its inspection items, each once. */
export const inspectedItems = projection<PlanApproved>('supervision_plan_item', {
  PlanApproved: async ({ data: { items } }, db) => {
    for (const { planItem, inForce } of items) {
      await db.query(
        `insert into supervision_plan_item (plan_item, contents) values ($1, $2)
         on conflict (plan_item) do update set contents = excluded.contents`,
        [planItem, [...new Set(inForce.flatMap(({ contents }) => contents))]],
      );
    }
  },
});

/** The main tasks a finding may belong to, by the plan in force. */
export const inspectedCampaigns = projection<CampaignEvent>('supervision_campaign', {
  CampaignLaunched: ({ data: { campaignId, categories } }, db) =>
    db.query('insert into supervision_campaign (id, categories) values ($1, $2)', [campaignId, categories]),
  CampaignMigrated: ({ data: { campaignId, categories } }, db) =>
    db.query('update supervision_campaign set categories = $2 where id = $1', [campaignId, categories]),
});
