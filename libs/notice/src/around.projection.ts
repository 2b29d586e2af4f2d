import type { CampaignEvent } from '@app/campaign/events.js';
import { projection } from '@app/eventing';
import type { AccountOpened } from '@app/identity/events.js';
import type { BarEvent } from '@app/opinion/events.js';
import type { UnitEvent } from '@app/registry/events.js';

const LETTERS = { opinion: '监督意见书', decision: '监督决定书' } as const;

/** What units are called, and which are gone. */
export const noticeUnits = projection<UnitEvent>('notice_unit', {
  UnitRegistered: ({ data: { unitId, name } }, db) =>
    db.query('insert into notice_unit (id, name) values ($1, $2)', [unitId, name]),
  UnitParticularsCorrected: ({ data: { unitId, name } }, db) =>
    db.query('update notice_unit set name = $2 where id = $1', [unitId, name]),
  UnitClosed: ({ data: { unitId } }, db) => db.query('update notice_unit set closed = true where id = $1', [unitId]),
});

export const noticeAccounts = projection<AccountOpened>('notice_account', {
  AccountOpened: ({ data: { accountId, name } }, db) =>
    db.query('insert into notice_account (id, name) values ($1, $2)', [accountId, name]),
});

export const noticeCampaigns = projection<CampaignEvent>('notice_campaign', {
  CampaignLaunched: ({ data: { campaignId, year, title } }, db) =>
    db.query('insert into notice_campaign (id, year, title) values ($1, $2, $3)', [campaignId, year, title]),
  CampaignMigrated: ({ data: { campaignId, title } }, db) =>
    db.query('update notice_campaign set title = $2 where id = $1', [campaignId, title]),
});

/** 取消评比先进资格, by the letter that did it first. */
export const noticeBars = projection<BarEvent>('notice_bar', {
  UnitBarred: ({ data: { unitId, year, because } }, db) =>
    db.query(
      `insert into notice_bar (unit_id, year, letter, document_number) values ($1, $2, $3, $4)
       on conflict (unit_id, year) do nothing`,
      [unitId, year, LETTERS[because.letter], because.documentNumber],
    ),
  UnitUnbarred: ({ data: { unitId, year } }, db) =>
    db.query('delete from notice_bar where unit_id = $1 and year = $2', [unitId, year]),
});
