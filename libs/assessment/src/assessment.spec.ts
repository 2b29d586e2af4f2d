import { specify } from '@app/eventing/specify.js';
import type { Meta } from '@app/eventing/message.js';
import { assessment } from './assessment.decider.js';
import { CompleteScoring, OpenAssessment, PublishAssessment, RequestScoring, type Standing } from './commands.js';
import { AssessmentOpened, AssessmentPublished, ScoringCompleted, ScoringRequested } from './events.js';
import { groupOf, rankingOf, ruleOf } from './ranking.rules.js';
import type { Scheme } from './scheme.rules.js';

const meta: Meta = { actor: 'staff', roles: ['office-staff'], at: '2026-11-02T02:00:00.000Z', commandId: 'c' };
const assessmentId = 'a1';
const scheme: Scheme = {
  ...{ code: 'county', version: 2, title: '全县方案', source: '', rankBy: 'kind', levels: [] },
  items: [{ code: '1', group: '组织', name: '台账', weight: 100, criterion: '', how: 'manual' }],
};
const asking: Scheme = {
  ...scheme,
  levels: [
    { code: 'a', name: '满意', share: 1 },
    { code: 'b', name: '不满意', share: 0 },
  ],
  items: [{ code: '1', group: '评议', name: '满意度', weight: 100, criterion: '', how: 'external' }],
};
const units = [
  { unitId: 'U1', name: '甲局', group: 'department' as const },
  { unitId: 'U2', name: '乙乡', group: 'township' as const },
];
const known = {
  ...{ assessmentId, title: '2026年评议考核', campaignId: 'c1' },
  ...{ from: '2026-01-01', to: '2026-11-30', leastBallots: 3, ballotsBy: '2026-11-20' },
};
const wanted = { ...known, schemeCode: 'county' };
const open = (more: Partial<OpenAssessment['data']> = {}) =>
  new OpenAssessment({ ...wanted, scheme, units, number: 1, ...more }, meta);
const opened = (of: Scheme = scheme, leastBallots = 0) =>
  new AssessmentOpened({ ...known, year: 2026, number: 1, scheme: of, units, leastBallots });
const requested = (run: number) => new ScoringRequested({ assessmentId, run });
const completed = (run: number) => new ScoringCompleted({ assessmentId, run, units: 2, missing: 0 });
const publish = (standing?: Standing) => new PublishAssessment({ assessmentId, ...(standing && { standing }) }, meta);
const whole: Standing = {
  units: [
    { unit: 'U1', group: 'department', score: 88.5 },
    { unit: 'U2', group: 'township', score: 91 },
  ],
  ...{ missing: 0, named: '' },
};
const published = new AssessmentPublished({
  ...{ assessment: assessmentId, year: 2026, campaign: 'c1', title: wanted.title, rule: ruleOf('kind') },
  ranking: [
    { unit: 'U1', group: 'department', score: 88.5, rank: 1 },
    { unit: 'U2', group: 'township', score: 91, rank: 1 },
  ],
});
const { given } = specify(assessment);

