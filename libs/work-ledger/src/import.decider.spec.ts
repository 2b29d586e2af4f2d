import { specify } from '@app/eventing';
import { ImportWorkLedger } from './commands.js';
import { WorkLedgerImported } from './events.js';
import { workImport } from './import.decider.js';

const { given } = specify(workImport);
const clerk = { commandId: 'c1', at: '2022-05-20T01:00:00.000Z', actor: 'clerk', roles: ['unit-clerk'], unit: 'u1' };
const fact = { campaignId: 'c', unitId: 'u1', importId: 'i1', fileName: '台账.xlsx', sha256: 'ab' };
const file = { ...fact, plan: 'cd', table: {} };

describe('an import of a work ledger', () => {
  it('is one fact beside what it assigns', () =>
    given()
      .when(new ImportWorkLedger({ ...file, added: 5, corrected: 2 }, clerk))
      .then(new WorkLedgerImported({ ...fact, assigned: 5, reassigned: 2 })));

  it('is none where the table says nothing new', () =>
    given().when(new ImportWorkLedger(file, clerk)).thenRefused('no-work-to-import'));
});
