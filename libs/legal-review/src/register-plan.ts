import {
  bareName,
  metaOf,
  namingRow,
  ofRow,
  refusalOf,
  rowsNamed,
  shared,
  wordedBy,
  type CellFault,
  type ImportAsked,
  type PlannedRow,
  type SheetRow,
} from '@app/documents';
import { deed, idFrom, type Rejection } from '@app/eventing';
import { reviewCatalogue } from './catalogue.decider.js';
import { AdoptReviewCatalogue, NameLegalReviewer } from './commands.js';
import type { CatalogueItem, ReviewerParticulars } from './events.js';
import { identified } from './facts.js';
import { refusals } from './refusals.js';
import { catalogueColumns, reviewerColumns, type CatalogueTable, type ReviewerTable } from './register-sheet.js';
import { legalReviewer } from './reviewer.decider.js';

const sentence = wordedBy(refusals);
const naming = namingRow(sentence);

export interface ImportOfRegister extends ImportAsked {
  readonly unitId: string;
}

interface KnownUnit {
  readonly unitKnown: boolean;
}
export interface KnownEdition extends KnownUnit {
  readonly documentNumber?: string;
  readonly items: readonly CatalogueItem[];
  readonly version: number;
}
export interface KnownReviewers extends KnownUnit {
  readonly accounts: Readonly<Record<string, string>>;
  /** Who is in the register today. */
  readonly named: readonly ReviewerParticulars[];
}

const faultOf = (refused: Rejection, columns: Readonly<Record<string, string>>): CellFault => ({
  column: columns[refused.code] ?? '',
  message: sentence(refused),
});

/** Everything of an item that a document says, in one word to compare it by. */
const wordOf = ({ code, name, kind, criterion, basis }: CatalogueItem) =>
  [code, name, kind, criterion, basis].join('\n');

/** The file is the whole list: its rows are one edition, adopted with the first of them. */
export function planCatalogue(table: CatalogueTable, known: KnownEdition, asked: ImportOfRegister): PlannedRow[] {
  const there = new Map(known.items.map((item) => [item.code, wordOf(item)]));
  const items = table.rows.map(({ values }): CatalogueItem => {
    const { code = '', name = '', kind = 'other', criterion = '', basis = '' } = values;
    return { code, name, kind, criterion, basis };
  });
  const sameCode = shared(table.rows, ({ values }) => values.code);
  const planned = table.rows.map((row, place): PlannedRow => {
    const item = items[place]!;
    const of = { row: row.row, name: item.name, faults: row.faults, changes: [], deeds: [], version: 0 };
    if (row.faults.length > 0) return { ...of, state: 'wrong' };
    const others = sameCode(row);
    if (others.length > 0)
      return { ...of, state: 'conflict', faults: [ofRow(`与${rowsNamed(others)}的编号相同，一个编号只对应一项。`)] };
    return { ...of, state: there.get(item.code) === wordOf(item) ? 'unchanged' : 'new' };
  });
  const [first, ...rest] = planned;
  if (!first || planned.some(({ faults }) => faults.length > 0)) return planned;
  return [adopted(first, { items, table, known }, asked), ...rest];
}

interface Edition {
  readonly items: readonly CatalogueItem[];
  readonly table: CatalogueTable;
  readonly known: KnownEdition;
}

/** A list that leaves something out says so, and is news also where it brings nothing. */
function adopted(first: PlannedRow, { items, table, known }: Edition, asked: ImportOfRegister): PlannedRow {
  const { documentNumber, effectiveOn } = table.rows[0]?.values ?? {};
  if (documentNumber === undefined || effectiveOn === undefined) {
    const { header } = documentNumber === undefined ? catalogueColumns.documentNumber : catalogueColumns.effectiveOn;
    return {
      ...first,
      state: 'wrong',
      faults: [{ column: header, message: '没有填写，请在第一行填写公布清单的文件' }],
    };
  }
  const kept = new Set(items.map(({ code }) => code));
  const left = known.items.filter(({ code }) => !kept.has(code));
  const same = left.length === 0 && items.map(wordOf).join('\n') === known.items.map(wordOf).join('\n');
  if (same && documentNumber === known.documentNumber) return first;
  const data = { unitId: asked.unitId, documentNumber, effectiveOn, items, unitKnown: known.unitKnown };
  const command = new AdoptReviewCatalogue(data, metaOf(asked, first.row, 1));
  const refused = refusalOf(() => reviewCatalogue.decide(command, reviewCatalogue.initial));
  if (refused) return { ...first, state: 'wrong', faults: [faultOf(refused, {})] };
  const note = left.length > 0 ? `不再列入：${left.map(({ name }) => name).join('、')}` : undefined;
  const deeds = [deed(reviewCatalogue, command, naming(first.row))];
  return { ...first, state: 'new', ...(note !== undefined && { note }), deeds, version: known.version };
}

