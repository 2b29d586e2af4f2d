import { specify } from '@app/eventing/specify.js';
import type { Meta } from '@app/eventing/message.js';
import { GiveScore, ImportUnitScores, ScoreUnit, type ScoredIn } from './commands.js';
import { ScoreGiven, UnitScored, UnitScoresImported, type ScoredItem } from './events.js';
import { scoredItems } from './jobs.js';
import { computedPoints, externalPoints } from './measure.rules.js';
import type { ManualItem, Scheme } from './scheme.rules.js';
import { scoresGivenImport, unitScore } from './score.decider.js';

const meta: Meta = { actor: 'staff', roles: ['office-staff'], at: '2026-11-02T02:00:00.000Z', commandId: 'c' };
const of = { assessmentId: 'a1', unitId: 'U1' };
const item: ManualItem = { code: '1', group: '组织', name: '台账', weight: 4, criterion: '', how: 'manual' };
const within: ScoredIn = { published: false, takesPart: true, item };
const give = (more: Partial<GiveScore['data']> = {}, by: Partial<Meta> = {}) =>
  new GiveScore(
    { ...of, code: '1', points: 3.5, reason: '缺一项制度', within, scorerUnits: [], ...more },
    { ...meta, ...by },
  );
const gave = new ScoreGiven({ ...of, code: '1', points: 3.5, reason: '缺一项制度' });
const items: ScoredItem[] = [{ code: '2', points: 5, need: 2, have: 1, facts: 2 }];
const count = (run: number, some: readonly ScoredItem[] = items, more: Partial<ScoredIn> = {}) =>
  new ScoreUnit({ ...of, run, items: some, within: { published: false, takesPart: true, ...more } }, meta);
const counted = (run: number) => new UnitScored({ ...of, run, items });
const { given } = specify(unitScore);

describe('a score that is given', () => {
  it('has a reason, is a half or a whole and never above the weight of its item', () => {
    given().when(give()).then(gave);
    given()
      .when(give({ reason: ' ' }))
      .thenRefused('given-score-without-reason', { name: '台账' });
    given()
      .when(give({ points: 4.5 }))
      .thenRefused('given-score-above-maximum', { name: '台账', points: 4.5, weight: 4 });
    given()
      .when(give({ points: 0.3 }))
      .thenRefused('given-score-not-halves');
    given()
      .when(give({ points: -1 }))
      .thenRefused('given-score-not-halves');
    given()
      .when(give({ points: Number.NaN }))
      .thenRefused('given-score-not-halves');
  });

  it('is never given by somebody of the unit', () => {
    given()
      .when(give({ scorerUnits: ['U1'] }))
      .thenRefused('scorer-of-scored-unit');
    given()
      .when(give({}, { unit: 'U1' }))
      .thenRefused('scorer-of-scored-unit');
    given()
      .when(give({ scorerUnits: ['U2'] }))
      .then(gave);
  });

  it('is of an item that people score, of a unit that takes part', () => {
    given()
      .when(give({ within: { published: false, takesPart: true } }))
      .thenRefused('assessment-item-unknown');
    given()
      .when(give({ within: { ...within, item: { ...item, how: 'external' } } }))
      .thenRefused('assessment-item-not-manual');
    given()
      .when(give({ within: { ...within, takesPart: false } }))
      .thenRefused('assessed-unit-unknown');
    const nowhere = { ...of, code: '1', points: 3.5, reason: '缺一项制度' };
    given().when(new GiveScore(nowhere, meta)).thenRefused('assessment-not-found');
  });

  it('may be said anew until the result is published; the same again is no news', () => {
    given(gave).when(give()).thenNothing();
    given(gave)
      .when(give({ points: 4, reason: '已补齐' }))
      .then(new ScoreGiven({ ...of, code: '1', points: 4, reason: '已补齐' }));
    given(gave)
      .when(give({ within: { ...within, published: true } }))
      .thenRefused('assessment-published');
  });

  it('comes from a table as one fact beside the scores, and not from an empty one', () => {
    const told = { importId: 'i', assessmentId: 'a1', fileName: '评分.xlsx', sha256: 'h' };
    const asking = (added: number) =>
      new ImportUnitScores({ ...told, plan: 'p', table: {}, added, corrected: 0 }, meta);
    const imports = specify(scoresGivenImport);
    imports
      .given()
      .when(asking(2))
      .then(new UnitScoresImported({ ...told, given: 2 }));
    imports.given().when(asking(0)).thenRefused('no-given-scores-to-import');
  });
});

describe('a score that is counted', () => {
  it('is found anew by each run; the same again is no news, nor what a later run has overtaken', () => {
    given().when(count(1)).then(counted(1));
    given(counted(1)).when(count(2)).thenNothing();
    given(counted(2)).when(count(1, [])).thenNothing();
    given(counted(1))
      .when(count(2, []))
      .then(new UnitScored({ ...of, run: 2, items: [] }));
    given(counted(1))
      .when(count(2, [], { published: true }))
      .thenRefused('assessment-published');
  });

  const weighed = { measure: 'issues-closed', weight: 10, ifNothing: 'full' } as const;
  it('is the share reached of the weight, in hundredths, with its inputs', () => {
    expect(computedPoints(weighed, { need: 3, have: 2, facts: 3 })).toEqual({
      points: 6.67,
      need: 3,
      have: 2,
      facts: 3,
    });
    expect(computedPoints(weighed, { need: 2, have: 5, facts: 5 })).toMatchObject({ points: 10 });
  });

  it('is full marks or none, as the scheme says, where nothing was called for', () => {
    const nothing = { need: 0, have: 0, facts: 0 };
    expect(computedPoints(weighed, nothing)).toMatchObject({ points: 10 });
    expect(computedPoints({ ...weighed, ifNothing: 'zero' }, nothing)).toMatchObject({ points: 0 });
  });

  it('calls for one device for each two officers begun', () =>
    expect(computedPoints({ ...weighed, measure: 'device-ratio' }, { need: 5, have: 2, facts: 7 })).toEqual({
      ...{ points: 6.67, need: 3, have: 2, facts: 7 },
    }));
});

describe('外部评议', () => {
  it('is the mean of the levels chosen, and nothing with fewer answers than asked for', () => {
    expect(externalPoints(20, { answers: 3, mean: 0.8 }, 3)).toBe(16);
    expect(externalPoints(20, { answers: 2, mean: 0.8 }, 3)).toBeUndefined();
    expect(externalPoints(20, { answers: 0, mean: 0 }, 0)).toBeUndefined();
  });

  it('stands beside what is counted, and what people score is left to them', () => {
    const scheme: Scheme = {
      ...{ code: 's', version: 1, title: '', source: '', rankBy: 'all', levels: [] },
      items: [
        item,
        { ...item, code: '2', how: 'computed', measure: 'issues-closed', ifNothing: 'full' },
        { ...item, code: '3', how: 'external' },
        { ...item, code: '4', how: 'external' },
      ],
    };
    const open = { scheme, leastBallots: 1, campaignId: 'c', from: '2026-01-01', to: '2026-12-31' };
    const answers = new Map([['3', { answers: 2, mean: 0.5 }]]);
    expect(scoredItems(open, new Map([['issues-closed', { need: 4, have: 1, facts: 4 }]]), answers)).toEqual([
      { code: '2', points: 1, need: 4, have: 1, facts: 4 },
      { code: '3', points: 2, ballots: 2 },
    ]);
  });
});
