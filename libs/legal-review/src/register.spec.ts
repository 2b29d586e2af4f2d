import type { Meta } from '@app/eventing/message.js';
import { specify } from '@app/eventing/specify.js';
import { reviewCatalogue } from './catalogue.decider.js';
import { comingAfter, inForceOn } from './catalogue.rules.js';
import {
  AdoptReviewCatalogue,
  CorrectLegalReviewer,
  ImportLegalCases,
  ImportLegalReviewers,
  ImportReviewCatalogue,
  NameLegalReviewer,
  ReleaseLegalReviewer,
  SetReviewTerm,
} from './commands.js';
import {
  LegalCasesImported,
  LegalReviewerCorrected,
  LegalReviewerNamed,
  LegalReviewerReleased,
  LegalReviewersImported,
  ReviewCatalogueAdopted,
  ReviewCatalogueImported,
  ReviewTermFixed,
} from './events.js';
import { legalCaseImport, legalReviewerImport, reviewCatalogueImport } from './import.decider.js';
import { reviewersNeeded } from './ratio.rules.js';
import { planCatalogue, planReviewers } from './register-plan.js';
import { legalReviewer } from './reviewer.decider.js';

const unitId = 'unit-a';
const meta: Meta = { actor: 'clerk', roles: [], at: '2022-06-06T02:00:00.000Z', commandId: 'c', unit: unitId };
const neighbour = { ...meta, unit: 'unit-b' };

describe('法制审核人员', () => {
  const { given } = specify(legalReviewer);
  const person = {
    ...{
      name: '某丙',
      accountId: 'reviewer',
      post: '法制股股长',
      certificate: '豫L0001',
      certificateUntil: '2024-12-31',
    },
    ...{ qualification: 'passed' as const, qualificationNumber: 'A2019', reviewsSince: '2020-01-01' },
  };
  const of = { reviewerId: 'r1', unitId };
  const facts = { unitKnown: true, alreadyNamed: false, accountName: '某丙' };
  const name = (more: object = {}, by = meta) =>
    new NameLegalReviewer({ ...of, ...person, from: '2022-06-01', facts, ...more }, by);
  const named = new LegalReviewerNamed({ ...of, ...person, from: '2022-06-01' });
  const release = (until: string) => new ReleaseLegalReviewer({ reviewerId: 'r1', until, reason: '调离' }, meta);
  const released = new LegalReviewerReleased({ ...of, name: '某丙', until: '2022-06-06', reason: '调离' });

  it('are named once, with an account of the unit and a certificate in force', () => {
    given().when(name()).then(named);
    given(named).when(name()).thenRefused('reviewer-already-named');
    given()
      .when(name({ facts: { ...facts, alreadyNamed: true } }))
      .thenRefused('reviewer-already-named');
    given().when(name({}, neighbour)).thenRefused('not-your-unit');
    given()
      .when(name({ facts: undefined }))
      .thenRefused('legal-unit-unknown');
    given()
      .when(name({ facts: { ...facts, accountName: undefined } }))
      .thenRefused('reviewer-account-not-of-unit');
    given()
      .when(name({ certificateUntil: '2022-06-05' }))
      .thenRefused('reviewer-certificate-expired');
    given()
      .when(name({ from: '2019-12-31' }))
      .thenRefused('reviewer-named-before-reviewing');
  });

  it('have passed the examination, unless they have reviewed since before 2018', () => {
    given()
      .when(name({ qualificationNumber: ' ' }))
      .thenRefused('reviewer-without-qualification');
    const before = { qualification: 'before-2018' as const, qualificationNumber: undefined };
    given().when(name(before)).thenRefused('reviewer-must-have-passed', { since: '2020-01-01' });
    given()
      .when(name({ ...before, reviewsSince: '2017-12-31' }))
      .then(
        new LegalReviewerNamed({
          ...{ ...of, name: '某丙', accountId: 'reviewer', post: '法制股股长', certificate: '豫L0001' },
          ...{ certificateUntil: '2024-12-31', qualification: 'before-2018', reviewsSince: '2017-12-31' },
          from: '2022-06-01',
        }),
      );
  });

  it('are corrected with a reason and released by a day, and come back as a new entry', () => {
    const renewed = { ...person, certificateUntil: '2026-12-31' };
    const correction = new CorrectLegalReviewer({ reviewerId: 'r1', ...renewed, reason: '换证', facts }, meta);
    given(named)
      .when(correction)
      .then(new LegalReviewerCorrected({ ...of, ...renewed, reason: '换证' }));
    given().when(correction).thenRefused('reviewer-not-found');
    given(named).when(release('2022-06-06')).then(released);
    for (const until of ['2022-05-31', '2022-06-07'])
      given(named).when(release(until)).thenRefused('reviewer-release-day');
    given(named, released).when(correction).thenRefused('reviewer-released');
  });

  it('are one for each twenty officers begun', () =>
    expect([0, 1, 20, 21, 100, 101].map(reviewersNeeded)).toEqual([0, 1, 1, 2, 5, 6]));
});

