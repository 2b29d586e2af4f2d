import { projection } from '@app/eventing';
import type { OfficeNoticeSigned, OutsideNumberRegistered } from '@app/notice/events.js';

const TAKE = `insert into campaign_number_taken (document_number, title) values ($1, $2)
  on conflict (document_number) do nothing`;

/** 文号 that stand on a notice or on a paper issued elsewhere: no plan bears one of them. */
export const numbersTaken = projection<OfficeNoticeSigned | OutsideNumberRegistered>('campaign_number_taken', {
  OfficeNoticeSigned: ({ data: { documentNumber, title } }, db) => db.query(TAKE, [documentNumber, title]),
  OutsideNumberRegistered: ({ data: { documentNumber, title } }, db) => db.query(TAKE, [documentNumber, title]),
});
