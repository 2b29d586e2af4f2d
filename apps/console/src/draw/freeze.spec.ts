import { Refusal } from '../shell/refusal.js';
import { roundOf, roundTime, roundWords } from './beacon.js';
import type { Draw, Rolls } from './draw.js';
import { eligibleOf, freezeBody, frozenWords, manning, onForm, quotas, startingWith, type Freeze } from './freeze.js';
import { batchesOf, planInForce } from './planned.js';
import { planFrom, quotaOf, ruleOf, type StratumPlan } from './strata.js';

const unit = (unitId: string, stratum: string, eligible = true) => ({
  ...{ unitId, name: unitId, stratum, eligible },
  weight: 1,
});
const rolls: Rolls = {
  day: '2026-06-01',
  strata: [
    { id: 'key', eligible: 5 },
    { id: 'ordinary', eligible: 3 },
  ],
  pools: [
    { pool: 'lead', available: 2 },
    { pool: 'member', available: 1 },
  ],
  objects: [
    ...['k1', 'k2', 'k3', 'k4', 'k5'].map((id) => unit(id, 'key')),
    ...['o1', 'o2', 'o3'].map((id) => unit(id, 'ordinary')),
    unit('closed', 'ordinary', false),
  ],
  supervisors: [],
  recusals: [],
};
const share = (id: string, value: string): StratumPlan => ({ id, method: 'srs', kind: 'share', value });
const typed: Freeze = {
  item: '事项',
  planItem: 'JH-01',
  batch: 1,
  legalBasis: '条例',
  strata: [share('key', '40'), { id: 'ordinary', method: 'comb', kind: 'fixed', value: '2' }],
  mustInspect: [{ unitId: 'o3' }, {}],
  frequencyMonths: 6,
  slots: [{ pool: 'lead' }, { pool: 'member' }, { pool: 'member' }, {}],
  cap: 2,
  sources: ['lottery', 'dice'],
  game: '福彩双色球',
  issue: '2026062',
  exemptions: [{ unitId: 'k5', reason: '已接受上级检查' }, {}],
  observers: [{ name: '甲', organisation: '县人大' }, { name: ' ' }],
  notBefore: '2026-06-02 10:05',
  publishBy: '2026-06-05 18:00',
  dueOn: '2026-09-01',
};

describe('the rule of a risk class', () => {
  it.each([
    ['40', 15, 6],
    ['20', 24, 5],
    ['33.33', 3, 1],
    ['7', 100, 7],
    ['0', 9, 0],
    ['100', 9, 9],
    ['14', 50, 7],
  ])('draws %s percent of %d as %d, never one more for a crumb of a fraction', (percent, eligible, drawn) =>
    expect(quotaOf(share('key', percent), eligible)).toBe(drawn),
  );

  it('may be a fraction of the plan, reckoned as it is printed', () => {
    expect(quotaOf(planFrom({ id: 'key', rule: 'ceil(1/3*N)' }), 10)).toBe(4);
    expect(quotaOf(planFrom({ id: 'key', rule: 'min(3,N)' }), 2)).toBe(2);
  });

  it.each([
    [share('key', '40'), 'ceil(0.4*N)'],
    [share('key', '33.33'), 'ceil(0.3333*N)'],
    [share('key', '101'), undefined],
    [share('key', '一半'), undefined],
    [{ ...share('key', '3'), kind: 'fixed' as const }, '3'],
    [{ ...share('key', '2.5'), kind: 'fixed' as const }, undefined],
    [{ ...share('key', ''), kind: 'all' as const }, 'N'],
  ])('is frozen as it is printed: %j → %s', (plan, rule) => expect(ruleOf(plan)).toBe(rule));

  it.each(['ceil(0.07*N)', '3', 'min(3,N)', 'ceil(1/3*N)', 'N'])('comes back as it was filled in: %s', (rule) =>
    expect(ruleOf(planFrom({ id: 'key', rule }))).toBe(rule),
  );
});

