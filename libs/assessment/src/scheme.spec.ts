import { specify } from '@app/eventing/specify.js';
import type { Meta } from '@app/eventing/message.js';
import { AdoptAssessmentScheme, ImportAssessmentScheme } from './commands.js';
import { AssessmentSchemeAdopted, AssessmentSchemeImported } from './events.js';
import { assessmentScheme, schemeImport } from './scheme.decider.js';
import {
  refuseUnsoundScheme,
  type ComputedItem,
  type ManualItem,
  type Scheme,
  type SchemeItem,
} from './scheme.rules.js';
import { Schemes } from './schemes.js';

const meta: Meta = { actor: 'staff', roles: ['office-staff'], at: '2026-11-02T02:00:00.000Z', commandId: 'c' };
const manual = (code: string, weight: number, more: Partial<ManualItem> = {}): ManualItem => ({
  ...{ code, group: '组织实施', name: `项目${code}`, weight, criterion: '看台账', how: 'manual', ...more },
});
const counted: ComputedItem = {
  ...{ code: '2', group: '监督', name: '整改销号', weight: 60, criterion: '按比例' },
  ...{ how: 'computed', measure: 'issues-closed', ifNothing: 'full' },
};
const asked: SchemeItem = { code: '3', group: '评议', name: '满意度', weight: 20, criterion: '', how: 'external' };
const levels = [
  { code: 'a', name: '满意', share: 1 },
  { code: 'b', name: '不满意', share: 0 },
];
const scheme: Omit<Scheme, 'version'> = {
  ...{ code: 'county', title: '全县方案', source: '办公室确定', rankBy: 'kind', levels },
  items: [manual('1', 20), counted, asked],
};
const adopt = (of: Partial<Scheme>, shipped = 0) =>
  new AdoptAssessmentScheme({ scheme: { ...scheme, ...of }, shipped }, meta);
const adopted = (version: number, of: Partial<Scheme> = {}) =>
  new AssessmentSchemeAdopted({ schemeCode: 'county', version, scheme: { ...scheme, ...of, version } });
const { given } = specify(assessmentScheme);

describe('a score scheme', () => {
  it('is data with versions, each change one of its own; the same again is none', () => {
    given().when(adopt({})).then(adopted(1));
    given().when(adopt({}, 3)).then(adopted(4));
    given(adopted(1))
      .when(adopt({ title: '新方案' }))
      .then(adopted(2, { title: '新方案' }));
    given(adopted(1)).when(adopt({})).thenNothing();
  });

  it('has a code that an address can bear', () =>
    given()
      .when(adopt({ code: '方案 一' }))
      .thenRefused('scheme-code-malformed'));

  it('has weights that sum up to 100', () => {
    given()
      .when(adopt({ items: [manual('1', 20), counted] }))
      .thenRefused('scheme-weights-not-full', { sum: 80, full: 100 });
    given()
      .when(adopt({ items: [manual('1', 20.25), counted] }))
      .thenRefused('scheme-weight-not-halves');
    given()
      .when(adopt({ items: [manual('1', 0), counted] }))
      .thenRefused('scheme-weight-not-halves');
  });

  it('names each item once, in full, and what a computed one counts', () => {
    given()
      .when(adopt({ items: [] }))
      .thenRefused('scheme-empty');
    given()
      .when(adopt({ title: ' ' }))
      .thenRefused('scheme-empty');
    given()
      .when(adopt({ items: [manual('1', 50), manual('1', 50)] }))
      .thenRefused('scheme-item-twice');
    given()
      .when(adopt({ items: [manual('1', 100, { name: ' ' })] }))
      .thenRefused('scheme-item-unnamed');
    const odd = { ...counted, weight: 100, measure: 'toString' } as unknown as SchemeItem;
    given()
      .when(adopt({ items: [odd] }))
      .thenRefused('scheme-measure-unknown');
    const many = Array.from({ length: 201 }, (_, place) => manual(String(place), 0.5));
    given()
      .when(adopt({ items: many }))
      .thenRefused('scheme-too-long');
  });

  it('has levels where the public is asked', () => {
    given()
      .when(adopt({ levels: [] }))
      .thenRefused('scheme-levels-unfit');
    given()
      .when(adopt({ levels: [levels[0]!, levels[0]!] }))
      .thenRefused('scheme-levels-unfit');
    given()
      .when(adopt({ levels: [levels[0]!, { ...levels[1]!, share: 1.5 }] }))
      .thenRefused('scheme-levels-unfit');
    given()
      .when(adopt({ levels: [], items: [manual('1', 40), counted] }))
      .then(adopted(1, { levels: [], items: [manual('1', 40), counted] }));
  });

  it('comes with the product as sound data', () => {
    const { shipped } = new Schemes();
    expect(shipped.length).toBeGreaterThan(0);
    for (const one of shipped) expect(() => refuseUnsoundScheme(one)).not.toThrow();
  });

  it('is imported as one fact beside the version it brings, and not without a change', () => {
    const of = { importId: 'i', schemeCode: 'county', fileName: '方案.xlsx', sha256: 'h' };
    const asking = (added: number, corrected: number) =>
      new ImportAssessmentScheme({ ...of, plan: 'p', table: {}, added, corrected }, meta);
    const imports = specify(schemeImport);
    imports
      .given()
      .when(asking(1, 2))
      .then(new AssessmentSchemeImported({ ...of, items: 3 }));
    imports.given().when(asking(0, 0)).thenRefused('no-scheme-items-to-import');
  });
});
