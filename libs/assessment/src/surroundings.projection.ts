import type { CampaignEvent } from '@app/campaign/events.js';
import { projection } from '@app/eventing';
import type { AccountOpened } from '@app/identity/events.js';
import type { BarEvent } from '@app/opinion/events.js';
import type { UnitEvent } from '@app/registry/events.js';

const UNIT = `insert into assessed_unit (id, name, kind, stream, event_id) values ($1, $2, $3, $4, $5)
  on conflict (id) do update set name = excluded.name, kind = excluded.kind`;

/** What units are called, and whether they are 部门 or 乡镇. */
export const assessedUnits = projection<UnitEvent>('assessed_unit', {
  UnitRegistered: ({ data: { unitId, name, kind }, stream, id }, db) =>
    db.query(UNIT, [unitId, name, kind, stream, id]),
  UnitParticularsCorrected: ({ data: { unitId, name, kind }, stream, id }, db) =>
    db.query(UNIT, [unitId, name, kind, stream, id]),
});

/** Campaigns, and who takes part in them now. */
export const assessedCampaigns = projection<CampaignEvent>('assessed_campaign', {
  CampaignLaunched: ({ data: { campaignId, title, year, units } }, db) =>
    db.query('insert into assessed_campaign (id, title, year, units) values ($1, $2, $3, $4)', [
      ...[campaignId, title, year, JSON.stringify(units.map(({ unitId }) => unitId))],
    ]),
  CampaignMigrated: ({ data: { campaignId, title, effects } }, db) => {
    const staying = effects.flatMap(({ unitId, letGo }) => (letGo ? [] : [unitId]));
    return db.query('update assessed_campaign set title = $2, units = $3 where id = $1', [
      ...[campaignId, title, JSON.stringify(staying)],
    ]);
  },
});

/** 取消评比先进资格, by the letter that did it first. */
export const assessmentBars = projection<BarEvent>('assessment_bar', {
  UnitBarred: ({ data: { unitId, year, because } }, db) =>
    db.query(
      `insert into assessment_bar (unit_id, year, document_number) values ($1, $2, $3)
       on conflict (unit_id, year) do nothing`,
      [unitId, year, because.documentNumber],
    ),
  UnitUnbarred: ({ data: { unitId, year } }, db) =>
    db.query('delete from assessment_bar where unit_id = $1 and year = $2', [unitId, year]),
});

/** People who give scores: what they are called, and the unit they work in. */
export const assessmentScorers = projection<AccountOpened>('assessment_scorer', {
  AccountOpened: ({ data: { accountId, name, unitId } }, db) =>
    db.query('insert into assessment_scorer (id, name, unit_id) values ($1, $2, $3)', [
      ...[accountId, name, unitId ?? null],
    ]),
});
