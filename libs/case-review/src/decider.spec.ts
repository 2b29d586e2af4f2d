import { specify } from '@app/eventing/specify.js';
import {
  ListCaseFiles,
  ReopenCaseCatalogue,
  SignOffCaseCatalogue,
  StrikeCaseFile,
  type CaseEntry,
} from './commands.js';
import { caseCatalogue } from './decider.js';
import { CaseCatalogueReopened, CaseCatalogueSignedOff, CaseFilesListed, CaseFileStruck } from './events.js';

const { given } = specify(caseCatalogue);
const of = { unitId: 'U1', year: 2026 };
const meta = { actor: 'clerk', roles: ['unit-clerk'], unit: 'U1', at: '2026-06-10T01:00:00.000Z', commandId: 'c' };
const entry = (number: number, more: Partial<CaseEntry> = {}): CaseEntry => ({
  ...{ caseNumber: `舞城罚〔2026〕${number}号`, kind: 'penalty', closedOn: `2026-03-0${number}` },
  ...more,
});
const listed = (from: number, ...files: CaseEntry[]) =>
  new CaseFilesListed({
    ...of,
    files: files.map((file, index) => ({ fileId: `U1:2026-${from + index}`, seq: from + index, ...file })),
  });
const list = (...files: CaseEntry[]) => new ListCaseFiles({ ...of, files, unitKnown: true }, meta);
const strike = new StrikeCaseFile({ ...of, fileId: 'U1:2026-1', reason: '重复登记' }, meta);
const struck = new CaseFileStruck({ ...of, fileId: 'U1:2026-1', reason: '重复登记' });
const signOff = (count: number, year = 2026) => new SignOffCaseCatalogue({ ...of, year, count, unitKnown: true }, meta);
const signedOff = (count: number) => new CaseCatalogueSignedOff({ ...of, count });
const office = { actor: 'staff', roles: ['office-staff'], at: '2026-06-10T01:00:00.000Z', commandId: 'c' };
const reopen = new ReopenCaseCatalogue({ ...of, reason: '漏报' }, office);

describe('listing case files', () => {
  it('numbers them one after the other, and a number is not used again', () => {
    given()
      .when(list(entry(1), entry(2)))
      .then(listed(1, entry(1), entry(2)));
    given(listed(1, entry(1)), struck)
      .when(list(entry(1)))
      .then(listed(2, entry(1)));
  });
  it('takes all of them or none, and names the row', () => {
    given(listed(1, entry(1)))
      .when(list(entry(2), entry(1)))
      .thenRefused('case-number-listed', { row: 2, caseNumber: '舞城罚〔2026〕1号' });
    given()
      .when(list(entry(1), entry(1)))
      .thenRefused('case-number-listed');
    for (const caseNumber of ['舞城罚〔2026〕 1 号', '舞城罚〔2026〕１号', '舞城罚〔2026〕1\u200b号'])
      given(listed(1, entry(1)))
        .when(list(entry(2, { caseNumber })))
        .thenRefused('case-number-listed', { row: 1, caseNumber });
    given()
      .when(list(entry(1), entry(2, { caseNumber: '12号' })))
      .thenRefused('case-number-malformed', { row: 2, caseNumber: '12号' });
    given().when(list()).thenRefused('case-files-missing');
  });
  it('takes those closed in the year, and not later than today', () => {
    given()
      .when(list(entry(1, { closedOn: '2025-12-31' })))
      .thenRefused('case-closed-in-another-year');
    given()
      .when(list(entry(1, { closedOn: '2026-06-11' })))
      .thenRefused('case-closed-in-future');
  });
  it('is for the unit itself, as the register knows it', () => {
    given()
      .when(new ListCaseFiles({ ...of, files: [entry(1)] }, { ...meta, unit: 'U2' }))
      .thenRefused('not-your-unit');
    given()
      .when(new ListCaseFiles({ ...of, files: [entry(1)], unitKnown: false }, meta))
      .thenRefused('case-unit-unknown');
  });
  it('strikes out what was entered by mistake', () => {
    given(listed(1, entry(1)))
      .when(strike)
      .then(struck);
    given(listed(1, entry(1)), struck)
      .when(strike)
      .thenRefused('case-file-not-found');
  });
});

describe('a complete catalogue', () => {
  it('is stated by the lead for the number of files he saw, also when there is none', () => {
    given(listed(1, entry(1), entry(2)))
      .when(signOff(2))
      .then(signedOff(2));
    given().when(signOff(0)).then(signedOff(0));
    given(listed(1, entry(1)))
      .when(signOff(2))
      .thenRefused('case-count-differs', { count: 1 });
  });
  it('is not of a year to come', () => given().when(signOff(0, 2027)).thenRefused('case-year-to-come'));
  it('does not change any more', () => {
    given(listed(1, entry(1)), signedOff(1))
      .when(list(entry(2)))
      .thenRefused('case-catalogue-signed-off');
    given(listed(1, entry(1)), signedOff(1))
      .when(strike)
      .thenRefused('case-catalogue-signed-off');
    given(signedOff(0)).when(signOff(0)).thenRefused('case-catalogue-signed-off');
  });
  it('is reopened by the office with a reason', () => {
    const reopened = new CaseCatalogueReopened({ ...of, reason: '漏报' });
    given(signedOff(0)).when(reopen).then(reopened);
    given(signedOff(0), reopened)
      .when(list(entry(1)))
      .then(listed(1, entry(1)));
    given().when(reopen).thenRefused('case-catalogue-not-signed-off');
  });
});