describe('目录清单 and 审核时限', () => {
  const { given } = specify(reviewCatalogue);
  const item = { code: 'A1', name: '较大数额罚款', kind: 'penalty' as const, criterion: '五千元', basis: '第五十八条' };
  const list = { unitId, documentNumber: '舞城〔2022〕5号', effectiveOn: '2022-06-01', items: [item] };
  const adopt = (more: object = {}) => new AdoptReviewCatalogue({ ...list, unitKnown: true, ...more }, meta);
  const adopted = (edition: number) => new ReviewCatalogueAdopted({ ...list, edition });

  it('are fixed by a document as a whole, each item with its code and basis', () => {
    given().when(adopt()).then(adopted(1));
    given(adopted(1)).when(adopt()).then(adopted(2));
    given()
      .when(adopt({ items: [] }))
      .thenRefused('review-catalogue-empty');
    given()
      .when(adopt({ items: [item, item] }))
      .thenRefused('catalogue-code-twice', { code: 'A1' });
    given()
      .when(adopt({ items: [{ ...item, basis: ' ' }] }))
      .thenRefused('catalogue-item-without-basis');
    given()
      .when(adopt({ unitKnown: false }))
      .thenRefused('legal-unit-unknown');
  });

  it('leave the former list in force until the day of the next, and never come into force once overtaken', () => {
    const of = (edition: number, effectiveOn: string) => ({ edition, effectiveOn });
    const [first, second, third] = [of(1, '2022-01-01'), of(2, '2022-09-01'), of(3, '2022-07-01')];
    expect(inForceOn([], '2022-06-06')).toBeUndefined();
    expect(inForceOn([first], '2021-12-31')).toBeUndefined();
    expect(inForceOn([first, second], '2022-08-31')).toBe(first);
    expect(inForceOn([first, second], '2022-09-01')).toBe(second);
    expect(comingAfter([first, second], '2022-06-06')).toEqual([second]);
    expect(inForceOn([third, second, first], '2022-09-01')).toBe(third);
    expect(comingAfter([first, second, third], '2022-06-06')).toEqual([third]);
    expect(
      comingAfter([of(5, '2022-09-01'), of(4, '2022-07-01'), first], '2022-06-06').map(({ edition }) => edition),
    ).toEqual([...[4, 5]]);
  });

  it('count a period of working days that some rule could name', () => {
    const term = { unitId, days: 10, extension: 10, basis: '本单位规定' };
    const set = (more: object = {}) => new SetReviewTerm({ ...term, unitKnown: true, ...more }, meta);
    given().when(set()).then(new ReviewTermFixed(term));
    for (const wrong of [{ days: 0 }, { days: 31 }, { extension: 31 }])
      given().when(set(wrong)).thenRefused('review-term-unlikely');
  });
});

describe('批量导入案件', () => {
  it('is one fact beside the cases, and none where nothing is new', () => {
    const { given } = specify(legalCaseImport);
    const file = { importId: 'i1', unitId, fileName: '案件.xlsx', sha256: 'x' };
    const asked = { ...file, plan: 'p', table: {} };
    given()
      .when(new ImportLegalCases({ ...asked, added: 2 }, meta))
      .then(new LegalCasesImported({ ...file, added: 2 }));
    given().when(new ImportLegalCases(asked, meta)).thenRefused('no-legal-cases-to-import');
  });
});

