import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { importHandlers, importRoutes, type PlannedRow, type WrittenSheet } from '@app/documents';
import { hold, Question, refuseUnlessOwn, type Db } from '@app/eventing';
import { ImportLegalReviewers, ImportReviewCatalogue } from './commands.js';
import type { ReviewerParticulars } from './events.js';
import { accountsOf, isRegistered } from './facts.js';
import { legalReviewerImport, reviewCatalogueImport } from './import.decider.js';
import {
  planCatalogue,
  planReviewers,
  type ImportOfRegister,
  type KnownEdition,
  type KnownReviewers,
} from './register-plan.js';
import {
  catalogueColumns,
  catalogueSheet,
  reviewerColumns,
  reviewerTemplate,
  type CatalogueLine,
  type CatalogueTable,
  type ReviewerTable,
} from './register-sheet.js';

interface OfUnit {
  readonly unitId: string;
}
type Previewed<T> = OfUnit & { readonly fileName: string; readonly table: T };

/** What an import would do, without doing any of it. */
export class PreviewReviewCatalogueImport extends Question('PreviewReviewCatalogueImport')<
  Previewed<CatalogueTable>,
  PlannedRow[]
> {}
export class PreviewLegalReviewerImport extends Question('PreviewLegalReviewerImport')<
  Previewed<ReviewerTable>,
  PlannedRow[]
> {}
/** The list that was adopted last as a table. */
export class WriteReviewCatalogueSheet extends Question('WriteReviewCatalogueSheet')<
  OfUnit,
  WrittenSheet<CatalogueLine>
> {}

type Edition = Omit<KnownEdition, 'unitKnown'> & { readonly effectiveOn?: string };
type AdoptedLast = Pick<KnownEdition, 'items' | 'version'> & {
  readonly documentNumber: string | null;
  readonly effectiveOn: string | null;
};
const NOTHING: AdoptedLast = { items: [], version: 0, documentNumber: null, effectiveOn: null };

/** What was adopted last, in force or not yet: a table brings what comes after it. */
async function editionOf(db: Db, unitId: string): Promise<Edition> {
  const { rows } = await db.query<AdoptedLast>(
    `select e.document_number as "documentNumber", e.effective_on::text as "effectiveOn", coalesce(e.items, '[]') as items,
            c.version
       from review_catalogue c left join review_catalogue_edition e on e.unit_id = c.unit_id
      where c.unit_id = $1 order by e.edition desc limit 1`,
    [unitId],
  );
  const { documentNumber, effectiveOn, ...rest } = rows[0] ?? NOTHING;
  return { ...rest, ...(documentNumber !== null && { documentNumber }), ...(effectiveOn !== null && { effectiveOn }) };
}

async function reviewersIn(db: Db, { unitId, meta }: ImportOfRegister): Promise<KnownReviewers> {
  refuseUnlessOwn(meta, unitId);
  const { rows } = await db.query<Omit<ReviewerParticulars, 'accountId'> & { accountId: string | null }>(
    `select name, account_id as "accountId", post, certificate, certificate_until::text as "certificateUntil", qualification,
            reviews_since::text as "reviewsSince"
       from legal_reviewer where unit_id = $1 and until_day is null`,
    [unitId],
  );
  const named = rows.map(({ accountId, ...one }) => ({ ...one, ...(accountId !== null && { accountId }) }));
  return { unitKnown: await isRegistered(unitId, db), accounts: await accountsOf(unitId, db), named };
}

const plannedReviewers = async (db: Db, asked: ImportOfRegister & { readonly table: ReviewerTable }) =>
  planReviewers(asked.table, await reviewersIn(db, asked), asked);

@QueryHandler(WriteReviewCatalogueSheet)
export class WriteReviewCatalogueSheetHandler implements IQueryHandler<WriteReviewCatalogueSheet> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute({ data: { unitId }, meta }: WriteReviewCatalogueSheet): Promise<WrittenSheet<CatalogueLine>> {
    refuseUnlessOwn(meta, unitId);
    const { items, documentNumber, effectiveOn } = await editionOf(this.db, unitId);
    return catalogueSheet(items.map((item, place) => (place === 0 ? { ...item, documentNumber, effectiveOn } : item)));
  }
}

export const registerImportHandlers = [
  ...importHandlers({
    ...{ preview: PreviewReviewCatalogueImport, write: ImportReviewCatalogue, decider: reviewCatalogueImport },
    planned: async (db, { table, ...asked }) => {
      refuseUnlessOwn(asked.meta, asked.unitId);
      const unitKnown = await isRegistered(asked.unitId, db);
      return planCatalogue(table, { ...(await editionOf(db, asked.unitId)), unitKnown }, asked);
    },
  }),
  ...importHandlers({
    ...{ preview: PreviewLegalReviewerImport, write: ImportLegalReviewers, decider: legalReviewerImport },
    planned: plannedReviewers,
    writing: async (db, asked) => {
      await hold(db, `legal-reviewers-${asked.unitId}`);
      return plannedReviewers(db, asked);
    },
  }),
];

/** The table to fill in is the list that was adopted last. */
export const ReviewCatalogueImportHttp = importRoutes({
  ...{ name: 'ReviewCatalogueImportHttp', tag: 'legal-review', path: 'api/review-catalogues/:unitId' },
  of: ({ unitId = '' }) => ({ unitId }),
  columns: catalogueColumns,
  form: ({ unitId }, meta) => new WriteReviewCatalogueSheet({ unitId }, meta),
  preview: (asked, meta) => new PreviewReviewCatalogueImport(asked, meta),
  write: (asked, meta) => new ImportReviewCatalogue(asked, meta),
});

export const LegalReviewerImportHttp = importRoutes({
  ...{ name: 'LegalReviewerImportHttp', tag: 'legal-review', path: 'api/legal-reviewer-registers/:unitId' },
  of: ({ unitId = '' }) => ({ unitId }),
  columns: reviewerColumns,
  form: () => reviewerTemplate,
  preview: (asked, meta) => new PreviewLegalReviewerImport(asked, meta),
  write: (asked, meta) => new ImportLegalReviewers(asked, meta),
});
