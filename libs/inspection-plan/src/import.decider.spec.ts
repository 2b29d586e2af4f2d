import { specify } from '@app/eventing';
import { ImportInspectionItems } from './commands.js';
import { InspectionItemsImported } from './events.js';
import { itemImport } from './import.decider.js';

const { given } = specify(itemImport);
const meta = { actor: 'staff-1', roles: ['office-staff'], at: '2022-05-06T01:00:00.000Z', commandId: 'c' };
const file = { importId: 'i1', fileName: '清单.xlsx', sha256: 'ab', plan: 'cd', table: {} };
const { importId, fileName, sha256 } = file;

describe('an import of inspection items', () => {
  it('is one fact beside the items it brings', () =>
    given()
      .when(new ImportInspectionItems({ ...file, added: 5, corrected: 2 }, meta))
      .then(new InspectionItemsImported({ importId, fileName, sha256, listed: 5, revised: 2 })));

  it('that brings nothing is none', () =>
    given().when(new ImportInspectionItems(file, meta)).thenRefused('no-items-to-import'));
});
