import { specify } from '@app/eventing';
import { ImportDecisions } from './commands.js';
import { DecisionsImported } from './events.js';
import { decisionImport } from './import.decider.js';

const { given } = specify(decisionImport);
const clerk = { commandId: 'c1', at: '2026-05-20T01:00:00.000Z', actor: 'clerk', roles: ['unit-clerk'], unit: 'u1' };
const fact = { unitId: 'u1', importId: 'i1', fileName: '决定.xlsx', sha256: 'ab' };
const file = { ...fact, plan: 'cd', table: {} };

describe('an import of decisions', () => {
  it('is one fact beside the decisions it brings', () =>
    given()
      .when(new ImportDecisions({ ...file, added: 5 }, clerk))
      .then(new DecisionsImported({ ...fact, collected: 5 })));

  it('is none where every decision is entered', () =>
    given().when(new ImportDecisions(file, clerk)).thenRefused('no-decisions-to-import'));
});
