import type { Decider } from '@app/eventing/decider.js';
import { refuseIf } from '@app/eventing/rejection.js';
import type { ImportAccounts } from './commands.js';
import { AccountsImported } from './events.js';

/** 批量开设账号, as one fact beside the accounts it opens. */
export const accountImport: Decider<ImportAccounts, AccountsImported, null> = {
  name: 'account-import',
  initial: null,
  stream: ({ data }) => `account-import-${data.importId}`,

  decide({ data: { importId, fileName, sha256, added = 0 } }) {
    refuseIf(added === 0, 'no-accounts-to-import');
    return [new AccountsImported({ importId, fileName, sha256, opened: added })];
  },

  evolve: (state) => state,
};
