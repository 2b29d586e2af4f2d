import { specify } from '@app/eventing';
import { ImportMaterials } from './commands.js';
import { MaterialsImported } from './events.js';
import { materialImport } from './material-import.decider.js';

const { given } = specify(materialImport);
const staff = { commandId: 'c1', at: '2022-05-20T01:00:00.000Z', actor: 'staff', roles: ['office-staff'] };
const fact = { campaignId: 'c', importId: 'i1', fileName: '材料.xlsx', sha256: 'ab' };
const file = { ...fact, plan: 'cd', table: {} };

describe('an import of materials', () => {
  it('is one fact beside the materials it adds', () =>
    given()
      .when(new ImportMaterials({ ...file, added: 5 }, staff))
      .then(new MaterialsImported({ ...fact, added: 5 })));

  it('is none where every material is on the list', () =>
    given().when(new ImportMaterials(file, staff)).thenRefused('no-materials-to-import'));
});
