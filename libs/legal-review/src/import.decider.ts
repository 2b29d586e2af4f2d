import type { Decider } from '@app/eventing/decider.js';
import { refuseIf } from '@app/eventing/rejection.js';
import type { ImportLegalCases } from './commands.js';
import { LegalCasesImported } from './events.js';

/** 批量导入案件, as one fact beside the cases it brings. */
export const legalCaseImport: Decider<ImportLegalCases, LegalCasesImported, null> = {
  name: 'legal-case-import',
  initial: null,
  stream: ({ data }) => `legal-case-import-${data.importId}`,

  decide({ data: { importId, unitId, fileName, sha256, added = 0 } }) {
    refuseIf(added === 0, 'no-legal-cases-to-import');
    return [new LegalCasesImported({ importId, unitId, fileName, sha256, added })];
  },

  evolve: (state) => state,
};
