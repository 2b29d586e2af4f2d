import type { Decider } from '@app/eventing/decider.js';
import { refuseIf } from '@app/eventing/rejection.js';
import type { ImportCaseFiles } from './commands.js';
import { CaseFilesImported } from './events.js';

/** 批量导入案卷目录, as one fact beside the files it brings. */
export const caseImport: Decider<ImportCaseFiles, CaseFilesImported, null> = {
  name: 'case-import',
  initial: null,
  stream: ({ data }) => `case-import-${data.importId}`,

  decide({ data: { unitId, year, importId, fileName, sha256, added = 0 } }) {
    refuseIf(added === 0, 'no-cases-to-import');
    return [new CaseFilesImported({ unitId, year, importId, fileName, sha256, listed: added })];
  },

  evolve: (state) => state,
};
