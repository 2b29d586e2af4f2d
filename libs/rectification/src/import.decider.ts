import type { Decider } from '@app/eventing/decider.js';
import { refuseIf } from '@app/eventing/rejection.js';
import type { ImportIssues } from './commands.js';
import { IssuesImported } from './events.js';

/** 批量导入整改台账, as one fact beside the issues it brings. */
export const issueImport: Decider<ImportIssues, IssuesImported, null> = {
  name: 'issue-import',
  initial: null,
  stream: ({ data }) => `issue-import-${data.importId}`,

  decide({ data: { importId, campaignId, fileName, sha256, added = 0 }, meta: { unit } }) {
    refuseIf(added === 0, 'no-issues-to-import');
    const whose = unit === undefined ? {} : { unitId: unit };
    return [new IssuesImported({ importId, campaignId, ...whose, fileName, sha256, reported: added })];
  },

  evolve: (state) => state,
};
