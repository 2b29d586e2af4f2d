import { Refusal } from '../shell/refusal.js';
import type { Draw, Rolls } from './draw.js';
import { freezeBody, frozenWords, likeLast, manning, onForm, quota, quotas, type Freeze } from './freeze.js';

const unit = (unitId: string, stratum: string, eligible = true) => ({ unitId, name: unitId, stratum, eligible });
const rolls: Rolls = {
  day: '2026-06-01',
  strata: [],
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
const typed: Freeze = {
  item: '事项',
  planItem: 'JH-01',
  batch: 1,
  legalBasis: '条例',
  rateKey: 40,
  rateOrdinary: 33.33,
  cap: 2,
  exemptions: [{ unitId: 'k5', reason: '已接受上级检查' }, {}],
  observers: [{ name: '甲', organisation: '县人大' }, { name: ' ' }],
  notBefore: '2026-06-02 10:05',
  publishBy: '2026-06-05 18:00',
  dueOn: '2026-09-01',
};

describe('the form of a freeze', () => {
  it.each([
    [40, 15, 6],
    [20, 24, 5],
    [33.33, 3, 1],
    [7, 100, 7],
    [0, 9, 0],
    [100, 9, 9],
    [14, 50, 7],
  ])('draws %d percent of %d as %d, never one more for a crumb of a fraction', (percent, eligible, drawn) =>
    expect(quota(percent, eligible)).toBe(drawn),
  );

  it('reckons without the closed and the exempt', () =>
    expect(quotas(typed, rolls)).toEqual([
      { stratum: 'key', eligible: 4, drawn: 2 },
      { stratum: 'ordinary', eligible: 3, drawn: 1 },
    ]));

  it('sees beforehand that a pool is too small', () =>
    expect(manning(typed, rolls)).toEqual([
      { pool: 'lead', needed: 3, people: 2, room: 4 },
      { pool: 'member', needed: 3, people: 1, room: 2 },
    ]));

  it('sends shares as decimal texts, moments in the county’s time, and no empty lines', () =>
    expect(freezeBody(typed, 'c1')).toEqual({
      campaignId: 'c1',
      item: '事项',
      planItem: 'JH-01',
      batch: 1,
      legalBasis: '条例',
      cap: 2,
      rates: { key: '0.4', ordinary: '0.3333' },
      exemptions: [{ unitId: 'k5', reason: '已接受上级检查' }],
      observers: [{ name: '甲', organisation: '县人大' }],
      notBefore: '2026-06-02T10:05:00+08:00',
      publishBy: '2026-06-05T18:00:00+08:00',
      dueOn: '2026-09-01',
    }));

  it('starts with what was usual last time', () => {
    const stratum = (id: string, rule: string) => ({ id, rule, eligible: 1, drawn: 1 });
    const last = { legalBasis: '条例', strata: [stratum('key', 'ceil(0.07*N)'), stratum('ordinary', 'N')] };
    expect(likeLast({ ...last, observers: [] } as unknown as Draw)).toMatchObject({
      legalBasis: '条例',
      rateKey: 7,
      rateOrdinary: undefined,
    });
    expect(likeLast(undefined)).toMatchObject({ batch: 1, observers: [] });
  });

  it('finds the field of an error that names its place in the request', () => {
    const refused = new Refusal(422, 'invalid-input', '', [
      { field: 'rates.key', message: '必须填写' },
      { field: 'observers.1.organisation', message: '必须填写' },
      { field: 'dueOn', message: '应当是日期' },
    ]);
    expect((onForm(refused) as Refusal).errors).toEqual([
      { field: 'rateKey', message: '必须填写' },
      { field: 'observers', message: '第2行单位必须填写' },
      { field: 'dueOn', message: '应当是日期' },
    ]);
    const other = new Error('x');
    expect(onForm(other)).toBe(other);
  });

  it('says in a sentence what will be locked', () => {
    const words = frozenWords(typed, rolls);
    expect(words).toContain('锁定监督对象9个，其中7个参加抽取：重点单位4个抽2个，一般单位3个抽1个');
    expect(words).toContain('2026年6月2日 10时05分以后投掷骰子');
    expect(frozenWords({}, rolls)).toContain('……以后投掷骰子');
  });
});
