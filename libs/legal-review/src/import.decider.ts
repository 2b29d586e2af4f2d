import type { Decider } from '@app/eventing/decider.js';
import type { AnyEvent } from '@app/eventing/message.js';
import { refuseIf } from '@app/eventing/rejection.js';
import type { ImportLegalCases, ImportLegalReviewers, ImportReviewCatalogue } from './commands.js';
import { LegalCasesImported, LegalReviewersImported, ReviewCatalogueImported } from './events.js';

type Import = ImportLegalCases | ImportReviewCatalogue | ImportLegalReviewers;

/** One fact beside what a table brings, and none where it brings nothing. */
const factOf = <C extends Import, E extends AnyEvent>(
  name: string,
  fact: new (data: LegalCasesImported['data']) => E,
  nothing: string,
): Decider<C, E, null> => ({
  name,
  initial: null,
  stream: ({ data }) => `${name}-${data.importId}`,

  decide({ data: { importId, unitId, fileName, sha256, added = 0 } }) {
    refuseIf(added === 0, nothing);
    return [new fact({ importId, unitId, fileName, sha256, added })];
  },

  evolve: (state) => state,
});

/** 批量导入案件. */
export const legalCaseImport = factOf<ImportLegalCases, LegalCasesImported>(
  'legal-case-import',
  LegalCasesImported,
  'no-legal-cases-to-import',
);

/** 从表格公布目录清单. */
export const reviewCatalogueImport = factOf<ImportReviewCatalogue, ReviewCatalogueImported>(
  'review-catalogue-import',
  ReviewCatalogueImported,
  'no-catalogue-items-to-import',
);

/** 批量导入法制审核人员. */
export const legalReviewerImport = factOf<ImportLegalReviewers, LegalReviewersImported>(
  'legal-reviewer-import',
  LegalReviewersImported,
  'no-legal-reviewers-to-import',
);
