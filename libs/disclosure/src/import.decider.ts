import type { Decider } from '@app/eventing/decider.js';
import { refuseIf } from '@app/eventing/rejection.js';
import type { ImportDecisions } from './commands.js';
import { DecisionsImported } from './events.js';

/** 批量导入执法决定, as one fact beside the decisions it brings. */
export const decisionImport: Decider<ImportDecisions, DecisionsImported, null> = {
  name: 'decision-import',
  initial: null,
  stream: ({ data }) => `decision-import-${data.importId}`,

  decide({ data: { unitId, importId, fileName, sha256, added = 0 } }) {
    refuseIf(added === 0, 'no-decisions-to-import');
    return [new DecisionsImported({ unitId, importId, fileName, sha256, collected: added })];
  },

  evolve: (state) => state,
};
