import type { FiguresEntered } from '@app/computed-check/events.js';
import { projection, type Db, type Recorded } from '@app/eventing';
import type { AccountEvent } from '@app/identity/events.js';
import type { EnforcementOfficerEvent } from '@app/recording/events.js';
import type { UnitEvent, UnitParticularsCorrected } from '@app/registry/events.js';
import type { LegalReviewerCorrected, LegalReviewerEvent, LegalReviewerNamed, ReviewCatalogueEvent } from './events.js';

const NAME = 'insert into legal_unit (id, name) values ($1, $2) on conflict (id) do update set name = excluded.name';

/** The units that keep a register of cases. */
export const legalUnits = projection<UnitEvent>('legal_unit', {
  UnitRegistered: ({ data: { unitId, name } }, db) => db.query(NAME, [unitId, name]),
  UnitParticularsCorrected: ({ data: { unitId, name } }, db) => db.query(NAME, [unitId, name]),
  UnitClosed: ({ data: { unitId } }, db) => db.query('update legal_unit set closed = true where id = $1', [unitId]),
});

/** Accounts that handlers and reviewers may be named by. */
export const legalAccounts = projection<AccountEvent>('legal_account', {
  AccountOpened: ({ data: { accountId, name, unitId } }, db) =>
    db.query('insert into legal_account (account_id, name, unit_id) values ($1, $2, $3)', [
      ...[accountId, name, unitId ?? null],
    ]),
  AccountClosed: ({ data: { accountId } }, db) =>
    db.query('update legal_account set closed = true where account_id = $1', [accountId]),
});

const COLUMNS = `name = $3, account_id = $4, post = $5, certificate = $6, certificate_until = $7, qualification = $8,
  qualification_number = $9, reviews_since = $10`;

function written({ data, version }: Recorded<LegalReviewerNamed | LegalReviewerCorrected>, db: Db) {
  const { name, accountId, post, certificate, certificateUntil, qualification, qualificationNumber } = data;
  return db.query(`update legal_reviewer set version = $2, ${COLUMNS} where id = $1`, [
    ...[data.reviewerId, version, name, accountId ?? null, post, certificate, certificateUntil, qualification],
    ...[qualificationNumber ?? null, data.reviewsSince],
  ]);
}

/** 法制审核人员, each stay in the register with its days. */
export const legalReviewers = projection<LegalReviewerEvent | UnitParticularsCorrected>(
  'legal_reviewer',
  {
    LegalReviewerNamed: async (event, db) => {
      const { reviewerId, unitId, from } = event.data;
      await db.query(
        `insert into legal_reviewer (id, unit_id, unit_name, name, post, certificate, certificate_until,
                                     qualification, reviews_since, from_day, version)
         values ($1, $2, coalesce((select name from legal_unit where id = $2), $2), '', '', '', $3, '', $3, $3, $4)`,
        [reviewerId, unitId, from, event.version],
      );
      await written(event, db);
    },
    LegalReviewerCorrected: written,
    LegalReviewerReleased: ({ data: { reviewerId, until, reason }, version }, db) =>
      db.query('update legal_reviewer set until_day = $2, release_reason = $3, version = $4 where id = $1', [
        ...[reviewerId, until, reason, version],
      ]),
    UnitParticularsCorrected: ({ data: { unitId, name } }, db) =>
      db.query('update legal_reviewer set unit_name = $2 where unit_id = $1', [unitId, name]),
  },
  ['legal_reviewer'],
  ['legal_unit'],
);

/** Every edition of the 目录清单, and the 审核时限. */
export const reviewCatalogues = projection<ReviewCatalogueEvent>(
  'review_catalogue',
  {
    ReviewCatalogueAdopted: async ({ data, version }, db) => {
      const { unitId, edition, documentNumber, effectiveOn, items } = data;
      await db.query(
        `insert into review_catalogue (unit_id, version) values ($1, $2)
         on conflict (unit_id) do update set version = $2`,
        [unitId, version],
      );
      await db.query(
        `insert into review_catalogue_edition (unit_id, edition, document_number, effective_on, items)
         values ($1, $2, $3, $4, $5)`,
        [unitId, edition, documentNumber, effectiveOn, JSON.stringify(items)],
      );
    },
    ReviewTermFixed: ({ data: { unitId, days, extension, basis }, version }, db) =>
      db.query(
        `insert into review_catalogue (unit_id, days, extension, basis, version) values ($1, $2, $3, $4, $5)
         on conflict (unit_id) do update set days = $2, extension = $3, basis = $4, version = $5`,
        [unitId, days, extension, basis, version],
      ),
  },
  ['review_catalogue', 'review_catalogue_edition'],
);

/** How many officers a unit states that it has; the latest word on a day holds. */
export const legalOfficers = projection<FiguresEntered>('legal_officers', {
  FiguresEntered: ({ data: { campaignId, unitId, heldOn, figures }, at }, db) =>
    figures.officers === undefined
      ? Promise.resolve()
      : db.query(
          `insert into legal_officers (unit_id, held_on, officers, campaign_id, entered_at) values ($1, $2, $3, $4, $5)
           on conflict (unit_id, held_on) do update
              set officers = excluded.officers, campaign_id = excluded.campaign_id, entered_at = excluded.entered_at`,
          [unitId, heldOn, figures.officers, campaignId, at],
        ),
});

/** 执法人员 as the units list them. */
export const legalOfficerStays = projection<EnforcementOfficerEvent>('legal_officer_stay', {
  EnforcementOfficerListed: ({ data: { officerId, unitId, name, from } }, db) =>
    db.query('insert into legal_officer_stay (id, unit_id, name, from_day) values ($1, $2, $3, $4)', [
      ...[officerId, unitId, name, from],
    ]),
  EnforcementOfficerCorrected: ({ data: { officerId, name } }, db) =>
    db.query('update legal_officer_stay set name = $2 where id = $1', [officerId, name]),
  EnforcementOfficerReleased: ({ data: { officerId, until } }, db) =>
    db.query('update legal_officer_stay set until_day = $2 where id = $1', [officerId, until]),
});
