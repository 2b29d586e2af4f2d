import type { CampaignLaunched } from '@app/campaign/events.js';
import { dayOf } from '@app/calendar';
import { projection, type Db, type Recorded } from '@app/eventing';
import type { NoticeText, OfficeNoticeEvent, OfficeNoticeSigned, OutsideNumberRegistered } from './events.js';
import { rectifications } from './rectification.projection.js';

function change({ data, version }: Recorded<OfficeNoticeEvent>, db: Db, columns: Readonly<Record<string, unknown>>) {
  const names = Object.keys(columns).map((name, index) => `${name} = $${index + 3}`);
  return db.query(`update office_notice set ${['version = $2', ...names].join(', ')} where id = $1`, [
    ...[data.officeNoticeId, version, ...Object.values(columns)],
  ]);
}

const wording = ({ title, body, named, addressees, receiptDays, rectifyBy, open }: NoticeText) => ({
  ...{ title, body, named: JSON.stringify(named), addressees, receipt_days: receiptDays },
  ...{ rectify_by: rectifyBy ?? null, open },
});

/** What is corrected or revoked stays as it was, and leads to the notice that says so. */
async function signed(event: Recorded<OfficeNoticeSigned>, db: Db): Promise<void> {
  const { officeNoticeId: id, kind, year, number, documentNumber, signedOn, former } = event.data;
  const numbered = { number_year: year, number, document_number: documentNumber };
  await change(event, db, { state: 'signed', ...numbered, signed_on: signedOn, signed_by: event.actor });
  if (!former) return;
  await db.query('update office_notice set amendments = amendments || $2::jsonb where id = $1', [
    former.officeNoticeId,
    JSON.stringify([{ id, kind, documentNumber, signedOn }]),
  ]);
}

export const officeNotices = projection<OfficeNoticeEvent>(
  'office_notice',
  {
    OfficeNoticeDrafted: async (event, db) => {
      const { officeNoticeId, campaignId, year, kind, former } = event.data;
      await db.query(
        `insert into office_notice (id, campaign_id, campaign_title, year, kind, former_id, former_number, title, body,
                                    named, addressees, receipt_days, open, state, drafted_by, drafted_at, version)
         values ($1, $2, coalesce((select title from notice_campaign where id = $2), $2), $3, $4, $5, $6, '', '', '[]',
                 '{}', 0, false, 'drafted', $7, $8, $9)`,
        [
          ...[officeNoticeId, campaignId, year, kind, former?.officeNoticeId ?? null, former?.documentNumber ?? null],
          ...[event.actor, event.at, event.version],
        ],
      );
      await change(event, db, { ...wording(event.data), writers: [event.actor] });
    },
    OfficeNoticeRevised: async (event, db) => {
      await change(event, db, {
        ...{ ...wording(event.data), state: 'drafted', return_reason: null },
        ...{ reviewed_by: null, review_opinion: null },
      });
      await db.query('update office_notice set writers = array_append(array_remove(writers, $2), $2) where id = $1', [
        event.data.officeNoticeId,
        event.actor,
      ]);
    },
    OfficeNoticeReturned: (event, db) =>
      change(event, db, { state: 'returned', return_reason: event.data.reason, reviewed_by: null }),
    OfficeNoticeReviewed: (event, db) =>
      change(event, db, { state: 'reviewed', reviewed_by: event.actor, review_opinion: event.data.opinion }),
    OfficeNoticeSigned: signed,
    OfficeNoticeDelivered: async (event, db) => {
      const { officeNoticeId, units, deliveredOn, dueOn, rectify } = event.data;
      const ordered = rectify?.units ?? [];
      await change(event, db, {
        ...{ state: 'delivered', delivered_on: deliveredOn, due_on: dueOn, ordered: ordered.length },
      });
      await db.query(
        `insert into office_notice_rectification (notice_id, unit_id, state, round, due_on)
         select $1, u, 'owed', 0, $3 from unnest($2::text[]) as u`,
        [officeNoticeId, ordered, rectify?.by ?? null],
      );
      await db.query(
        'insert into office_notice_receipt (notice_id, unit_id) select $1, u from unnest($2::text[]) as u',
        [officeNoticeId, units],
      );
    },
    OfficeNoticeDeadlineMoved: (event, db) => change(event, db, { due_on: event.data.dueOn }),
    OfficeNoticeReceived: async (event, db) => {
      const { officeNoticeId, unitId, receivedOn, late } = event.data;
      await db.query(
        `update office_notice_receipt set received_on = $3, received_by = $4, late = $5
          where notice_id = $1 and unit_id = $2`,
        [officeNoticeId, unitId, receivedOn, event.actor, late],
      );
      await db.query('update office_notice set received = received + 1, version = $2 where id = $1', [
        ...[officeNoticeId, event.version],
      ]);
    },
    ...rectifications,
    OfficeNoticeDropped: (event, db) => change(event, db, { state: 'dropped', drop_reason: event.data.reason }),
  },
  ['office_notice', 'office_notice_receipt', 'office_notice_rectification'],
  ['notice_campaign'],
);

const TAKE = `insert into office_number (prefix, year, number, title, origin, thing_id, issued_on)
  values ($1, $2, $3, $4, $5, $6, $7) on conflict (prefix, year, number) do nothing`;
const NUMBER = /^(.+)〔(\d{4})〕(\d{1,6})号$/;

/** 发文登记: which number stands on what. A plan bears one of the same series, typed by whoever launched it. */
export const officeNumbers = projection<OfficeNoticeSigned | OutsideNumberRegistered | CampaignLaunched>(
  'office_number',
  {
    OfficeNoticeSigned: ({ data: { prefix, year, number, title, officeNoticeId, signedOn } }, db) =>
      db.query(TAKE, [prefix, year, number, title, 'notice', officeNoticeId, signedOn]),
    OutsideNumberRegistered: ({ data: { prefix, year, number, title, issuedOn } }, db) =>
      db.query(TAKE, [prefix, year, number, title, 'outside', null, issuedOn]),
    CampaignLaunched: async ({ data: { campaignId, title, documentNumber }, at }, db) => {
      const [, prefix, year, number] = NUMBER.exec(documentNumber.trim()) ?? [];
      if (prefix === undefined) return;
      await db.query(TAKE, [prefix, Number(year), Number(number), title, 'campaign', campaignId, dayOf(at)]);
    },
  },
);
