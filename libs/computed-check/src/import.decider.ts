import type { Decider } from '@app/eventing/decider.js';
import { refuseIf } from '@app/eventing/rejection.js';
import type { ImportFigures } from './commands.js';
import { FiguresImported } from './events.js';

/** 批量导入数据, as one fact beside what it enters. */
export const figureImport: Decider<ImportFigures, FiguresImported, null> = {
  name: 'figure-import',
  initial: null,
  stream: ({ data }) => `figure-import-${data.importId}`,

  decide({ data: { campaignId, importId, fileName, sha256, added = 0, corrected = 0 } }) {
    refuseIf(added + corrected === 0, 'no-figures-to-import');
    return [new FiguresImported({ campaignId, importId, fileName, sha256, entered: added, revised: corrected })];
  },

  evolve: (state) => state,
};
