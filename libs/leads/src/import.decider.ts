import type { Decider } from '@app/eventing/decider.js';
import { refuseIf } from '@app/eventing/rejection.js';
import type { ImportEngagedSupervisors, ImportLeads } from './commands.js';
import { EngagedSupervisorsImported, LeadsImported } from './events.js';
import { given } from './lead.rules.js';

/** One fact beside the leads a table brings. */
export const leadImport: Decider<ImportLeads, LeadsImported, null> = {
  name: 'lead-import',
  initial: null,
  stream: ({ data }) => `lead-import-${data.importId}`,

  decide({ data: { importId, fileName, sha256, added = 0 } }) {
    refuseIf(added === 0, 'no-leads-to-import');
    return [new LeadsImported({ importId, fileName, sha256, added })];
  },

  evolve: (state) => state,
};

export const engagementImport: Decider<ImportEngagedSupervisors, EngagedSupervisorsImported, null> = {
  name: 'engagement-import',
  initial: null,
  stream: ({ data }) => `engagement-import-${data.importId}`,

  decide({ data: { importId, unitId, fileName, sha256, added = 0 } }) {
    refuseIf(added === 0, 'no-engagements-to-import');
    return [new EngagedSupervisorsImported({ importId, fileName, sha256, added, ...given('unitId', unitId) })];
  },

  evolve: (state) => state,
};
