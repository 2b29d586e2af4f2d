import { specify } from '@app/eventing';
import { ImportCaseFiles } from './commands.js';
import { CaseFilesImported } from './events.js';
import { caseImport } from './import.decider.js';

const { given } = specify(caseImport);
const clerk = { commandId: 'c1', at: '2026-05-20T01:00:00.000Z', actor: 'clerk', roles: ['unit-clerk'], unit: 'u1' };
const fact = { unitId: 'u1', year: 2026, importId: 'i1', fileName: '目录.xlsx', sha256: 'ab' };
const file = { ...fact, plan: 'cd', table: {} };

describe('an import of case files', () => {
  it('is one fact beside the files it brings', () =>
    given()
      .when(new ImportCaseFiles({ ...file, added: 5 }, clerk))
      .then(new CaseFilesImported({ ...fact, listed: 5 })));

  it('is none where every file is listed', () =>
    given().when(new ImportCaseFiles(file, clerk)).thenRefused('no-cases-to-import'));
});
