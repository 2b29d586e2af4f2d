import type { Task } from '@app/campaign/events.js';
import type { Figures } from './events.js';
import { rulesFor, rulesOf } from './plan.rules.js';
import { contradictionOf, measure, type ComputedPlan } from './rules.js';
import { ruleText, sourceOf } from './words.rules.js';

const devices: ComputedPlan = { measure: 'device-ratio', devices: 1, officers: 2 };
const share: ComputedPlan = { measure: 'reviewer-share', percent: 5 };
const hours: ComputedPlan = { measure: 'training-hours', hours: 60 };
const items: ComputedPlan = { measure: 'advance-disclosure', items: ['清单', '监督方式', '委托执法'] };
const certificates: ComputedPlan = { measure: 'certificates' };

describe('a number', () => {
  it.each([
    [1, 0, 1, 'short'],
    [1, 1, 1, 'met'],
    [2, 1, 1, 'met'],
    [3, 1, 2, 'short'],
    [3, 2, 2, 'met'],
    [15, 7, 8, 'short'],
    [15, 8, 8, 'met'],
  ])('of devices: %i officers with %i devices need %i', (officers, have, needed, verdict) =>
    expect(measure(devices, { officers, devices: have })).toEqual({ verdict, have, needed, lacking: [] }),
  );

  it('of devices goes by the ratio of the plan', () =>
    expect(measure({ measure: 'device-ratio', devices: 2, officers: 3 }, { officers: 4, devices: 2 })).toMatchObject({
      verdict: 'short',
      needed: 3,
    }));

  it.each([
    [1, 0, 1, 'short'],
    [19, 1, 1, 'met'],
    [20, 1, 1, 'met'],
    [21, 1, 2, 'short'],
    [21, 2, 2, 'met'],
    [40, 2, 2, 'met'],
    [41, 2, 3, 'short'],
  ])('of reviewers: %i officers with %i reviewers need %i', (officers, reviewers, needed, verdict) =>
    expect(measure(share, { officers, reviewers })).toEqual({ verdict, have: reviewers, needed, lacking: [] }),
  );

  it.each([
    [60, 0, 60, 'met'],
    [60, 0.5, 59.5, 'short'],
    [66.5, 6.5, 60, 'met'],
    [66, 6.5, 59.5, 'short'],
    [0, 0, 0, 'short'],
  ])('of hours leaves political theory out: %d of which %d are %d', (trainingHours, politicalHours, have, verdict) =>
    expect(measure(hours, { trainingHours, politicalHours })).toEqual({ verdict, have, needed: 60, lacking: [] }),
  );

  it.each<[ComputedPlan, Figures]>([
    [devices, { officers: 0, devices: 3 }],
    [share, { officers: 0, reviewers: 0 }],
    [certificates, { officers: 0, certificates: 0 }],
    [hours, { officers: 0, trainingHours: 0, politicalHours: 0 }],
  ])('of people says nothing where there is no officer: %j', (plan, figures) =>
    expect(measure(plan, figures)).toEqual({ verdict: 'missing', lacking: [] }),
  );

  it('of items names those that are not public', () => {
    expect(measure(items, { advance: ['委托执法', '清单'] })).toEqual({
      ...{ verdict: 'short', have: 2, needed: 3, lacking: ['监督方式'] },
    });
    expect(measure(items, { advance: ['委托执法', '监督方式', '清单'] }).verdict).toBe('met');
  });

  it('of certificates wants one in force for each officer', () => {
    expect(measure(certificates, { officers: 12, certificates: 11 })).toMatchObject({ verdict: 'short', needed: 12 });
    expect(measure(certificates, { officers: 12, certificates: 12 }).verdict).toBe('met');
  });

  it.each<[ComputedPlan, Figures]>([
    [devices, { officers: 3 }],
    [share, { reviewers: 1 }],
    [hours, { trainingHours: 70 }],
    [items, {}],
    [certificates, { officers: 3 }],
  ])('is not there while a figure is missing: %j', (plan, figures) =>
    expect(measure(plan, figures)).toEqual({ verdict: 'missing', lacking: [] }),
  );
});

describe('an answer', () => {
  const rule = { plan: devices, checkId: '5.1' };
  const of = (answer: string, figures: Figures) => contradictionOf(rule, figures, { '5.1': answer } as never)?.answer;

  it.each([
    ['conforming', 'conforming', undefined],
    ['partly', undefined, undefined],
    ['nonconforming', undefined, 'nonconforming'],
    ['not-applicable', undefined, undefined],
  ])('%s is contradicted by what falls short: %s, by what is met: %s', (answer, whenShort, whenMet) => {
    expect(of(answer, { officers: 3, devices: 1 })).toBe(whenShort);
    expect(of(answer, { officers: 3, devices: 2 })).toBe(whenMet);
    expect(of(answer, { officers: 3 })).toBeUndefined();
  });
});

describe('the rules of a plan', () => {
  const task = (number: number, appliesTo: Task['appliesTo'], checks: Task['checks']): Task => ({
    ...{ number, appliesTo, checks, category: '', title: '' },
  });
  const check = (id: string, computed?: ComputedPlan) => ({
    id,
    text: '',
    evidence: [],
    ...(computed && { computed }),
  });
  const measures = (tasks: readonly Task[], ...meets: string[]) =>
    rulesFor(rulesOf(tasks), ['all', ...meets]).map(({ plan, checkId }) => [checkId, plan.measure]);

  it('are those its checks name, each by its own numbers', () =>
    expect(measures([task(5, 'all', [check('5.9', devices), check('5.1')])])).toEqual([
      ['5.9', 'device-ratio'],
      [undefined, 'certificates'],
    ]));

  it('are those known of the 2022 plan where no check names any', () =>
    expect(measures([task(5, 'all', [check('5.1')]), task(14, 'all', [check('14.1')])])).toEqual([
      ['5.1', 'device-ratio'],
      ['14.1', 'training-hours'],
      [undefined, 'certificates'],
    ]));

  it('go by the usual numbers where the plan names a rule without them, and leave out what nobody knows', () => {
    const named = [{ measure: 'device-ratio', officers: 0 }, { measure: 'window-disclosure' }, { measure: 'weather' }];
    const tasks = [
      task(
        5,
        'all',
        named.map((computed, place) => ({ ...check(`5.${place}`), computed })),
      ),
    ];
    expect(rulesOf(tasks).map(({ plan }) => plan)).toMatchObject([
      { measure: 'device-ratio', devices: 1, officers: 2 },
      {
        measure: 'window-disclosure',
        items: ['工作岗位职责', '申请材料示范文本', '办理进度查询', '咨询服务', '投诉举报'],
      },
      { measure: 'certificates' },
    ]);
  });

  it('bind a unit that meets their condition, and certificates every unit', () => {
    const tasks = [task(2, 'service-window', [check('2.1')]), task(17, 'township', [check('17.1')])];
    expect(measures(tasks)).toEqual([[undefined, 'certificates']]);
    expect(measures(tasks, 'township', 'service-window')).toEqual([
      ['2.1', 'window-disclosure'],
      ['17.1', 'certificates'],
    ]);
  });

  it('are told with their numbers and where they stand', () => {
    expect(ruleText(share)).toBe('法制审核人员不少于行政执法人员的5%，不足1人的按1人计');
    expect(ruleText(items)).toContain('3项内容');
    expect(sourceOf('device-ratio', 5)).toMatch(/^活动方案第5项目标任务；国办发〔2018〕118号/);
  });
});
