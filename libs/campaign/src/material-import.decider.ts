import type { Decider } from '@app/eventing/decider.js';
import { refuseIf } from '@app/eventing/rejection.js';
import type { ImportMaterials } from './commands.js';
import { MaterialsImported } from './events.js';

/** 批量增加上报材料, as one fact beside the materials it adds. */
export const materialImport: Decider<ImportMaterials, MaterialsImported, null> = {
  name: 'material-import',
  initial: null,
  stream: ({ data }) => `material-import-${data.importId}`,

  decide({ data: { campaignId, importId, fileName, sha256, added = 0 } }) {
    refuseIf(added === 0, 'no-materials-to-import');
    return [new MaterialsImported({ campaignId, importId, fileName, sha256, added })];
  },

  evolve: (state) => state,
};
