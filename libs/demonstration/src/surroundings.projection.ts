import type { CampaignEvent } from '@app/campaign/events.js';
import { projection } from '@app/eventing';
import type { EnforcementOfficerEvent } from '@app/recording/events.js';
import type { UnitEvent, UnitParticularsCorrected, UnitRegistered } from '@app/registry/events.js';

const UNIT = `
  insert into demonstration_unit (id, name, kind, pilot, standing) values ($1, $2, $3, $4, $5)
  on conflict (id) do update
     set name = excluded.name, kind = excluded.kind, pilot = excluded.pilot, standing = excluded.standing`;
const traits = ({ unitId, name, kind, pilot, demonstration }: (UnitRegistered | UnitParticularsCorrected)['data']) => [
  ...[unitId, name, kind, pilot, demonstration],
];

/** Units as the register knows them. */
export const demonstrationUnits = projection<UnitEvent>('demonstration_unit', {
  UnitRegistered: ({ data }, db) => db.query(UNIT, traits(data)),
  UnitParticularsCorrected: ({ data }, db) => db.query(UNIT, traits(data)),
  UnitClosed: ({ data: { unitId } }, db) =>
    db.query('update demonstration_unit set closed = true where id = $1', [unitId]),
});

/** Campaigns whose ledgers take what a self-check finds. */
export const demonstrationCampaigns = projection<CampaignEvent>('demonstration_campaign', {
  CampaignLaunched: ({ data: { campaignId, title, categories, units }, at }, db) =>
    db.query(
      'insert into demonstration_campaign (id, title, categories, units, launched_at) values ($1, $2, $3, $4, $5)',
      [...[campaignId, title, categories, units.map(({ unitId }) => unitId), at]],
    ),
  CampaignMigrated: ({ data: { campaignId, categories, effects } }, db) => {
    const units = effects.flatMap(({ unitId, letGo }) => (letGo ? [] : [unitId]));
    return db.query('update demonstration_campaign set categories = $2, units = $3 where id = $1', [
      ...[campaignId, categories, units],
    ]);
  },
  CampaignFinished: ({ data: { campaignId } }, db) =>
    db.query('update demonstration_campaign set finished = true where id = $1', [campaignId]),
});

/** 乡镇行政执法队伍: the officers that townships list, each stay with its days. */
export const townshipOfficers = projection<EnforcementOfficerEvent>(
  'township_officer',
  {
    EnforcementOfficerListed: ({ data }, db) =>
      db.query(
        `insert into township_officer (id, unit_id, name, certificate, expires_on, post, from_day)
         select $1, $2, $3, $4, $5, $6, $7
          where exists (select from demonstration_unit where id = $2 and kind = 'township')`,
        [data.officerId, data.unitId, data.name, data.certificate, data.expiresOn, data.post, data.from],
      ),
    EnforcementOfficerCorrected: ({ data }, db) =>
      db.query('update township_officer set name = $2, certificate = $3, expires_on = $4, post = $5 where id = $1', [
        ...[data.officerId, data.name, data.certificate, data.expiresOn, data.post],
      ]),
    EnforcementCertificateRenewed: ({ data: { officerId, expiresOn } }, db) =>
      db.query('update township_officer set expires_on = $2 where id = $1', [officerId, expiresOn]),
    EnforcementOfficerReleased: ({ data: { officerId, until } }, db) =>
      db.query('update township_officer set until_day = $2 where id = $1', [officerId, until]),
  },
  ['township_officer'],
  ['demonstration_unit'],
);