describe('the form of a freeze', () => {
  it('reckons without the closed, the exempt and those inspected in any case', () => {
    expect(eligibleOf(typed, rolls)).toEqual(new Map([['key', 4], ['ordinary', 2]])); // prettier-ignore
    expect(quotas(typed, rolls)).toEqual([
      { stratum: 'key', eligible: 4, drawn: 2 },
      { stratum: 'ordinary', eligible: 2, drawn: 2 },
      { stratum: 'must', eligible: 1, drawn: 1 },
    ]);
  });

  it('sees beforehand that a pool is too small, slot by slot', () =>
    expect(manning(typed, rolls)).toEqual([
      { pool: 'lead', needed: 5, people: 2, room: 4 },
      { pool: 'member', needed: 10, people: 1, room: 2 },
    ]));

  it('sends rules as they are printed, moments in the county’s time, and no empty lines', () =>
    expect(freezeBody(typed, { campaignId: 'c1', preparation: 'D1' })).toEqual({
      campaignId: 'c1',
      preparation: 'D1',
      item: '事项',
      planItem: 'JH-01',
      batch: 1,
      legalBasis: '条例',
      cap: 2,
      frequencyMonths: 6,
      strata: [
        { id: 'key', method: 'srs', rule: 'ceil(0.4*N)' },
        { id: 'ordinary', method: 'comb', rule: '2' },
      ],
      mustInspect: ['o3'],
      slots: ['lead', 'member', 'member'],
      sources: [{ kind: 'lottery', game: '福彩双色球', issue: '2026062' }, { kind: 'dice' }],
      exemptions: [{ unitId: 'k5', reason: '已接受上级检查' }],
      observers: [{ name: '甲', organisation: '县人大' }],
      notBefore: '2026-06-02T10:05:00+08:00',
      publishBy: '2026-06-05T18:00:00+08:00',
      dueOn: '2026-09-01',
    }));

  it('leaves out a class that is not drawn, and names the beacon by its chain', () => {
    const values = { ...typed, strata: [share('key', '40'), { ...share('ordinary', ''), kind: 'none' as const }] };
    const body = freezeBody({ ...values, sources: ['drand'] }, { campaignId: 'c1', chain: 'ab' });
    expect(body.strata).toEqual([{ id: 'key', method: 'srs', rule: 'ceil(0.4*N)' }]);
    expect(body.sources).toEqual([{ kind: 'drand', chain: 'ab' }]);
  });

  it('starts with the approved plan, then with what was usual last time', () => {
    const last = { legalBasis: '旧条例', strata: [{ id: 'key', rule: 'ceil(0.07*N)' }], observers: [] };
    expect(startingWith(rolls, { last: last as unknown as Draw })).toMatchObject({
      legalBasis: '旧条例',
      strata: [
        { kind: 'share', value: '7' },
        { kind: 'share', value: '' },
      ],
    });
    const plan = {
      year: 2026,
      editions: [
        {
          items: [
            {
              planItem: 'JH-02',
              name: '持证上岗抽查',
              legalBasis: '条例',
              slots: ['lead', 'expert'],
              frequencyMonths: 12,
              batches: [{ number: 2, strata: [{ id: 'ordinary', rule: 'min(3,N)' }] }],
            },
          ],
        },
      ],
    };
    expect(startingWith(rolls, { last: last as unknown as Draw, planned: batchesOf(plan)[0] })).toMatchObject({
      item: '持证上岗抽查',
      planItem: 'JH-02',
      batch: 2,
      legalBasis: '条例',
      frequencyMonths: 12,
      slots: [{ pool: 'lead' }, { pool: 'expert' }],
      strata: [{ kind: 'none' }, { kind: 'most', value: '3' }],
    });
    expect(startingWith(rolls, {})).toMatchObject({ batch: 1, sources: ['dice'], observers: [] });
  });

  it('follows the plan in force of the year, whatever amendment is under way, and none of another year', () => {
    const plans = [
      { id: 'next', year: 2027, approvedEdition: 1 },
      { id: 'now', year: 2026, approvedEdition: 1 },
      { id: 'before', year: 2025, approvedEdition: 3 },
    ];
    expect(planInForce(plans, 2026)?.id).toBe('now');
    expect(planInForce([{ id: 'draft', year: 2026 }], 2026)).toBeUndefined();
    expect(planInForce(plans, 2028)).toBeUndefined();
  });

  it('finds the field of an error that names its place in the request', () => {
    const refused = new Refusal(422, 'invalid-input', '', [
      { field: 'strata.0.rule', message: '必须填写' },
      { field: 'observers.1.organisation', message: '必须填写' },
      { field: 'dueOn', message: '应当是日期' },
    ]);
    expect((onForm(refused) as Refusal).errors).toEqual([
      { field: 'strata', message: '第1行抽取规则必须填写' },
      { field: 'observers', message: '第2行单位必须填写' },
      { field: 'dueOn', message: '应当是日期' },
    ]);
    const other = new Error('x');
    expect(onForm(other)).toBe(other);
  });

  it('says in a sentence what will be locked', () => {
    const words = frozenWords(typed, rolls);
    expect(words).toContain('锁定监督对象9个，其中7个参加抽取：重点单位4个抽2个，一般单位2个抽2个，必查单位1个抽1个');
    expect(words).toContain('每个单位配组长1名、组员2名');
    expect(words).toContain('2026年6月2日 10时05分以后产生随机数（福利彩票开奖号码、当众掷骰子）');
    expect(frozenWords({}, rolls)).toContain('……以后产生随机数');
  });
});

describe('the round of a beacon', () => {
  const quicknet = { name: 'quicknet', chain: '', period: 3, genesis: 1692803367 };

  it('is the first at the moment named or after it', () => {
    expect(roundTime(quicknet, 1000)).toBe('2023-08-23T15:59:24.000Z');
    expect(roundOf(quicknet, '2023-08-23T15:59:24Z', '2023-08-23T10:00:00Z')).toBe(1000);
    expect(roundOf(quicknet, '2023-08-23T15:59:24.001Z', '2023-08-23T10:00:00Z')).toBe(1001);
  });

  it('comes half an hour after the freeze deadline at least, and is told to the second', () =>
    expect(roundWords(quicknet, '2023-08-23T15:30:00Z', '2023-08-23T15:29:24Z')).toBe(
      '第1000轮，2023年8月23日 23时59分24秒产生',
    ));
});
