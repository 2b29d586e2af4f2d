/** Blanks of every kind and signs without width: nobody sees them, and nobody means them. */
const UNSEEN = /[\t-\r \u0085\u00a0\u00ad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]/g;

/** Brackets that people type for 〔 and 〕, after wide signs were made narrow. */
const OPENING = /[([{【〖〘〚]/g;
const CLOSING = /[)\]}】〗〙〛]/g;

/** A name as it reads: blanks, signs without width and wide letters make no other name. `bare_name` in the database. */
export const bareName = (text: string): string => text.normalize('NFKC').replace(UNSEEN, '');

/** A number of a document or case as it reads: [2022], （2022） and 〔2022〕 are one. `bare_number` in the database. */
export const bareNumber = (text: string): string => bareName(text).replace(OPENING, '〔').replace(CLOSING, '〕');
