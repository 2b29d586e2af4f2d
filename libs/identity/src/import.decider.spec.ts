import { specify } from '@app/eventing';
import { ImportAccounts } from './commands.js';
import { AccountsImported } from './events.js';
import { accountImport } from './import.decider.js';

const { given } = specify(accountImport);
const admin = { commandId: 'c1', at: '2022-05-20T01:00:00.000Z', actor: 'admin', roles: ['admin'] };
const fact = { importId: 'i1', fileName: '账号.xlsx', sha256: 'ab' };
const file = { ...fact, plan: 'cd', table: {} };

describe('an import of accounts', () => {
  it('is one fact beside the accounts it opens', () =>
    given()
      .when(new ImportAccounts({ ...file, added: 5 }, admin))
      .then(new AccountsImported({ ...fact, opened: 5 })));

  it('is none where every account is there', () =>
    given().when(new ImportAccounts(file, admin)).thenRefused('no-accounts-to-import'));
});
