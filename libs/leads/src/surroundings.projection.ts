import type { CampaignEvent, MigrationEffect } from '@app/campaign/events.js';
import { projection } from '@app/eventing';
import type { AccountEvent } from '@app/identity/events.js';
import type { UnitEvent } from '@app/registry/events.js';

const NAME = 'insert into lead_unit (id, name) values ($1, $2) on conflict (id) do update set name = excluded.name';

export const leadUnits = projection<UnitEvent>('lead_unit', {
  UnitRegistered: ({ data: { unitId, name } }, db) => db.query(NAME, [unitId, name]),
  UnitParticularsCorrected: ({ data: { unitId, name } }, db) => db.query(NAME, [unitId, name]),
  UnitClosed: ({ data: { unitId } }, db) => db.query('update lead_unit set closed = true where id = $1', [unitId]),
});

/** Who handles a lead, and who may. */
export const leadAccounts = projection<AccountEvent>('lead_account', {
  AccountOpened: ({ data: { accountId, name, unitId, roles } }, db) =>
    db.query('insert into lead_account (id, name, unit_id, roles) values ($1, $2, $3, $4)', [
      ...[accountId, name, unitId ?? null, roles],
    ]),
  RoleGranted: ({ data: { accountId, role } }, db) =>
    db.query('update lead_account set roles = array_append(array_remove(roles, $2), $2) where id = $1', [
      ...[accountId, role],
    ]),
  RoleWithdrawn: ({ data: { accountId, role } }, db) =>
    db.query('update lead_account set roles = array_remove(roles, $2) where id = $1', [accountId, role]),
  AccountClosed: ({ data: { accountId } }, db) =>
    db.query('update lead_account set closed = true where id = $1', [accountId]),
});

const takingPart = (effects: readonly MigrationEffect[]): string[] =>
  effects.filter(({ letGo }) => !letGo).map(({ unitId }) => unitId);

/** The ledgers a finding may stand in. */
export const leadCampaigns = projection<CampaignEvent>('lead_campaign', {
  CampaignLaunched: ({ data: { campaignId, title, year, categories, units } }, db) =>
    db.query('insert into lead_campaign (id, title, year, categories, units) values ($1, $2, $3, $4, $5)', [
      ...[campaignId, title, year, categories, units.map(({ unitId }) => unitId)],
    ]),
  CampaignMigrated: ({ data: { campaignId, title, categories, effects } }, db) =>
    db.query('update lead_campaign set title = $2, categories = $3, units = $4 where id = $1', [
      ...[campaignId, title, categories, takingPart(effects)],
    ]),
});
