import { choice, code, day, text, type SheetTable, type WrittenSheet } from '@app/documents';
import { KIND_WORDS } from './case-sheet.js';
import type { CatalogueItem, LegalCaseKind, Qualification } from './events.js';

/** 目录清单: a line for each item, and the document that fixes it on the first. */
export const catalogueColumns = {
  documentNumber: { header: '文号', read: text(80) },
  effectiveOn: { header: '施行日期', read: day },
  code: { header: '编号', also: ['事项编号'], read: code(40), needed: true, filled: true },
  name: { header: '事项', also: ['事项名称'], read: text(200), needed: true, filled: true },
  kind: { header: '种类', read: choice<LegalCaseKind>(KIND_WORDS), needed: true, filled: true },
  criterion: { header: '标准', read: text(1000), needed: true, filled: true },
  basis: { header: '依据', read: text(1000), needed: true, filled: true },
};
export type CatalogueTable = SheetTable<typeof catalogueColumns>;

export type CatalogueLine = CatalogueItem & { readonly documentNumber?: string; readonly effectiveOn?: string };

/** The list in force, to be read, kept, or changed and brought back. */
export const catalogueSheet = (rows: readonly CatalogueLine[]): WrittenSheet<CatalogueLine> => ({
  name: '法制审核目录清单',
  columns: [
    { header: catalogueColumns.documentNumber.header, width: 24, value: ({ documentNumber }) => documentNumber },
    { header: catalogueColumns.effectiveOn.header, width: 18, kind: 'day', value: ({ effectiveOn }) => effectiveOn },
    { header: catalogueColumns.code.header, width: 14, value: (item) => item.code },
    { header: catalogueColumns.name.header, width: 36, value: ({ name }) => name },
    {
      header: catalogueColumns.kind.header,
      width: 14,
      choices: Object.values(KIND_WORDS),
      value: ({ kind }) => KIND_WORDS[kind],
    },
    { header: catalogueColumns.criterion.header, width: 36, value: ({ criterion }) => criterion },
    { header: catalogueColumns.basis.header, width: 36, value: ({ basis }) => basis },
  ],
  rows,
  advice: [
    ['文号、施行日期', '公布这份清单的文件，只填写在第一行。'],
    ['编号', '同一编号只有一项。'],
    ['事项', '整份清单，代替现行清单；不再列入的删去整行。'],
    ['种类', `${Object.values(KIND_WORDS).join('、')}之一。`],
  ],
});

const QUALIFICATION_WORDS: Readonly<Record<Qualification, string>> = {
  passed: '通过国家统一法律职业资格考试',
  'before-2018': '2018年以前已从事法制审核',
};

/** 法制审核人员名单. Somebody is known by name within the unit. */
export const reviewerColumns = {
  name: { header: '姓名', read: text(50), needed: true, filled: true },
  post: { header: '职务', read: text(100), needed: true, filled: true },
  certificate: { header: '执法证号', also: ['执法证件号'], read: code(60), needed: true, filled: true },
  certificateUntil: { header: '证件有效期至', read: day, needed: true, filled: true },
  qualification: { header: '资格', read: choice<Qualification>(QUALIFICATION_WORDS), needed: true, filled: true },
  qualificationNumber: { header: '资格证书号', also: ['法律职业资格证书号'], read: code(60) },
  reviewsSince: { header: '从事法制审核的起始日期', also: ['起始日期'], read: day, needed: true, filled: true },
  from: { header: '列入日期', also: ['列入名单的日期'], read: day, needed: true, filled: true },
};
export type ReviewerTable = SheetTable<typeof reviewerColumns>;

export const reviewerTemplate: WrittenSheet<never> = {
  name: '法制审核人员登记模板',
  columns: [
    { header: reviewerColumns.name.header, width: 12, value: () => undefined },
    { header: reviewerColumns.post.header, width: 20, value: () => undefined },
    { header: reviewerColumns.certificate.header, width: 24, value: () => undefined },
    { header: reviewerColumns.certificateUntil.header, width: 18, kind: 'day', value: () => undefined },
    {
      header: reviewerColumns.qualification.header,
      width: 32,
      choices: Object.values(QUALIFICATION_WORDS),
      value: () => undefined,
    },
    { header: reviewerColumns.qualificationNumber.header, width: 24, value: () => undefined },
    { header: reviewerColumns.reviewsSince.header, width: 24, kind: 'day', value: () => undefined },
    { header: reviewerColumns.from.header, width: 18, kind: 'day', value: () => undefined },
  ],
  rows: [],
  advice: [
    ['姓名', '与本单位在用账号同名的，即以该账号审核。'],
    ['资格', `${Object.values(QUALIFICATION_WORDS).join('、')}之一。`],
    ['资格证书号', '通过考试的填写。'],
  ],
};
