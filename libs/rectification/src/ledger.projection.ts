import type { CampaignEvent, CampaignLaunched, CampaignMigrated } from '@app/campaign/events.js';
import type { EntityManager } from 'typeorm';
import { projection } from '@app/eventing';
import type { AccountEvent } from '@app/identity/events.js';
import type { UnitEvent } from '@app/registry/events.js';
import type { SelfInspectionEvent } from '@app/self-inspection/events.js';

const NAME_UNIT = `insert into ledger_unit_name (unit_id, name) values ($1, $2)
  on conflict (unit_id) do update set name = excluded.name`;
const SIGN_OFF = 'update ledger_unit set signed_off = $3 where campaign_id = $1 and unit_id = $2';

/** A unit that comes in again is as far as it was. */
const TAKE_IN = `
  insert into ledger_unit (campaign_id, unit_id, meets)
  select $1, j."unitId", j.meets from jsonb_to_recordset($2) as j("unitId" text, meets text[])
  on conflict (campaign_id, unit_id) do update set let_go = false`;
const MEET = `update ledger_unit u set meets = e.meets
  from jsonb_to_recordset($2) as e("unitId" text, meets text[]) where campaign_id = $1 and unit_id = e."unitId"`;

/** One 具体内容 of the plan, with the 目标任务 it stands under. */
export interface LedgerCheck {
  readonly id: string;
  readonly text: string;
  readonly task: number;
  readonly title: string;
  readonly category: string;
  readonly appliesTo: string;
}

const checksOf = ({ data: { tasks } }: CampaignLaunched | CampaignMigrated): LedgerCheck[] =>
  tasks.flatMap(({ number, title, category, appliesTo, checks }) =>
    checks.map(({ id, text }) => ({ id, text, task: number, title, category, appliesTo })),
  );

/** What the ledger must know of others before it takes an issue in. */
export const ledger = projection<CampaignEvent | SelfInspectionEvent | UnitEvent>(
  'ledger',
  {
    CampaignLaunched: async (event, db) => {
      const { campaignId, units, clonedFrom } = event.data;
      await db.query('insert into ledger_campaign (campaign_id, checks, cloned_from) values ($1, $2, $3)', [
        campaignId,
        JSON.stringify(checksOf(event)),
        clonedFrom ?? null,
      ]);
      for (const { unitId, name, meets } of units) {
        await db.query('insert into ledger_unit (campaign_id, unit_id, meets) values ($1, $2, $3)', [
          campaignId,
          unitId,
          meets,
        ]);
        await db.query('insert into ledger_unit_name (unit_id, name) values ($1, $2) on conflict do nothing', [
          unitId,
          name,
        ]);
      }
    },
    CampaignMigrated: async (event, db) => {
      const { campaignId, effects } = event.data;
      await db.query('update ledger_campaign set checks = $2 where campaign_id = $1', [
        campaignId,
        JSON.stringify(checksOf(event)),
      ]);
      await db.query(TAKE_IN, [campaignId, JSON.stringify(effects.filter(({ joined }) => joined))]);
      await db.query(MEET, [campaignId, JSON.stringify(effects)]);
      await db.query('update ledger_unit set let_go = true where campaign_id = $1 and unit_id = any($2)', [
        campaignId,
        effects.filter(({ letGo }) => letGo).map(({ unitId }) => unitId),
      ]);
    },
    PhaseOpened: async ({ data: { campaignId, phase } }, db) => {
      if (phase !== 'self-inspection') return;
      await db.query('update ledger_campaign set self_inspection_open = true where campaign_id = $1', [campaignId]);
    },
    SelfInspectionSignedOff: ({ data: { campaignId, unitId } }, db) => db.query(SIGN_OFF, [campaignId, unitId, true]),
    SelfInspectionReturned: ({ data: { campaignId, unitId } }, db) => db.query(SIGN_OFF, [campaignId, unitId, false]),
    UnitRegistered: ({ data: { unitId, name } }, db) => db.query(NAME_UNIT, [unitId, name]),
    UnitParticularsCorrected: async ({ data: { unitId, name } }, db) => {
      await db.query(NAME_UNIT, [unitId, name]);
      await db.query('update issue set unit_name = $2 where unit_id = $1', [unitId, name]);
    },
  },
  ['ledger_campaign', 'ledger_unit', 'ledger_unit_name', 'issue'],
);

/** Accounts a unit's responsible person may be named by. */
export const ledgerAccounts = projection<AccountEvent>('ledger_account', {
  AccountOpened: ({ data: { accountId, name, unitId } }, db) =>
    db.query('insert into ledger_account (account_id, name, unit_id) values ($1, $2, $3)', [
      accountId,
      name,
      unitId ?? null,
    ]),
  AccountClosed: ({ data: { accountId } }, db) =>
    db.query('update ledger_account set closed = true where account_id = $1', [accountId]),
});

/** What units are called now, by their ids. */
export async function unitNames(db: Pick<EntityManager, 'query'>): Promise<Map<string, string>> {
  const rows = await db.query<{ unit_id: string; name: string }[]>('select unit_id, name from ledger_unit_name');
  return new Map(rows.map(({ unit_id, name }) => [unit_id, name]));
}
