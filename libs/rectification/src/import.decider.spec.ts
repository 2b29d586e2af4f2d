import { specify } from '@app/eventing';
import { ImportIssues } from './commands.js';
import { IssuesImported } from './events.js';
import { issueImport } from './import.decider.js';

const { given } = specify(issueImport);
const of = { commandId: 'c1', at: '2022-05-20T01:00:00.000Z' };
const office = { ...of, actor: 'staff-1', roles: ['office-staff'] };
const clerk = { ...of, actor: 'clerk-1', roles: ['unit-clerk'], unit: 'u1' };
const fact = { importId: 'i1', campaignId: 'c', fileName: '台账.xlsx', sha256: 'ab' };
const file = { ...fact, plan: 'cd', table: {} };

describe('an import of issues', () => {
  it('is one fact beside the issues it brings', () =>
    given()
      .when(new ImportIssues({ ...file, added: 5 }, office))
      .then(new IssuesImported({ ...fact, reported: 5 })));

  it("is a unit's where a unit brings its own", () =>
    given()
      .when(new ImportIssues({ ...file, added: 1 }, clerk))
      .then(new IssuesImported({ ...fact, unitId: 'u1', reported: 1 })));

  it('is none where every issue stands in the ledger', () =>
    given().when(new ImportIssues(file, office)).thenRefused('no-issues-to-import'));
});