const REVIEWER_FAULTS: Readonly<Record<string, string>> = {
  'reviewer-certificate-expired': reviewerColumns.certificateUntil.header,
  'reviewer-without-qualification': reviewerColumns.qualificationNumber.header,
  'reviewer-must-have-passed': reviewerColumns.qualification.header,
  'reviewer-named-before-reviewing': reviewerColumns.from.header,
};

type ReviewerLine = SheetRow<typeof reviewerColumns>;

/** Each row names somebody, by the rules that naming one goes by; who is in the register is corrected on the page. */
export function planReviewers(table: ReviewerTable, known: KnownReviewers, asked: ImportOfRegister): PlannedRow[] {
  const there = new Map(known.named.map((one) => [bareName(one.name), one]));
  const sameName = shared(table.rows, ({ values }) => values.name && bareName(values.name));
  return table.rows.map((row): PlannedRow => {
    const { name = '' } = row.values;
    const of = { row: row.row, name, faults: row.faults, changes: [], deeds: [], version: 0 };
    if (row.faults.length > 0) return { ...of, state: 'wrong' };
    const others = sameName(row);
    if (others.length > 0)
      return { ...of, state: 'conflict', faults: [ofRow(`与${rowsNamed(others)}的姓名相同，同一人只登记一次。`)] };
    const one = there.get(bareName(name));
    return { ...of, ...(one ? standing(one, row) : named(row, known, asked)) };
  });
}

const COMPARED = ['post', 'certificate', 'certificateUntil', 'reviewsSince'] as const;

function standing(there: ReviewerParticulars, { values }: ReviewerLine): Pick<PlannedRow, 'state' | 'faults'> {
  const faults = COMPARED.filter((key) => values[key] !== there[key]).map((key) => ({
    column: reviewerColumns[key].header,
    message: `名单中登记的是“${there[key]}”，登记有误的请在“审核人员”页面上更正`,
  }));
  return { state: faults.length > 0 ? 'conflict' : 'unchanged', faults };
}

/** Under another name, where the account has been given another since. */
const isNamed = (accountId: string | undefined, { named: there }: KnownReviewers): boolean =>
  accountId !== undefined && there.some((one) => one.accountId === accountId);

/** Every cell that must be filled is, or the row is wrong before. */
function particularsIn({ values }: ReviewerLine): ReviewerParticulars & { readonly from: string } {
  const { name = '', post = '', certificate = '', certificateUntil = '', qualification = 'passed' } = values;
  const { qualificationNumber, reviewsSince = '', from = '' } = values;
  return {
    ...{ name, post, certificate, certificateUntil, qualification, reviewsSince, from },
    ...(qualificationNumber !== undefined && { qualificationNumber }),
  };
}

function named(line: ReviewerLine, known: KnownReviewers, asked: ImportOfRegister) {
  const meta = metaOf(asked, line.row, 1);
  const particulars = particularsIn(line);
  const [person = particulars] = identified([{ name: particulars.name }], known.accounts);
  const { name, accountId } = person;
  const account = accountId === undefined ? {} : { accountId };
  const facts = {
    ...{ unitKnown: known.unitKnown, alreadyNamed: isNamed(accountId, known) },
    ...(accountId !== undefined && { accountName: name }),
  };
  const reviewerId = idFrom('imported-legal-reviewer', meta.commandId);
  const { unitId } = asked;
  const command = new NameLegalReviewer({ reviewerId, unitId, ...particulars, name, ...account, facts }, meta);
  const refused = refusalOf(() => legalReviewer.decide(command, legalReviewer.initial));
  if (!refused) return { state: 'new' as const, deeds: [deed(legalReviewer, command, naming(line.row))] };
  return { state: 'wrong' as const, faults: [faultOf(refused, REVIEWER_FAULTS)] };
}
