import type { Decider } from '@app/eventing/decider.js';
import { refuseIf } from '@app/eventing/rejection.js';
import type { ImportDemonstrationUnits } from './commands.js';
import { DemonstrationUnitsImported } from './events.js';

/** One fact beside what a table brings, and none where it brings nothing. */
export const demonstrationImport: Decider<ImportDemonstrationUnits, DemonstrationUnitsImported, null> = {
  name: 'demonstration-import',
  initial: null,
  stream: ({ data }) => `demonstration-import-${data.importId}`,

  decide({ data: { importId, batchId, fileName, sha256, added = 0 } }) {
    refuseIf(added === 0, 'no-demonstration-units-to-import');
    return [new DemonstrationUnitsImported({ importId, batchId, fileName, sha256, added })];
  },

  evolve: (state) => state,
};
