import { projection, type Db } from '@app/eventing';
import type { NoticeText, OfficeNoticeDrafted, OfficeNoticeRevised, OfficeNoticeSigned } from '@app/notice/events.js';

const word = ({ title, body, named, addressees, rectifyBy }: NoticeText, id: string, db: Db) =>
  db.query(
    `update paper_office_notice set title = $2, body = $3, named = $4, addressees = $5, rectify_by = $6 where id = $1`,
    [id, title, body, JSON.stringify(named), addressees, rectifyBy ?? null],
  );

/** 表彰、通报批评、责令整改 as they are printed. */
export const paperNotices = projection<OfficeNoticeDrafted | OfficeNoticeRevised | OfficeNoticeSigned>(
  'paper_office_notice',
  {
    OfficeNoticeDrafted: async ({ data }, db) => {
      await db.query(
        `insert into paper_office_notice (id, campaign_id, kind, title, body, named, addressees)
         values ($1, $2, $3, '', '', '[]', '{}')`,
        [data.officeNoticeId, data.campaignId, data.kind],
      );
      await word(data, data.officeNoticeId, db);
    },
    OfficeNoticeRevised: ({ data }, db) => word(data, data.officeNoticeId, db),
    OfficeNoticeSigned: async ({ data: { officeNoticeId, documentNumber, signedOn, kind, former } }, db) => {
      await db.query('update paper_office_notice set document_number = $2, signed_on = $3 where id = $1', [
        ...[officeNoticeId, documentNumber, signedOn],
      ]);
      if (kind === 'revocation' && former)
        await db.query('update paper_office_notice set revoked = true where id = $1', [former.officeNoticeId]);
    },
  },
);
