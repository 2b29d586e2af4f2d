import type { Decider } from '@app/eventing/decider.js';
import { refuseIf } from '@app/eventing/rejection.js';
import type { ImportInspectionItems } from './commands.js';
import { InspectionItemsImported } from './events.js';

/** 批量导入抽查事项清单, as one fact beside the items it brings. */
export const itemImport: Decider<ImportInspectionItems, InspectionItemsImported, null> = {
  name: 'inspection-item-import',
  initial: null,
  stream: ({ data }) => `inspection-item-import-${data.importId}`,

  decide({ data: { importId, fileName, sha256, added = 0, corrected = 0 } }) {
    refuseIf(added + corrected === 0, 'no-items-to-import');
    return [new InspectionItemsImported({ importId, fileName, sha256, listed: added, revised: corrected })];
  },

  evolve: (state) => state,
};
