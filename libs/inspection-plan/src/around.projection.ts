import { projection, type Db } from '@app/eventing';
import type { CampaignLaunched } from '@app/campaign/events.js';
import type { AccountOpened } from '@app/identity/events.js';
import type { UnitEvent, UnitRegistered } from '@app/registry/events.js';

/** 经办人: what the accounts are called that submit and approve plans. */
export const planAccounts = projection<AccountOpened>('plan_account', {
  AccountOpened: ({ data: { accountId, name } }, db) =>
    db.query('insert into plan_account (id, name) values ($1, $2)', [accountId, name]),
});

export const planCampaigns = projection<CampaignLaunched>('plan_campaign', {
  CampaignLaunched: ({ data: { campaignId, title } }, db) =>
    db.query('insert into plan_campaign (id, title) values ($1, $2)', [campaignId, title]),
});

const PUT_UNIT = `insert into plan_unit (id, name, kind, risk_class, township) values ($1, $2, $3, $4, $5)
  on conflict (id) do update set name = excluded.name, kind = excluded.kind, risk_class = excluded.risk_class,
    township = excluded.township`;

const put = ({ unitId, name, kind, riskClass, township }: UnitRegistered['data'], db: Db) =>
  db.query(PUT_UNIT, [unitId, name, kind, riskClass, township ?? null]);

/** 监督对象名录库, against which coverage is counted. */
export const planUnits = projection<UnitEvent>('plan_unit', {
  UnitRegistered: ({ data }, db) => put(data, db),
  UnitParticularsCorrected: ({ data }, db) => put(data, db),
  UnitClosed: ({ data: { unitId } }, db) => db.query('update plan_unit set closed = true where id = $1', [unitId]),
});