describe('从表格公布目录清单、批量导入法制审核人员', () => {
  const file = { importId: 'i1', unitId, fileName: '表.xlsx', sha256: 'x' };
  const asked = { ...file, plan: 'p', table: {} };
  const of = { unitId, fileName: '表.xlsx', meta };
  const row = <T extends object>(at: number, values: T) => ({ row: at, values, faults: [] });
  const table = (rows: object[]) => ({ rows }) as never;

  it('is one fact beside what it brings, and none where nothing is new', () => {
    const catalogue = specify(reviewCatalogueImport);
    catalogue
      .given()
      .when(new ImportReviewCatalogue({ ...asked, added: 2 }, meta))
      .then(new ReviewCatalogueImported({ ...file, added: 2 }));
    catalogue.given().when(new ImportReviewCatalogue(asked, meta)).thenRefused('no-catalogue-items-to-import');
    const reviewers = specify(legalReviewerImport);
    reviewers
      .given()
      .when(new ImportLegalReviewers({ ...asked, added: 1 }, meta))
      .then(new LegalReviewersImported({ ...file, added: 1 }));
    reviewers.given().when(new ImportLegalReviewers(asked, meta)).thenRefused('no-legal-reviewers-to-import');
  });

  it('takes the whole list as one edition, and says what is listed no more', () => {
    const item = { code: 'A1', name: '罚款', kind: 'penalty' as const, criterion: '五千元', basis: '第五十八条' };
    const known = { unitKnown: true, items: [item, { ...item, code: 'A2', name: '撤销许可' }], version: 3 };
    const document = { documentNumber: '舞城〔2022〕9号', effectiveOn: '2022-06-06' };
    const [first, second] = [row(2, { ...item, ...document }), row(3, { ...item, code: 'A3', name: '停产' })];
    const planned = planCatalogue(table([first, second]), known, of);
    expect(planned).toMatchObject([
      { state: 'new', note: '不再列入：撤销许可', version: 3, deeds: [{}] },
      { state: 'new', deeds: [] },
    ]);
    expect(planned[0]?.deeds[0]?.command.data).toMatchObject({ ...document, items: [{ code: 'A1' }, { code: 'A3' }] });
    expect(planCatalogue(table([row(2, item), second]), known, of)[0]).toMatchObject({
      ...{ state: 'wrong', faults: [{ column: '文号' }] },
    });
    const [same] = planCatalogue(
      table([first, row(3, known.items[1]!)]),
      { ...known, documentNumber: document.documentNumber },
      of,
    );
    expect(same).toMatchObject({ state: 'unchanged', deeds: [] });
    expect(planCatalogue(table([first, row(3, item)]), known, of).map(({ state }) => state)).toEqual([
      ...['conflict', 'conflict'],
    ]);
  });

  it('names reviewers by the rules that naming one goes by, and leaves who is in the register', () => {
    const line = {
      ...{ name: '某丙', post: '法制股股长', certificate: '豫L0001', certificateUntil: '2024-12-31' },
      ...{ qualification: 'passed' as const, qualificationNumber: 'A2019', reviewsSince: '2020-01-01' },
      from: '2022-06-01',
    };
    const known = { unitKnown: true, accounts: { reviewer: '某丙' }, named: [] };
    const [taken] = planReviewers(table([row(2, line)]), known, of);
    expect(taken?.deeds[0]?.command.data).toMatchObject({ name: '某丙', accountId: 'reviewer' });
    const bare = row(3, { ...line, name: '某丁', qualificationNumber: undefined });
    expect(planReviewers(table([bare]), known, of)).toMatchObject([
      { state: 'wrong', faults: [{ column: '资格证书号' }] },
    ]);
    const renamed = { ...known, named: [{ ...line, name: '某旧', accountId: 'reviewer' }] };
    expect(planReviewers(table([row(2, line)]), renamed, of)).toMatchObject([{ state: 'wrong', deeds: [] }]);
    const there = { ...known, named: [line] };
    expect(planReviewers(table([row(2, line)]), there, of)).toMatchObject([{ state: 'unchanged', deeds: [] }]);
    expect(planReviewers(table([row(2, { ...line, post: '股长' })]), there, of)).toMatchObject([
      { state: 'conflict', faults: [{ column: '职务' }] },
    ]);
  });
});
