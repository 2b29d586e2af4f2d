import type { Decider } from '@app/eventing/decider.js';
import { refuseIf } from '@app/eventing/rejection.js';
import type { ImportWorkLedger } from './commands.js';
import { WorkLedgerImported } from './events.js';

/** 批量导入工作台账, as one fact beside what it assigns. */
export const workImport: Decider<ImportWorkLedger, WorkLedgerImported, null> = {
  name: 'work-import',
  initial: null,
  stream: ({ data }) => `work-import-${data.importId}`,

  decide({ data: { campaignId, unitId, importId, fileName, sha256, added = 0, corrected = 0 } }) {
    refuseIf(added + corrected === 0, 'no-work-to-import');
    const counts = { assigned: added, reassigned: corrected };
    return [new WorkLedgerImported({ campaignId, unitId, importId, fileName, sha256, ...counts })];
  },

  evolve: (state) => state,
};
