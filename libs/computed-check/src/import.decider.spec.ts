import { specify } from '@app/eventing';
import { ImportFigures } from './commands.js';
import { FiguresImported } from './events.js';
import { figureImport } from './import.decider.js';

const { given } = specify(figureImport);
const staff = { commandId: 'c1', at: '2022-05-20T01:00:00.000Z', actor: 'staff', roles: ['office-staff'] };
const fact = { campaignId: 'c', importId: 'i1', fileName: '数据.xlsx', sha256: 'ab' };
const file = { ...fact, plan: 'cd', table: {} };

describe('an import of figures', () => {
  it('is one fact beside what it enters', () =>
    given()
      .when(new ImportFigures({ ...file, added: 5, corrected: 2 }, staff))
      .then(new FiguresImported({ ...fact, entered: 5, revised: 2 })));

  it('is none where the table says nothing new', () =>
    given().when(new ImportFigures(file, staff)).thenRefused('no-figures-to-import'));
});
