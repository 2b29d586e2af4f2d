import { specify } from '@app/eventing';
import { ImportSupervisors, ImportUnits } from './commands.js';
import { RegisterImported } from './events.js';
import { registerImport } from './import.decider.js';

const { given } = specify(registerImport);
const meta = { actor: 'staff-1', roles: ['office-staff'], at: '2022-05-06T01:00:00.000Z', commandId: 'c' };
const file = { importId: 'i1', fileName: '名录.xlsx', sha256: 'ab', plan: 'cd', table: {} };
const { importId, fileName, sha256 } = file;

describe('an import', () => {
  it('is one fact beside the entries it brings', () => {
    given()
      .when(new ImportUnits({ ...file, added: 12, corrected: 3 }, meta))
      .then(new RegisterImported({ importId, register: 'units', fileName, sha256, added: 12, corrected: 3 }));
    given()
      .when(new ImportSupervisors({ ...file, added: 0, corrected: 1 }, meta))
      .then(new RegisterImported({ importId, register: 'supervisors', fileName, sha256, added: 0, corrected: 1 }));
  });

  it('that brings nothing is none', () =>
    given()
      .when(new ImportUnits({ ...file, added: 0, corrected: 0 }, meta))
      .thenRefused('nothing-to-import'));
});