describe('an assessment', () => {
  it('is opened once, with the scheme as it reads today, which is frozen from then on', () => {
    given().when(open()).then(opened());
    given()
      .when(open({ scheme: asking }))
      .then(opened(asking, 3));
    given(opened()).when(open()).thenRefused('assessment-opened');
  });

  it('asks the public until a day that has not passed', () => {
    given()
      .when(open({ scheme: asking, ballotsBy: '2026-11-01' }))
      .thenRefused('ballot-day-passed', { ballotsBy: '2026-11-01' });
    given()
      .when(open({ scheme: asking, ballotsBy: '2026-11-02' }))
      .then(new AssessmentOpened({ ...opened(asking, 3).data, ballotsBy: '2026-11-02' }));
  });

  it('is about two years at most, and asks the public within one', () => {
    given()
      .when(open({ from: '1900-01-01', to: '2199-12-31' }))
      .thenRefused('assessed-period-too-long', { from: '1900-01-01', to: '2199-12-31' });
    given()
      .when(open({ scheme: asking, ballotsBy: '2126-01-01' }))
      .thenRefused('ballot-day-too-late', { ballotsBy: '2126-01-01' });
  });

  it('knows its scheme, its campaign, its units and its period', () => {
    given()
      .when(new OpenAssessment({ ...wanted, units, number: 1 }, meta))
      .thenRefused('scheme-unknown');
    given()
      .when(new OpenAssessment({ ...wanted, scheme, number: 1 }, meta))
      .thenRefused('assessed-campaign-unknown');
    given()
      .when(open({ units: [] }))
      .thenRefused('assessment-without-units');
    given()
      .when(open({ from: '2026-12-01' }))
      .thenRefused('assessed-period-backward');
  });

  it('says how many answers a unit needs where the public is asked', () =>
    given()
      .when(open({ scheme: asking, leastBallots: 0 }))
      .thenRefused('least-ballots-unfit'));

  it('is scored as often as the office likes, each run counted, until it is published', () => {
    const request = new RequestScoring({ assessmentId }, meta);
    given().when(request).thenRefused('assessment-not-found');
    given(opened()).when(request).then(requested(1));
    given(opened(), requested(1), completed(1)).when(request).then(requested(2));
    given(opened(), requested(1), completed(1), published).when(request).thenRefused('assessment-published');
  });

  it('takes the end of a run once, and none that another has overtaken', () => {
    const complete = (run: number) => new CompleteScoring({ assessmentId, run, units: 2, missing: 0 }, meta);
    given(opened(), requested(1)).when(complete(1)).then(completed(1));
    given(opened(), requested(1), completed(1)).when(complete(1)).thenNothing();
    given(opened(), requested(1), requested(2), completed(2)).when(complete(1)).thenNothing();
  });

  it('is published when every item of every unit has its points, and what is missing is named', () => {
    given(opened(), requested(1), completed(1)).when(publish(whole)).then(published);
    given(opened(), requested(1), completed(1))
      .when(publish({ ...whole, missing: 2, named: '甲局“台账”、乙乡“台账”' }))
      .thenRefused('assessment-incomplete', { missing: 2, named: '甲局“台账”、乙乡“台账”' });
  });

  it('is published only once scored, and not while a run is under way', () => {
    given(opened()).when(publish(whole)).thenRefused('assessment-not-scored');
    given(opened(), requested(1), completed(1), requested(2)).when(publish(whole)).thenRefused('scoring-under-way');
    given(opened(), requested(1), completed(1), published).when(publish(whole)).thenRefused('assessment-published');
  });
});

describe('a ranking', () => {
  const unit = (name: string, score: number, group: 'department' | 'township' | 'all' = 'all') => ({
    ...{ unit: name, group, score },
  });
  it('goes by score, ties share a rank, and the next rank is counted on from there', () =>
    expect(
      rankingOf([unit('c', 90), unit('a', 95), unit('b', 95), unit('d', 80.01)]).map(({ unit: id, rank }) => [
        id,
        rank,
      ]),
    ).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 3],
      ['d', 4],
    ]));

  it('is made within 部门 and 乡镇 where the scheme says so', () => {
    expect(groupOf('kind', 'township')).toBe('township');
    expect(groupOf('kind', 'stationed')).toBe('department');
    expect(groupOf('all', 'township')).toBe('all');
    const ranked = rankingOf([unit('t', 70, 'township'), unit('d', 60, 'department'), unit('e', 65, 'department')]);
    expect(ranked.map(({ unit: id, rank }) => [id, rank])).toEqual([
      ['e', 1],
      ['d', 2],
      ['t', 1],
    ]);
  });

  it('says by which rule it was made', () => {
    expect(ruleOf('kind')).toContain('部门、乡镇（街道）分组');
    expect(ruleOf('all')).toMatch(/^全部单位按总分/);
  });
});
